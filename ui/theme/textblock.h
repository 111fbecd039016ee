// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFont>
#include <QRectF>
#include <QString>
#include <QTextLayout>

class QPainter;

namespace steward {

//! Words laid out into lines that stand a little further apart than the font's own, which are set
//! for one-line controls. Plain text; a line break is `\n`; breaks anywhere rather than overflow.
class TextBlock final {
    Q_DISABLE_COPY_MOVE(TextBlock)

public:
    //! The first `strong` characters are semi-bold. A negative width: as wide as the text is.
    TextBlock(const QString& text, const QFont& font, int width,
        Qt::Alignment alignment = Qt::AlignLeft, int strong = 0);

    //! Whole pixels.
    int width() const;
    int height() const;

    //! At the top, middle or bottom of `rect`, as the alignment says, in the painter's pen.
    void draw(QPainter& painter, const QRectF& rect) const;

private:
    QTextLayout m_layout;
    Qt::Alignment m_alignment;
    double m_width = 0;
    double m_height = 0;
};

} // namespace steward
