// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/artifactfeed.h"
#include "app/live/healthfeed.h"
#include "app/live/pipelinefeed.h"
#include "tests/support/fakemanager.h"
#include "tests/support/fakeregistry.h"
#include "tests/support/spinuntil.h"
#include "tests/ui/sandboxhouse.h"

#include <QSignalSpy>
#include <QTest>

namespace steward {

/// What a page lives in, on two servers that do as they are told; the clock is the test's. Reviews
/// are noted, never opened.
class FakeHouse final {
public:
    /// Reads both servers once, for good or ill.
    void open(bool registry = true, bool pipelines = true)
    {
        Environment environment = unsavedEnvironment(registry ? fakeRegistry.url() : QUrl(),
            pipelines ? fakeManager.url() : QUrl(), EnvironmentClass::Sandbox, false);
        environment.name = QStringLiteral("Test");
        workspace = std::make_unique<Workspace>(environment, clock);
        workspace->start();
        const auto settled = [](const FeedState& state) {
            return state.phase != FeedState::Phase::Waiting || state.error.has_value();
        };
        const bool good = spinUntil([&] {
            return settled(workspace->artifacts().state())
                && settled(workspace->pipelines().state())
                && (!pipelines || fakeManager.silent || workspace->health().session());
        });
        QVERIFY(good);
    }

    /// One more reading of the pipelines, good or bad.
    void readPipelines()
    {
        QSignalSpy told(&workspace->pipelines(), &PipelineFeed::stateChanged);
        workspace->pipelines().readNow();
        QVERIFY(told.wait());
    }

    ManualClock clock;
    FakeRegistry fakeRegistry;
    FakeManager fakeManager;
    AskedNavigator navigator;
    std::unique_ptr<Workspace> workspace;
};

} // namespace steward
