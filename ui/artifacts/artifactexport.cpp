// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/artifacts/artifactexport.h"

#include "ui/lineage/lineageanswers.h"
#include "ui/lineage/lineagewords.h"

namespace steward {

using namespace Qt::StringLiterals;

namespace {

// Words for programs: never translated.
QString answerWord(Impact::Answer answer)
{
    switch (answer) {
    case Impact::Answer::Some:
        return u"some"_s;
    case Impact::Answer::NoneRecorded:
        return u"none_recorded"_s;
    case Impact::Answer::Unknown:
        break;
    }
    return u"unknown"_s;
}

ExportValue parentsOf(const ArtifactIdentity& artifact, const LineageAnswers& lineage)
{
    const auto parents = lineage.parentsOf(artifact);
    if (!parents)
        return {};
    QStringList names;
    for (const Parent& parent : *parents)
        names.append(parentText(parent));
    return names;
}

} // namespace

ExportTable exportOf(const QList<Artifact>& artifacts, const LineageAnswers& lineage)
{
    ExportTable table;
    table.what = u"artifacts"_s;
    table.columns = {u"id"_s, u"name"_s, u"type"_s, u"built_on"_s, u"dependents"_s, u"direct"_s,
        u"in_all"_s, u"in_cycle"_s, u"lineages_read"_s, u"lineages_listed"_s};
    const Coverage coverage = lineage.coverage();
    for (const Artifact& artifact : artifacts) {
        const Impact::Counts counts = lineage.countsOf(identityOf(artifact));
        const bool counted = counts.answer != Impact::Answer::Unknown;
        const auto count
            = [counted](qsizetype n) { return counted ? ExportValue(qint64(n)) : ExportValue(); };
        table.rows.append({artifact.id.value, artifact.name, artifact.type.word,
            parentsOf(identityOf(artifact), lineage), answerWord(counts.answer),
            count(counts.direct), count(counts.all), counts.inCycle, qint64(coverage.read),
            qint64(coverage.listed)});
    }
    return table;
}

ExportTable exportOf(const Artifact& subject, const LineageAnswers& lineage)
{
    ExportTable table;
    table.what = u"lineage"_s;
    table.columns = {u"relation"_s, u"name"_s, u"type"_s, u"id"_s, u"depth"_s, u"certain"_s,
        u"listed"_s, u"path"_s};
    const auto parents = lineage.parentsOf(identityOf(subject)).value_or(QList<Parent>());
    for (const Parent& parent : parents) {
        const Artifact listed = parent.artifact.value_or(Artifact());
        table.rows.append({u"built_on"_s, parent.artifact ? listed.name : parent.name,
            listed.type.word, parent.artifact ? listed.id.value : parent.nodeId, qint64(1),
            parent.certain, parent.artifact.has_value(), ExportValue()});
    }
    const QList<Dependent> dependents = lineage.impactOf(identityOf(subject)).dependents;
    for (const Dependent& dependent : dependents) {
        table.rows.append({u"depends_on_it"_s, dependent.artifact.name,
            dependent.artifact.type.word, dependent.artifact.id.value, qint64(dependent.depth),
            dependent.certain, true, dependent.path.names()});
    }
    return table;
}

} // namespace steward
