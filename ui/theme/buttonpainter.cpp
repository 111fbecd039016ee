// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/buttonpainter.h"

#include "ui/theme/buttonlook.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paintkit.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace steward::buttonpainter {

namespace {

struct Face {
    ButtonLook look;
    QStyle::State state;
    const QPalette& palette;
    bool isDefault = false;

    bool has(QStyle::StateFlag flag) const { return state.testFlag(flag); }
    bool enabled() const { return has(QStyle::State_Enabled) && look != ButtonLook::Blocked; }
    QColor tone(Tone tone) const { return toneColour(tone, palette); }
};

QColor textColour(const Face& face)
{
    if (!face.enabled())
        return face.tone(Tone::SecondText);
    switch (face.look) {
    case ButtonLook::Primary:
        return textOn(face.tone(Tone::Accent));
    case ButtonLook::DestroysFilled:
        return textOn(face.tone(Tone::Destroys));
    case ButtonLook::Destroys:
        return face.tone(Tone::Destroys);
    case ButtonLook::Link:
        return face.tone(Tone::Accent);
    case ButtonLook::Quiet:
        return face.tone(face.has(QStyle::State_MouseOver) || face.has(QStyle::State_On)
                ? Tone::Text
                : Tone::SecondText);
    default:
        return face.tone(Tone::Text);
    }
}

QColor shaded(const Face& face, const QColor& fill)
{
    if (face.has(QStyle::State_Sunken))
        return mixed(fill, face.tone(Tone::Text), 0.14);
    return face.has(QStyle::State_MouseOver) ? mixed(fill, face.tone(Tone::Text), 0.07) : fill;
}

paintkit::Box panelBox(const Face& face, double radius)
{
    const QColor surface = face.tone(Tone::Surface);
    const QColor line = face.tone(Tone::Line);
    if (face.look == ButtonLook::Link)
        return {.fill = {}, .border = {}, .radius = radius};
    if (face.look == ButtonLook::Quiet) {
        const bool on = face.has(QStyle::State_On);
        const bool hot = face.enabled()
            && (face.has(QStyle::State_MouseOver) || face.has(QStyle::State_Sunken));
        const QColor back = face.tone(Tone::Selection);
        return {.fill = on ? back
                : hot      ? mixed(
                           surface, face.tone(Tone::Text), face.has(QStyle::State_Sunken) ? 0.12 : 0.06)
                      : QColor(),
            .border = {},
            .radius = radius};
    }
    if (!face.enabled())
        return {.fill = {}, .border = line, .radius = radius, .dashed = true};
    switch (face.look) {
    case ButtonLook::Primary:
        return {.fill = shaded(face, face.tone(Tone::Accent)), .border = {}, .radius = radius};
    case ButtonLook::DestroysFilled:
        return {.fill = shaded(face, face.tone(Tone::Destroys)), .border = {}, .radius = radius};
    case ButtonLook::Destroys: {
        const QColor red = face.tone(Tone::Destroys);
        const bool hot = face.has(QStyle::State_MouseOver) || face.has(QStyle::State_Sunken);
        return {.fill = hot ? face.tone(Tone::DestroysBack) : surface,
            .border = hot ? red : mixed(line, red, 0.4),
            .radius = radius};
    }
    default:
        if (face.has(QStyle::State_On))
            return {.fill = face.tone(Tone::Selection), .border = line, .radius = radius};
        return {.fill = shaded(face, surface),
            .border
            = face.has(QStyle::State_MouseOver) ? mixed(line, face.tone(Tone::Text), 0.18) : line,
            .radius = radius};
    }
}

void panel(const Face& face, const QRect& rect, QPainter& painter)
{
    const double radius = Metrics::current().radius;
    paintkit::box(painter, rect, panelBox(face, radius));
    if (!face.has(QStyle::State_HasFocus))
        return;
    // On a filled button the ring needs a gap, or nobody sees accent on accent.
    const bool filled = face.enabled()
        && (face.look == ButtonLook::Primary || face.look == ButtonLook::DestroysFilled);
    if (filled) {
        paintkit::box(painter, rect,
            {.fill = {}, .border = face.tone(Tone::Surface), .radius = radius, .width = 4});
    }
    paintkit::focusRing(painter, rect, radius, face.palette);
}

struct Content {
    QIcon icon;
    int iconEdge = 0;
    QString text;
    bool chevron = false;
    Qt::Alignment alignment = Qt::AlignCenter;
};

int contentWidth(const Content& content, const QFontMetrics& fm)
{
    const auto m = Metrics::current();
    int width = content.text.isEmpty() ? 0 : fm.horizontalAdvance(content.text);
    if (content.iconEdge > 0)
        width += content.iconEdge + (content.text.isEmpty() ? 0 : m.px(6));
    if (content.chevron)
        width += m.icon + (width > 0 ? m.px(5) : 0);
    return width;
}

void label(const Face& face, const Content& content, const QRect& rect, QPainter& painter)
{
    const auto m = Metrics::current();
    const QFontMetrics fm = painter.fontMetrics();
    const bool rightToLeft = painter.layoutDirection() == Qt::RightToLeft;
    const int width = std::min(contentWidth(content, fm), rect.width());
    int x = content.alignment.testFlag(Qt::AlignLeft) ? rect.left()
                                                      : rect.left() + (rect.width() - width) / 2;
    const auto place = [&](int w) {
        QRect part(x, rect.top(), w, rect.height());
        x += w;
        if (rightToLeft)
            part.moveLeft(rect.left() + rect.right() - part.right());
        return part;
    };
    const QColor colour = textColour(face);
    int room = width - (content.chevron ? m.icon + m.px(5) : 0);
    if (content.iconEdge > 0) {
        const QRect at = place(content.iconEdge);
        content.icon.paint(&painter,
            QRect(at.x(), at.y() + (at.height() - content.iconEdge) / 2, content.iconEdge,
                content.iconEdge),
            Qt::AlignCenter, face.enabled() ? QIcon::Normal : QIcon::Disabled,
            face.has(QStyle::State_On) ? QIcon::On : QIcon::Off);
        if (!content.text.isEmpty())
            x += m.px(6);
        room -= content.iconEdge + m.px(6);
    }
    if (!content.text.isEmpty()) {
        const int wanted = fm.horizontalAdvance(content.text);
        const QString shown = wanted > room
            ? fm.elidedText(content.text, Qt::ElideMiddle, room, Qt::TextShowMnemonic)
            : content.text;
        painter.setPen(colour);
        painter.drawText(place(std::min(wanted, std::max(room, 0)) + 1),
            Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic | Qt::TextSingleLine, shown);
    }
    if (content.chevron) {
        if (!content.text.isEmpty() || content.iconEdge > 0)
            x += m.px(4);
        icons::paint(painter, place(m.icon), Glyph::ChevronDown, colour);
    }
}

Content contentOf(const QStyleOptionButton& option)
{
    return {.icon = option.icon,
        .iconEdge = option.icon.isNull() ? 0 : Metrics::current().icon,
        .text = option.text,
        .chevron = option.features.testFlag(QStyleOptionButton::HasMenu)};
}

Content contentOf(const QStyleOptionToolButton& option)
{
    const bool words = option.toolButtonStyle != Qt::ToolButtonIconOnly || option.icon.isNull();
    const bool picture = option.toolButtonStyle != Qt::ToolButtonTextOnly && !option.icon.isNull();
    return {.icon = option.icon,
        .iconEdge = picture ? Metrics::current().icon : 0,
        .text = words ? option.text : QString(),
        .chevron = option.features.testFlag(QStyleOptionToolButton::HasMenu)
            && option.toolButtonStyle != Qt::ToolButtonIconOnly};
}

// Mnemonics' ampersands take no room.
int textRoom(const Content& content, const QFontMetrics& fm)
{
    return contentWidth(content, fm) - fm.horizontalAdvance(content.text)
        + fm.size(Qt::TextShowMnemonic | Qt::TextSingleLine, content.text).width();
}

} // namespace

