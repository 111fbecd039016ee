// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/plan/notelines.h"

#include "ui/theme/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"

#include <QGridLayout>

#include <algorithm>

namespace steward {

namespace {

constexpr qsizetype kMostLines = 6;

} // namespace

NoteLines::NoteLines(Glyph glyph, Tone tone, const QString& lineName, QWidget* parent)
    : QWidget(parent)
    , m_glyph(glyph)
    , m_tone(tone)
    , m_lineName(lineName)
{
    hide();
}

void NoteLines::setLines(const QString& heading, const QStringList& lines)
{
    const QStringList wanted = QStringList{heading} + lines;
    if (wanted == m_shown)
        return;
    m_shown = wanted;
    delete layout();
    qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    setVisible(!lines.isEmpty());
    if (lines.isEmpty())
        return;
    const Metrics metrics = Metrics::current();
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics.px(10));
    grid->setVerticalSpacing(metrics.px(4));
    grid->setColumnStretch(1, 1);
    int row = 0;
    if (!heading.isEmpty()) {
        grid->addWidget(new IconLabel(m_glyph, m_tone, this), row, 0, Qt::AlignTop);
        grid->addWidget(new PlainLabel(heading, m_tone, FontRole::Strong, this), row++, 1);
    }
    for (const QString& line : lines.mid(0, kMostLines)) {
        if (heading.isEmpty())
            grid->addWidget(new IconLabel(m_glyph, m_tone, this), row, 0, Qt::AlignTop);
        auto* text = new PlainLabel(
            line, m_tone, heading.isEmpty() ? FontRole::Strong : FontRole::Body, this);
        text->setObjectName(m_lineName);
        grid->addWidget(text, row++, 1);
    }
    if (lines.size() > kMostLines) {
        grid->addWidget(
            new PlainLabel(tr("and %n more", nullptr, static_cast<int>(lines.size() - kMostLines)),
                m_tone, FontRole::Body, this),
            row, 1);
    }
}

} // namespace steward
