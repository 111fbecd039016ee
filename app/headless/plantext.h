// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/plan.h"

#include <QStringList>

namespace steward {

/// A plan as lines for a terminal: what goes and stays, who is built on it, what is left out and
/// why, each request, and what approving asks for. `file`: where it was written, "" for nowhere.
/// Holds raw texts of servers.
QStringList planText(const Plan& plan, const QString& file);

/// "Staging (Demo), registry.demo:8000/api, tenant default".
QString whereText(const Plan& plan);
/// What approving asks for, as a sentence; the phrase quoted.
QString guardText(const Guard& guard);
/// For a POSIX shell: 'it'\''s'.
QString shellQuoted(const QString& word);

} // namespace steward
