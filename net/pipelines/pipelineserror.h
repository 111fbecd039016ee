// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/apierror.h"

namespace steward {

struct Response;

/// What a manager's answer that is no 2xx means: by `error_code` where the body is an object with
/// one, else by its status (pipelines 1.4, 7). The message is the server's `message`, never its
/// details. Pure, for any thread.
ApiError pipelinesErrorOf(const Response& response);

} // namespace steward
