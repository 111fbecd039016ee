// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QElapsedTimer>
#include <QRegion>
#include <QStyledItemDelegate>

namespace steward {

//! Paints the cells of a DataTable, or of any item view, from cellroles.h: glyph, badge, text,
//! second text, tiny bar; row background, changed mark and hairline. Tool tips appear where text is
//! elided, as plain text.
class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CellDelegate)

public:
    explicit CellDelegate(QObject* parent = nullptr);

    //! Column 0 is a check box.
    void setCheckable(bool checkable) { m_checkable = checkable; }
    void setHoveredRow(int row) { m_hoveredRow = row; }
    //! By column; otherwise Qt::TextAlignmentRole tells.
    void setRightAligned(const QList<bool>& columns) { m_right = columns; }

    bool moves() const { return !m_moving.isEmpty(); }
    //! Where something moved in the last painting, in viewport coordinates; asking empties it.
    QRegion takeMoving();

    //! The width a cell's content wants, paddings included.
    int widthFor(const QModelIndex& index, const QFont& font) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

private:
    bool rowIsChecked(const QModelIndex& index) const;
    void paintRow(
        QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintCheck(
        QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintContent(
        QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    QList<bool> m_right;
    bool m_checkable = false;
    int m_hoveredRow = -1;
    QElapsedTimer m_motion; // of pictures that turn, never of data
    mutable QRegion m_moving;
};

} // namespace steward
