// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/changes.h"
#include "app/live/snapshot.h"
#include "net/pipelines/pipeline.h"
#include "net/registry/artifact.h"

#include <QList>

#include <functional>

namespace steward {

/// Whether a change to this name is ours.
using IsOurs = std::function<bool(const QString& subject)>;

/// What a diff says in sentences, `when` left empty, in the order of the lists. Many of a kind
/// become one line with a number. Pure.
QList<Change> artifactChanges(const QList<Artifact>& before, const QList<Artifact>& now,
    const Diff& diff, const IsOurs& isOurs);
QList<Change> pipelineChanges(const QList<Pipeline>& before, const QList<Pipeline>& now,
    const Diff& diff, const IsOurs& isOurs);

} // namespace steward
