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

void LyingManager::setResources(const QString& name, const QString& status, const QString& desired)
{
    QJsonObject& record = pipeline(name);
    record[u"deployment_resources_status"_s] = status;
    record[u"deployment_resources_desired_status"_s] = desired;
    record[u"deployment_status"_s] = status;
    record[u"deployment_desired_status"_s] = desired;
    const int moment = ++m_moments;
    record[u"deployment_resources_status_since"_s]
        = u"2026-03-14T12:%1:%2Z"_s.arg(30 + moment / 60, 2, 10, QChar(u'0'))
              .arg(moment % 60, 2, 10, QChar(u'0'));
}

void LyingManager::start(const QString& name)
{
    setResources(name, u"Provisioned"_s, u"Provisioned"_s);
    pipeline(name)[u"deployment_id"_s]
        = u"019c1111-0000-7000-8000-%1"_s.arg(++m_runs, 12, 10, QChar(u'0'));
    setRuntime(name, u"Running"_s);
    setStorage(name, u"InUse"_s);
}

void LyingManager::beginStopping(const QString& name)
{
    setResources(name, u"Stopping"_s, u"Stopped"_s);
    addEvent(name);
}

void LyingManager::stop(const QString& name)
{
    setResources(name, u"Stopped"_s, u"Stopped"_s);
    pipeline(name)[u"deployment_id"_s] = QJsonValue::Null;
    addEvent(name);
}

void LyingManager::setRuntime(const QString& name, const QString& word)
{
    pipeline(name)[u"deployment_status"_s] = word;
    pipeline(name)[u"deployment_desired_status"_s] = word;
    addEvent(name);
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

bool LyingManager::isStopped(const QString& name)
{
    const QJsonObject& record = pipeline(name);
    return record.value("deployment_resources_status"_L1) == "Stopped"_L1
        && record.value("deployment_resources_desired_status"_L1) == "Stopped"_L1;
}

// The tables of pipelines 3.
RawAnswer LyingManager::honestly(const QString& act, const QString& name)
{
    if (act == "stop"_L1 && edition != "Enterprise"_L1)
        return refusal(501, u"EnterpriseFeature"_s, u"stop?force=false"_s);
    const bool known = std::any_of(m_pipelines.cbegin(), m_pipelines.cend(),
        [&name](const QJsonObject& each) { return each.value("name"_L1) == name; });
    if (!known)
        return refusal(404, u"UnknownPipelineName"_s, u"Unknown pipeline name '%1'"_s.arg(name));
    const QString storage = pipeline(name).value("storage_status"_L1).toString();
    if (act == "clear"_L1) {
        if (storage != "Cleared"_L1 && !isStopped(name))
            return refusal(400, u"StorageStatusImmutableUnlessStopped"_s, u"not stopped"_s);
        return storage == "Cleared"_L1 ? accepted() : honestly(name);
    }
    if (act == "stop"_L1 || act == "force stop"_L1) {
        if (!isStopped(name))
            stop(name);
        return RawAnswer::whole(202, R"("Pipeline is stopping")");
    }
    if (act == "delete"_L1) {
        if (!isStopped(name))
            return refusal(400, u"DeleteRestrictedToFullyStopped"_s, u"not stopped"_s);
        if (storage != "Cleared"_L1)
            return refusal(400, u"DeleteRestrictedToClearedStorage"_s, u"not cleared"_s);
        remove(name);
        return RawAnswer::whole(200, {});
    }
    if (act == "start"_L1) {
        if (isStopped(name))
            start(name);
        pipeline(name)[u"deployment_error"_s] = QJsonValue::Null;
        return RawAnswer::whole(202, R"("Pipeline is starting")");
    }
    if (act == "dismiss_error"_L1) {
        pipeline(name)[u"deployment_error"_s] = QJsonValue::Null;
        return RawAnswer::whole(200, R"("Pipeline deployment error has been dismissed")");
    }
    if (isStopped(name))
        return RawAnswer::whole(503,
            text({{u"message"_s, u"not deployed"_s},
                {u"error_code"_s, u"PipelineInteractionNotDeployed"_s},
                {u"details"_s, QJsonObject()}}),
            {{"Retry-After", "5"}});
    setRuntime(name, act == "pause"_L1 ? u"Paused"_s : u"Running"_s);
    return RawAnswer::whole(202, R"("Pipeline transitioning")");
}

RawAnswer LyingManager::act(const RawRequest& request, const QString& path)
{
    m_writes.append(request.verb + ' ' + request.target);
    const QString name = path.section(u'/', 3, 3);
    QString what = request.verb == "DELETE" ? u"delete"_s : path.section(u'/', 4, 4);
    if (what == "stop"_L1 && request.target.endsWith("force=true"))
        what = u"force stop"_s;
    if (onAct)
        return onAct(what, name);
    if (onClear && what == "clear"_L1)
        return onClear(name);
    return honestly(what, name);
}

RawAnswer LyingManager::answer(const RawRequest& request)
{
    const QString path = QUrl::fromEncoded(request.target).path();
    if (request.verb != "GET")
        return act(request, path);
    if (silent)
        return RawAnswer::closed();
    return instead ? *instead : read(path);
}

RawAnswer LyingManager::read(const QString& path)
{
    if (path == "/v0/config"_L1)
        return RawAnswer::json(text({{u"edition"_s, edition}, {u"version"_s, u"0.337.0"_s}}));
    if (path == "/v0/config/session"_L1)
        return RawAnswer::json(text({{u"tenant_id"_s, tenant}, {u"tenant_name"_s, u"default"_s},
            {u"role"_s, role}, {u"memberships"_s, QJsonArray()}}));
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
