// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/scenarios/scenarionamedialog.h"

#include "ui/theme/buttonlook.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/scrim.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

ScenarioNameDialog::ScenarioNameDialog(const Words& words, Keep keep, QWidget* parent)
    : QDialog(parent)
    , m_keep(std::move(keep))
    , m_name(new QLineEdit(words.name, this))
    , m_trouble(new PlainLabel(QString(), Tone::Destroys, FontRole::Body, this))
{
    setObjectName(u"scenarioNameDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(visibleText(words.title));
    setBackgroundRole(roleOf(Tone::Surface));
    setAutoFillBackground(true);
    layOut(words);
    m_name->selectAll();
    m_name->setFocus();
    resize(minimumWidth(), layout()->totalHeightForWidth(minimumWidth()));
    Scrim::behind(*this, *parent->window());
}

void ScenarioNameDialog::layOut(const Words& words)
{
    const Metrics metrics = Metrics::current();
    setMinimumWidth(metrics.px(440));
    auto* layout = new QVBoxLayout(this);
    const int edge = metrics.px(20);
    layout->setContentsMargins(edge, edge, edge, edge);
    layout->setSpacing(metrics.px(10));
    auto* title = new ElidedLabel(words.title, Tone::Text, FontRole::Title, this);
    title->setElideMode(Qt::ElideMiddle);
    layout->addWidget(title);
    if (!words.text.isEmpty())
        layout->addWidget(new PlainLabel(words.text, Tone::SecondText, FontRole::Body, this));
    auto* label = new QLabel(tr("Name"), this);
    label->setBuddy(m_name);
    layout->addWidget(label);
    m_name->setObjectName(u"scenarioName"_s);
    m_name->setAccessibleName(tr("Name of the scenario"));
    m_name->setPlaceholderText(tr("Opening of the talk"));
    m_name->setMaxLength(64);
    layout->addWidget(m_name);
    m_trouble->setObjectName(u"scenarioNameTrouble"_s);
    m_trouble->hide();
    layout->addWidget(m_trouble);
    layout->addStretch(1);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics.px(8));
    buttons->addStretch(1);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setAutoDefault(false);
    auto* act = new QPushButton(words.act, this);
    act->setObjectName(u"keepNameButton"_s);
    act->setAccessibleName(windowTitle());
    setButtonLook(*act, ButtonLook::Primary);
    act->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(act);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(act, &QPushButton::clicked, this, &ScenarioNameDialog::submit);
}

void ScenarioNameDialog::submit()
{
    const QString trouble = m_keep(m_name->text().trimmed());
    if (trouble.isEmpty())
        return accept();
    m_trouble->setText(trouble);
    m_trouble->show();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
    m_name->setFocus();
}

} // namespace steward
