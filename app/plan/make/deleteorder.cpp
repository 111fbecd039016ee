// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/make/deleteorder.h"

#include <QHash>

#include <algorithm>

namespace steward {

namespace {

/// A walk over what is built on what, children before their parents. Without recursion: a chain may
/// be as long as the registry.
class Walk final {
public:
    explicit Walk(const QList<ArtifactTarget>& targets)
        : m_targets(targets)
        , m_states(targets.size(), State::New)
    {
        for (qsizetype i = 0; i < targets.size(); ++i)
            m_positions[targets.at(i).record.artifact.id] += i;
    }

    DeleteOrder taken()
    {
        for (qsizetype i = 0; i < m_targets.size(); ++i)
            visit(i);
        return m_taken;
    }

private:
    enum class State { New, Open, Taken };
    struct Frame {
        qsizetype target = 0;
        QList<qsizetype> children;
        qsizetype next = 0;
    };

    QList<qsizetype> childrenOf(qsizetype target) const
    {
        QList<qsizetype> children;
        for (const Dependent& dependent : m_targets.at(target).impact.dependents) {
            const QList<qsizetype> positions = m_positions.value(dependent.artifact.id);
            for (const qsizetype position : positions) {
                if (position != target)
                    children += position;
            }
        }
        std::sort(children.begin(), children.end());
        return children;
    }

    void visit(qsizetype start)
    {
        QList<Frame> open;
        const auto enter = [this, &open](qsizetype target) {
            m_states[target] = State::Open;
            open.append({target, childrenOf(target), 0});
        };
        if (m_states.at(start) == State::New)
            enter(start);
        while (!open.isEmpty()) {
            Frame& frame = open.last();
            if (frame.next == frame.children.size()) {
                m_states[frame.target] = State::Taken;
                m_taken.order += frame.target;
                open.removeLast();
                continue;
            }
            m_taken.isRelated = true;
            const qsizetype child = frame.children.at(frame.next++);
            m_taken.hasCircle = m_taken.hasCircle || m_states.at(child) == State::Open;
            if (m_states.at(child) == State::New)
                enter(child); // `frame` is gone after this
        }
    }

    const QList<ArtifactTarget>& m_targets;
    QHash<ArtifactId, QList<qsizetype>> m_positions;
    QList<State> m_states;
    DeleteOrder m_taken;
};

} // namespace

DeleteOrder childrenFirst(const QList<ArtifactTarget>& targets)
{
    return Walk(targets).taken();
}

} // namespace steward
