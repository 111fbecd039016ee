// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QList>

class QLayout;

namespace steward {

class PlanRun;

/// Closing while a plan runs: end it after its present step and close, or keep running (SAFETY.md
/// 10).
class CloseQuestion final : public QDialog {
    Q_OBJECT
public:
    /// Whatever runs, in any environment.
    CloseQuestion(const QList<PlanRun*>& running, QWidget* parent);
    Q_DISABLE_COPY_MOVE(CloseQuestion)

Q_SIGNALS:
    void closeWhenDone();

private:
    QLayout* lineOf(const PlanRun& run);
};

} // namespace steward
