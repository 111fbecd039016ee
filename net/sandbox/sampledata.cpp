// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/sampledata.h"

#include "net/sandbox/registryfile.h"
#include "net/sandbox/samplepipeline.h"
#include "net/sandbox/sandbox.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

// In no namespace: the resource of a static library is dropped by the linker unless it is named.
static void loadResource()
{
    Q_INIT_RESOURCE(sandbox);
}

using namespace Qt::StringLiterals;

namespace steward::sandbox {

namespace {

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
    RegistryFile registry = readRegistryFile(root);
    data->artifacts = std::move(registry.entries);
    data->artifactCounter = registry.counter;
    for (const QJsonValue& value : root.value("pipelines"_L1).toArray()) {
        auto pipeline = readSamplePipeline(value.toObject(), now, error);
        if (!pipeline)
            return false;
        data->pipelines.push_back(std::move(*pipeline));
    }
    return true;
}

} // namespace steward::sandbox
