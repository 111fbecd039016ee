// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QWidget>

#include <optional>

class QAbstractButton;
class QButtonGroup;
class QHBoxLayout;

namespace steward {

//! Chips joined to one control, exactly one of them chosen: "All 251 | Models 180 | Datasets 44".
//! Arrow keys move the choice, Tab reaches it once. Counts change without moving the choice.
class SegmentedFilter final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SegmentedFilter)

public:
    struct Segment {
        QString key; //!< stable, never shown
        QString label;
        std::optional<qint64> count; //!< shown behind the label

        bool operator==(const Segment&) const = default;
    };

    explicit SegmentedFilter(QWidget* parent = nullptr);

    //! Keeps the choice if its key is still there, else chooses the first.
    void setSegments(const QList<Segment>& segments);
    void setCount(const QString& key, std::optional<qint64> count);

    QString current() const;
    void setCurrent(const QString& key);

Q_SIGNALS:
    //! Emitted when a person, or setCurrent, chooses another segment.
    void currentChanged(const QString& key);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QAbstractButton* button(const QString& key) const;

    QList<Segment> m_segments;
    QButtonGroup* m_group;
    QHBoxLayout* m_layout;
};

} // namespace steward
