// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme/tone.h"

#include <QList>
#include <QWidget>

namespace steward {

//! Proportions side by side: so many models, datasets, code. Told to assistive technology in words,
//! and explained by a tool tip per piece; what it shows is always beside it as numbers.
class SplitBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SplitBar)

public:
    struct Piece {
        QString label;
        qint64 value = 0;
        Tone tone = Tone::Accent;
        double strength = 1; //!< 1 the tone itself, towards 0 the surface

        bool operator==(const Piece&) const = default;
    };

    explicit SplitBar(QWidget* parent = nullptr);

    void setPieces(const QList<Piece>& pieces);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QList<QRectF> places() const;

    QList<Piece> m_pieces;
};

} // namespace steward
