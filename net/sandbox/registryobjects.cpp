// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/registryobjects.h"

#include "net/sandbox/jsontext.h"
#include "net/sandbox/registrycheck.h"
#include "net/sandbox/registryfile.h"

#include <QJsonDocument>

#include <utility>

using namespace Qt::StringLiterals;

namespace steward::sandbox {

namespace {

constexpr auto registryKey = "registry/registry.json"_L1;

} // namespace

RegistryObjects::RegistryObjects(RegistryStore& store)
    : m_store(store)
{
}

HttpReply RegistryObjects::put(const HttpRequest& request)
{
    RegistryCheck check;
    const QString key = check.queryText(request, "key");
    const QString text = check.plainText(check.body(request));
    if (check.failed())
        return check.reply();
    m_texts.insert(key, text);
    if (key == registryKey) { // not JSON: reads as empty
        RegistryFile file = readRegistryFile(QJsonDocument::fromJson(text.toUtf8()).object());
        m_store.overwriteFile(std::move(file.entries), file.counter);
    }
    return jsonReply(200,
        JsonText()
            .boolean("ok", true)
            .text("path", QString("s3://sandbox-model-registry/"_L1 + key))
            .object());
}

HttpReply RegistryObjects::get(const HttpRequest& request) const
{
    RegistryCheck check;
    const QString key = check.queryText(request, "key");
    if (check.failed())
        return check.reply();
    if (key != registryKey && !m_texts.contains(key))
        return jsonReply(404, R"({"detail":"Object does not exist."})");
    const QString text
        = key == registryKey ? QString::fromUtf8(writeRegistryFile(m_store)) : m_texts.value(key);
    return jsonReply(
        200, JsonText().boolean("ok", true).text("key", key).text("body", text).object());
}

} // namespace steward::sandbox
