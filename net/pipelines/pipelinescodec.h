// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/result.h"
#include "net/pipelines/manager.h"
#include "net/pipelines/pipeline.h"
#include "net/pipelines/pipelineevent.h"
#include "net/pipelines/pipelineprogram.h"

namespace steward {

struct Response;

/// Reads a pipeline manager's answers (pipelines 2, 4, 5). Pure functions, for any thread. An
/// answer that is no success gives pipelinesErrorOf(), a refused one names its place
/// ("pipelines[3].created_at: not a time"). Missing fields are absent, missing words Unknown.
class PipelinesCodec final {
public:
    PipelinesCodec() = delete;

    static Result<ManagerConfig> config(const Response& response);
    /// 404 of a server without the endpoint is an empty session (pipelines 1.2).
    static Result<ManagerSession> session(const Response& response);
    /// The words of a 500 too: that is how it says "unhealthy" (pipelines 4.3).
    static Result<QString> healthz(const Response& response);
    /// 503 with the same body is an answer.
    static Result<ClusterHealth> clusterHealth(const Response& response);
    static Result<PipelineList> pipelines(const Response& response);
    static Result<Pipeline> pipeline(const Response& response);
    static Result<QList<PipelineEvent>> events(const Response& response);
    static Result<PipelineStats> stats(const Response& response);
    /// The last whole lines of what came, at most `mostBytes`.
    static Result<QString> log(const Response& response, qsizetype mostBytes);
    static Result<QByteArray> rawRecord(const Response& response);
    /// Of one pipeline under selector=all; refused where there is no program text in it.
    static Result<PipelineProgram> program(const Response& response);
};

} // namespace steward
