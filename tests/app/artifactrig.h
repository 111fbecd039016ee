// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/artifactfeed.h"
#include "net/http/transport.h"
#include "net/registry/registryreads.h"
#include "tests/support/fakeregistry.h"
#include "tests/support/manualclock.h"

#include <QSignalSpy>

namespace steward {

/// A feed on a registry with moods; time stands still until a test moves it.
struct ArtifactRig {
    ArtifactRig()
        : transport(server.url())
        , reads(transport)
        , feed(reads, clock, std::chrono::seconds(2), true)
        , read(&feed, &ArtifactFeed::read)
        , state(&feed, &ArtifactFeed::stateChanged)
    {
        QObject::connect(&feed, &ArtifactFeed::changed, &feed,
            [this](const std::shared_ptr<const ArtifactSnapshot>& snapshot, const Diff& diff) {
                ++changes;
                lastDiff = diff;
                inStep = inStep && snapshot == feed.snapshot() && diff.seq == snapshot->seq
                    && diff.seq == seq + 1;
                seq = diff.seq;
            });
    }

    bool start(const QList<FakeRegistry::Row>& rows)
    {
        server.rows = rows;
        feed.start();
        return read.wait();
    }
    /// The next reading, which must come when it is due.
    bool tick()
    {
        clock.advance(feed.state().interval);
        return read.wait();
    }
    void toNextTry()
    {
        clock.advance(
            std::chrono::ceil<std::chrono::milliseconds>(*feed.state().nextTry - clock.now()));
    }
    /// The next reading, which must fail.
    bool tickBadly()
    {
        const int failures = feed.state().failures;
        toNextTry();
        while (feed.state().failures == failures && state.wait()) { }
        return feed.state().failures == failures + 1;
    }
    QStringList names() const
    {
        QStringList names;
        for (const Artifact& artifact : *feed.snapshot()->items)
            names.append(artifact.name);
        return names;
    }

    FakeRegistry server;
    ManualClock clock;
    Transport transport;
    RegistryReads reads;
    ArtifactFeed feed;
    QSignalSpy read;
    QSignalSpy state;
    int changes = 0;
    quint64 seq = 0;
    bool inStep = true; ///< snapshots and diffs came one after the other
    Diff lastDiff;
};

inline const QList<FakeRegistry::Row> kThree{{QStringLiteral("1"), QStringLiteral("a")},
    {QStringLiteral("2"), QStringLiteral("b")}, {QStringLiteral("3"), QStringLiteral("c")}};

} // namespace steward
