// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/overview/servercard.h"

#include "ui/overview/figurerow.h"
#include "ui/theme/card.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

ServerCard::ServerCard(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_title(title)
    , m_card(new Card(title, this))
    , m_dot(new HealthDot(m_card))
    , m_figures(new FigureRow(m_card))
    , m_split(new SplitBar(m_card))
    , m_facts(new FactList(m_card))
    , m_absenceTitle(new PlainLabel({}, Tone::Destroys, FontRole::Strong, m_card))
    , m_absence(new PlainLabel({}, Tone::SecondText, FontRole::Body, m_card))
    , m_note(new ElidedLabel({}, Tone::SecondText, FontRole::Body, m_card))
    , m_left(new QHBoxLayout)
    , m_right(new QHBoxLayout)
{
    const Metrics m = Metrics::current();
    m_card->setLeading(m_dot);
    m_facts->setLabelCharacters(13);
    m_facts->setAccessibleName(tr("Facts about %1").arg(title));
    m_absence->setObjectName(u"absence"_s);
    m_absence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_note->setObjectName(u"note"_s);

    QVBoxLayout* body = m_card->body();
    body->setSpacing(m.px(12));
    body->addWidget(m_figures);
    body->addWidget(m_split);
    body->addWidget(m_facts);
    body->addWidget(m_absenceTitle);
    body->addWidget(m_absence);
    body->addStretch(1);
    for (QHBoxLayout* row : {m_left, m_right})
        row->setSpacing(m.px(8));
    QHBoxLayout* foot = m_card->foot();
    foot->addLayout(m_left);
    foot->addWidget(m_note, 1);
    foot->addLayout(m_right);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
}

void ServerCard::show(const ServerFacts& facts)
{
    const bool any = facts.absence.isEmpty();
    m_dot->setHealth(facts.health, m_title + ": "_L1 + facts.healthSaid);
    m_card->setAside(facts.address);
    m_absenceTitle->setText(facts.absenceTitle);
    m_absenceTitle->setVisible(!any && !facts.absenceTitle.isEmpty());
    m_absence->setText(facts.absence);
    m_absence->setVisible(!any);
    m_figures->setFigures(facts.figures, facts.old);
    m_figures->setVisible(any);
    m_split->setPieces(facts.pieces);
    m_split->setVisible(any);
    QList<FactList::Fact> shown = facts.facts;
    for (FactList::Fact& fact : shown)
        fact.tone = facts.old && fact.tone == Tone::Text ? Tone::SecondText : fact.tone;
    m_facts->setFacts(shown);
    m_facts->setVisible(any);
    m_note->setText(facts.note);
}

} // namespace steward
