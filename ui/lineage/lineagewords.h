// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/impact.h"

#include <QList>
#include <QString>

#include <optional>

namespace steward {

/// A cell's words about lineage, and how much weight they carry.
struct LineageCell {
    enum class Weight {
        Plain, ///< says something
        Quiet, ///< nothing recorded, or still being read
        Care, ///< could not be read
    };

    QString text; ///< holds raw server text
    QString detail; ///< the whole story, for a tool tip; holds raw server text
    Weight weight = Weight::Quiet;
    double order = 0; ///< for sorting

    bool operator==(const LineageCell&) const = default;
};

/// "2 direct, 3 in all", "at least 2", "none named", "not read".
LineageCell dependentsCell(const Impact& impact);
LineageCell dependentsCell(const Impact::Counts& counts, const Coverage& coverage);
/// The parent's name, "external: google/bert", "not recorded", "not read". `own` tells whether
/// this lineage has failed.
LineageCell builtOnCell(const std::optional<QList<Parent>>& parents, const ArtifactIdentity& own,
    const Coverage& coverage);
/// "google/bert", "external: google/bert", "possibly acme/base".
QString parentText(const Parent& parent);
/// "251 of 251 lineages read, 12 record a parent".
QString coverageText(const Coverage& coverage);
/// "At least 4 direct and 8 in all: 4 certain, 4 possible. 248 of 251 lineages read, ...".
QString impactText(const Impact& impact);
QString impactText(const Impact::Counts& counts, const Coverage& coverage);
/// "direct", "by 2": how far a dependent is, with its doubt.
QString distanceText(const Dependent& dependent);

} // namespace steward
