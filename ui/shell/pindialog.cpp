// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/pindialog.h"

#include "ui/theme/buttonlook.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

PinDialog::PinDialog(const QString& name, Keep keep, QWidget* parent)
    : QDialog(parent)
    , m_keep(std::move(keep))
    , m_reason(new QLineEdit(this))
    , m_trouble(new PlainLabel(QString(), Tone::Destroys, FontRole::Body, this))
{
    setObjectName(u"pinDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Pin %1").arg(visibleText(name)));
    layOut(name);
    m_reason->setFocus();
    resize(minimumWidth(), layout()->totalHeightForWidth(minimumWidth()));
}

void PinDialog::layOut(const QString& name)
{
    const Metrics metrics = Metrics::current();
    setMinimumWidth(metrics.px(440));
    auto* layout = new QVBoxLayout(this);
    const int edge = metrics.px(20);
    layout->setContentsMargins(edge, edge, edge, edge);
    layout->setSpacing(metrics.px(10));
    auto* title = new ElidedLabel(tr("Pin %1").arg(name), Tone::Text, FontRole::Title, this);
    title->setElideMode(Qt::ElideMiddle);
    layout->addWidget(title);
    layout->addWidget(new PlainLabel(tr("No plan of Steward on this machine destroys what is "
                                        "pinned, until it is unpinned. Others are not kept from "
                                        "it."),
        Tone::SecondText, FontRole::Body, this));
    auto* label = new QLabel(tr("Reason, shown to whoever is refused"), this);
    label->setBuddy(m_reason);
    layout->addWidget(label);
    m_reason->setObjectName(u"pinReason"_s);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("The Friday demo needs it"));
    m_reason->setMaxLength(200);
    layout->addWidget(m_reason);
    m_trouble->setObjectName(u"pinTrouble"_s);
    m_trouble->hide();
    layout->addWidget(m_trouble);
    layout->addStretch(1);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics.px(8));
    buttons->addStretch(1);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setAutoDefault(false);
    auto* pin = new QPushButton(tr("Pin"), this);
    pin->setObjectName(u"pinButton"_s);
    pin->setAccessibleName(windowTitle());
    setButtonLook(*pin, ButtonLook::Primary);
    pin->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(pin);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(pin, &QPushButton::clicked, this, &PinDialog::submit);
}

void PinDialog::submit()
{
    const QString trouble = m_keep(m_reason->text().trimmed());
    if (trouble.isEmpty())
        return accept();
    m_trouble->setText(trouble);
    m_trouble->show();
}

} // namespace steward
