// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/scenario/scenario.h"

#include "app/environments/typeablename.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Scenario)
};

constexpr qsizetype kLongestName = 1'024;
constexpr qsizetype kLongestSource = 2'048; // registry 1.4
constexpr qsizetype kMostArtifacts = 10'000;
constexpr qsizetype kMostPipelines = 1'000;

bool isPipelineName(const QString& name)
{
    // Older releases allow more than pipelines 2.8 says now, but nothing that is not in here.
    static const QRegularExpression pattern(uR"(\A[A-Za-z0-9_-]{1,255}\z)"_s);
    return pattern.match(name).hasMatch();
}

} // namespace

QString troubleOf(const ScenarioArtifact& artifact)
{
    if (artifact.name.isEmpty() || artifact.name.size() > kLongestName)
        return Words::tr("an artifact's name has 1 to %1 characters").arg(kLongestName);
    if (!artifact.type.isKnown())
        return Words::tr("%1 is neither a model nor a dataset nor code").arg(artifact.name);
    if (artifact.source.isEmpty() || artifact.source.size() > kLongestSource)
        return Words::tr("%1 has no source of 1 to %2 characters to register it from")
            .arg(artifact.name)
            .arg(kLongestSource);
    if (artifact.source != bareSource(artifact.source))
        return Words::tr("the source of %1 holds a query, a fragment or a user").arg(artifact.name);
    return {};
}

QString troubleOf(const ScenarioPipeline& pipeline)
{
    if (!isPipelineName(pipeline.name))
        return Words::tr("a pipeline's name is made of letters, digits, - and _");
    if (pipeline.storage == StorageWish::Cleared && pipeline.state != StateWish::Stopped)
        return Words::tr("the storage of %1 can only be cleared while it is stopped: say so")
            .arg(pipeline.name);
    return {};
}

QString troubleOf(const Scenario& scenario)
{
    if (scenario.name.trimmed().isEmpty() || scenario.name != scenario.name.trimmed()
        || !isTypeable(scenario.name))
        return Words::tr("its name is not 1 to 64 visible characters of one direction");
    const ScenarioRegistry& registry = scenario.registry;
    if (registry.holds == ScenarioRegistry::Holds::Empty && !registry.artifacts.isEmpty())
        return Words::tr("a registry that is to be empty names artifacts");
    if (registry.artifacts.size() > kMostArtifacts)
        return Words::tr("it names more than %1 artifacts").arg(kMostArtifacts);
    if (scenario.pipelines.named.size() > kMostPipelines)
        return Words::tr("it names more than %1 pipelines").arg(kMostPipelines);
    for (const ScenarioArtifact& artifact : registry.artifacts) {
        const QString trouble = troubleOf(artifact);
        if (!trouble.isEmpty())
            return trouble;
    }
    QSet<QString> names;
    for (const ScenarioPipeline& pipeline : scenario.pipelines.named) {
        const QString trouble = troubleOf(pipeline);
        if (!trouble.isEmpty())
            return trouble;
        if (names.contains(pipeline.name))
            return Words::tr("it names the pipeline %1 twice").arg(pipeline.name);
        names.insert(pipeline.name);
    }
    return {};
}

QString bareSource(const QString& source)
{
    // By hand: what is no URL at all, such as owner/name, stays as it was typed.
    const qsizetype query = source.indexOf(u'?');
    const qsizetype fragment = source.indexOf(u'#');
    qsizetype end = source.size();
    for (const qsizetype cut : {query, fragment})
        end = cut < 0 ? end : std::min(end, cut);
    QString bare = source.first(end);
    const qsizetype scheme = bare.indexOf("://"_L1);
    if (scheme < 0)
        return bare;
    const qsizetype host = scheme + 3;
    const qsizetype path = bare.indexOf(u'/', host);
    const qsizetype user = bare.lastIndexOf(u'@', path < 0 ? -1 : path);
    if (user >= host)
        bare.remove(host, user + 1 - host);
    return bare;
}

QStringList namesMadeOf(const QString& source)
{
    const QUrl url(bareSource(source));
    const QStringList parts = url.path(QUrl::FullyDecoded).split(u'/', Qt::SkipEmptyParts);
    if (parts.isEmpty())
        return {};
    QStringList names{parts.constLast()};
    const QString owned = parts.first(std::min<qsizetype>(parts.size(), 2)).join(u'/').toLower();
    if (!names.contains(owned))
        names.append(owned);
    return names;
}

} // namespace steward
