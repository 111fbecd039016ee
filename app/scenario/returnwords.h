// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/composereturn.h"

namespace steward {

// What a return is told as; translated, may hold raw server text.

/// What a difference is about: the name of what there is, else of what is wanted.
QString subjectOf(const Difference& difference);
/// Title, act, summary, what goes, what stays and what cannot be undone of a plan whose steps are
/// in.
void sayReturn(Plan& plan, const ReturnFacts& facts);

} // namespace steward
