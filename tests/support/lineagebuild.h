// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/lineagejoin.h"

#include <QList>
#include <QString>

#include <memory>

namespace steward {

inline Artifact artifactOf(
    const QString& id, const QString& name, const QString& type = QStringLiteral("model"))
{
    return {{id}, name, artifactType(type)};
}

/// Lists and lineages put together by hand.
struct LineageBuild {
    QList<Artifact> list;
    LineageGraphs graphs;

    LineageJoin join() const { return {std::make_shared<const QList<Artifact>>(list), graphs}; }
    const Artifact& byId(const QString& id) const
    {
        for (const Artifact& artifact : list) {
            if (artifact.id.value == id)
                return artifact;
        }
        qFatal("no artifact %s", qUtf8Printable(id));
    }
    ArtifactIdentity identity(const QString& id) const { return identityOf(byId(id)); }
    /// What the lineage of `id` answers.
    void answer(const QString& id, const QList<LineageNode>& nodes, const QList<LineageEdge>& edges)
    {
        graphs.insert(
            identity(id), std::make_shared<const LineageGraph>(LineageGraph{nodes, edges}));
    }
    /// As SOTeam4 answers at HEAD (registry 3.2): itself and at most one parent, one level up.
    void answerOneUp(const QString& id, const QString& baseName = {})
    {
        QList<LineageNode> nodes{{id, byId(id).name, false}};
        if (baseName.isEmpty())
            return answer(id, nodes, {});
        LineageNode parent{QStringLiteral("external:") + baseName, baseName, true};
        for (const Artifact& artifact : list) {
            if (artifact.name == baseName) {
                parent = {artifact.id.value, artifact.name, false};
                break;
            }
        }
        if (parent.id != id)
            nodes.append(parent);
        answer(id, nodes, {{parent.id, id, QStringLiteral("base_model")}});
    }
};

/// "2 @1, 3? @2": ids with their depth, a question mark where only possible.
inline QString shown(const QList<Dependent>& dependents)
{
    QStringList words;
    for (const Dependent& dependent : dependents) {
        words.append(dependent.artifact.id.value
            + (dependent.certain ? QStringLiteral(" @") : QStringLiteral("? @"))
            + QString::number(dependent.depth));
    }
    return words.join(QStringLiteral(", "));
}

} // namespace steward
