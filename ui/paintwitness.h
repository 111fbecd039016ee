// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractItemView>
#include <QPointer>

#include <functional>

namespace steward {

class Trace;

/// Marks when a table has really painted its first rows and all of them. For measurements only.
class PaintWitness final : public QObject {
    Q_OBJECT
public:
    /// `all` is how many rows there will be, or -1 while that is not known.
    PaintWitness(
        QAbstractItemView& view, Trace& trace, std::function<int()> all, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(PaintWitness)

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void painted();

    QPointer<QAbstractItemView> m_view;
    Trace& m_trace;
    std::function<int()> m_all;
    bool m_first = false;
    bool m_done = false;
};

} // namespace steward
