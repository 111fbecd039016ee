// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/plan.h"

namespace steward {

/// Whether what was typed is what the guard asks for.
bool approves(const Approval& approval, const Guard& guard);

} // namespace steward
