// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/lyingregistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

QByteArray text(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject metadata(const LyingRegistry::Entry& entry)
{
    return {{u"name"_s, entry.name}, {u"id"_s, entry.id}, {u"type"_s, entry.type}};
}

} // namespace

LyingRegistry::LyingRegistry(QObject* parent)
    : QObject(parent)
{
    m_server.respond([this](const RawRequest& request) { return answer(request); });
}

void LyingRegistry::add(
    const QString& id, const QString& name, const QString& parent, const QString& type)
{
    entries.append({id, name, type, parent, {}});
}

void LyingRegistry::remove(const QString& id)
{
    entries.removeIf([&id](const Entry& entry) { return entry.id == id; });
}

RawAnswer LyingRegistry::unknownArtifact()
{
    return RawAnswer::whole(404, text({{u"detail"_s, u"Artifact does not exist."_s}}));
}

RawAnswer LyingRegistry::answer(const RawRequest& request)
{
    const QString path = QUrl::fromEncoded(request.target).path();
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    const bool isList = request.verb == "POST" && path == "/artifacts"_L1;
    const Kind kind = path == "/health"_L1 ? Kind::Health
        : isList                           ? Kind::List
        : request.verb != "GET"            ? Kind::Write
        : parts.value(3) == "lineage"_L1   ? Kind::Lineage
                                           : Kind::Record;
    ++m_counts[kind];
    if (before)
        before(kind);
    if (kind == Kind::Write) {
        m_writes.append(request.verb + ' ' + request.target);
        return onWrite ? onWrite(request) : honestly(request);
    }
    if (silent)
        return RawAnswer::closed();
    if (instead)
        return *instead;
    switch (kind) {
    case Kind::Health:
        return RawAnswer::json(text({{u"status"_s, u"ok"_s}, {u"uptime_s"_s, 7},
            {u"models"_s, unreadable ? 0 : static_cast<int>(entries.size())}}));
    case Kind::List:
        return list();
    case Kind::Lineage:
        return lineage(parts.value(2));
    case Kind::Record:
    case Kind::Write:
        break;
    }
    return record(parts.value(2));
}

RawAnswer LyingRegistry::honestly(const RawRequest& request)
{
    const QStringList parts
        = QUrl::fromEncoded(request.target).path().split(u'/', Qt::SkipEmptyParts);
    if (parts.value(0) == "artifact"_L1)
        return create(request);
    if (parts.value(0) == "reset"_L1) {
        entries.clear();
        return RawAnswer::json(R"({"status":"registry reset"})");
    }
    const QString id = parts.value(2);
    const Entry* entry = find(id);
    if (!entry)
        return unknownArtifact();
    remove(QString(entry->id));
    return RawAnswer::json(text({{u"status"_s, u"deleted"_s}, {u"id"_s, id}}));
}

RawAnswer LyingRegistry::create(const RawRequest& request)
{
    const QJsonObject asked = QJsonDocument::fromJson(request.body).object();
    const QString url = asked[u"url"_s].toString();
    int last = 0;
    for (const Entry& entry : std::as_const(entries))
        last = std::max(last, entry.id.toInt());
    Entry entry;
    entry.id = QString::number(last + 1);
    entry.name = asked[u"name"_s].toString(url.section(u'/', -1));
    entry.type = QUrl::fromEncoded(request.target).path().section(u'/', -1);
    entry.url = url;
    entries.append(entry);
    return RawAnswer::whole(
        201, text({{u"metadata"_s, metadata(entry)}, {u"data"_s, QJsonObject{{u"url"_s, url}}}}));
}

RawAnswer LyingRegistry::list() const
{
    QJsonArray items;
    for (const Entry& entry : entries) {
        if (!unreadable)
            items.append(metadata(entry));
    }
    return RawAnswer::json(QJsonDocument(items).toJson(QJsonDocument::Compact));
}

RawAnswer LyingRegistry::record(const QString& id) const
{
    if (records.contains(id))
        return records.value(id);
    const Entry* entry = find(id);
    if (!entry)
        return unknownArtifact();
    return RawAnswer::json(text({{u"metadata"_s, metadata(*entry)},
        {u"data"_s,
            QJsonObject{{u"url"_s,
                            entry->url.isEmpty() ? QString(u"https://example.org/"_s + entry->name)
                                                 : entry->url},
                {u"name"_s, QJsonValue::Null}, {u"download_url"_s, QJsonValue::Null}}}}));
}

RawAnswer LyingRegistry::lineage(const QString& id) const
{
    if (lineages.contains(id))
        return lineages.value(id);
    const Entry* entry = find(id);
    if (!entry)
        return unknownArtifact();
    QJsonArray nodes{QJsonObject{{u"artifact_id"_s, entry->id}, {u"name"_s, entry->name}}};
    QJsonArray edges;
    if (const Entry* parent = entry->parent.isEmpty() ? nullptr : find(entry->parent)) {
        nodes.append(QJsonObject{{u"artifact_id"_s, parent->id}, {u"name"_s, parent->name}});
        edges.append(QJsonObject{{u"from_node_artifact_id"_s, parent->id},
            {u"to_node_artifact_id"_s, entry->id}, {u"relationship"_s, u"base_model"_s}});
    }
    return RawAnswer::json(text({{u"nodes"_s, nodes}, {u"edges"_s, edges}}));
}

const LyingRegistry::Entry* LyingRegistry::find(const QString& id) const
{
    if (unreadable)
        return nullptr;
    const auto entry = std::find_if(
        entries.cbegin(), entries.cend(), [&id](const Entry& each) { return each.id == id; });
    if (entry != entries.cend())
        return &*entry;
    const int position = id.toInt();
    return positional && position > 0 && position <= entries.size() ? &entries.at(position - 1)
                                                                    : nullptr;
}

} // namespace steward
