// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractButton>

namespace steward {

//! One chip of a SegmentedFilter: knows its place, for corners and dividing lines.
class SegmentButton final : public QAbstractButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SegmentButton)

public:
    enum class Place { Only, First, Middle, Last };

    explicit SegmentButton(QWidget* parent = nullptr);

    void setPlace(Place place);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Place m_place = Place::Only;
};

} // namespace steward
