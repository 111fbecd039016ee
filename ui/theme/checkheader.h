// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHeaderView>

namespace steward {

//! A table's header whose first section is a check box for all rows shown: unchecked, partly,
//! checked.
class CheckHeader final : public QHeaderView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CheckHeader)

public:
    explicit CheckHeader(QWidget* parent = nullptr);

    void setCheckable(bool checkable);
    void setCheckState(Qt::CheckState state);
    Qt::CheckState checkState() const { return m_state; }
    //! By logical index; the others start at the left.
    void setRightAligned(const QList<bool>& columns);

    QSize sizeHint() const override;

Q_SIGNALS:
    void checkToggled(bool checked);
    //! A column was given another width by hand.
    void widthChosen(int logicalIndex, int width);

protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const override;
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    bool isCheckAt(const QPoint& at) const;

    QList<bool> m_right;
    Qt::CheckState m_state = Qt::Unchecked;
    bool m_checkable = false;
    bool m_pressed = false;
    bool m_dragging = false;
};

} // namespace steward
