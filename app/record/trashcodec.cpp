// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/record/trashcodec.h"

#include "app/plan/barewords.h"
#include "app/record/cleantext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

QJsonObject json(const Artifact& artifact)
{
    return {
        {u"id"_s, artifact.id.value}, {u"name"_s, artifact.name}, {u"type"_s, artifact.type.word}};
}

Artifact artifactIn(const QJsonObject& json)
{
    return {{json["id"_L1].toString()}, json["name"_L1].toString(),
        artifactType(json["type"_L1].toString())};
}

/// Texts that are no JSON are kept only if nothing in them looks like a URL that is cut.
QString cleaned(const QByteArray& raw)
{
    const QJsonDocument document = QJsonDocument::fromJson(raw);
    if (document.isNull())
        return withoutSecrets(QString::fromUtf8(raw));
    const QJsonValue clean = withoutSecrets(
        document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
    return QString::fromUtf8(clean.isArray()
            ? QJsonDocument(clean.toArray()).toJson(QJsonDocument::Compact)
            : QJsonDocument(clean.toObject()).toJson(QJsonDocument::Compact));
}

QJsonArray json(const QList<Parent>& parents)
{
    QJsonArray all;
    for (const Parent& parent : parents) {
        QJsonObject one{{u"nodeId"_s, parent.nodeId}, {u"name"_s, parent.name},
            {u"certain"_s, parent.certain}, {u"external"_s, parent.external},
            {u"relationship"_s, parent.relationship}};
        if (parent.artifact)
            one.insert(u"artifact"_s, json(*parent.artifact));
        all.append(one);
    }
    return all;
}

QList<Parent> parentsIn(const QJsonArray& array)
{
    QList<Parent> parents;
    for (const auto& one : array) {
        Parent parent;
        parent.nodeId = one["nodeId"_L1].toString();
        parent.name = one["name"_L1].toString();
        parent.certain = one["certain"_L1].toBool();
        parent.external = one["external"_L1].toBool();
        parent.relationship = one["relationship"_L1].toString();
        if (one["artifact"_L1].isObject())
            parent.artifact = artifactIn(one["artifact"_L1].toObject());
        parents.append(parent);
    }
    return parents;
}

QJsonArray json(const QList<Dependent>& children)
{
    QJsonArray all;
    for (const Dependent& child : children)
        all.append(
            QJsonObject{{u"artifact"_s, json(child.artifact)}, {u"certain"_s, child.certain}});
    return all;
}

/// Those of one level: a thousand targets with all that hangs on each would be a million.
QList<Dependent> direct(const QList<Dependent>& dependents)
{
    QList<Dependent> children;
    std::copy_if(dependents.cbegin(), dependents.cend(), std::back_inserter(children),
        [](const Dependent& dependent) { return dependent.depth == 1; });
    return children;
}

TrashRow rowOf(const Plan& plan, int step, const Artifact& artifact, const Captured& known)
{
    QJsonObject body{{u"artifact"_s, json(artifact)}};
    if (known.record) {
        const ArtifactRecord& record = *known.record;
        const QString url = bareAddress(record.url);
        body.insert(u"url"_s, url);
        body.insert(u"urlWasCut"_s, url != record.url);
        if (record.downloadUrl)
            body.insert(u"downloadUrl"_s, bareAddress(*record.downloadUrl));
        body.insert(u"raw"_s, cleaned(record.raw));
    }
    if (known.parents)
        body.insert(u"parents"_s, json(*known.parents));
    if (!known.children.isEmpty())
        body.insert(u"children"_s, json(known.children));
    if (!known.rating.isEmpty())
        body.insert(u"rating"_s, cleaned(known.rating));
    return {
        plan.id, step, plan.server.canonical(), QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

int stepOf(const Plan& plan, const ArtifactId& id)
{
    for (const Step& step : plan.steps) {
        const auto* what = std::get_if<DeleteArtifactStep>(&step.what);
        if ((what && what->identity.id == id)
            || std::holds_alternative<ResetRegistryStep>(step.what))
            return step.id;
    }
    return 0;
}

} // namespace

QList<TrashRow> trashRowsOf(
    const Plan& plan, const std::function<Captured(const ArtifactIdentity&)>& knows)
{
    QList<TrashRow> rows;
    for (const Target& target : plan.targets) {
        if (const auto* one = std::get_if<ArtifactTarget>(&target)) {
            const Artifact& artifact = one->record.artifact;
            Captured known = knows ? knows(identityOf(artifact)) : Captured();
            // Rows that share an id with the one that was read were only listed.
            if (!one->record.raw.isEmpty() || !one->record.url.isEmpty())
                known.record = one->record;
            if (known.children.isEmpty())
                known.children = direct(one->impact.dependents);
            if (const int step = stepOf(plan, artifact.id))
                rows.append(rowOf(plan, step, artifact, known));
        } else if (const auto* all = std::get_if<RegistryTarget>(&target)) {
            for (const Artifact& artifact : all->artifacts) {
                Captured known = knows ? knows(identityOf(artifact)) : Captured();
                const auto record = all->records.constFind(identityOf(artifact));
                if (record != all->records.cend())
                    known.record = *record;
                rows.append(rowOf(plan, stepOf(plan, artifact.id), artifact, known));
            }
        }
    }
    return rows;
}

QList<TrashedArtifact> trashIn(const QList<TrashRow>& rows, const HistoryEntry& entry)
{
    QList<TrashedArtifact> all;
    for (const TrashRow& row : rows) {
        const QJsonObject body = QJsonDocument::fromJson(row.body).object();
        TrashedArtifact trashed;
        trashed.plan = row.plan;
        trashed.step = row.step;
        trashed.verb = entry.plan.verb;
        trashed.server = entry.plan.server;
        trashed.environmentName = entry.plan.environment.name;
        trashed.capturedAt = entry.startedAt;
        trashed.record.artifact = artifactIn(body["artifact"_L1].toObject());
        trashed.recordKnown = body.contains("url"_L1);
        trashed.record.url = body["url"_L1].toString();
        trashed.urlWasCut = body["urlWasCut"_L1].toBool();
        if (body.contains("downloadUrl"_L1))
            trashed.record.downloadUrl = body["downloadUrl"_L1].toString();
        trashed.record.raw = body["raw"_L1].toString().toUtf8();
        if (body.contains("parents"_L1))
            trashed.parents = parentsIn(body["parents"_L1].toArray());
        const QJsonArray children = body["children"_L1].toArray();
        for (const auto& child : children)
            trashed.children.append(
                {artifactIn(child["artifact"_L1].toObject()), 1, child["certain"_L1].toBool(), {}});
        trashed.rating = body["rating"_L1].toString().toUtf8();
        for (const HistoryStep& step : entry.steps) {
            if (step.report.stepId == row.step)
                trashed.outcome = step.report.outcome;
        }
        all.append(trashed);
    }
    return all;
}

} // namespace steward
