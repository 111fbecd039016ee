// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/fakemanager.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

QByteArray text(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray text(const QList<QJsonObject>& objects)
{
    QJsonArray array;
    for (const QJsonObject& object : objects)
        array.append(object);
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QByteArray kindOf(const QString& path)
{
    if (path.endsWith("/events"_L1))
        return "events";
    if (path == "/v0/pipelines"_L1)
        return "list";
    if (path == "/v0/config"_L1)
        return "config";
    if (path == "/v0/config/session"_L1)
        return "session";
    return path == "/v0/cluster_healthz"_L1 ? "cluster" : "other";
}

} // namespace

FakeManager::FakeManager(QObject* parent)
    : QObject(parent)
{
    m_server.respond([this](const RawRequest& request) { return answer(request); });
}

QJsonObject FakeManager::record(const QString& uuid, const QString& name, const QJsonObject& more)
{
    const QString since = u"2026-03-14T09:00:00Z"_s;
    QJsonObject record{{u"id"_s, uuid}, {u"name"_s, name}, {u"description"_s, QString()},
        {u"tags"_s, QJsonArray()}, {u"created_at"_s, since}, {u"platform_version"_s, u"0.337.0"_s},
        {u"program_status"_s, u"Success"_s}, {u"program_status_since"_s, since},
        {u"storage_status"_s, u"InUse"_s}, {u"storage_status_details"_s, QJsonValue::Null},
        {u"deployment_id"_s, QJsonValue::Null}, {u"deployment_error"_s, QJsonValue::Null},
        {u"deployment_status"_s, u"Stopped"_s}, {u"deployment_status_since"_s, since},
        {u"deployment_desired_status"_s, u"Stopped"_s},
        {u"deployment_desired_status_since"_s, since},
        {u"deployment_resources_status"_s, u"Stopped"_s},
        {u"deployment_resources_status_since"_s, since},
        {u"deployment_resources_desired_status"_s, u"Stopped"_s}, {u"refresh_version"_s, 1}};
    for (auto field = more.begin(); field != more.end(); ++field)
        record[field.key()] = field.value();
    return record;
}

QJsonObject FakeManager::event(const QString& recordedAt, const QString& storage)
{
    return {{u"event_id"_s, u"019c0a11-0f2e-7d40-93a1-7be1d2c45f01"_s},
        {u"recorded_at"_s, recordedAt}, {u"deployment_resources_status"_s, u"Stopped"_s},
        {u"deployment_resources_desired_status"_s, u"Stopped"_s},
        {u"deployment_runtime_status"_s, QJsonValue::Null}, {u"deployment_has_error"_s, false},
        {u"program_status"_s, u"Success"_s}, {u"storage_status"_s, storage}};
}

RawAnswer FakeManager::answer(const RawRequest& request)
{
    const QString path = QUrl::fromEncoded(request.target).path();
    const QByteArray kind = kindOf(path);
    ++m_counts[kind];
    const auto during = meanwhile; // may replace itself
    if (during)
        during(kind);
    if (silent)
        return RawAnswer::closed();
    if (status != 200)
        return told(
            text({{u"message"_s, u"down"_s}, {u"error_code"_s, u"PostgresPoolError"_s}}), status);
    if (kind == "events")
        return eventsOf(path.section(u'/', 3, 3));
    if (kind == "list")
        return told(text(pipelines));
    if (kind == "config")
        return told(text({{u"edition"_s, edition}, {u"version"_s, version}}));
    if (kind == "session")
        return told(text({{u"tenant_id"_s, u"00000000-0000-0000-0000-000000000000"_s},
            {u"tenant_name"_s, u"default"_s}, {u"role"_s, role},
            {u"memberships"_s, QJsonArray()}}));
    return kind == "cluster" ? clusterHealth() : RawAnswer::webPage();
}

RawAnswer FakeManager::eventsOf(const QString& name) const
{
    if (!events.contains(name))
        return told({}, 404); // a server older than events (pipelines 11)
    return told(text(events.value(name)));
}

RawAnswer FakeManager::clusterHealth() const
{
    if (!hasCluster)
        return told(text({{u"message"_s, u"No cluster monitor events available"_s},
                        {u"error_code"_s, u"NoClusterMonitorEventsAvailable"_s},
                        {u"details"_s, QJsonObject()}}),
            404);
    const QJsonObject service{{u"healthy"_s, healthy}, {u"message"_s, u"as told"_s},
        {u"unchanged_since"_s, u"2026-03-14T09:00:00Z"_s},
        {u"checked_at"_s, u"2026-03-14T09:00:00Z"_s}};
    return told(text({{u"all_healthy"_s, healthy}, {u"api"_s, service}, {u"compiler"_s, service},
                    {u"runner"_s, service}}),
        healthy ? 200 : 503);
}

RawAnswer FakeManager::told(const QByteArray& body, int as) const
{
    return RawAnswer::whole(as, body, date.isEmpty() ? RawHeaders() : RawHeaders{{"Date", date}});
}

} // namespace steward
