// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/environments/secretdialog.h"

#include "app/workspace/connection.h"
#include "ui/environments/secretfield.h"
#include "ui/theme/buttonlook.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

SecretDialog::SecretDialog(Connection& connection, const QString& where, QWidget* parent)
    : QDialog(parent)
    , m_connection(connection)
    , m_why(new PlainLabel(QString(), Tone::SecondText, FontRole::Body, this))
    , m_secret(new SecretField(this))
    , m_signIn(new QPushButton(tr("Sign in"), this))
{
    setObjectName(u"secretDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Sign in to the %1").arg(nameOf(connection.server())));
    layOut(where);

    const bool isPassword = connection.signIn().kind == SignInKind::Password;
    const QString name = isPassword ? tr("Password of %1").arg(connection.signIn().user)
        : connection.server() == ServerKind::Registry ? tr("Token")
                                                      : tr("API key or token");
    m_secret->setName(name);
    m_secret->setHint(name);
    const auto showKeeping = [this] { m_secret->setWhyNotKept(m_connection.whyNotKept()); };
    connect(&connection, &Connection::keepingChanged, this, showKeeping);
    showKeeping();

    const auto showReady = [this] { m_signIn->setEnabled(!m_secret->secret().isEmpty()); };
    connect(m_secret, &SecretField::changed, this, showReady);
    connect(m_secret, &SecretField::entered, m_signIn, &QPushButton::click);
    connect(m_signIn, &QPushButton::clicked, this, &SecretDialog::submit);
    showReady();
    m_secret->setFocus();
    resize(minimumWidth(), layout()->totalHeightForWidth(minimumWidth()));
}

void SecretDialog::layOut(const QString& where)
{
    const Metrics metrics = Metrics::current();
    auto* layout = new QVBoxLayout(this);
    const int edge = metrics.px(20);
    layout->setContentsMargins(edge, edge, edge, edge);
    layout->setSpacing(metrics.px(10));
    layout->addWidget(new PlainLabel(windowTitle(), Tone::Text, FontRole::Title, this));
    layout->addWidget(new PlainLabel(where, Tone::SecondText, FontRole::Body, this));
    const SignInTrouble trouble = m_connection.signInTrouble();
    m_why->setText(trouble.more.isEmpty() ? trouble.what : trouble.what + u' ' + trouble.more);
    m_why->setVisible(!trouble.isNone());
    layout->addWidget(m_why);
    layout->addSpacing(metrics.px(4));
    layout->addWidget(m_secret);
    layout->addSpacing(metrics.px(4));
    layout->addStretch(1);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics.px(8));
    buttons->addStretch(1);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setAutoDefault(false);
    m_signIn->setObjectName(u"signInButton"_s);
    setButtonLook(*m_signIn, ButtonLook::Primary);
    m_signIn->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(m_signIn);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    setMinimumWidth(metrics.px(420));
}

void SecretDialog::submit()
{
    if (m_secret->secret().isEmpty())
        return;
    m_connection.enterSecret(m_secret->secret(), m_secret->keep());
    m_secret->clear();
    accept();
}

} // namespace steward
