// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/theme.h"

#include "ui/theme/desktopsettings.h"
#include "ui/theme/stewardstyle.h"

#include <QApplication>
#include <QFontInfo>
#include <QTimer>
#include <QToolTip>

#include <initializer_list>
#include <utility>

using namespace Qt::StringLiterals;

namespace steward {

namespace {

constexpr Tone paletteTones[]{Tone::Window, Tone::Surface, Tone::Inset, Tone::Line, Tone::SoftLine,
    Tone::Text, Tone::SecondText, Tone::Accent, Tone::Selection, Tone::Destroys, Tone::DestroysBack,
    Tone::Care, Tone::CareBack, Tone::Verified, Tone::VerifiedBack};

// Copies the text and surface tones to the roles that Qt's own widgets look at.
void completeRoles(QPalette& palette)
{
    const QColor text = palette.color(QPalette::WindowText);
    const QColor second = palette.color(QPalette::PlaceholderText);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::HighlightedText, text);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Button, palette.color(QPalette::Base));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, second);
}

QPalette toolTipPalette(QPalette palette)
{
    palette.setColor(QPalette::ToolTipBase, palette.color(QPalette::Base));
    return palette;
}

// Moves a hue towards the text until it reads on the background.
QColor readable(QColor hue, const QColor& text, const QColor& back)
{
    for (int i = 0; i < 20 && contrastRatio(hue, back) < 7; ++i)
        hue = mixed(hue, text, 0.12);
    return hue;
}

} // namespace

Theme::Theme(QObject* parent)
    : QObject(parent)
    , m_desktop(new DesktopSettings(this))
{
    connect(m_desktop, &DesktopSettings::changed, this, &Theme::refresh);
}

void Theme::apply(QApplication& application)
{
    m_application = &application;
    m_desktopPalette = QApplication::palette();
    QApplication::setStyle(
        new StewardStyle([this] { return reducedMotion(); })); // the application owns it
    if (m_pictureFont)
        usePictureFont();
    refresh();
    // After the first window: connecting to the bus must not hold it up.
    QTimer::singleShot(0, m_desktop, &DesktopSettings::start);
}

void Theme::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    refresh();
}

Scheme Theme::scheme() const
{
    switch (m_mode) {
    case Mode::Light:
        return Scheme::Light;
    case Mode::Dark:
        return Scheme::Dark;
    case Mode::System:
        break;
    }
    if (m_desktop->colours() == DesktopSettings::Wish::Unsaid)
        return schemeOf(m_desktopPalette);
    return m_desktop->colours() == DesktopSettings::Wish::Dark ? Scheme::Dark : Scheme::Light;
}

bool Theme::isHighContrast() const
{
    return m_desktop->highContrast() || isHighContrast(m_desktopPalette);
}

bool Theme::reducedMotion() const
{
    return m_desktop->reducedMotion();
}

void Theme::usePictureFont()
{
    m_pictureFont = true;
    if (m_application == nullptr)
        return;
    QFont font(u"Inter"_s, 10);
    if (QFontInfo(font).family() != "Inter"_L1)
        font = QApplication::font();
    font.setPointSizeF(10);
    QApplication::setFont(font);
}

void Theme::setTypeScale(double scale)
{
    if (scale == m_typeScale || m_application == nullptr)
        return;
    if (m_typeScale == 1.0)
        m_plainFont = QApplication::font();
    m_typeScale = scale;
    QFont font = m_plainFont;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * scale);
    else
        font.setPixelSize(qRound(font.pixelSize() * scale));
    QApplication::setFont(scale == 1.0 ? m_plainFont : font);
}

QPalette Theme::palette(Scheme scheme)
{
    QPalette palette;
    for (const Tone tone : paletteTones)
        palette.setColor(roleOf(tone), toneColour(tone, scheme));
    completeRoles(palette);
    return palette;
}

QPalette Theme::highContrastPalette(const QPalette& desktop)
{
    const QColor text = desktop.color(QPalette::WindowText);
    const QColor back = desktop.color(QPalette::Window);
    const bool dark = contrastRatio(back, Qt::black) < contrastRatio(back, Qt::white);
    QPalette palette = Theme::palette(dark ? Scheme::Dark : Scheme::Light);
    for (const Tone tone : {Tone::Window, Tone::Surface, Tone::Inset, Tone::DestroysBack,
             Tone::CareBack, Tone::VerifiedBack})
        palette.setColor(roleOf(tone), back);
    for (const Tone tone : {Tone::Text, Tone::SecondText, Tone::Line, Tone::SoftLine})
        palette.setColor(roleOf(tone), text);
    for (const Tone tone : {Tone::Accent, Tone::Destroys, Tone::Care, Tone::Verified})
        palette.setColor(roleOf(tone), readable(palette.color(roleOf(tone)), text, back));
    completeRoles(palette);
    palette.setColor(QPalette::Highlight, desktop.color(QPalette::Highlight));
    palette.setColor(QPalette::HighlightedText, textOn(desktop.color(QPalette::Highlight)));
    return palette;
}

bool Theme::isHighContrast(const QPalette& desktop)
{
    const QColor back = desktop.color(QPalette::Window);
    return contrastRatio(back, desktop.color(QPalette::WindowText)) > 19
        && back == desktop.color(QPalette::Base) && back == desktop.color(QPalette::Button);
}

void Theme::refresh()
{
    if (m_application == nullptr)
        return;
    QPalette next = palette(scheme());
    if (isHighContrast()) {
        // The portal may ask for contrast while the platform's palette is an ordinary one: then
        // black on white.
        QPalette desktop = m_desktopPalette;
        if (!isHighContrast(desktop)) {
            const bool dark = scheme() == Scheme::Dark;
            desktop.setColor(QPalette::Window, dark ? Qt::black : Qt::white);
            desktop.setColor(QPalette::WindowText, dark ? Qt::white : Qt::black);
            desktop.setColor(QPalette::Highlight, toneColour(Tone::Accent, scheme()));
        }
        next = highContrastPalette(desktop);
    }
    if (next != QApplication::palette()) {
        QApplication::setPalette(next);
        QToolTip::setPalette(toolTipPalette(next));
    }
    Q_EMIT changed();
}

} // namespace steward
