// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/lyingmanager.h"

#include "tests/support/fakemanager.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

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

} // namespace

LyingManager::LyingManager(QObject* parent)
    : QObject(parent)
{
    m_server.respond([this](const RawRequest& request) { return answer(request); });
}

void LyingManager::add(const QString& uuid, const QString& name, const QJsonObject& more)
{
    m_pipelines.append(FakeManager::record(uuid, name, more));
    addEvent(name);
}

QJsonObject& LyingManager::pipeline(const QString& name)
{
    const auto found = std::find_if(m_pipelines.begin(), m_pipelines.end(),
        [&name](const QJsonObject& each) { return each.value("name"_L1).toString() == name; });
    Q_ASSERT(found != m_pipelines.end());
    return *found;
}

void LyingManager::remove(const QString& name)
{
    m_pipelines.removeIf(
        [&name](const QJsonObject& each) { return each.value("name"_L1).toString() == name; });
    m_events.remove(name);
}

void LyingManager::setStorage(const QString& name, const QString& word)
{
    pipeline(name)[u"storage_status"_s] = word;
    if (word != "InUse"_L1)
        pipeline(name)[u"storage_status_details"_s] = QJsonValue::Null;
    addEvent(name);
}

void LyingManager::start(const QString& name)
{
    QJsonObject& record = pipeline(name);
    for (const QString& field : {u"deployment_status"_s, u"deployment_desired_status"_s})
        record[field] = u"Running"_s;
    for (const QString& field :
        {u"deployment_resources_status"_s, u"deployment_resources_desired_status"_s})
        record[field] = u"Provisioned"_s;
    record[u"deployment_resources_status_since"_s] = u"2026-03-14T12:30:00Z"_s;
    record[u"deployment_id"_s] = u"019c1111-0000-7000-8000-000000000001"_s;
    setStorage(name, u"InUse"_s);
}

void LyingManager::addEvent(const QString& name)
{
    const QJsonObject& record = pipeline(name);
    QJsonObject event
        = FakeManager::event(u"2026-03-14T12:00:00.%1Z"_s.arg(++m_eventIds, 3, 10, QChar(u'0')),
            record.value("storage_status"_L1).toString());
    event[u"event_id"_s] = u"019c0a11-0f2e-7d40-93a1-%1"_s.arg(m_eventIds, 12, 10, QChar(u'0'));
    event[u"deployment_resources_status"_s] = record.value("deployment_resources_status"_L1);
    m_events[name].prepend(event);
}

RawAnswer LyingManager::accepted()
{
    return RawAnswer::whole(202, R"("Pipeline storage is being cleared")");
}

RawAnswer LyingManager::refusal(int status, const QString& code, const QString& message)
{
    return RawAnswer::whole(status,
        text({{u"message"_s, message}, {u"error_code"_s, code}, {u"details"_s, QJsonObject()}}));
}

RawAnswer LyingManager::honestly(const QString& name)
{
    setStorage(name, u"Clearing"_s);
    setStorage(name, u"Cleared"_s);
    return accepted();
}

RawAnswer LyingManager::answer(const RawRequest& request)
{
    const QString path = QUrl::fromEncoded(request.target).path();
    if (request.verb != "GET") {
        m_writes.append(request.verb + ' ' + request.target);
        const QString name = path.section(u'/', 3, 3);
        return onClear ? onClear(name) : honestly(name);
    }
    if (silent)
        return RawAnswer::closed();
    return instead ? *instead : read(path);
}

RawAnswer LyingManager::read(const QString& path)
{
    if (path == "/v0/config"_L1)
        return RawAnswer::json(text({{u"edition"_s, edition}, {u"version"_s, u"0.337.0"_s}}));
    if (path == "/v0/config/session"_L1)
        return RawAnswer::json(text({{u"tenant_id"_s, u"00000000-0000-0000-0000-000000000000"_s},
            {u"tenant_name"_s, u"default"_s}, {u"role"_s, role},
            {u"memberships"_s, QJsonArray()}}));
    if (path == "/v0/cluster_healthz"_L1)
        return cluster();
    if (path == "/v0/pipelines"_L1)
        return RawAnswer::json(text(m_pipelines));
    const QString name = path.section(u'/', 3, 3);
    if (path.endsWith("/events"_L1))
        return hasEvents && m_events.contains(name) ? RawAnswer::json(text(m_events.value(name)))
                                                    : RawAnswer::whole(404, {});
    return get(name);
}

RawAnswer LyingManager::get(const QString& name)
{
    if (beforeGet)
        beforeGet(name);
    for (const QJsonObject& record : std::as_const(m_pipelines)) {
        if (record.value("name"_L1).toString() == name)
            return RawAnswer::json(text(record));
    }
    return refusal(404, u"UnknownPipelineName"_s, u"Unknown pipeline name '%1'"_s.arg(name));
}

RawAnswer LyingManager::cluster()
{
    ++m_runnerAsked;
    const QJsonObject service{{u"healthy"_s, runnerHealthy},
        {u"message"_s, runnerHealthy ? u"Healthy"_s : u"Unreachable: refused"_s},
        {u"unchanged_since"_s, u"2026-03-14T09:00:00Z"_s},
        {u"checked_at"_s, u"2026-03-14T09:00:00Z"_s}};
    return RawAnswer::whole(runnerHealthy ? 200 : 503,
        text({{u"all_healthy"_s, runnerHealthy}, {u"api"_s, service}, {u"compiler"_s, service},
            {u"runner"_s, service}}));
}

} // namespace steward
