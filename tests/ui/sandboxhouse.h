// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/environment.h"
#include "app/record/restore.h"
#include "app/workspace/workspace.h"
#include "net/sandbox/sandbox.h"
#include "tests/support/heldport.h"
#include "tests/support/manualclock.h"
#include "ui/shell/navigator.h"

#include <QByteArray>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <memory>

class QWidget;

namespace steward {

/// Writes down what a page asks of its window, and sends nothing.
class AskedNavigator final : public Navigator {
public:
    QStringList noted;
    QList<Restore> restores;

    void showArtifact(const ArtifactIdentity& artifact) override
    {
        note("artifact", artifact.name);
    }
    void showLineage(const ArtifactIdentity& artifact) override { note("lineage", artifact.name); }
    void showPipeline(const PipelineIdentity& pipeline) override
    {
        note("pipeline", pipeline.name);
    }
    void showActivity() override { note("activity", {}); }
    void showArtifacts() override { note("artifacts", {}); }
    void showPipelines() override { note("pipelines", {}); }
    void review(PendingCall<Plan>* plan, const QString& title) override
    {
        plan->cancel();
        note("review", title);
    }
    void registerAgain(const Restore& restore) override
    {
        restores.append(restore);
        note("again", QString::number(restore.drafts.size()));
    }
    void useRegistry(const QUrl& url) override { note("registry", url.toString()); }
    void usePipelines(const QUrl& url) override { note("pipelines", url.toString()); }

private:
    void note(const char* what, const QString& whom)
    {
        noted.append(QString::fromLatin1(what) + (whom.isEmpty() ? QString() : u' ' + whom));
    }
};

/// A sandbox, a workspace on it and a clock that a test moves: what a page lives in.
class SandboxHouse final {
public:
    /// Both servers, or a registry elsewhere.
    explicit SandboxHouse(const QUrl& registry = {});
    ~SandboxHouse();

    /// Lets time pass in steps until `condition` holds; false after 20 s of real time.
    bool until(const std::function<bool()>& condition);
    /// Until everything was read: list and lineages.
    bool untilRead();
    /// The servers are gone from now on.
    void loseServers() { m_sandbox.reset(); }
    /// Another client, which knows nothing of this one: the status line of the answer.
    QByteArray ask(const QByteArray& verb, const QByteArray& path, const QByteArray& body = {});

    ManualClock clock;
    AskedNavigator navigator;
    std::unique_ptr<Workspace> workspace;

private:
    HeldPort m_registryPort;
    HeldPort m_pipelinesPort;
    std::unique_ptr<Sandbox> m_sandbox;
    QUrl m_registry;
};

/// Object names of widgets that take the keyboard and have no accessible name or no object name.
QStringList namelessIn(const QWidget& widget);

} // namespace steward
