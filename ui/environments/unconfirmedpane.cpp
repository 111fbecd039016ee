// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/environments/unconfirmedpane.h"

#include "ui/theme/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

QString digits(const QByteArray& pin)
{
    return QString::fromLatin1(pin.toHex(':')).toUpper();
}

} // namespace

UnconfirmedPane::UnconfirmedPane(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"unconfirmedPane"_s);
    setAccessibleName(tr("Imported and not confirmed"));
    setBackgroundRole(roleOf(Tone::CareBack));
    setAutoFillBackground(true);
    const Metrics metrics = Metrics::current();
    m_layout->setContentsMargins(metrics.px(20), metrics.px(10), metrics.px(20), metrics.px(10));
    m_layout->setSpacing(metrics.px(6));
    auto* head = new QHBoxLayout;
    head->setSpacing(metrics.px(8));
    head->addWidget(new IconLabel(Glyph::Warning, Tone::Care, this), 0, Qt::AlignTop);
    head->addWidget(new PlainLabel(tr("This was imported. It has no effect until you confirm it."),
                        Tone::Text, FontRole::Strong, this),
        1);
    m_layout->addLayout(head);
    hide();
}

void UnconfirmedPane::show(const Environment& environment)
{
    m_environment = environment;
    if (m_rows)
        m_rows->deleteLater(); // a button of it may be asking
    m_rows = new QWidget(this);
    auto* column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::current().px(6));
    m_layout->addWidget(m_rows);
    QStringList commands;
    for (const SignIn* signIn : {&environment.registrySignIn, &environment.pipelinesSignIn}) {
        if (!signIn->command.isEmpty())
            commands << visibleText(signIn->command);
    }
    QStringList pins;
    for (const QByteArray& pin : {environment.registryPin, environment.pipelinesPin}) {
        if (!pin.isEmpty())
            pins << digits(pin);
    }
    if (environment.unconfirmed.commands)
        addRow(u"confirmCommands"_s, tr("Runs on this computer: %1").arg(commands.join(u"; "_s)),
            &Unconfirmed::commands);
    if (environment.unconfirmed.pins)
        addRow(u"confirmPins"_s, tr("Accepts the certificate: %1").arg(pins.join(u"; "_s)),
            &Unconfirmed::pins);
    if (environment.unconfirmed.caFile)
        addRow(u"confirmCaFile"_s,
            tr("Trusts every certificate signed by: %1").arg(visibleText(environment.caFile)),
            &Unconfirmed::caFile);
    setVisible(environment.unconfirmed != Unconfirmed{});
}

void UnconfirmedPane::addRow(const QString& name, const QString& words, bool Unconfirmed::*which)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(Metrics::current().px(10));
    row->addWidget(new PlainLabel(words, Tone::Text, FontRole::Body, m_rows), 1);
    auto* button = new QPushButton(tr("Confirm"), m_rows);
    button->setObjectName(name);
    button->setAccessibleName(tr("Confirm: %1").arg(words));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, which] {
        Unconfirmed left = m_environment.unconfirmed;
        left.*which = false;
        Q_EMIT confirmed(left);
    });
    row->addWidget(button, 0, Qt::AlignTop);
    qobject_cast<QVBoxLayout*>(m_rows->layout())->addLayout(row);
}

} // namespace steward
