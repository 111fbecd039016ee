// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/registryroutes.h"

#include "net/sandbox/jsontext.h"
#include "net/sandbox/registrycheck.h"
#include "net/sandbox/registryingest.h"
#include "net/sandbox/registryjson.h"
#include "net/sandbox/registrylist.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace steward::sandbox {

namespace {

HttpReply detail(int status, const QString& text)
{
    return jsonReply(status, JsonText().text("detail", text).object());
}

// What every unknown path, trailing slash and wrong method gets, never 404 (registry 1.1).
HttpReply notOffered()
{
    return detail(405, u"Method Not Allowed"_s);
}

HttpReply doesNotExist()
{
    return detail(404, u"Artifact does not exist."_s);
}

} // namespace

RegistryRoutes::RegistryRoutes(RegistryStore& store, LineageShape shape)
    : m_store(store)
    , m_shape(shape)
    , m_objects(store)
{
}

HttpReply RegistryRoutes::answer(const HttpRequest& request)
{
    if (request.method == "OPTIONS")
        return jsonReply(200, "{}"); // the catch-all route behind all those 405s
    // Decoded before it is split: an encoded slash separates, too (registry 1.1).
    const QString path = QString::fromUtf8(QByteArray::fromPercentEncoding(request.path));
    if (path == "/env"_L1 && request.method == "GET")
        return jsonReply(200, R"({"S3_BUCKET":"sandbox-model-registry","AWS_REGION":"us-east-2"})");
    if (!path.startsWith("/api/"_L1))
        return notOffered();

    const QString rest = path.sliced(5);
    if (rest.startsWith("artifact/byName/"_L1) && rest.size() > 16 && request.method == "GET")
        return byName(rest.sliced(16)); // slashes allowed, raw or encoded
    const QStringList parts = rest.split(u'/');
    if (parts.contains(QString()))
        return notOffered(); // a trailing or doubled slash
    if (parts.first() == "artifacts"_L1)
        return artifactsRoute(request, parts);
    if (parts.first() == "artifact"_L1)
        return artifactRoute(request, parts);
    if (rest == "health"_L1 && request.method == "GET")
        return health();
    if (rest == "tracks"_L1 && request.method == "GET")
        return jsonReply(200, R"({"plannedTracks":["Performance track"]})");
    if (rest == "reset"_L1 && request.method == "DELETE") {
        m_store.reset();
        return jsonReply(200, R"({"status":"registry reset"})");
    }
    if (rest == "s3/put-text"_L1 && request.method == "POST")
        return m_objects.put(request);
    if (rest == "s3/get-text"_L1 && request.method == "GET")
        return m_objects.get(request);
    return notOffered();
}

HttpReply RegistryRoutes::artifactsRoute(const HttpRequest& request, const QStringList& parts)
{
    if (parts.size() == 1 && request.method == "POST")
        return list(request);
    if (parts.size() != 3)
        return notOffered();
    if (request.method == "GET")
        return get(parts.at(1), parts.at(2).trimmed());
    if (request.method == "PUT")
        return put(request, parts.at(1), parts.at(2).trimmed());
    if (request.method == "DELETE")
        return remove(parts.at(2)); // any type will do, and the id is not trimmed (registry 2.2)
    return notOffered();
}

HttpReply RegistryRoutes::artifactRoute(const HttpRequest& request, const QStringList& parts)
{
    const bool isGet = request.method == "GET";
    const bool isPost = request.method == "POST";
    if (parts.size() == 2 && isPost)
        return parts.at(1) == "byRegEx"_L1 ? byRegEx(request) : create(request, parts.at(1));
    if (parts.size() != 4)
        return notOffered();
    const QString& type = parts.at(1);
    const QString& id = parts.at(2);
    const QString& verb = parts.at(3);
    if (verb == "cost"_L1 && isGet)
        return cost(request, type, id);
    if (type != "model"_L1)
        return notOffered();
    if (verb == "rate"_L1 && isGet)
        return rate(id);
    if (verb == "lineage"_L1 && isGet)
        return lineage(id);
    if (verb == "license-check"_L1 && isPost)
        return licenseCheck(request, id);
    return notOffered();
}

