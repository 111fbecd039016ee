// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/apierror.h"

namespace steward {

struct Response;

/// What a registry's answer that is no 2xx means: 403 is "not logged in" and 401 "not allowed"
/// (registry 1.2); a 404 is the thing's own only if its JSON body says more than "Not Found"
/// (registry 1.1). The message is the first that registry 2.3 finds. Pure, for any thread.
ApiError registryErrorOf(const Response& response);

} // namespace steward
