// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/crawlbook.h"
#include "app/live/clock.h"
#include "net/http/pendingcall.h"

#include <QHash>
#include <QObject>

namespace steward {

class RegistryReads;

/// Asks for lineages, four at a time, in the order of its book, and writes down what comes back.
/// Paused, stopped or held (nobody answers) it asks nothing; what was on its way then waits again.
/// A server that says it is busy (429, 503) is left alone, longer each time, and then asked by one.
class LineageCrawl final : public QObject {
    Q_OBJECT
public:
    LineageCrawl(RegistryReads& reads, Clock& clock, QObject* parent = nullptr);

    CrawlBook& book() { return m_book; }
    const CrawlBook& book() const { return m_book; }
    void restart(const ArtifactList& list);
    /// Asks for whoever waits. To be called after the book was changed.
    void pump();
    void pause();
    void resume();
    /// While the registry does not answer, asking everything three times helps nobody.
    void hold(bool held);
    /// A person has enough of it, or wants it after all; a pause of a plan's changes nothing of
    /// that.
    void stop(bool stopped);
    bool isStopped() const { return m_stopped; }
    /// Something is on its way, waits, or is to be tried again. What is held
    /// back or stopped is not.
    bool isBusy() const;
    /// On their way, waiting, or resting before another try.
    int outstanding() const;

Q_SIGNALS:
    /// One more was read or failed.
    void learnt();

private:
    void ask(const Artifact& artifact);
    void cutOff();
    void answered(const Artifact& artifact, const Result<LineageGraph>& answer);
    void busy(const Artifact& artifact, const ApiError& error);
    void rest(const ApiError& error);
    void tryLater(const ArtifactIdentity& identity, const ApiError& error);

    RegistryReads& m_reads;
    Clock& m_clock;
    CrawlBook m_book;
    QHash<ArtifactIdentity, PendingCall<LineageGraph>*> m_inFlight;
    int m_life = 0;
    int m_resting = 0; ///< failed ones that are to be tried again after a while
    int m_busyRounds = 0; ///< rests in a row that brought nothing
    bool m_leftAlone = false; ///< the server is busy: nobody is asked
    bool m_paused = false;
    bool m_held = false;
    bool m_stopped = false;
};

} // namespace steward