HttpReply RegistryRoutes::health()
{
    m_store.reload();
    const auto up = std::chrono::duration_cast<std::chrono::seconds>(
        std::chrono::steady_clock::now() - m_started);
    return jsonReply(200,
        JsonText()
            .word("status", "ok")
            .integer("uptime_s", up.count())
            .integer("models", static_cast<qint64>(m_store.entries().size()))
            .object());
}

HttpReply RegistryRoutes::list(const HttpRequest& request)
{
    RegistryQuery query;
    if (const auto refused = readQuery(request, &query))
        return *refused;
    const qsizetype offset = readOffset(request);
    if (!query.isEverything())
        return listPage(m_store, query, offset);

    if (m_pagesRevision != m_store.revision()) {
        m_pages.clear();
        m_pagesRevision = m_store.revision();
    }
    const auto kept = m_pages.constFind(offset);
    if (kept != m_pages.cend())
        return *kept;
    if (m_pages.size() > 64)
        m_pages.clear(); // somebody asks for every offset there is
    return *m_pages.insert(offset, listPage(m_store, query, offset));
}

HttpReply RegistryRoutes::get(const QString& type, const QString& id)
{
    RegistryCheck check;
    check.pathType(type);
    if (check.failed())
        return check.reply();
    if (id.isEmpty())
        return detail(400, u"The artifact id is missing or malformed."_s);
    m_store.reload();
    const RegistryEntry* entry = m_store.findId(id);
    if (!entry)
        return doesNotExist();
    return entry->name ? jsonReply(200, artifactJson(*entry, type)) : internalServerError();
}

// Answers as if the change were made, and saves nothing (registry 5.5).
HttpReply RegistryRoutes::put(const HttpRequest& request, const QString& type, const QString& id)
{
    RegistryCheck check;
    check.pathType(type);
    const QJsonObject body = check.object(check.body(request), {u"body"_s}).value_or(QJsonObject());
    QJsonObject metadata;
    QJsonObject data;
    if (!check.failed()) {
        metadata = check.object(body.value("metadata"_L1), {u"body"_s, u"metadata"_s})
                       .value_or(QJsonObject());
        data = check.object(body.value("data"_L1), {u"body"_s, u"data"_s}).value_or(QJsonObject());
        for (const QString& key : {u"name"_s, u"id"_s})
            check.text(metadata, key, {u"body"_s, u"metadata"_s});
        check.type(metadata.value("type"_L1), {u"body"_s, u"metadata"_s, u"type"_s});
        check.text(data, u"url"_s, {u"body"_s, u"data"_s});
    }
    if (check.failed())
        return check.reply();
    if (metadata.value("id"_L1).toString() != id)
        return detail(400, u"Artifact id in path and body differ."_s);
    m_store.reload();
    if (!m_store.findId(id))
        return doesNotExist();
    JsonText named;
    for (const char* key : {"name", "id", "type"})
        named.raw(key, jsonValue(metadata.value(QLatin1StringView(key))));
    JsonText links;
    for (const char* key : {"url", "name", "download_url"}) {
        const QJsonValue value = data.value(QLatin1StringView(key));
        links.raw(key, value.isUndefined() ? QByteArray("null") : jsonValue(value));
    }
    return jsonReply(
        200, JsonText().raw("metadata", named.object()).raw("data", links.object()).object());
}

HttpReply RegistryRoutes::remove(const QString& id)
{
    m_store.reload();
    if (!m_store.removeId(id))
        return doesNotExist();
    return jsonReply(200, JsonText().word("status", "deleted").text("id", id).object());
}

HttpReply RegistryRoutes::create(const HttpRequest& request, const QString& type)
{
    RegistryCheck check;
    check.pathType(type);
    const auto body = check.object(check.body(request), {u"body"_s});
    NewArtifact artifact;
    artifact.type = type;
    if (body) {
        artifact.url = check.text(*body, u"url"_s, {u"body"_s});
        artifact.name = check.optionalText(*body, u"name"_s, {u"body"_s});
        artifact.downloadUrl = check.optionalText(*body, u"download_url"_s, {u"body"_s});
    }
    if (check.failed())
        return check.reply();
    if (artifact.url.size() > 2048)
        return detail(413, u"The url is longer than 2048 characters."_s);
    const RegistryEntry* entry = ingest(m_store, artifact);
    if (!entry)
        return detail(424, u"Ingest rejected: reviewedness=0.00 < 0.50"_s);
    return jsonReply(201, artifactJson(*entry, type));
}

