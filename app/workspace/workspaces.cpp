// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/workspace/workspaces.h"

#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/workspace/workspace.h"

#include <algorithm>

namespace steward {

struct Workspaces::Open {
    Environment environment; ///< as it was opened
    std::unique_ptr<Workspace> workspace;
    QList<PlanRun*> unseen; ///< while it is not shown

    bool isWorthKeeping() const
    {
        return !workspace->plans().runs().isEmpty()
            || workspace->isReadOnly() != environment.readOnly;
    }
};

Workspaces::Workspaces(Make make, QObject* parent)
    : QObject(parent)
    , m_make(std::move(make))
{
}

Workspaces::~Workspaces() = default;

Workspace& Workspaces::open(const Environment& environment)
{
    const auto left = std::find_if(m_open.begin(), m_open.end(),
        [&environment](const auto& open) { return open->environment == environment; });
    if (left != m_open.end()) {
        if (left->get()->workspace.get() != m_current)
            bring(left->get());
        return *m_current;
    }
    auto open = std::make_unique<Open>();
    open->environment = environment;
    open->workspace = m_make(environment);
    connect(&open->workspace->plans(), &Plans::runEnded, this, [this, one = open.get()] {
        if (one->workspace.get() != m_current)
            one->workspace->setWatched(false); // the run read what it needed
        Q_EMIT runEnded();
        Q_EMIT elsewhereChanged();
    });
    Open* made = open.get();
    // What is saved then is what is open already.
    connect(made->workspace.get(), &Workspace::pinsChanged, this,
        [this, made](const Environment& pinned) {
            made->environment.registryPin = pinned.registryPin;
            made->environment.pipelinesPin = pinned.pipelinesPin;
            Q_EMIT pinsChanged(pinned);
        });
    m_open.push_back(std::move(open));
    bring(made);
    made->workspace->start();
    return *made->workspace;
}

void Workspaces::openSoon(const Environment& environment)
{
    QMetaObject::invokeMethod(
        this, [this, environment] { open(environment); }, Qt::QueuedConnection);
}

void Workspaces::show(Workspace& workspace)
{
    for (const auto& open : m_open) {
        if (open->workspace.get() == &workspace && m_current != &workspace)
            return bring(open.get());
    }
}

void Workspaces::leave()
{
    if (m_current)
        bring(nullptr);
}

void Workspaces::bring(Open* next)
{
    for (const auto& open : m_open) {
        if (open->workspace.get() != m_current)
            continue;
        const QList<PlanRun*> runs = open->workspace->plans().runs();
        for (PlanRun* run : runs) {
            if (!run->isEnded())
                open->unseen.append(run);
        }
        open->workspace->setWatched(false);
    }
    m_current = next ? next->workspace.get() : nullptr;
    if (next) {
        next->unseen.clear();
        next->workspace->setWatched(true);
    }
    Q_EMIT currentChanged(m_current);
    tidy();
    Q_EMIT elsewhereChanged();
}

void Workspaces::tidy()
{
    std::erase_if(m_open, [this](const auto& open) {
        return open->workspace.get() != m_current && !open->isWorthKeeping();
    });
}

QList<Workspaces::Elsewhere> Workspaces::elsewhere() const
{
    QList<Elsewhere> all;
    for (const auto& open : m_open) {
        for (PlanRun* run : std::as_const(open->unseen))
            all.append({open->workspace.get(), run});
    }
    return all;
}

void Workspaces::dismiss(PlanRun* run)
{
    for (const auto& open : m_open)
        open->unseen.removeOne(run);
    Q_EMIT elsewhereChanged();
}

QList<Plans*> Workspaces::runningPlans() const
{
    QList<Plans*> running;
    for (const auto& open : m_open) {
        if (open->workspace->plans().isRunning())
            running.append(&open->workspace->plans());
    }
    return running;
}

void Workspaces::setWatched(bool watched)
{
    if (m_current)
        m_current->setWatched(watched);
}

} // namespace steward
