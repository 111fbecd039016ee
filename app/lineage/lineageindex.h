// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/impact.h"

#include <QObject>

#include <memory>

namespace steward {

class ArtifactFeed;
class LineageJoin;
class RegistryReads;

/// Reads every artifact's lineage (four at a time, oldest list order, never ratings), joins and
/// inverts them: registry 3.4. New and changed identities of a new list are read as they appear;
/// names are matched again against every new list. Paused while a plan runs (registry 4.2). A new
/// generation starts from nothing. Main thread; joining runs on the pool; answers are looked up at
/// once.
class LineageIndex final : public QObject {
    Q_OBJECT
public:
    LineageIndex(RegistryReads& reads, ArtifactFeed& feed, Clock& clock, QObject* parent = nullptr);
    ~LineageIndex() override;
    Q_DISABLE_COPY_MOVE(LineageIndex)

    /// Reads everything again.
    void crawl();
    void pause();
    void resume();
    /// For a person who has enough of it: nothing is asked until `goOn`, or until somebody wants
    /// lineages read (`crawl`, `refresh`). What was read counts.
    void stop();
    void goOn();
    bool isStopped() const;
    bool isCrawling() const;
    /// Lineages that are still to be asked for, or asked for again.
    int toRead() const;

    Coverage coverage() const;
    /// Answered from the joined graph, with an example path for each dependent.
    Impact impactOf(const ArtifactIdentity& artifact) const;
    /// The same in numbers: cheap enough for every row of a table.
    Impact::Counts countsOf(const ArtifactIdentity& artifact) const;
    /// nullopt: this lineage was not read. An empty list: read, records nothing.
    std::optional<QList<Parent>> parentsOf(const ArtifactIdentity& artifact) const;
    /// One level down, certain and possible.
    QList<Dependent> childrenOf(const ArtifactIdentity& artifact) const;
    /// All that is known, joined: what pictures are cut from. Never null.
    std::shared_ptr<const LineageJoin> join() const;
    /// Full, of this generation, younger than max(5 min, twice its duration), everything since read
    /// too: what approving a delete needs (SAFETY.md 3). Lineages that failed three times do not
    /// spoil it.
    bool isFitForApproval() const;

    /// Reads these again now, and whatever is new; `settled` follows. For a review.
    void refresh(const QList<ArtifactIdentity>& artifacts);

Q_SIGNALS:
    /// Answers may have changed.
    void changed();
    /// Those that are not waited for any more, and all that are listed: while a crawl goes on. Read
    /// before and being read again, one is waited for too.
    void progressed(int done, int listed);
    /// Nothing is under way any more.
    void settled();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace steward
