// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme/tone.h"

#include <QWidget>

class QPainter;

namespace steward {

//! A word on a filled ground: the class of an environment ("Demo"), or a count ("3"). Always a
//! word, never colour alone.
class Badge final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Badge)

public:
    explicit Badge(QWidget* parent = nullptr);
    Badge(const QString& text, Tone tone, QWidget* parent = nullptr);

    //! A class hue (Development, Demo, Production, Sandbox) or a status tone.
    void setBadge(const QString& text, Tone tone);
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    //! For delegates: the size of a badge, and a badge painted at the left of `rect`, vertically
    //! centred.
    static QSize sizeOf(const QString& text);
    static void paint(QPainter& painter, const QRect& rect, const QString& text, Tone tone,
        const QPalette& palette);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString m_text;
    Tone m_tone = Tone::Accent;
};

} // namespace steward
