// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/runrecord.h"
#include "app/record/history.h"

namespace steward {

/// What a history, newest first, tells about the registry that it is of. Pure.
RunRecord::Past pastOf(const QList<HistoryEntry>& entries);

} // namespace steward
