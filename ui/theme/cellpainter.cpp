// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/cellpainter.h"

#include "ui/theme/badge.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/celltext.h"
#include "ui/theme/fontrole.h"
#include "ui/theme/icons.h"
#include "ui/theme/paintkit.h"
#include "ui/theme/plaintext.h"

#include <QApplication>
#include <QModelIndex>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace steward {

namespace {

constexpr int smallGap = 3; // glyph to text
constexpr int badgeGap = 8;
constexpr int secondGap = 4;
constexpr int barGap = 8;
constexpr int barWidth = 26;
constexpr int badgeCap = 24; // characters

template <typename Enum> Enum enumAt(const QModelIndex& index, int role, Enum otherwise)
{
    const QVariant value = index.data(role);
    return value.isValid() ? static_cast<Enum>(value.toInt()) : otherwise;
}

} // namespace

Cell::Cell(const QModelIndex& index)
    : text(visibleText(index.data(Qt::DisplayRole).toString()))
    , second(visibleText(index.data(SecondTextRole).toString()))
    , badge(visibleText(index.data(BadgeRole).toString(), badgeCap))
    , badgeTone(enumAt(index, BadgeToneRole, Tone::Accent))
    , glyph(enumAt(index, GlyphRole, Glyph::None))
    , tone(enumAt(index, ToneRole, Tone::Text))
    , glyphTone(enumAt(index, GlyphToneRole, tone == Tone::Text ? Tone::SecondText : tone))
    , digits(index.data(DigitsRole).toBool())
    , strong(index.data(StrongRole).toBool())
    , progress(index.data(ProgressRole))
{
}

int Cell::width(const QFont& font) const
{
    const auto m = Metrics::current();
    const QFontMetrics metrics(strong ? fontFor(FontRole::Strong, font) : font);
    int width = celltext::width(metrics, text, digits) + 1;
    if (!badge.isEmpty())
        width += Badge::sizeOf(badge).width() + m.px(badgeGap);
    if (glyph != Glyph::None)
        width += m.icon + m.px(smallGap);
    if (!second.isEmpty())
        width += m.px(secondGap) + QFontMetrics(font).horizontalAdvance(second) + 1;
    if (progress.isValid())
        width += m.px(barGap + barWidth);
    return width;
}

CellPainter::CellPainter(
    QPainter& painter, const QStyleOptionViewItem& option, const Cell& cell, qint64 phase)
    : m_painter(painter)
    , m_option(option)
    , m_cell(cell)
    , m_metrics(Metrics::current())
    , m_inner(option.rect.adjusted(m_metrics.cell, 0, -m_metrics.cell, -1))
    , m_rest(m_inner)
    , m_phase(phase)
    , m_moves(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0)
{
}

void CellPainter::setSelected(bool selected)
{
    // In high contrast the selection is a strong colour on which only its own text reads.
    const auto& palette = m_option.palette;
    m_strongSelection
        = selected && palette.color(QPalette::HighlightedText) != palette.color(QPalette::Text);
}

QRegion CellPainter::paint(bool right)
{
    m_painter.setClipRect(m_option.rect);
    const int free = m_inner.width() - m_cell.width(m_option.font);
    if (right && free > 0)
        m_rest.setLeft(m_inner.left() + free);
    if (!m_cell.badge.isEmpty()) {
        Badge::paint(m_painter, take(Badge::sizeOf(m_cell.badge).width()), m_cell.badge,
            m_cell.badgeTone, m_option.palette);
        take(m_metrics.px(badgeGap));
    }
    if (m_cell.glyph != Glyph::None)
        paintGlyph();
    paintText();
    if (m_cell.progress.isValid() && m_rest.width() > m_metrics.px(barGap + barWidth / 2))
        paintProgress();
    return m_moving;
}

QRect CellPainter::take(int width)
{
    const QRect part(m_rest.left(), m_rest.top(), std::clamp(width, 0, std::max(0, m_rest.width())),
        m_rest.height());
    m_rest.setLeft(part.right() + 1);
    return QStyle::visualRect(m_option.direction, m_inner, part);
}

QColor CellPainter::colour(Tone tone) const
{
    if (m_strongSelection)
        return m_option.palette.color(QPalette::HighlightedText);
    return toneColour(m_stale && tone == Tone::Text ? Tone::SecondText : tone, m_option.palette);
}

void CellPainter::paintGlyph()
{
    const QRect at = take(m_metrics.icon);
    const bool turns = m_moves && m_cell.glyph == Glyph::Working;
    const Tone tone = m_cell.glyph == Glyph::Working ? Tone::Accent : m_cell.glyphTone;
    icons::paint(
        m_painter, at, m_cell.glyph, colour(tone), turns ? double(m_phase % 1200) * 0.3 : 0);
    if (turns)
        m_moving += at;
    take(m_metrics.px(smallGap));
}

void CellPainter::paintText()
{
    const auto leading = QStyle::visualAlignment(m_option.direction, Qt::AlignLeft);
    const QFont font = m_cell.strong ? fontFor(FontRole::Strong, m_option.font) : m_option.font;
    m_painter.setFont(font);
    m_painter.setPen(colour(m_cell.tone));
    const int wanted = celltext::width(QFontMetrics(font), m_cell.text, m_cell.digits) + 1;
    celltext::draw(m_painter, take(wanted), leading, m_cell.text, m_cell.digits);
    if (m_cell.second.isEmpty() || m_rest.width() <= m_metrics.px(12))
        return;
    take(m_metrics.px(secondGap));
    m_painter.setFont(m_option.font);
    m_painter.setPen(colour(Tone::SecondText));
    const int secondWidth = m_painter.fontMetrics().horizontalAdvance(m_cell.second) + 1;
    celltext::draw(m_painter, take(secondWidth), leading, m_cell.second, false);
}

void CellPainter::paintProgress()
{
    const auto& palette = m_option.palette;
    take(m_metrics.px(barGap));
    QRectF bar(take(m_metrics.px(barWidth)));
    const double height = m_metrics.px(5);
    bar = QRectF(bar.left(), bar.center().y() - height / 2, bar.width(), height);
    const double part = m_cell.progress.toDouble();
    if (part >= 0)
        return paintkit::bar(m_painter, bar, part, toneColour(Tone::Accent, palette), palette);
    const double saw = double(m_phase % 1600) / 800.0;
    paintkit::busyBar(m_painter, bar, !m_moves ? -1 : saw < 1 ? saw : 2 - saw, palette);
    if (m_moves)
        m_moving += bar.toAlignedRect();
}

} // namespace steward
