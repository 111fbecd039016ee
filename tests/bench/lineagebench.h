// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

/// 10,000 artifacts with 40,000 recorded parents: what joining them takes, how soon anybody's
/// impact is told, and what that costs in memory.
void measureLineageIndex();
/// How fast lineages are read, four at a time, from a server that takes 10 ms for each.
void measureLineageCrawl();
