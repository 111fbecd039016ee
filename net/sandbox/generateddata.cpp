// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/generateddata.h"

#include "net/sandbox/platformroutes.h"

using namespace Qt::StringLiterals;

namespace steward::sandbox {

namespace {

QString numbered(const QString& stem, int number)
{
    return QString(stem + QString::number(number).rightJustified(5, u'0'));
}

QString artifactName(int number)
{
    if (number % 10 == 9)
        return numbered(u"acme/tool-"_s, number);
    return numbered(number % 5 == 3 ? u"acme/data-"_s : u"acme/model-"_s, number);
}

QString artifactType(int number)
{
    if (number % 10 == 9)
        return u"code"_s;
    return number % 5 == 3 ? u"dataset"_s : u"model"_s;
}

QList<Checkpoint> someCheckpoints(int count, int seed, Instant since)
{
    QList<Checkpoint> checkpoints;
    for (int i = 0; i < count; ++i) {
        const Instant at = since + std::chrono::minutes(i);
        const qint64 steps = 1000 + i * 37;
        checkpoints.append({at, uuidV7(at), std::nullopt, 14'820'719'430'021'856'631U,
            qint64(1'000'000) * (5 + seed % 90), steps, steps * 512});
    }
    return checkpoints;
}

} // namespace

RegistryStore::Entries generatedArtifacts(int count)
{
    RegistryStore::Entries entries;
    entries.reserve(static_cast<std::size_t>(count));
    for (int number = 1; number <= count; ++number) {
        QJsonObject metadata{{u"type"_s, artifactType(number)}};
        // A tree, some eight levels deep at a thousand; every eleventh parent is not registered.
        if (artifactType(number) == "model"_L1 && number > 1 && number % 3 != 0)
            metadata.insert("base_model_name_or_path"_L1,
                number % 11 == 0 ? u"external/foundation"_s : artifactName((number + 1) / 2));
        entries.push_back(
            {QString::number(number), artifactName(number), u"1.0.0"_s, metadata, {}});
    }
    return entries;
}

std::vector<Pipeline> generatedPipelines(int count, Instant now)
{
    std::vector<Pipeline> pipelines;
    pipelines.reserve(static_cast<std::size_t>(count));
    for (int number = 1; number <= count; ++number) {
        Pipeline p;
        p.name = numbered(u"pipeline-"_s, number);
        p.description = u"Made up for a bench"_s;
        p.tags = {number % 2 == 0 ? u"env:prod"_s : u"env:test"_s};
        p.createdAt = now - std::chrono::hours(48) + std::chrono::seconds(number);
        p.id = uuidV7(p.createdAt, static_cast<quint64>(number));
        p.platformVersion = QString::fromLatin1(platformVersion);
        p.program = u"Success"_s;
        p.programSince = p.createdAt;
        const Instant since = now - std::chrono::hours(1) - std::chrono::seconds(number);
        p.resourcesSince = since;
        p.desiredSince = since;
        const int kind = number % 6;
        if (kind < 4) { // three running, one paused
            p.resources = Resources::Provisioned;
            p.desired = Desired::Provisioned;
            p.deploymentId = uuidV7(since);
            p.initial = u"Running"_s;
            p.bootstrapPolicy = u"await_approval"_s;
            p.runtime = kind == 3 ? u"Paused"_s : u"Running"_s;
            p.runtimeDesired = p.runtime;
            p.runtimeSince = since;
            p.runtimeDesiredSince = since;
            p.habits.recordsPerSecond = 100 + number;
            p.habits.storageBytes = qint64(1'000'000) * number;
        }
        if (kind < 5) { // the fifth is stopped with storage in use, the last is cleared
            p.storage = Storage::InUse;
            p.checkpoints = someCheckpoints(kind, number, since);
        }
        p.record(since);
        pipelines.push_back(std::move(p));
    }
    return pipelines;
}

} // namespace steward::sandbox
