// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/record/history.h"

#include <QWidget>

class QVBoxLayout;

namespace steward {

/// What looking showed, a step each: the outcome's glyph and the subject, below them what was seen.
class StepList final : public QWidget {
    Q_OBJECT
public:
    explicit StepList(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(StepList)

    void show(const HistoryEntry& history);
    using QWidget::show;

private:
    QVBoxLayout* m_layout;
    QList<HistoryStep> m_shown;
    QUuid m_plan;
    QList<QWidget*> m_rows;
};

} // namespace steward
