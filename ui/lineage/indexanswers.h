// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/lineage/lineageanswers.h"

namespace steward {

class LineageIndex;

/// The index itself.
class IndexAnswers final : public LineageAnswers {
public:
    explicit IndexAnswers(const LineageIndex& index)
        : m_index(index)
    {
    }

    Coverage coverage() const override;
    Impact impactOf(const ArtifactIdentity& artifact) const override;
    Impact::Counts countsOf(const ArtifactIdentity& artifact) const override;
    std::optional<QList<Parent>> parentsOf(const ArtifactIdentity& artifact) const override;
    QList<Dependent> childrenOf(const ArtifactIdentity& artifact) const override;

private:
    const LineageIndex& m_index;
};

} // namespace steward
