// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/scenarios/scenariocard.h"

#include "ui/shell/wraprow.h"
#include "ui/theme/card.h"
#include "ui/theme/destroybutton.h"
#include "ui/theme/iconlabel.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/spinner.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

ScenarioCard::ScenarioCard(QWidget* parent)
    : QWidget(parent)
    , m_card(new Card(QString(), this))
    , m_glyph(new IconLabel(Glyph::None))
    , m_spinner(new Spinner)
    , m_sentence(new PlainLabel(QString(), Tone::Text))
    , m_facts(new FactList)
{
    setObjectName(u"scenarioCard"_s);
    auto* lead = new QWidget;
    auto* marks = new QHBoxLayout(lead);
    marks->setContentsMargins(0, 0, 0, 0);
    marks->addWidget(m_glyph);
    marks->addWidget(m_spinner);
    m_card->setLeading(lead);
    m_sentence->setObjectName(u"scenarioSentence"_s);
    m_facts->setObjectName(u"scenarioStandingFacts"_s);
    m_facts->setLabelCharacters(12);
    m_card->body()->addWidget(m_sentence);
    m_card->body()->addWidget(m_facts);
    makeVerbs();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
}

DestroyButton* ScenarioCard::verb(
    const QString& name, const QString& text, Glyph glyph, bool harmless)
{
    auto* button = new DestroyButton(text, glyph);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setHarmless(harmless);
    button->setAutoDefault(false);
    connect(button, &DestroyButton::blockedClicked, this, &ScenarioCard::refused);
    return button;
}

void ScenarioCard::makeVerbs()
{
    m_check = verb(u"checkScenarioButton"_s, tr("Check"), Glyph::Refresh, true);
    m_return = verb(u"returnButton"_s, tr("Return..."), Glyph::Scenario, false);
    m_rehearse = verb(u"rehearseButton"_s, tr("Rehearse..."), Glyph::Running, false);
    m_arm = verb(u"armButton"_s, tr("Arm..."), Glyph::Unlock, true);
    m_disarm = new QPushButton(icons::icon(Glyph::Lock), tr("Disarm"));
    m_disarm->setObjectName(u"disarmButton"_s);
    m_disarm->setAccessibleName(m_disarm->text());
    m_disarm->setAutoDefault(false);
    m_check->setToolTip(tr("Reads both servers and lists whatever differs; changes nothing"));
    m_rehearse->setToolTip(tr("The real return once, and how long it took"));
    connect(m_check, &DestroyButton::acted, this, &ScenarioCard::checkWanted);
    connect(m_return, &DestroyButton::acted, this, &ScenarioCard::returnWanted);
    connect(m_rehearse, &DestroyButton::acted, this, &ScenarioCard::rehearseWanted);
    connect(m_arm, &DestroyButton::acted, this, &ScenarioCard::armWanted);
    connect(m_disarm, &QPushButton::clicked, this, &ScenarioCard::disarmWanted);
    const auto group = [](const QList<QWidget*>& buttons) {
        auto* row = new QWidget;
        auto* layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(Metrics::current().px(8));
        for (QWidget* button : buttons)
            layout->addWidget(button);
        return row;
    };
    m_card->foot()->addWidget(
        new WrapRow(group({m_check, m_return, m_rehearse}), group({m_arm, m_disarm})), 1);
}

void ScenarioCard::show(const ScenarioStanding& standing)
{
    m_glyph->setGlyph(standing.glyph, standing.tone);
    m_glyph->setVisible(!standing.isBusy);
    m_spinner->setVisible(standing.isBusy);
    m_card->setTitle(standing.word);
    m_card->setAside(standing.aside);
    m_sentence->setText(standing.sentence);
    m_sentence->setVisible(!standing.sentence.isEmpty());
    m_facts->setFacts(standing.facts);
    m_facts->setVisible(!standing.facts.isEmpty());
    const bool isBare = standing.sentence.isEmpty() && standing.facts.isEmpty();
    m_card->setBodyMargin(isBare ? 0 : Metrics::current().px(16));
    m_card->setHeadLine(!isBare);
    m_check->setBlocked(standing.whyNotCheck);
    m_return->setBlocked(standing.whyNotReturn);
    m_rehearse->setBlocked(standing.whyNotReturn);
    m_arm->setBlocked(standing.whyNotArm);
    const bool hadFocus = m_arm->hasFocus() || m_disarm->hasFocus();
    m_arm->setVisible(!standing.isArmed);
    m_disarm->setVisible(standing.isArmed);
    if (hadFocus)
        (standing.isArmed ? static_cast<QWidget*>(m_disarm) : m_arm)->setFocus();
    m_return->setText(standing.isArmed ? tr("Return") : tr("Return..."));
    m_return->setAccessibleName(m_return->text());
    if (standing.word == m_word)
        return;
    m_word = standing.word;
    setAccessibleName(visibleText(m_word));
    if (!standing.isBusy) { // an outcome; what counts by the second is not announced
        QAccessibleEvent event(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace steward
