// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/pipelines/pipelineevent.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace steward {

/// Something that happened to a pipeline, in a word or two: "stopped", "cleared in 0:14".
struct PipelineTurn {
    QDateTime when; ///< UTC, by the server's clock
    QString text;
    bool bad = false;

    bool operator==(const PipelineTurn&) const = default;
};

/// The events' differences, newest first; heartbeats and repeats fall away.
QList<PipelineTurn> movesOf(const QList<PipelineEvent>& newestFirst);

} // namespace steward
