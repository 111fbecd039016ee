// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/record/history.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace steward {

class Journal;
class Plans;

/// What was done, on this machine and by whichever program of this person: the runs of this
/// workspace as they stand, and what the journal holds. Without a journal, the runs alone.
class ActivityHistory final : public QObject {
    Q_OBJECT
public:
    ActivityHistory(const Plans& plans, Journal* journal, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(ActivityHistory)

    enum class State { Loading, Ready, Trouble };
    State state() const { return m_state; }
    /// Why the journal cannot be read, translated.
    QString trouble() const { return m_trouble; }
    /// What walking its chain showed: "" until then; `isBroken` once it was changed by others.
    QString chainWords() const { return m_chain; }
    bool isBroken() const { return m_isBroken; }
    bool isKept() const { return m_journal != nullptr; }
    /// More matches than is read: what is older is found by asking for it.
    bool isCut() const { return m_isCut; }

    /// All that is known so far, runs of this workspace first.
    QList<HistoryEntry> entries() const;
    std::optional<HistoryEntry> find(const QUuid& plan) const;
    /// Reads what matches, soon; adds to what is known.
    void ask(const HistoryQuery& query);
    /// Somebody looks at it: its chain is walked again, if that was long ago.
    void look();
    /// Again, after trouble.
    void readAgain();

Q_SIGNALS:
    void changed();

private:
    void read();
    void verify(bool whole = true);

    const Plans& m_plans;
    Journal* m_journal;
    HistoryQuery m_query;
    QHash<QUuid, HistoryEntry> m_kept;
    QTimer m_soon;
    QTimer m_walkSoon; ///< along what was added
    QElapsedTimer m_walked; ///< all of it; only how often depends on it
    State m_state = State::Loading;
    QString m_trouble;
    QString m_chain;
    bool m_isBroken = false;
    bool m_isCut = false;
    int m_turn = 0; ///< of the last reading asked for
};

} // namespace steward
