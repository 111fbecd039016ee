// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/factlist.h"

#include "ui/theme/buttonlook.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/textlink.h"

#include <QGridLayout>

namespace steward {

namespace {

enum Column { LabelColumn, GlyphColumn, ValueColumn };

} // namespace

FactList::FactList(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    const auto m = Metrics::current();
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(m.px(6));
    m_grid->setVerticalSpacing(m.px(5));
    m_grid->setColumnStretch(ValueColumn, 1);
}

void FactList::setFacts(const QList<Fact>& facts)
{
    if (facts == m_facts)
        return;
    const auto before = std::exchange(m_facts, facts);
    for (int row = 0; row < std::max(before.size(), facts.size()); ++row) {
        if (row < before.size() && row < facts.size() && before.at(row) == facts.at(row))
            continue;
        if (row < before.size() && row < facts.size() && updated(row, before.at(row)))
            continue;
        clearRow(row);
        if (row < facts.size())
            build(row);
    }
}

void FactList::setLabelCharacters(int characters)
{
    m_grid->setColumnMinimumWidth(LabelColumn, characters * Metrics::current().character);
}

void FactList::setWrapping(bool wrapping)
{
    m_wrapping = wrapping;
}

// Words that change every second, as ages do, keep their widgets.
bool FactList::updated(int row, const Fact& before)
{
    const Fact& fact = m_facts.at(row);
    Fact same = before;
    same.value = fact.value;
    same.detail = fact.detail;
    if (same != fact || !fact.link.isEmpty())
        return false;
    auto* item = m_grid->itemAtPosition(row, ValueColumn);
    if (auto* label = item ? qobject_cast<PlainLabel*>(item->widget()) : nullptr) {
        label->setText(fact.value);
        label->setToolTip(plainToolTip(fact.detail));
        return true;
    }
    if (auto* label = item ? qobject_cast<ElidedLabel*>(item->widget()) : nullptr) {
        label->setText(fact.value);
        label->setDetail(fact.detail);
        return true;
    }
    return false;
}

void FactList::build(int row)
{
    const Fact& fact = m_facts.at(row);
    if (!fact.label.isEmpty()) {
        auto* label = new ElidedLabel(fact.label, Tone::SecondText, FontRole::Body, this);
        label->setMinimumWidth(label->sizeHint().width());
        m_grid->addWidget(label, row, LabelColumn, Qt::AlignTop);
    }
    if (fact.glyph != Glyph::None)
        m_grid->addWidget(
            new IconLabel(fact.glyph, fact.tone == Tone::Text ? Tone::SecondText : fact.tone, this),
            row, GlyphColumn, Qt::AlignTop);
    const bool glyph = fact.glyph != Glyph::None;
    const int from = glyph ? ValueColumn : GlyphColumn;
    const int span = glyph ? 1 : 2;
    if (!fact.link.isEmpty()) {
        auto* link = new TextLink(fact.value, this);
        link->setObjectName(QLatin1StringView("fact_link"));
        link->setToolTip(plainToolTip(fact.detail));
        connect(link, &TextLink::clicked, this,
            [this, target = fact.link] { Q_EMIT linkChosen(target); });
        m_grid->addWidget(link, row, from, 1, span, Qt::AlignTop);
        return;
    }
    if (m_wrapping) {
        auto* value = new PlainLabel(fact.value, fact.tone, fact.role, this);
        value->setToolTip(plainToolTip(fact.detail));
        m_grid->addWidget(value, row, from, 1, span);
    } else {
        auto* value = new ElidedLabel(fact.value, fact.tone, fact.role, this);
        value->setDetail(fact.detail);
        m_grid->addWidget(value, row, from, 1, span, Qt::AlignTop);
    }
}

void FactList::clearRow(int row)
{
    for (const int column : {LabelColumn, GlyphColumn, ValueColumn}) {
        auto* item = m_grid->itemAtPosition(row, column);
        if (item == nullptr || item->widget() == nullptr)
            continue;
        auto* widget = item->widget();
        m_grid->removeWidget(widget);
        widget->hide();
        widget->deleteLater(); // it may be the one whose click is being handled
    }
}

} // namespace steward
