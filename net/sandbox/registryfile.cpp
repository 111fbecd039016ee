// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/registryfile.h"

#include "net/sandbox/jsontext.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steward::sandbox {

namespace {

std::optional<QString> readText(const QJsonValue& value)
{
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

} // namespace

RegistryFile readRegistryFile(const QJsonObject& root)
{
    RegistryFile file;
    file.counter = root.value("id_counter"_L1).toInteger();
    const QJsonArray models = root.value("models"_L1).toArray();
    for (const QJsonValue& model : models) {
        const QJsonObject json = model.toObject();
        file.entries.push_back({readText(json.value("id"_L1)), readText(json.value("name"_L1)),
            json.value("version"_L1).toString(u"1.0.0"_s), json.value("metadata"_L1).toObject(),
            {}});
        const auto& id = file.entries.back().id;
        file.counter = std::max(file.counter, id ? id->toLongLong() : 0);
    }
    return file;
}

QByteArray writeRegistryFile(const RegistryStore& store)
{
    QList<QByteArray> models;
    for (const RegistryEntry& entry : store.entries())
        models.append(JsonText()
                          .text("id", entry.id)
                          .text("name", entry.name)
                          .text("version", entry.version)
                          .raw("metadata", jsonValue(entry.metadata))
                          .object());
    return JsonText()
        .raw("models", jsonArray(models))
        .integer("id_counter", store.counter())
        .object();
}

} // namespace steward::sandbox
