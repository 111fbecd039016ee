// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/sandbox/httpmessage.h"
#include "net/sandbox/instant.h"

#include <optional>

namespace steward::sandbox {

// What the pipeline manager says about itself: contract pipelines 1.2, 4.2 and 4.3, open source
// edition, no authentication, everything healthy.
class PlatformRoutes final {
public:
    explicit PlatformRoutes(Instant started);

    // Absent: not one of these paths. Every one of them is a GET.
    std::optional<HttpReply> answer(const HttpRequest& request, Instant now) const;

private:
    HttpReply clusterHealth(Instant now) const;
    HttpReply clusterEvent(const HttpRequest& request, bool asList) const;

    Instant m_started;
    QByteArray m_eventId;
};

// The pipeline's own version, too, unless the sample says otherwise.
inline constexpr auto platformVersion = "0.337.0";

} // namespace steward::sandbox
