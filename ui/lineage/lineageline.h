// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/lineage/lineagetreenode.h"

#include <QVariant>

namespace steward {

/// What a line of the lineage tree shows (columns of LineageTreeModel, roles of cellroles.h): doubt
/// and absence always have a word and a glyph.
QVariant lineageLine(const LineageTreeNode& line, int column, int role);

/// "certain", "possible, by name", "not in this registry", "in a cycle, shown above".
QString linkWord(const LineageTreeNode& line);

} // namespace steward
