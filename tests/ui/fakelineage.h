// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/lineage/lineageanswers.h"

#include <QHash>

namespace steward {

/// Lineage as a test tells it: who is built on whom, everything read unless said otherwise. Answers
/// one level by what it is told and walks it for the impact.
class FakeLineage final : public LineageAnswers {
public:
    QHash<ArtifactIdentity, QList<Parent>> parents;
    QHash<ArtifactIdentity, QList<Dependent>> children;
    QHash<ArtifactIdentity, Impact> impacts;
    Coverage told;
    mutable int asked = 0;

    /// `child` is built on `parent`, both listed.
    void link(const Artifact& parent, const Artifact& child, bool certain = true)
    {
        parents[identityOf(child)].append(
            {parent.id.value, parent.name, parent, certain, !certain, {}});
        children[identityOf(parent)].append(
            {child, 1, certain, QStringList{parent.name, child.name}});
    }

    Coverage coverage() const override { return told; }
    Impact impactOf(const ArtifactIdentity& artifact) const override
    {
        ++asked;
        if (impacts.contains(artifact))
            return impacts.value(artifact);
        Impact impact;
        impact.coverage = told;
        impact.dependents = children.value(artifact);
        impact.answer = !impact.dependents.isEmpty() ? Impact::Answer::Some
            : told.isComplete()                      ? Impact::Answer::NoneRecorded
                                                     : Impact::Answer::Unknown;
        return impact;
    }
    std::optional<QList<Parent>> parentsOf(const ArtifactIdentity& artifact) const override
    {
        for (const UnreadLineage& unread : told.unread) {
            if (identityOf(unread.artifact) == artifact)
                return {};
        }
        return parents.value(artifact);
    }
    QList<Dependent> childrenOf(const ArtifactIdentity& artifact) const override
    {
        return children.value(artifact);
    }
};

inline Artifact artifactOf(const QString& id, const QString& name, const QString& type = {})
{
    return {{id}, name, artifactType(type.isEmpty() ? QStringLiteral("model") : type)};
}

} // namespace steward
