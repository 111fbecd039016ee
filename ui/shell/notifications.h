// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace steward {

struct HistoryEntry;
class PlanRun;
class Workspace;
class Workspaces;

/// What is told of a task that ended unseen; plain words.
struct TaskNotice {
    QString summary; ///< "Verified: Delete acme/sentiment"; visible characters only
    QString where; ///< "On Staging (Demo)."; visible characters only
    bool isBad = false; ///< worth staying on the screen until it is seen

    static TaskNotice of(const PlanRun& run);
    /// Of an outcome of long ago that is another one now.
    static TaskNotice of(const HistoryEntry& amended, const QString& detail);
    bool operator==(const TaskNotice&) const = default;
};

/// Tells the desktop (org.freedesktop.Notifications) that a task ended while nobody looked at the
/// window, and whoever keeps it in the window. Asked without waiting; silent where there is no
/// session bus or nobody listens.
class Notifications final : public QObject {
    Q_OBJECT
public:
    /// `isSeen`: whether the window is in front.
    Notifications(Workspaces& workspaces, std::function<bool()> isSeen, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(Notifications)

    /// Of an outcome of long ago that is another one now: whoever looks at the window hears it too.
    void tellAmended(const HistoryEntry& entry, const QString& detail);

    static void tell(const TaskNotice& notice);

    /// While held back nothing is told, neither here nor to the desktop. The last of what waited is
    /// told in the window afterwards.
    void setHeldBack(bool held);

Q_SIGNALS:
    void unseen(const steward::TaskNotice& notice);

private:
    void follow(Workspace* workspace);
    void ended(const PlanRun& run);
    void tellOrKeep(const TaskNotice& notice);

    std::function<bool()> m_isSeen;
    bool m_isHeldBack = false;
    std::optional<TaskNotice> m_waits;
};

} // namespace steward
