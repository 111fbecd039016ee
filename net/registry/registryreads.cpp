// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/registry/registryreads.h"

#include "net/http/decode.h"
#include "net/registry/listreader.h"
#include "net/registry/registrycodec.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostRemembered = 8; // queries whose last reading is kept

// A crawl's call: SOTeam4 reads its store three times for one lineage (registry 3.4).
constexpr Patience kLineagePatience{std::chrono::seconds(35), std::chrono::seconds(60)};

QByteArray bodyOf(const ArtifactQuery& query)
{
    QJsonObject asked{{u"name"_s, query.name.isEmpty() ? u"*"_s : query.name}};
    QJsonArray types;
    for (const ArtifactKind kind : query.types) {
        if (kind == ArtifactKind::Model)
            types.append(u"model"_s);
        else if (kind == ArtifactKind::Dataset)
            types.append(u"dataset"_s);
        else if (kind == ArtifactKind::Code)
            types.append(u"code"_s);
    }
    if (!types.isEmpty())
        asked.insert(u"types"_s, types);
    // Only the first query of a request counts (registry 5.23).
    return QJsonDocument(QJsonArray{asked}).toJson(QJsonDocument::Compact);
}

// A row whose type was not told can still be read: the path's type is not compared (registry 2.2).
QString wordIn(const ArtifactType& type)
{
    return type.word.isEmpty() ? u"model"_s : type.word;
}

Request reading(const ApiPath& path, const Patience& patience = kReadPatience)
{
    Request request;
    request.path = path;
    request.patience = patience;
    return request;
}

// A question with a body: it changes nothing all the same.
Request posting(const ApiPath& path, const QJsonObject& body)
{
    Request request = reading(path);
    request.verb = "POST";
    request.contentType = "application/json";
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return request;
}

} // namespace

class RegistryReads::Private {
public:
    Transport& transport;
    QHash<QByteArray, LastReading> readings;
};

RegistryReads::RegistryReads(Transport& transport, QObject* parent)
    : QObject(parent)
    , d(new Private{transport, {}})
{
}

RegistryReads::~RegistryReads() = default;

PendingCall<RegistryHealth>* RegistryReads::health()
{
    return sendAndDecode<RegistryHealth>(d->transport, reading({"health"}), &RegistryCodec::health);
}

PendingCall<ArtifactListing>* RegistryReads::list(const ArtifactQuery& query)
{
    const QByteArray body = bodyOf(query);
    if (!d->readings.contains(body) && d->readings.size() >= kMostRemembered)
        d->readings.clear();
    LastReading& last = d->readings[body];
    if (!last)
        last = std::make_shared<std::shared_ptr<const ListReading>>();
    auto* call = new PendingCall<ArtifactListing>(&d->transport);
    new ListReader(d->transport, body, last, call);
    return call;
}

PendingCall<ArtifactRecord>* RegistryReads::get(const ArtifactType& type, const ArtifactId& id)
{
    return sendAndDecode<ArtifactRecord>(d->transport,
        reading({"artifacts", wordIn(type), id.value}, kSlowPatience), &RegistryCodec::record);
}

PendingCall<LineageGraph>* RegistryReads::lineage(const ArtifactId& id)
{
    return sendAndDecode<LineageGraph>(d->transport,
        reading({"artifact", "model", id.value, "lineage"}, kLineagePatience),
        &RegistryCodec::lineage);
}

PendingCall<Rating>* RegistryReads::rate(const ArtifactId& id)
{
    return sendAndDecode<Rating>(d->transport,
        reading({"artifact", "model", id.value, "rate"}, kSlowPatience), &RegistryCodec::rating);
}

PendingCall<ArtifactCost>* RegistryReads::cost(
    const ArtifactType& type, const ArtifactId& id, bool withDependencies)
{
    Request request = reading({"artifact", wordIn(type), id.value, "cost"}, kSlowPatience);
    if (withDependencies)
        request.query.append({u"dependency"_s, u"true"_s});
    return sendAndDecode<ArtifactCost>(d->transport, request,
        [id](const Response& response) { return RegistryCodec::cost(response, id); });
}

PendingCall<bool>* RegistryReads::licenceCheck(const ArtifactId& id, const QUrl& project)
{
    const QJsonObject asked{{u"github_url"_s, project.toString(QUrl::FullyEncoded)}};
    Request request = posting({"artifact", "model", id.value, "license-check"}, asked);
    request.patience = kSlowPatience;
    return sendAndDecode<bool>(d->transport, request, &RegistryCodec::licenceCheck);
}

PendingCall<QList<Artifact>>* RegistryReads::searchRegex(const QString& pattern)
{
    const Request request = posting({"artifact", "byRegEx"}, {{u"regex"_s, pattern}});
    return sendAndDecode<QList<Artifact>>(d->transport, request, &RegistryCodec::matches);
}

PendingCall<QList<Artifact>>* RegistryReads::byName(const QString& name)
{
    return sendAndDecode<QList<Artifact>>(
        d->transport, reading({"artifact", "byName", name}), &RegistryCodec::matches);
}

} // namespace steward
