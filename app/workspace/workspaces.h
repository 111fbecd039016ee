// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/environment.h"

#include <QList>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace steward {

class PlanRun;
class Plans;
class Workspace;

/// Every workspace that is open: the one that is shown, and those left for another, which live on
/// while their plans run (SAFETY.md 10) and for as long as they have something to tell: what was
/// run in them, and that Production was unlocked. Left ones do not poll. Main thread.
class Workspaces final : public QObject {
    Q_OBJECT
public:
    using Make = std::function<std::unique_ptr<Workspace>(const Environment&)>;

    explicit Workspaces(Make make, QObject* parent = nullptr);
    ~Workspaces() override;
    Q_DISABLE_COPY_MOVE(Workspaces)

    /// Null before the first, and after leave().
    Workspace* current() const { return m_current; }
    /// Shows the environment: in the workspace it was left in if that is the same environment
    /// still, else in a new one. During `currentChanged` the former workspace is still there and
    /// may be gone afterwards: never call this from something that it or its pages are calling.
    Workspace& open(const Environment& environment);
    /// The same from the event loop: for buttons and menus of the pages themselves.
    void openSoon(const Environment& environment);
    /// Goes back to one that was left.
    void show(Workspace& workspace);
    void leave();

    /// A plan of a workspace that is not shown: it runs, or has ended and nobody has seen it yet.
    struct Elsewhere {
        Workspace* workspace;
        PlanRun* run;

        bool operator==(const Elsewhere&) const = default;
    };
    QList<Elsewhere> elsewhere() const;
    /// Its end has been seen.
    void dismiss(PlanRun* run);
    /// Of all workspaces, with something running.
    QList<Plans*> runningPlans() const;
    /// Polling of what is shown; left ones do not poll anyway.
    void setWatched(bool watched);

Q_SIGNALS:
    void currentChanged(steward::Workspace* workspace);
    /// A plan elsewhere began to be elsewhere, ended, was dismissed or is shown again.
    void elsewhereChanged();
    /// In whatever workspace.
    void runEnded();
    /// A certificate was accepted there: to be saved where the environment is.
    void pinsChanged(const steward::Environment& environment);

private:
    struct Open;

    void bring(Open* next);
    void tidy();

    Make m_make;
    std::vector<std::unique_ptr<Open>> m_open;
    Workspace* m_current = nullptr;
};

} // namespace steward
