// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/registryjson.h"

#include "net/sandbox/jsontext.h"

using namespace Qt::StringLiterals;

namespace steward::sandbox {

namespace {

QByteArray metadataOf(const RegistryEntry& entry, const QString& type)
{
    return JsonText()
        .text("name", entry.shownName())
        .text("id", entry.id)
        .text("type", type)
        .object();
}

QString urlOf(const RegistryEntry& entry, const QString& type)
{
    if (entry.fresh)
        return entry.fresh->url;
    const QString stored = entry.metadata.value("url"_L1).toString();
    if (!stored.isEmpty())
        return stored;
    const QString name = entry.name.value_or(QString());
    return type == "model"_L1 ? QString("https://huggingface.co/"_L1 + name) : name;
}

std::optional<QString> downloadUrlOf(const RegistryEntry& entry)
{
    if (entry.fresh)
        return entry.fresh->downloadUrl;
    const QJsonValue stored = entry.metadata.value("download_url"_L1);
    return stored.isString() ? std::optional(stored.toString()) : std::nullopt;
}

} // namespace

QByteArray metadataJson(const RegistryEntry& entry)
{
    return metadataOf(entry, entry.listedType());
}

QByteArray artifactJson(const RegistryEntry& entry, const QString& pathType)
{
    const QString stored = entry.storedType();
    const QString type = stored.isEmpty() ? pathType : stored;
    const QByteArray data = JsonText()
                                .text("url", urlOf(entry, type))
                                .null("name")
                                .text("download_url", downloadUrlOf(entry))
                                .object();
    return JsonText().raw("metadata", metadataOf(entry, type)).raw("data", data).object();
}

QByteArray ratingJson(const RegistryEntry& entry)
{
    // Stored name and answered name differ for two of them (registry 10).
    static constexpr std::pair<const char*, const char*> metrics[]
        = {{"net_score", "net_score"}, {"ramp_up_time", "ramp_up_time"},
            {"bus_factor", "bus_factor"}, {"performance_claims", "performance_claims"},
            {"license", "license"}, {"dataset_and_code_score", "dataset_and_code_score"},
            {"dataset_quality", "dataset_quality"}, {"code_quality", "code_quality"},
            {"reproducibility", "reproducibility"}, {"reviewedness", "reviewedness"},
            {"treescore", "tree_score"}};
    const QJsonObject& stored = entry.metadata;
    JsonText rating;
    rating.text("name", entry.shownName())
        .text("category", stored.value("category"_L1).toString(u"MODEL"_s));
    for (const auto& [key, name] : metrics) {
        const QLatin1StringView metric(key);
        const QByteArray latency = QByteArray(name) + "_latency";
        // The licence is stored as text, which reads as 0.0; latencies are milliseconds (5.14).
        rating.real(name, stored.value(metric).toDouble(0.0))
            .real(latency.constData(), stored.value(QString(metric + "_latency"_L1)).toDouble(0.0));
    }
    const QJsonObject size = stored.value("size"_L1).toObject();
    JsonText sizes;
    for (const char* device : {"raspberry_pi", "jetson_nano", "desktop_pc", "aws_server"})
        sizes.real(device, size.value(QLatin1StringView(device)).toDouble(0.0));
    return rating.raw("size_score", sizes.object())
        .real("size_score_latency", stored.value("size_latency"_L1).toDouble(0.0))
        .object();
}

} // namespace steward::sandbox
