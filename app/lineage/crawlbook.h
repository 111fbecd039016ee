// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/impact.h"
#include "app/lineage/lineagejoin.h"
#include "net/http/apierror.h"

#include <QHash>
#include <QList>

#include <deque>
#include <memory>
#include <optional>

namespace steward {

/// The books of a crawl: whose lineage was read, who waits, who failed and why. No network, no
/// timers. Every listed identity is read once; failures are tried again, three tries in all.
class CrawlBook final {
public:
    static constexpr int kTries = 3;

    struct News {
        QList<ArtifactIdentity> came;
        QList<ArtifactIdentity> went;
    };

    /// A new list of the same life: newcomers wait, who vanished is forgotten.
    News follow(const ArtifactList& list);
    /// Another life: nothing is known of it.
    void restart(const ArtifactList& list);
    /// Reads it again with new tries; what is known counts until then. Unlisted: ignored.
    void again(const ArtifactIdentity& identity, bool first);
    /// One more try of one that failed.
    void retry(const ArtifactIdentity& identity);
    /// Everything again, in list order.
    void everythingAgain();
    /// Those that failed because nobody answered: the server is back.
    void unreachedAgain();

    /// Whose turn it is; nullopt if nobody waits.
    std::optional<Artifact> take();
    /// `graph` is empty but never null; `ownless` if the server has lineages of models only
    /// (registry 3.4.2): a thing whose type changes is asked about again then.
    void read(const ArtifactIdentity& identity, const std::shared_ptr<const LineageGraph>& graph,
        bool ownless);
    /// True: to be tried once more, after a pause that the caller makes (then `retry`).
    bool failed(const ArtifactIdentity& identity, const ApiError& error, const QString& reason);
    /// Was cut off, not answered: it waits again, in front.
    void putBack(const ArtifactIdentity& identity);

    bool isListed(const ArtifactIdentity& identity) const { return m_entries.contains(identity); }
    bool isWaiting() const { return m_waiting > 0; }
    int waitingCount() const { return m_waiting; }
    /// Every listed lineage was read, or failed as often as it may.
    bool isSettled() const;
    int triesOf(const ArtifactIdentity& identity) const { return m_entries.value(identity).tries; }
    int listed() const { return static_cast<int>(m_entries.size()); }
    int readCount() const { return m_read; }
    const ArtifactList& list() const { return m_list; }
    const LineageGraphs& graphs() const { return m_graphs; }
    /// In list order. Put together once for as long as nothing is learnt: every row of a table
    /// asks.
    const QList<UnreadLineage>& unread() const;

private:
    struct Entry {
        Artifact artifact;
        bool read = false;
        bool ownless = false;
        bool waiting = false;
        bool unreached = false; ///< the last failure was silence
        int tries = 0; ///< failed ones in a row
        int seenIn = 0; ///< the last list that named it
        QString reason;
    };

    void enqueue(Entry& entry, const ArtifactIdentity& identity, bool first);
    void setRead(Entry& entry, bool read);

    ArtifactList m_list = std::make_shared<const QList<Artifact>>();
    QHash<ArtifactIdentity, Entry> m_entries;
    /// May hold some that do not wait any more: vanished, or taken under another turn.
    std::deque<ArtifactIdentity> m_queue;
    LineageGraphs m_graphs;
    int m_lists = 0;
    int m_read = 0;
    int m_waiting = 0;
    mutable std::optional<QList<UnreadLineage>> m_unread;
};

} // namespace steward
