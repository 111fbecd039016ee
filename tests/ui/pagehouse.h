// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/artifactfeed.h"
#include "app/live/healthfeed.h"
#include "app/live/pipelinefeed.h"
#include "app/workspace/workspace.h"
#include "tests/support/fakemanager.h"
#include "tests/support/fakeregistry.h"
#include "tests/support/manualclock.h"
#include "tests/support/spinuntil.h"
#include "ui/shell/navigator.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace steward {

/// What pages ask of their window, written down.
class NotingNavigator final : public Navigator {
public:
    void showArtifact(const ArtifactIdentity& artifact) override { went = artifact.name; }
    void showLineage(const ArtifactIdentity& artifact) override
    {
        went = QStringLiteral("lineage ") + artifact.name;
    }
    void showPipeline(const PipelineIdentity& pipeline) override { went = pipeline.name; }
    void showActivity() override { went = QStringLiteral("activity"); }
    void showArtifacts() override { went = QStringLiteral("artifacts"); }
    void showPipelines() override { went = QStringLiteral("pipelines"); }
    void review(PendingCall<Plan>* plan, const QString& title) override
    {
        plan->cancel();
        reviews.append(title);
    }

    QString went;
    QStringList reviews;
};

/// A page's surroundings: two servers that do as they are told, a workspace on them, a clock that
/// only the test moves.
class PageHouse {
public:
    /// Reads both servers once.
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

    /// Names for screen readers and for drivers: what takes the keyboard must have both.
    static QStringList nameless(const QWidget& page)
    {
        QStringList found;
        const QList<QWidget*> widgets = page.findChildren<QWidget*>();
        for (const QWidget* widget : widgets) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy()
                || !widget->isVisibleTo(&page))
                continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool named
                = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            const bool part = widget->objectName().startsWith(QLatin1String("qt_"));
            if (!part && (!named || widget->objectName().isEmpty()))
                found.append(QString::fromLatin1(widget->metaObject()->className()) + u' '
                    + widget->objectName() + u'/' + widget->accessibleName());
        }
        return found;
    }

    ManualClock clock;
    FakeRegistry fakeRegistry;
    FakeManager fakeManager;
    NotingNavigator navigator;
    std::unique_ptr<Workspace> workspace;
};

} // namespace steward
