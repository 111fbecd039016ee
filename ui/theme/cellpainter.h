// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme/glyph.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tone.h"

#include <QRegion>
#include <QStyleOptionViewItem>
#include <QVariant>

class QModelIndex;
class QPainter;

namespace steward {

//! What cellroles.h says about one cell, cleaned for showing.
struct Cell {
    explicit Cell(const QModelIndex& index);

    //! What the content wants, without the cell's own paddings.
    int width(const QFont& font) const;

    QString text;
    QString second;
    QString badge;
    Tone badgeTone;
    Glyph glyph;
    Tone tone;
    Tone glyphTone;
    bool digits;
    bool strong;
    QVariant progress;
};

//! Paints one cell's content from its leading edge: badge, glyph, text, second text, bar. What does
//! not fit is elided or left out.
class CellPainter final {
    Q_DISABLE_COPY_MOVE(CellPainter)

public:
    //! `phase`: milliseconds since anything, for what turns and moves.
    CellPainter(
        QPainter& painter, const QStyleOptionViewItem& option, const Cell& cell, qint64 phase);

    void setStale(bool stale) { m_stale = stale; }
    void setSelected(bool selected);

    //! Gives back where something moves.
    QRegion paint(bool right);

private:
    QRect take(int width);
    QColor colour(Tone tone) const;
    void paintGlyph();
    void paintText();
    void paintProgress();

    QPainter& m_painter;
    const QStyleOptionViewItem& m_option;
    const Cell m_cell;
    const Metrics m_metrics;
    QRect m_inner;
    QRect m_rest;
    QRegion m_moving;
    qint64 m_phase;
    bool m_moves;
    bool m_stale = false;
    bool m_strongSelection = false;
};

} // namespace steward
