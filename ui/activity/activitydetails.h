// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/record/history.h"
#include "ui/activity/activityentry.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QPushButton;

namespace steward {

class Badge;
class DestroyButton;
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

    /// No history: it was only seen. `run` is null unless it belongs to this run of the program. No
    /// entry: nothing is chosen.
    void show(const std::optional<ActivityEntry>& entry, const std::optional<HistoryEntry>& history,
        PlanRun* run);
    using QWidget::show;
    /// Why what it took away is not offered back; "" offers it.
    void setAgain(const QString& whyNot);

Q_SIGNALS:
    /// Its progress or its result, in the dialog that it was approved in.
    void openWanted(steward::PlanRun* run);
    /// What it took away, back.
    void againWanted(const QUuid& plan);
    void reportWanted(const steward::HistoryEntry& history, bool forPeople);

private:
    QWidget* makeHead();
    void showHistory(const HistoryEntry& history);
    QWidget* makeButtons();
    void showSeen(const ActivityEntry& entry);

    std::optional<HistoryEntry> m_history;
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
    PlainLabel* m_who = nullptr;
    SectionLabel* m_keptHead = nullptr;
    PlainLabel* m_kept = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_report = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_stop = nullptr;
    DestroyButton* m_again = nullptr;
};

} // namespace steward
