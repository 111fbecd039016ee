// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme/glyph.h"
#include "ui/theme/tone.h"

#include <QWidget>

namespace steward {

//! A glyph as a widget of its own. Decorative unless it is given an accessible name.
class IconLabel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IconLabel)

public:
    explicit IconLabel(Glyph glyph, Tone tone = Tone::SecondText, QWidget* parent = nullptr);

    void setGlyph(Glyph glyph, Tone tone);
    //! Logical pixels at the default font; 16 at first.
    void setEdge(int edge);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Glyph m_glyph;
    Tone m_tone;
    int m_edge = 16;
};

} // namespace steward
