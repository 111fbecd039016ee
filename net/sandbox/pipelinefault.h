// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/sandbox/httpmessage.h"
#include "net/sandbox/pipeline.h"

namespace steward::sandbox {

// A refusal of the pipeline manager: {"message","error_code","details"} (pipelines 3, 7).
struct PipelineFault {
    int status = 400;
    QString code;
    QString message;
    QByteArray details = "{}"; // what a unit error has (pipelines 3)
    bool retryAfter = false; // adds Retry-After: 5, permanent or not (pipelines 3.4)

    HttpReply reply() const;
};

// Refusals that more than one rule gives, each with the details of the contract.
PipelineFault unknownPipeline(const QString& name);
PipelineFault notDeployed(const Pipeline& pipeline);
PipelineFault enterpriseFeature(const QString& feature);
PipelineFault unsupportedAction(const QString& action, const QString& reason);

} // namespace steward::sandbox
