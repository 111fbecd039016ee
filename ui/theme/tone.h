// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QPalette>

//! What a colour is for. Every tone but the class hues rests on a role of the application's
//! palette, so that widgets follow a theme switch by themselves:
//! `widget->setForegroundRole(roleOf(Tone::SecondText))`. Never setPalette on a widget: a copy does
//! not follow.
namespace steward {

enum class Tone {
    Window, //!< behind everything
    Surface, //!< tables, cards, fields
    Inset, //!< headers and footers on a surface
    Line, //!< borders and hairlines between panes
    SoftLine, //!< hairlines between rows
    Text,
    SecondText,
    Accent,
    Selection,
    Destroys, //!< destroys or failed
    DestroysBack,
    Care, //!< needs care or unknown
    CareBack,
    Verified, //!< verified or healthy
    VerifiedBack,
    Development, //!< the class hues: bands and badges, nothing else
    Demo,
    Production,
    Sandbox,
};

enum class Scheme { Light, Dark };

//! The palette role that carries a tone; NoRole for the class hues.
QPalette::ColorRole roleOf(Tone tone);

//! The colour of a tone as drawn with this palette.
QColor toneColour(Tone tone, const QPalette& palette);

//! The drawn table: the colour of a tone in a scheme, whatever palette is in force.
QColor toneColour(Tone tone, Scheme scheme);

//! A tone as a filled shape (dots, bars): livelier than as text, still 3:1 against the surface.
QColor fillColour(Tone tone, const QPalette& palette);

//! The background that belongs to a status tone (Destroys -> DestroysBack); Inset for tones without
//! one.
Tone backOf(Tone tone);

//! A class badge is filled alike in both schemes and carries white text.
QColor badgeColour(Tone classHue);

//! Black or white, whichever reads better on this fill.
QColor textOn(const QColor& fill);

//! WCAG 2 contrast ratio, 1 to 21.
double contrastRatio(const QColor& a, const QColor& b);

QColor mixed(const QColor& a, const QColor& b, double partOfB);
Scheme schemeOf(const QPalette& palette);

} // namespace steward
