// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPixmap>
#include <QWidget>

namespace steward {

class PictureCanvas;

/// The whole picture, small, in a corner of its canvas, with what of it is seen; a click or a drag
/// goes there. Only for the mouse: the keyboard walks the picture itself.
class PictureMap final : public QWidget {
    Q_OBJECT
public:
    explicit PictureMap(PictureCanvas& canvas);
    Q_DISABLE_COPY_MOVE(PictureMap)

    /// Draws itself anew: another scene, another palette.
    void redraw();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    QRectF mapped(const QRectF& scene) const;
    double scale() const;
    void go(const QPointF& at);

    PictureCanvas& m_canvas;
    QPixmap m_drawn;
};

} // namespace steward
