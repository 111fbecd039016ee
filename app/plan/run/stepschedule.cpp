// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/run/stepschedule.h"

#include <QSet>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

enum class Reach { None, Chain, Server, Everything };

/// How far it stops what has not begun.
Reach reachOf(Outcome outcome, bool onRegistry)
{
    switch (outcome) {
    case Outcome::Verified:
    case Outcome::AlreadySo:
        return Reach::None;
    case Outcome::Pending:
        return Reach::Chain;
    case Outcome::Refused:
    case Outcome::Accepted:
        return onRegistry ? Reach::Everything : Reach::Chain;
    case Outcome::Contradicted:
    case Outcome::Changed:
    case Outcome::Unknown:
    case Outcome::NotSent:
        break;
    }
    return Reach::Everything;
}

/// The same in a return, where the other steps are no less wanted because one was refused.
Reach reachInReturn(Outcome outcome, bool onRegistry)
{
    switch (outcome) {
    case Outcome::Verified:
    case Outcome::AlreadySo:
        return Reach::None;
    case Outcome::Pending:
    case Outcome::Refused:
        return Reach::Chain;
    case Outcome::Accepted: // cannot be read: the next on a registry could not be looked after
    case Outcome::NotSent: // it reads otherwise than it was planned for
        return onRegistry ? Reach::Server : Reach::Chain;
    case Outcome::Contradicted:
    case Outcome::Changed:
    case Outcome::Unknown:
        break;
    }
    return Reach::Server;
}

} // namespace

StepSchedule::StepSchedule(const QList<Step>& steps, Halts halts)
    : m_steps(steps)
    , m_halts(halts)
    , m_states(steps.size(), State::Waiting)
{
}

std::optional<qsizetype> StepSchedule::next() const
{
    if (m_halted)
        return std::nullopt;
    QSet<QString> busy;
    int pipelines = 0;
    for (const qsizetype index : m_active) {
        busy.insert(m_steps.at(index).lane);
        pipelines += isOnRegistry(m_steps.at(index)) ? 0 : 1;
    }
    for (qsizetype index = 0; index < m_steps.size(); ++index) {
        if (m_states.at(index) != State::Waiting)
            continue;
        const QString& lane = m_steps.at(index).lane;
        if (busy.contains(lane))
            continue;
        const bool hasRoom = pipelines < kMostLanes || isOnRegistry(m_steps.at(index));
        if (hasRoom && mayFollow(index))
            return index;
        busy.insert(lane); // what comes after it in its lane waits with it
    }
    return std::nullopt;
}

void StepSchedule::began(qsizetype index)
{
    m_states[index] = State::Active;
    m_active.append(index);
}

QList<qsizetype> StepSchedule::ended(qsizetype index, Outcome outcome)
{
    m_active.removeOne(index);
    const bool onRegistry = isOnRegistry(m_steps.at(index));
    const Reach reach = m_halts == Halts::OwnServer ? reachInReturn(outcome, onRegistry)
                                                    : reachOf(outcome, onRegistry);
    m_states[index] = reach == Reach::None ? State::Good : State::NotGood;
    if (reach == Reach::Everything)
        m_halted = true;
    if (reach != Reach::Chain && reach != Reach::Server)
        return {};
    QList<qsizetype> left;
    for (qsizetype i = 0; reach == Reach::Server && i < m_steps.size(); ++i) {
        if (m_states.at(i) == State::Waiting && isOnRegistry(m_steps.at(i)) == onRegistry) {
            m_states[i] = State::NotGood;
            left.append(i);
        }
    }
    left += leaveOut();
    std::sort(left.begin(), left.end());
    return left;
}

bool StepSchedule::endsServer(qsizetype index, Outcome outcome) const
{
    return m_halts == Halts::OwnServer
        && reachInReturn(outcome, isOnRegistry(m_steps.at(index))) == Reach::Server;
}

/// What waits for what did not end well.
QList<qsizetype> StepSchedule::leaveOut()
{
    QList<qsizetype> left;
    // In the plan's order a step comes after those it names, so that one pass finds the chain; a
    // plan that says otherwise takes another.
    for (bool found = true; found;) {
        found = false;
        for (qsizetype i = 0; i < m_steps.size(); ++i) {
            const QList<int>& after = m_steps.at(i).after;
            const bool hangsOnIt = std::any_of(after.cbegin(), after.cend(), [this](int id) {
                const std::optional<qsizetype> other = indexOf(id);
                return other && m_states.at(*other) == State::NotGood;
            });
            if (m_states.at(i) == State::Waiting && hangsOnIt) {
                m_states[i] = State::NotGood;
                left.append(i);
                found = true;
            }
        }
    }
    return left;
}

bool StepSchedule::hasWaiting() const
{
    return m_states.contains(State::Waiting);
}

bool StepSchedule::mayFollow(qsizetype index) const
{
    const QList<int>& after = m_steps.at(index).after;
    return std::all_of(after.cbegin(), after.cend(), [this](int id) {
        const std::optional<qsizetype> other = indexOf(id);
        return other && m_states.at(*other) == State::Good;
    });
}

std::optional<qsizetype> StepSchedule::indexOf(int id) const
{
    // Planners count from one in the plan's order.
    if (id >= 1 && id <= m_steps.size() && m_steps.at(id - 1).id == id)
        return id - 1;
    const auto found = std::find_if(
        m_steps.cbegin(), m_steps.cend(), [id](const Step& step) { return step.id == id; });
    if (found == m_steps.cend())
        return std::nullopt;
    return found - m_steps.cbegin();
}

} // namespace steward
