// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/picture/picturescene.h"

#include <QPointF>
#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

#include <optional>

namespace steward {

class PictureMap;

/// Shows a scene: drag moves it, the wheel zooms to the pointer, arrows go from node to node, Enter
/// goes there, + opens what is hidden, typing finds. One node is current, never none while there is
/// one; screen readers are told which.
class PictureCanvas final : public QWidget {
    Q_OBJECT
public:
    explicit PictureCanvas(QWidget* parent = nullptr);
    ~PictureCanvas() override;
    Q_DISABLE_COPY_MOVE(PictureCanvas)

    /// `anchor` stays where it is seen, if both scenes have it; everything else moves to its new
    /// place. Otherwise the scene is shown from its focus.
    void setScene(PictureScene scene, const std::optional<LineageKey>& anchor = {});
    const PictureScene& scene() const { return m_scene; }

    int current() const { return m_current; }
    std::optional<LineageKey> currentKey() const;
    /// Quietly; what is out of sight is brought into it.
    void setCurrent(int node);
    /// As a person does: others are told.
    void choose(int node);
    /// Said at the bottom, beside what the strokes mean.
    void setNote(const QString& note);

    /// For dialogs: the wheel zooms only with Ctrl, and smaller words are good enough to begin
    /// with.
    void setStill(bool still) { m_still = still; }

    double zoom() const { return m_zoom; }
    void setZoom(double zoom, const QPointF& still);
    void fit();
    void centreOn(int node);
    /// In widget coordinates.
    QRectF placeOf(int thing) const;
    QRectF visibleScene() const;
    void moveView(const QPointF& sceneCentre);

Q_SIGNALS:
    void currentChanged(int node);
    void activated(int node);
    /// A stub, or + on a node; true: at its right.
    void openWanted(int node, bool down);
    void closeWanted(int node);
    void menuWanted(int node, const QPoint& global);
    /// The part that is seen has changed.
    void viewChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    QPointF toScene(const QPointF& point) const { return point / m_zoom + m_origin; }
    void bringIntoSight(int node);
    void hover(const QPointF& point);
    bool zoomKey(const QKeyEvent& event);
    bool typed(const QKeyEvent& event);
    void moveFrom(const PictureScene& before, int opened, const QPointF& shift);
    void showFocus();
    void setOrigin(const QPointF& origin);
    void tellScreenReader();

    PictureScene m_scene;
    PictureMap* m_map;
    QString m_note;
    double m_zoom = 1;
    QPointF m_origin;
    int m_current = -1;
    int m_hovered = -1;
    QSet<int> m_way;
    QList<QPointF> m_from; ///< by thing: how far it was from its place when it began to move
    QVariantAnimation m_move;
    std::optional<QPointF> m_pressed;
    QPointF m_pressedOrigin;
    bool m_dragging = false;
    bool m_still = false;
    bool m_unseen = true; ///< not shown yet: it begins at its focus then
    QString m_typed;
    QTimer m_typing; ///< while it runs, letters add to the word
};

} // namespace steward
