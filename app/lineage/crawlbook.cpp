// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/crawlbook.h"

namespace steward {

CrawlBook::News CrawlBook::follow(const ArtifactList& list)
{
    News news;
    m_unread.reset();
    m_list = list;
    ++m_lists;
    qsizetype listed = 0; // identities, not rows
    for (const Artifact& artifact : *list) {
        const ArtifactIdentity identity = identityOf(artifact);
        const auto known = m_entries.find(identity);
        if (known == m_entries.end()) {
            Entry& entry = m_entries[identity];
            entry.artifact = artifact;
            entry.seenIn = m_lists;
            enqueue(entry, identity, false);
            news.came.append(identity);
            ++listed;
            continue;
        }
        listed += known->seenIn == m_lists ? 0 : 1;
        known->seenIn = m_lists;
        const bool typeChanged = known->artifact.type != artifact.type;
        known->artifact = artifact;
        if (typeChanged && known->ownless)
            again(identity, false);
    }
    if (listed == m_entries.size())
        return news;
    for (auto entry = m_entries.begin(); entry != m_entries.end();) {
        if (entry->seenIn == m_lists) {
            ++entry;
            continue;
        }
        news.went.append(entry.key());
        m_graphs.remove(entry.key());
        m_read -= entry->read ? 1 : 0;
        m_waiting -= entry->waiting ? 1 : 0;
        entry = m_entries.erase(entry);
    }
    return news;
}

void CrawlBook::restart(const ArtifactList& list)
{
    *this = CrawlBook();
    follow(list);
}

void CrawlBook::again(const ArtifactIdentity& identity, bool first)
{
    const auto entry = m_entries.find(identity);
    if (entry == m_entries.end())
        return;
    m_unread.reset();
    entry->tries = 0;
    enqueue(*entry, identity, first);
}

void CrawlBook::retry(const ArtifactIdentity& identity)
{
    const auto entry = m_entries.find(identity);
    if (entry != m_entries.end())
        enqueue(*entry, identity, false);
}

void CrawlBook::everythingAgain()
{
    for (const Artifact& artifact : *m_list)
        again(identityOf(artifact), false);
}

void CrawlBook::unreachedAgain()
{
    for (const Artifact& artifact : *m_list) {
        const auto entry = m_entries.constFind(identityOf(artifact));
        if (!entry->read && entry->unreached)
            again(identityOf(artifact), false);
    }
}

std::optional<Artifact> CrawlBook::take()
{
    while (!m_queue.empty()) {
        const ArtifactIdentity identity = m_queue.front();
        m_queue.pop_front();
        const auto entry = m_entries.find(identity);
        if (entry == m_entries.end() || !entry->waiting)
            continue;
        entry->waiting = false;
        --m_waiting;
        return entry->artifact;
    }
    return std::nullopt;
}

void CrawlBook::read(const ArtifactIdentity& identity,
    const std::shared_ptr<const LineageGraph>& graph, bool ownless)
{
    const auto entry = m_entries.find(identity);
    if (entry == m_entries.end())
        return;
    m_unread.reset();
    setRead(*entry, true);
    entry->tries = 0;
    entry->ownless = ownless;
    entry->unreached = false;
    entry->reason.clear();
    m_graphs.insert(identity, graph);
}

bool CrawlBook::failed(
    const ArtifactIdentity& identity, const ApiError& error, const QString& reason)
{
    const auto entry = m_entries.find(identity);
    if (entry == m_entries.end())
        return false;
    m_unread.reset();
    // What was known of it before stays in the graph: a dependent too many is the safe mistake.
    setRead(*entry, false);
    ++entry->tries;
    entry->unreached = error.sent != Sent::Answered || error.kind == ErrorKind::Busy;
    entry->reason = reason;
    return entry->tries < kTries;
}

void CrawlBook::putBack(const ArtifactIdentity& identity)
{
    const auto entry = m_entries.find(identity);
    if (entry != m_entries.end())
        enqueue(*entry, identity, true);
}

bool CrawlBook::isSettled() const
{
    if (m_waiting > 0)
        return false;
    if (m_read == listed())
        return true;
    for (const Entry& entry : m_entries) {
        if (!entry.read && entry.tries < kTries)
            return false;
    }
    return true;
}

const QList<UnreadLineage>& CrawlBook::unread() const
{
    if (m_unread)
        return *m_unread;
    QList<UnreadLineage>& result = m_unread.emplace();
    if (m_read == listed())
        return result;
    QHash<ArtifactIdentity, bool> told;
    for (const Artifact& artifact : *m_list) {
        const auto entry = m_entries.constFind(identityOf(artifact));
        if (entry->read || entry->tries == 0 || told.contains(entry.key()))
            continue;
        told.insert(entry.key(), true);
        result.append({entry->artifact, entry->reason, entry->tries});
    }
    return result;
}

void CrawlBook::enqueue(Entry& entry, const ArtifactIdentity& identity, bool first)
{
    if (entry.waiting && !first)
        return;
    m_waiting += entry.waiting ? 0 : 1;
    entry.waiting = true;
    if (first)
        m_queue.push_front(identity);
    else
        m_queue.push_back(identity);
}

void CrawlBook::setRead(Entry& entry, bool read)
{
    m_read += (read ? 1 : 0) - (entry.read ? 1 : 0);
    entry.read = read;
}

} // namespace steward
