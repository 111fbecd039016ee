// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/sandbox/httpmessage.h"
#include "net/sandbox/pipeline.h"

namespace steward::sandbox {

// The events of one pipeline (pipelines 4.1): newest first, /latest, and one by its id.
HttpReply eventsAnswer(const HttpRequest& request, const Pipeline& pipeline);
HttpReply eventAnswer(
    const HttpRequest& request, const Pipeline& pipeline, const QByteArray& which);

} // namespace steward::sandbox
