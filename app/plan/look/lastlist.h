// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/clock.h"
#include "net/registry/artifact.h"

#include <QHash>
#include <QString>

#include <chrono>

namespace steward {

/// What the steps of a run know from each other. The last whole list that a look read: the next
/// step takes it for its own reading before the write while it is young, so that a thousand deletes
/// read a thousand lists and not two thousand. One a run; what decides is still read right before
/// each write.
class LastList final {
public:
    /// Looks and writes of one run follow each other within moments.
    static constexpr std::chrono::seconds kYoung{3};

    void keep(const ArtifactList& complete, Instant readAt)
    {
        m_list = complete;
        m_readAt = readAt;
    }
    void forget() { m_list.reset(); }
    /// Null when there is none that is young enough.
    ArtifactList at(Instant now) const { return now - m_readAt <= kYoung ? m_list : nullptr; }
    /// Whether the last look read that nothing is left, however long ago.
    bool readEmpty() const { return m_list && m_list->isEmpty(); }

    /// A registration of this run saw entries: what reads as empty from then on may be unreadable,
    /// whatever was emptied before (SAFETY.md 8).
    void filled() { m_isFilled = true; }
    bool wasFilled() const { return m_isFilled; }

    /// What a step of this run created, for the steps after it: nobody knew its uuid before.
    void created(const QString& name, const QString& uuid) { m_created.insert(name, uuid); }
    QString uuidOf(const QString& name) const { return m_created.value(name); }

private:
    ArtifactList m_list;
    Instant m_readAt{};
    QHash<QString, QString> m_created; ///< uuids by name
    bool m_isFilled = false;
};

} // namespace steward
