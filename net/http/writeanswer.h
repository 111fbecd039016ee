// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace steward {

/// What a server answered to a write with a 2xx: its status and its words. Never proof that it
/// happened (registry 4, pipelines 8.1): only looking is.
struct WriteAnswer {
    int status = 0;
    QString message; ///< plain text from the server, may be empty

    bool operator==(const WriteAnswer&) const = default;
};

} // namespace steward
