// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/fakeregistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

QByteArray text(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

FakeRegistry::FakeRegistry(QObject* parent)
    : QObject(parent)
{
    connect(&m_server, &RawServer::received, this, &FakeRegistry::answered);
    m_server.respond([this](const RawRequest& request) { return answer(request); });
}

void FakeRegistry::forget()
{
    m_counts.clear();
    m_lineageCounts.clear();
}

RawAnswer FakeRegistry::answer(const RawRequest& request)
{
    const QString path = QUrl::fromEncoded(request.target).path();
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    const bool isLineage = parts.value(3) == "lineage"_L1;
    const QByteArray kind = isLineage ? "lineage" : path == "/health"_L1 ? "health" : "list";
    ++m_counts[kind];
    if (isLineage)
        ++m_lineageCounts[parts.value(2)];
    const auto during = meanwhile; // may replace itself
    if (during)
        during(kind);
    if (silent)
        return RawAnswer::closed();
    if (status != 200) {
        RawHeaders headers;
        if (!retryAfter.isEmpty())
            headers.append({"Retry-After", retryAfter});
        return RawAnswer::whole(status, text({{u"detail"_s, u"not now"_s}}), headers);
    }
    if (isLineage)
        return lineage(parts.value(2));
    return kind == "health" ? health() : list(request);
}

RawAnswer FakeRegistry::health() const
{
    if (healthStatus != 200)
        return RawAnswer::webPage(healthStatus);
    return RawAnswer::json(text({{u"status"_s, u"ok"_s}, {u"uptime_s"_s, 77},
        {u"models"_s, counted.value_or(static_cast<int>(rows.size()))}}));
}

RawAnswer FakeRegistry::list(const RawRequest& request) const
{
    const QUrl url = QUrl::fromEncoded(request.target);
    const qsizetype offset = QUrlQuery(url).queryItemValue(u"offset"_s).toInt();
    QJsonArray items;
    for (const Row& row : rows.mid(offset, page)) {
        items.append(QJsonObject{{u"name"_s, row.name}, {u"id"_s, row.id}, {u"type"_s, row.type}});
    }
    RawHeaders headers;
    if (offset + page < rows.size())
        headers.append({"offset", QByteArray::number(offset + page)});
    return RawAnswer::json(QJsonDocument(items).toJson(QJsonDocument::Compact), headers);
}

RawAnswer FakeRegistry::lineage(const QString& id) const
{
    if (lineageAnswers.contains(id))
        return lineageAnswers.value(id);
    QJsonArray nodes;
    QJsonArray edges;
    for (const Row& row : rows) {
        if (row.id == id || row.id == parents.value(id))
            nodes.append(QJsonObject{{u"artifact_id"_s, row.id}, {u"name"_s, row.name}});
    }
    if (nodes.isEmpty())
        return RawAnswer::whole(404, text({{u"detail"_s, u"Artifact does not exist."_s}}));
    const QString parent = parents.value(id);
    if (parent.startsWith("external:"_L1)) {
        nodes.append(QJsonObject{{u"artifact_id"_s, parent}, {u"name"_s, parent.mid(9)},
            {u"metadata"_s, QJsonObject{{u"external"_s, true}}}});
    }
    if (!parent.isEmpty()) {
        edges.append(QJsonObject{{u"from_node_artifact_id"_s, parent},
            {u"to_node_artifact_id"_s, id}, {u"relationship"_s, u"base_model"_s}});
    }
    return RawAnswer::json(text({{u"nodes"_s, nodes}, {u"edges"_s, edges}}));
}

} // namespace steward
