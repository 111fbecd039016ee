// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/environments/secretfield.h"

#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

SecretField::SecretField(QWidget* parent)
    : QWidget(parent)
    , m_secret(new QLineEdit(this))
    , m_keep(new QCheckBox(tr("Keep it in the keychain"), this))
    , m_note(new PlainLabel(QString(), Tone::SecondText, FontRole::Caption, this))
{
    const Metrics metrics = Metrics::current();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics.px(6));
    // NoEcho would hide that anything was typed at all.
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setInputMethodHints(
        Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_secret->setObjectName(u"secretEdit"_s);
    m_secret->setMaxLength(16 * 1024);
    m_secret->setMinimumWidth(metrics.px(180));
    m_secret->setMinimumHeight(metrics.control);
    m_keep->setObjectName(u"keepSecretBox"_s);
    m_keep->setChecked(true);
    layout->addWidget(m_secret);
    layout->addWidget(m_keep);
    layout->addWidget(m_note);
    m_note->hide();
    setFocusProxy(m_secret);
    setName(tr("Secret"));
    connect(m_secret, &QLineEdit::textChanged, this, &SecretField::changed);
    connect(m_secret, &QLineEdit::returnPressed, this, &SecretField::entered);
    connect(m_keep, &QCheckBox::toggled, this, &SecretField::changed);
}

void SecretField::setName(const QString& name)
{
    m_secret->setAccessibleName(name);
    m_keep->setAccessibleName(tr("Keep it in the keychain"));
}

void SecretField::setHint(const QString& hint)
{
    m_secret->setPlaceholderText(hint);
}

void SecretField::setWhyNotKept(const QString& why)
{
    m_keep->setEnabled(why.isEmpty());
    m_keep->setChecked(why.isEmpty());
    m_note->setText(why);
    m_note->setVisible(!why.isEmpty());
}

QString SecretField::secret() const
{
    return m_secret->text();
}

Keep SecretField::keep() const
{
    return m_keep->isChecked() ? Keep::Keychain : Keep::ThisRun;
}

void SecretField::clear()
{
    m_secret->clear();
}

} // namespace steward
