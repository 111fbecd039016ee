// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/plainlabel.h"

#include "ui/theme/plaintext.h"

namespace steward {

PlainLabel::PlainLabel(QWidget* parent)
    : PlainLabel({}, Tone::Text, FontRole::Body, parent)
{
}

PlainLabel::PlainLabel(const QString& text, Tone tone, FontRole role, QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAlignment(Qt::AlignTop | Qt::AlignLeft);
    setTone(tone);
    setRole(role);
    setText(text);
}

void PlainLabel::setText(const QString& text)
{
    const QString shown = visibleLines(text);
    if (shown != QLabel::text())
        QLabel::setText(shown);
}

void PlainLabel::setTone(Tone tone)
{
    m_tone = tone;
    if (const auto role = roleOf(tone); role != QPalette::NoRole)
        setForegroundRole(role);
}

void PlainLabel::setRole(FontRole role)
{
    setFontRole(*this, role);
}

SectionLabel::SectionLabel(const QString& text, QWidget* parent)
    : PlainLabel(text, Tone::SecondText, FontRole::Section, parent)
{
}

} // namespace steward
