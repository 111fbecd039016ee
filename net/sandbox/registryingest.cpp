// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/registryingest.h"

#include <QStringList>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace steward::sandbox {

namespace {

QJsonObject madeUpMetrics(const QString& url)
{
    size_t seed = qHash(url, 17);
    const auto score = [&seed] {
        seed = seed * 6364136223846793005U + 1442695040888963407U;
        return double(50 + (seed >> 40) % 46) / 100.0;
    };
    QJsonObject metrics{{u"license"_s, u"apache-2.0"_s}, {u"category"_s, u"MODEL"_s}};
    for (const auto name : {"net_score"_L1, "ramp_up_time"_L1, "bus_factor"_L1,
             "performance_claims"_L1, "dataset_and_code_score"_L1, "dataset_quality"_L1,
             "code_quality"_L1, "reproducibility"_L1, "reviewedness"_L1, "treescore"_L1}) {
        metrics.insert(name, score());
        metrics.insert(QString(name + "_latency"_L1), double(qRound(score() * 900)));
    }
    metrics.insert("size"_L1,
        QJsonObject{{u"raspberry_pi"_s, 0.1}, {u"jetson_nano"_s, 0.2}, {u"desktop_pc"_s, 0.9},
            {u"aws_server"_s, 1.0}});
    metrics.insert("size_latency"_L1, 40);
    return metrics;
}

} // namespace

const RegistryEntry* ingest(RegistryStore& store, const NewArtifact& artifact)
{
    const QUrl url(artifact.url);
    const QStringList path = url.path().split(u'/', Qt::SkipEmptyParts);
    const QString lastPart = path.isEmpty() ? artifact.type : path.last();
    const bool isModel = artifact.type == "model"_L1;

    // Stored is the name that the url tells, answered the one that was asked for (registry 5.4).
    QString storedName = lastPart;
    QJsonObject metadata;
    RegistryEntry::Fresh fresh{
        artifact.name.value_or(lastPart), artifact.type, artifact.url, artifact.downloadUrl};
    if (isModel) {
        if (url.host() != "huggingface.co"_L1 || path.isEmpty())
            return nullptr;
        storedName = path.first(std::min<qsizetype>(path.size(), 2)).join(u'/').toLower();
        metadata = madeUpMetrics(artifact.url);
        if (!fresh.downloadUrl)
            fresh.downloadUrl
                = QString("local://download/artifacts/model/"_L1 + lastPart + ".zip"_L1);
    }
    return &store.add(storedName, metadata, fresh);
}

} // namespace steward::sandbox
