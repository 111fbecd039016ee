// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/feedstate.h"
#include "app/live/snapshot.h"
#include "net/registry/artifact.h"
#include "net/registry/registryhealth.h"

#include <QObject>

#include <memory>
#include <optional>

namespace steward {

class Poller;
class RegistryReads;

using ArtifactSnapshot = Snapshot<Artifact>;

/// A registry's list, kept fresh: a tick is health, then all pages (lists serve memory:
/// registry 5.8). Errors keep the last rows. A known id with another name, and `resetHappened`,
/// begin a new generation (SAFETY.md 2). An unasked drop to nothing is Phase::Vanished and changes
/// no row (SAFETY.md 7). Main thread; diffs are made on the pool.
class ArtifactFeed final : public QObject {
    Q_OBJECT
public:
    /// `configured` is false where the environment has no registry: nothing is ever read then.
    ArtifactFeed(RegistryReads& reads, Clock& clock, std::chrono::milliseconds interval,
        bool configured, QObject* parent = nullptr);
    ~ArtifactFeed() override;
    Q_DISABLE_COPY_MOVE(ArtifactFeed)

    void start();
    void pause();
    void resume();
    void readNow();

    /// Never null.
    std::shared_ptr<const ArtifactSnapshot> snapshot() const;
    const FeedState& state() const;
    /// Of the last tick that got it.
    const std::optional<RegistryHealth>& health() const;

    /// From a plan whose look showed the registry emptied: the next empty list is believed, and the
    /// generation is bumped at once.
    void emptiedByUs();
    /// "Show it empty": a person accepts what Phase::Vanished keeps back.
    void acceptEmpty();

Q_SIGNALS:
    /// A new snapshot; the diff is from the one before (seq - 1). A generation bump comes with it.
    void changed(const std::shared_ptr<const steward::ArtifactSnapshot>& snapshot,
        const steward::Diff& diff);
    /// After every tick and whenever phase, error or next try changed.
    void stateChanged();
    /// Every good reading, changed or not.
    void read();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace steward
