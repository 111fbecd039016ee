// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/tone.h"

#include <array>
#include <cmath>

namespace steward {

namespace {

struct Row {
    Tone tone;
    QPalette::ColorRole role;
    QRgb light;
    QRgb dark;
};

// In the order of the enumeration: the row of a tone is found by its value. Roles that Fusion uses
// for bevels are free here because StewardStyle draws none.
constexpr std::array rows{
    Row{Tone::Window, QPalette::Window, 0xfff4f5f7, 0xff15171b},
    Row{Tone::Surface, QPalette::Base, 0xffffffff, 0xff1c1f25},
    Row{Tone::Inset, QPalette::AlternateBase, 0xfff9fafb, 0xff20242b},
    Row{Tone::Line, QPalette::Mid, 0xffdadee4, 0xff333941},
    Row{Tone::SoftLine, QPalette::Midlight, 0xffebeef1, 0xff282d34},
    Row{Tone::Text, QPalette::WindowText, 0xff1b1f24, 0xffe4e8ee},
    Row{Tone::SecondText, QPalette::PlaceholderText, 0xff57606a, 0xff9ba5b1},
    Row{Tone::Accent, QPalette::Link, 0xff1f5fd0, 0xff7aa8ff},
    Row{Tone::Selection, QPalette::Highlight, 0xffe4edfc, 0xff223452},
    Row{Tone::Destroys, QPalette::BrightText, 0xffb42318, 0xffff8177},
    Row{Tone::DestroysBack, QPalette::Shadow, 0xfffdecea, 0xff43211f},
    Row{Tone::Care, QPalette::LinkVisited, 0xff8a5a00, 0xffe9b949},
    Row{Tone::CareBack, QPalette::Dark, 0xfffff3d1, 0xff3a2f14},
    Row{Tone::Verified, QPalette::Light, 0xff1a6e3c, 0xff6fcf97},
    Row{Tone::VerifiedBack, QPalette::ToolTipBase, 0xffe2f5e9, 0xff1b3527},
    Row{Tone::Development, QPalette::NoRole, 0xff0e7490, 0xff22a7c7},
    Row{Tone::Demo, QPalette::NoRole, 0xff6b46b8, 0xffa68bea},
    Row{Tone::Production, QPalette::NoRole, 0xffa21c6a, 0xffee7abb},
    Row{Tone::Sandbox, QPalette::NoRole, 0xff4b5563, 0xffa3acba},
};

const Row& rowOf(Tone tone)
{
    return rows.at(static_cast<std::size_t>(tone));
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c)
{
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

} // namespace

QPalette::ColorRole roleOf(Tone tone)
{
    return rowOf(tone).role;
}

QColor toneColour(Tone tone, const QPalette& palette)
{
    const auto role = roleOf(tone);
    return role == QPalette::NoRole ? toneColour(tone, schemeOf(palette))
                                    : palette.color(QPalette::Active, role);
}

QColor toneColour(Tone tone, Scheme scheme)
{
    const auto& row = rowOf(tone);
    return QColor::fromRgb(scheme == Scheme::Dark ? row.dark : row.light);
}

QColor fillColour(Tone tone, const QPalette& palette)
{
    switch (tone) {
    case Tone::Verified:
        return QColor::fromRgb(0xff2da160);
    case Tone::Care:
        return QColor::fromRgb(schemeOf(palette) == Scheme::Dark ? 0xffd99a1c : 0xffc27c00);
    default:
        return toneColour(tone, palette);
    }
}

Tone backOf(Tone tone)
{
    switch (tone) {
    case Tone::Destroys:
        return Tone::DestroysBack;
    case Tone::Care:
        return Tone::CareBack;
    case Tone::Verified:
        return Tone::VerifiedBack;
    case Tone::Accent:
        return Tone::Selection;
    default:
        return Tone::Inset;
    }
}

QColor badgeColour(Tone classHue)
{
    return toneColour(classHue, Scheme::Light);
}

QColor textOn(const QColor& fill)
{
    const QColor dark = QColor::fromRgb(0xff0f1420);
    return contrastRatio(fill, Qt::white) >= contrastRatio(fill, dark) ? QColor(Qt::white) : dark;
}

double contrastRatio(const QColor& a, const QColor& b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor mixed(const QColor& a, const QColor& b, double partOfB)
{
    const auto part = static_cast<float>(partOfB);
    return QColor::fromRgbF(a.redF() + (b.redF() - a.redF()) * part,
        a.greenF() + (b.greenF() - a.greenF()) * part, a.blueF() + (b.blueF() - a.blueF()) * part);
}

Scheme schemeOf(const QPalette& palette)
{
    return luminance(palette.color(QPalette::Active, QPalette::Base)) < 0.2 ? Scheme::Dark
                                                                            : Scheme::Light;
}

} // namespace steward
