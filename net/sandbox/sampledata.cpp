// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "net/sandbox/sampledata.h"

#include "net/sandbox/samplepipeline.h"
#include "net/sandbox/sandbox.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

// In no namespace: the resource of a static library is dropped by the linker unless it is named.
static void loadResource()
{
    Q_INIT_RESOURCE(sandbox);
}

using namespace Qt::StringLiterals;

namespace steward::sandbox {

namespace {

std::optional<QString> readText(const QJsonValue& value)
{
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

RegistryEntry readArtifact(const QJsonObject& json)
{
    return {readText(json.value("id"_L1)), readText(json.value("name"_L1)),
        json.value("version"_L1).toString(u"1.0.0"_s), json.value("metadata"_L1).toObject(), {}};
}

bool readDocument(const QString& name, QJsonObject* root, QString* error)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        *error = Sandbox::tr("%1 cannot be read: %2").arg(name, file.errorString());
        return false;
    }
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &parse);
    if (!document.isObject()) {
        *error = parse.error == QJsonParseError::NoError
            ? Sandbox::tr("%1 is not a JSON object").arg(name)
            : Sandbox::tr("%1 is not JSON: %2 at byte %3")
                  .arg(name, parse.errorString(), QString::number(parse.offset));
        return false;
    }
    *root = document.object();
    return true;
}

} // namespace

bool readSampleData(const QString& file, Instant now, SampleData* data, QString* error)
{
    loadResource();
    QJsonObject root;
    if (!readDocument(file.isEmpty() ? u":/steward/sandbox/sample.json"_s : file, &root, error))
        return false;
    for (const QJsonValue& model : root.value("models"_L1).toArray()) {
        data->artifacts.push_back(readArtifact(model.toObject()));
        // The counter is never below an id that is taken, whatever the file says.
        const auto& id = data->artifacts.back().id;
        data->artifactCounter = std::max(data->artifactCounter, id ? id->toLongLong() : 0);
    }
    data->artifactCounter
        = std::max(data->artifactCounter, root.value("id_counter"_L1).toInteger());
    for (const QJsonValue& value : root.value("pipelines"_L1).toArray()) {
        auto pipeline = readSamplePipeline(value.toObject(), now, error);
        if (!pipeline)
            return false;
        data->pipelines.push_back(std::move(*pipeline));
    }
    return true;
}

} // namespace steward::sandbox
