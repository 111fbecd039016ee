// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

/// A whole return to a scenario of 60 artifacts and 12 pipelines, from its approval to the end of
/// its last check, beside the time for which a server had something to answer. Prints it.
void measureReturn();
