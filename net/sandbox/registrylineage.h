// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/sandbox/registrystore.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace steward::sandbox {

// What one lineage call tells differs from registry to registry (registry 3.2).
enum class LineageShape {
    OneUp, // itself and at most one parent, as SOTeam4 does at HEAD
    Component, // whoever is related in any way, every edge twice; the unregistered left out
    Kin, // all ancestors and all descendants; no guard, so that a cycle is an error
    ParentChild, // Component in the words of November 2025: id, parent, child, root_id
    HashIds, // one up, under ids made up from names, its own too
    Numbers, // one up, ids as JSON numbers; a parent only in the edge, not among the nodes
    Empty, // nothing at all, not even itself
    Invented, // one up, and where none is known a parent that nobody has
};

// The words of registry 10 ("up1", "component", ...), for the command line; "" is "up1".
std::optional<LineageShape> lineageShapeOf(const QString& word);
QStringList lineageShapeWords();

// Absent: what makes the real server fail with 500.
std::optional<QByteArray> lineageJson(const RegistryStore& store, const RegistryEntry& entry,
    LineageShape shape = LineageShape::OneUp);

} // namespace steward::sandbox
