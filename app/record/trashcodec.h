// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/record/history.h"
#include "app/record/journalrow.h"
#include "app/record/trash.h"

#include <functional>

namespace steward {

/// What a plan would destroy, one row a thing; nothing for verbs that destroy no artifact.
QList<TrashRow> trashRowsOf(
    const Plan& plan, const std::function<Captured(const ArtifactIdentity&)>& knows);

/// Rows of one plan, with what became of their steps.
QList<TrashedArtifact> trashIn(const QList<TrashRow>& rows, const HistoryEntry& entry);

} // namespace steward
