// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/activity/activityentry.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QPushButton;

namespace steward {

class Badge;
class ElidedLabel;
class IconLabel;
class Placeholder;
class PlainLabel;
class SectionLabel;
class StepList;

/// One run in full: when and where, what its outcome means, what was sent, what looking showed.
class ActivityDetails final : public QWidget {
    Q_OBJECT
public:
    explicit ActivityDetails(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(ActivityDetails)

    /// `run` is null for what was only seen; no entry: nothing is chosen.
    void show(const std::optional<ActivityEntry>& entry, PlanRun* run);
    using QWidget::show;

private:
    QWidget* makeHead();
    void showRun(const PlanRun& run);
    void showSeen(const ActivityEntry& entry);

    QPointer<PlanRun> m_run;
    QWidget* m_one = nullptr;
    Placeholder* m_nothing = nullptr;
    ElidedLabel* m_title = nullptr;
    PlainLabel* m_when = nullptr;
    Badge* m_badge = nullptr;
    ElidedLabel* m_where = nullptr;
    IconLabel* m_glyph = nullptr;
    PlainLabel* m_outcome = nullptr;
    PlainLabel* m_meaning = nullptr;
    PlainLabel* m_stopReason = nullptr;
    SectionLabel* m_requestsHead = nullptr;
    PlainLabel* m_requests = nullptr;
    SectionLabel* m_lookedHead = nullptr;
    StepList* m_looked = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_stop = nullptr;
};

} // namespace steward