// None is 200 with an empty list here, and 404 in byRegEx (registry 5.10). Both serve memory.
HttpReply RegistryRoutes::byName(const QString& name) const
{
    QList<QByteArray> items;
    for (const RegistryEntry& entry : m_store.entries())
        if (entry.isWhole() && entry.shownName() == name)
            items.append(metadataJson(entry));
    return jsonReply(200, jsonArray(items));
}

HttpReply RegistryRoutes::byRegEx(const HttpRequest& request) const
{
    RegistryCheck check;
    const auto body = check.object(check.body(request), {u"body"_s});
    const QString pattern = body ? check.text(*body, u"regex"_s, {u"body"_s}) : QString();
    if (check.failed())
        return check.reply();
    const QRegularExpression regex(pattern, QRegularExpression::MultilineOption);
    if (!regex.isValid())
        return detail(400, u"Invalid regular expression."_s);
    QList<QByteArray> items;
    for (const RegistryEntry& entry : m_store.entries())
        if (entry.isWhole() && regex.match(entry.shownName()).hasMatch())
            items.append(metadataJson(entry));
    if (items.isEmpty())
        return detail(404, u"No artifact found under this regex."_s);
    return jsonReply(200, jsonArray(items));
}

HttpReply RegistryRoutes::rate(const QString& id)
{
    m_store.reload();
    const RegistryEntry* entry = m_store.findId(id);
    if (!entry)
        return detail(404, u"Artifact not found"_s);
    if (entry->listedType() != "model"_L1)
        return detail(400, u"Artifact is not a model"_s);
    return jsonReply(200, ratingJson(*entry));
}

HttpReply RegistryRoutes::cost(const HttpRequest& request, const QString& type, const QString& id)
{
    RegistryCheck check;
    check.pathType(type);
    const bool dependency = check.queryBool(request, "dependency").value_or(false);
    if (check.failed())
        return check.reply();
    static const QRegularExpression digits(u"^[0-9]{1,12}$"_s);
    if (!digits.match(id).hasMatch())
        return detail(400, u"The artifact id is missing or malformed."_s);
    m_store.reload();
    if (!m_store.findId(id))
        return doesNotExist();
    if (dependency)
        return internalServerError(); // always, for an id that exists (registry 5.12)
    return jsonReply(200, '{' + jsonString(id) + R"(:{"total_cost":0.0}})");
}

// Any existing id of any type has a lineage, but only below /artifact/model/ (registry 2.2).
HttpReply RegistryRoutes::lineage(const QString& id)
{
    m_store.reload();
    const RegistryEntry* entry = m_store.findId(id);
    if (!entry)
        return doesNotExist();
    const auto graph = lineageJson(m_store, *entry, m_shape);
    return graph ? jsonReply(200, *graph) : internalServerError();
}

HttpReply RegistryRoutes::licenseCheck(const HttpRequest& request, const QString& id)
{
    RegistryCheck check;
    const auto body = check.object(check.body(request), {u"body"_s});
    const QString url = body ? check.text(*body, u"github_url"_s, {u"body"_s}) : QString();
    if (check.failed())
        return check.reply();
    m_store.reload();
    // Nobody asks GitHub here: the project's name tells what its licence is.
    static const QRegularExpression repository(u"^https://github\\.com/[^/]+/([^/]+)"_s);
    const QRegularExpressionMatch match = repository.match(url);
    if (!m_store.findId(id) || !match.hasMatch() || match.captured(1).contains("unlicensed"_L1))
        return detail(404, u"The artifact or GitHub project could not be found."_s);
    return jsonReply(200, match.captured(1).contains("gpl"_L1) ? "false" : "true");
}

} // namespace steward::sandbox
