// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/errorwords.h"
#include "app/live/feedstate.h"
#include "ui/overview/serverfacts.h"

namespace steward {

/// Health dot, address line and, where nothing was ever read, the reason: what both cards share.
ServerFacts standingOf(const FeedState& state, const AskedServer& server, const Clock& clock);

} // namespace steward
