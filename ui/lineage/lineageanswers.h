// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/impact.h"

#include <QList>

#include <optional>

namespace steward {

/// What models ask of the lineage index, so that tests can answer in its place.
class LineageAnswers {
public:
    LineageAnswers() = default;
    virtual ~LineageAnswers() = default;
    Q_DISABLE_COPY_MOVE(LineageAnswers)

    virtual Coverage coverage() const = 0;
    virtual Impact impactOf(const ArtifactIdentity& artifact) const = 0;
    /// The same in numbers, for every row of a table.
    virtual Impact::Counts countsOf(const ArtifactIdentity& artifact) const
    {
        return impactOf(artifact).counts();
    }
    /// nullopt: this lineage was not read.
    virtual std::optional<QList<Parent>> parentsOf(const ArtifactIdentity& artifact) const = 0;
    virtual QList<Dependent> childrenOf(const ArtifactIdentity& artifact) const = 0;
};

} // namespace steward
