// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/fieldpainter.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paintkit.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace steward::fieldpainter {

namespace {

// A field that another widget owns (a spin box, an editor in a view) has its frame drawn by the
// owner.
void frame(const QStyleOption& option, QPainter& painter, bool focused)
{
    const auto& palette = option.palette;
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const double radius = Metrics::current().radius;
    const QColor line = toneColour(Tone::Line, palette);
    const QColor border = enabled && option.state.testFlag(QStyle::State_MouseOver)
        ? mixed(line, toneColour(Tone::Text, palette), 0.18)
        : line;
    paintkit::box(painter, option.rect,
        {.fill = enabled ? toneColour(Tone::Surface, palette) : QColor(),
            .border = border,
            .radius = radius,
            .dashed = !enabled});
    if (focused)
        paintkit::focusRing(painter, option.rect, radius, palette);
}

} // namespace

void lineEdit(const QStyleOption& option, QPainter& painter, const QWidget*)
{
    frame(option, painter, option.state.testFlag(QStyle::State_HasFocus));
}

void comboBox(const QStyleOptionComboBox& option, QPainter& painter, const QWidget*)
{
    frame(option, painter, option.state.testFlag(QStyle::State_HasFocus));
    const auto m = Metrics::current();
    const QRect arrow = QStyle::visualRect(option.direction, option.rect,
        QRect(option.rect.right() - m.px(8) - m.icon, option.rect.top(), m.icon,
            option.rect.height()));
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    icons::paint(painter, arrow, Glyph::ChevronDown,
        toneColour(enabled ? Tone::Text : Tone::SecondText, option.palette));
}

void spinBox(
    const QStyleOptionSpinBox& option, QPainter& painter, const QRect& up, const QRect& down)
{
    frame(option, painter, option.state.testFlag(QStyle::State_HasFocus));
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](const QRect& rect, Glyph glyph, QAbstractSpinBox::StepEnabledFlag flag) {
        const bool can
            = option.stepEnabled.testFlag(flag) && option.state.testFlag(QStyle::State_Enabled);
        QRect place = rect;
        place.setHeight(Metrics::current().px(12));
        place.moveCenter(rect.center());
        icons::paint(
            painter, place, glyph, toneColour(can ? Tone::Text : Tone::Line, option.palette));
    };
    arrow(up, Glyph::ChevronUp, QAbstractSpinBox::StepUpEnabled);
    arrow(down, Glyph::ChevronDown, QAbstractSpinBox::StepDownEnabled);
}

void checkMark(const QStyleOption& option, QPainter& painter)
{
    const auto state = option.state;
    const auto check = state.testFlag(QStyle::State_NoChange) ? Qt::PartiallyChecked
        : state.testFlag(QStyle::State_On)                    ? Qt::Checked
                                                              : Qt::Unchecked;
    paintkit::checkBox(painter, option.rect, check, state.testFlag(QStyle::State_Enabled),
        state.testFlag(QStyle::State_MouseOver), option.palette);
}

void radioMark(const QStyleOption& option, QPainter& painter)
{
    const auto m = Metrics::current();
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    QRectF circle(0, 0, m.check, m.check);
    circle.moveCenter(QRectF(option.rect).center());
    const QColor accent = toneColour(enabled ? Tone::Accent : Tone::SecondText, option.palette);
    const QColor border
        = on ? accent : toneColour(enabled ? Tone::SecondText : Tone::Line, option.palette);
    paintkit::box(painter, circle,
        {.fill = on ? accent : toneColour(Tone::Surface, option.palette),
            .border = border,
            .radius = circle.width() / 2});
    if (!on)
        return;
    const double inset = circle.width() * 0.3;
    const QRectF dot = circle.adjusted(inset, inset, -inset, -inset);
    paintkit::box(painter, dot, {.fill = textOn(accent), .border = {}, .radius = dot.width() / 2});
}

void focusAround(const QStyleOption& option, QPainter& painter)
{
    paintkit::focusRing(painter, option.rect, Metrics::current().px(4), option.palette);
}

} // namespace steward::fieldpainter
