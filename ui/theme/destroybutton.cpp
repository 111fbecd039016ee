// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/destroybutton.h"

#include "ui/theme/buttonlook.h"
#include "ui/theme/icons.h"
#include "ui/theme/plaintext.h"

#include <QToolTip>

namespace steward {

DestroyButton::DestroyButton(const QString& text, Glyph glyph, QWidget* parent)
    : QPushButton(text, parent)
    , m_glyph(glyph)
{
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, this, &DestroyButton::chosen);
    refresh();
}

void DestroyButton::setGlyph(Glyph glyph)
{
    m_glyph = glyph;
    refresh();
}

void DestroyButton::setHarmless(bool harmless)
{
    m_harmless = harmless;
    refresh();
}

void DestroyButton::setArmed(bool armed)
{
    m_armed = armed;
    refresh();
}

void DestroyButton::setBlocked(const QString& reason)
{
    if (reason == m_reason)
        return;
    m_reason = reason;
    setToolTip(reason.isEmpty() ? QString() : plainToolTip(reason));
    setAccessibleDescription(visibleText(reason));
    refresh();
}

void DestroyButton::chosen()
{
    if (!isBlocked()) {
        Q_EMIT acted();
        return;
    }
    // Beside the button, not at the pointer: the keyboard chooses too.
    QToolTip::showText(
        mapToGlobal(QPoint(0, height() - 12)), plainToolTip(m_reason), this, {}, 8000);
    Q_EMIT blockedClicked(m_reason);
}

void DestroyButton::refresh()
{
    const bool blocked = isBlocked();
    const auto harmless = m_armed ? ButtonLook::Primary : ButtonLook::Plain;
    const auto destroying = m_armed ? ButtonLook::DestroysFilled : ButtonLook::Destroys;
    setButtonLook(*this, blocked ? ButtonLook::Blocked : m_harmless ? harmless : destroying);
    const Tone tone = m_armed ? Tone::Surface : m_harmless ? Tone::Text : Tone::Destroys;
    setIcon(icons::icon(m_glyph, blocked ? Tone::SecondText : tone));
}

} // namespace steward
