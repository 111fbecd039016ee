// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/planrun.h"

#include <QSet>

namespace steward {

class Console;

/// A run as a terminal tells it: a line a step as it ends, no waiting behind another plan, Ctrl+C.
class HeadlessRun final : public QObject {
    Q_OBJECT
public:
    /// `quiet`: only what went wrong is told.
    HeadlessRun(PlanRun* run, Console& console, bool quiet, QObject* parent);
    Q_DISABLE_COPY_MOVE(HeadlessRun)

    const PlanRun& run() const { return *m_run; }
    /// Ends after the step that is under way; what is only watched any more is let go, then true.
    bool stop();

Q_SIGNALS:
    /// With everything told but the outcome.
    void ended();

private:
    void follow();
    void tellSteps();
    bool isOnlyWatching() const;
    void conclude();

    PlanRun* m_run; ///< the workspace's
    Console& m_console;
    bool m_quiet;
    QSet<int> m_told; ///< steps
    QString m_holder; ///< who has the lock
    bool m_stopTold = false;
};

} // namespace steward
