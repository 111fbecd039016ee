// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace steward {

class Changes;
class Clock;
class ElidedLabel;
class PlainLabel;

/// What changed on both servers while this program looked: when, what, and who as far as is known.
class LatelyList final : public QWidget {
    Q_OBJECT
public:
    LatelyList(const Changes& changes, const Clock& clock, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(LatelyList)

private:
    void refresh();

    const Changes& m_changes;
    const Clock& m_clock;
    QVBoxLayout* m_layout;
    PlainLabel* m_none;
    QList<QWidget*> m_rows;
};

} // namespace steward
