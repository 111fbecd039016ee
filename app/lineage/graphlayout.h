// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/treefold.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

class QProcess;

namespace steward {

/// Lays graphs out by Graphviz's `dot`, a process of its own because a layout cannot be interrupted
/// (it is killed after `patience`). One at a time; the latest wins, and those before are never
/// answered. Trees that are too tall are folded. Where `dot` is missing, slow or fails, a simple
/// layered picture says so in `how`. Main thread; reading and the simple layout run on the pool;
/// `laid` is always queued.
class GraphLayout final : public QObject {
    Q_OBJECT
public:
    /// `program` empty: `dot` from the path, looked for each time.
    explicit GraphLayout(QString program = {},
        std::chrono::milliseconds patience = std::chrono::seconds(2), QObject* parent = nullptr);
    ~GraphLayout() override;
    Q_DISABLE_COPY_MOVE(GraphLayout)

    void lay(const GraphShape& shape);
    void cancel();
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    /// Of the last shape given.
    void laid(const steward::GraphPicture& picture);

private:
    void start();
    void ended(bool well);
    void giveUp(GraphPicture::How how);
    void answer(const QByteArray& text, GraphPicture::How how);

    QString m_program;
    TreeFold m_fold; ///< of the last `lay`
    QProcess* m_process = nullptr; ///< at most one, also while it is being killed
    QTimer m_patience;
    int m_turn = 0; ///< counts `lay` and `cancel`
    int m_running = -1; ///< the turn that the process works for
    bool m_busy = false;
    bool m_waiting = false; ///< for the process before to be gone
};

} // namespace steward
