// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/exporttable.h"

#include <QList>
#include <QString>

namespace steward {

class PlanRun;
struct ActivityEntry;
struct HistoryEntry;
struct TrashedArtifact;

/// A run as plain text, to paste into a ticket. No address beyond host and prefix, no secrets.
QString reportOf(const HistoryEntry& history);
QString reportOf(const PlanRun& run);

/// Lines of the page for other programs.
ExportTable exportOf(const QList<ActivityEntry>& entries);
/// What was captured before it went.
ExportTable exportOf(const QList<TrashedArtifact>& deleted);

} // namespace steward
