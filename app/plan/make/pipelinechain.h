// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/plan.h"
#include "net/pipelines/pipeline.h"

#include <QList>
#include <QString>

namespace steward {

/// One request of a chain (pipelines 3).
enum class PipelineMove {
    Stop, ///< with a checkpoint; Enterprise only
    ForceStop,
    Clear,
    NudgeClear, ///< clear once more while it is clearing (pipelines 3.1)
    Delete,
    Start,
    Pause,
    Resume,
    DismissError,
};

/// What a verb comes to for one pipeline as it reads now: its requests in order, each after the one
/// before has shown its effect; or why there are none and what would make it possible.
struct PipelineChain {
    QList<PipelineMove> moves;
    QString whyNot; ///< translated, may hold the server's own words; "" if it can be

    bool contains(PipelineMove move) const { return moves.contains(move); }
    bool operator==(const PipelineChain&) const = default;
};

/// Pure; for the planner, which reads fresh facts, and for pages, which dim what cannot be done.
/// `edition` as the server words it, "" if it is not known: then nothing gentler than a forced stop
/// is offered.
PipelineChain chainOf(Verb verb, const Pipeline& pipeline, const QString& edition);

/// "stop, clear"; translated.
QString movesWords(const QList<PipelineMove>& moves);

} // namespace steward
