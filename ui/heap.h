// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

namespace steward {

/// How the C library keeps memory, where it is glibc. Every poll takes and gives back the same few
/// megabytes: they stay (getting them anew costs more than reading them), in one heap for all
/// threads, since none of ours allocate at the same time for long. First thing in main().
void keepOneHeap();
/// Gives back what a big piece of work left behind.
void returnFreeMemory();

} // namespace steward
