// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme/tone.h"

#include <QFont>
#include <QObject>

class QApplication;

namespace steward {

class DesktopSettings;

//! The application's look: the palette of tones, the style, the font; light, dark, or as the
//! desktop asks, followed live. A desktop in high contrast keeps its own colours. Main thread only.
class Theme final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Theme)

public:
    enum class Mode { System, Light, Dark };
    Q_ENUM(Mode)

    explicit Theme(QObject* parent = nullptr);

    //! Sets style, font and palette and, from then on, keeps the palette in step. Once per
    //! application, before the first window.
    void apply(QApplication& application);

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);

    Scheme scheme() const;
    bool isHighContrast() const;
    //! True when the desktop (or STEWARD_REDUCED_MOTION=1) asks for no movement. Widgets ask their
    //! style instead: SH_Widget_Animation_Duration is 0 then.
    bool reducedMotion() const;

    //! For pictures: Inter at 10 pt where it is installed, else the desktop's font. Before or after
    //! apply().
    void usePictureFont();
    //! Larger or smaller type everywhere; 1 gives the font of before back. After apply().
    void setTypeScale(double scale);
    double typeScale() const { return m_typeScale; }

    //! The palette of a scheme, as drawn.
    static QPalette palette(Scheme scheme);
    //! Tones made from a desktop's own high-contrast palette.
    static QPalette highContrastPalette(const QPalette& desktop);
    //! Whether a desktop's palette is one of high contrast: black and white, with no shades
    //! between.
    static bool isHighContrast(const QPalette& desktop);

Q_SIGNALS:
    void changed();

private:
    void refresh();

    DesktopSettings* m_desktop;
    QApplication* m_application = nullptr;
    QPalette m_desktopPalette;
    Mode m_mode = Mode::System;
    bool m_pictureFont = false;
    double m_typeScale = 1.0;
    QFont m_plainFont; //!< at scale 1, while it is another
};

} // namespace steward
