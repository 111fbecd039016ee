// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/plan.h"
#include "net/http/pendingcall.h"
#include "net/pipelines/pipeline.h"
#include "net/registry/artifact.h"

namespace steward {

struct Restore;

/// What a page may ask of the window around it.
class Navigator {
public:
    Navigator() = default;
    virtual ~Navigator() = default;
    Q_DISABLE_COPY_MOVE(Navigator)

    virtual void showArtifact(const ArtifactIdentity& artifact) = 0;
    virtual void showLineage(const ArtifactIdentity& artifact) = 0;
    virtual void showPipeline(const PipelineIdentity& pipeline) = 0;
    virtual void showActivity() = 0;
    virtual void showArtifacts() = 0;
    virtual void showPipelines() = 0;
    /// Opens the review dialog at once, showing what is read until the plan is there. The title is
    /// what was asked for: "Delete acme/sentiment".
    virtual void review(PendingCall<Plan>* plan, const QString& title) = 0;
    /// Opens what went as rows to register, with what does not come back; a review follows.
    virtual void registerAgain(const Restore& restore) = 0;
    /// A server's address is wrong, and this one is proposed instead; a person asked for it.
    virtual void useRegistry(const QUrl& url) = 0;
    virtual void usePipelines(const QUrl& url) = 0;
};

} // namespace steward
