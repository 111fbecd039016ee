// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QList>

namespace steward {

class Plans;

/// Closing while a plan runs: end it after its present step and close, or keep running (SAFETY.md
/// 10).
class CloseQuestion final : public QDialog {
    Q_OBJECT
public:
    /// What runs in any of these.
    CloseQuestion(const QList<Plans*>& running, QWidget* parent);
    Q_DISABLE_COPY_MOVE(CloseQuestion)

Q_SIGNALS:
    void closeWhenDone();
};

} // namespace steward
