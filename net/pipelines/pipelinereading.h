// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/result.h"
#include "net/pipelines/pipeline.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace steward {

struct Response;

/// A reading of the list of pipelines with the bytes that each row came as.
struct PipelineReading {
    QByteArray body;
    QList<QByteArrayView> rows; ///< into `body`; empty if they could not be told apart
    PipelineList list;
};

/// Reads the list. Rows that came as the same bytes before are taken from there, because one
/// pipeline is 1.3 kB and few of a thousand change between two polls. Pure, for any thread.
Result<std::shared_ptr<const PipelineReading>> readPipelines(
    const Response& response, const std::shared_ptr<const PipelineReading>& before);

} // namespace steward