void pushPanel(const QStyleOptionButton& option, QPainter& painter, const QWidget* widget)
{
    const bool isDefault = option.features.testFlag(QStyleOptionButton::DefaultButton);
    panel({buttonLook(widget), option.state, option.palette, isDefault}, option.rect, painter);
}

void pushLabel(const QStyleOptionButton& option, QPainter& painter, const QWidget* widget)
{
    const bool link = buttonLook(widget) == ButtonLook::Link;
    const int pad = Metrics::current().px(link ? 2 : 6);
    label({buttonLook(widget), option.state, option.palette}, contentOf(option),
        option.rect.adjusted(pad, 0, -pad, 0), painter);
}

QSize pushSize(const QStyleOptionButton& option, const QWidget* widget)
{
    const auto m = Metrics::current();
    const bool link = buttonLook(widget) == ButtonLook::Link;
    const Content content = contentOf(option);
    const int pad = m.px(link ? 4 : 12);
    return {std::max(textRoom(content, option.fontMetrics) + 2 * pad,
                content.text.isEmpty() ? m.control : 0),
        m.control};
}

void tool(const QStyleOptionToolButton& option, QPainter& painter, const QWidget* widget)
{
    const Face face{buttonLook(widget), option.state, option.palette};
    const int pad = Metrics::current().px(4);
    panel(face, option.rect, painter);
    painter.setFont(option.font);
    label(face, contentOf(option), option.rect.adjusted(pad, 0, -pad, 0), painter);
}

QSize toolSize(const QStyleOptionToolButton& option, const QWidget*)
{
    const auto m = Metrics::current();
    const Content content = contentOf(option);
    const int pad = m.px(content.text.isEmpty() ? 6 : 10);
    return {std::max(textRoom(content, option.fontMetrics) + 2 * pad, m.control), m.control};
}

} // namespace steward::buttonpainter
