// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/lineage/indexanswers.h"

#include "app/lineage/lineageindex.h"

namespace steward {

Coverage IndexAnswers::coverage() const
{
    return m_index.coverage();
}

Impact IndexAnswers::impactOf(const ArtifactIdentity& artifact) const
{
    return m_index.impactOf(artifact);
}

Impact::Counts IndexAnswers::countsOf(const ArtifactIdentity& artifact) const
{
    return m_index.countsOf(artifact);
}

std::optional<QList<Parent>> IndexAnswers::parentsOf(const ArtifactIdentity& artifact) const
{
    return m_index.parentsOf(artifact);
}

QList<Dependent> IndexAnswers::childrenOf(const ArtifactIdentity& artifact) const
{
    return m_index.childrenOf(artifact);
}

} // namespace steward
