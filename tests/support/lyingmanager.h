// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/rawserver.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>

#include <functional>
#include <optional>

namespace steward {

/// A pipeline manager that lies when told to: config, session, cluster health, list, get, events
/// and every action in the shapes and by the rules of pipelines 2 to 4. Every write that reaches it
/// is counted. Honest actions are done at once: a clear goes through Clearing to Cleared.
class LyingManager final : public QObject {
    Q_OBJECT
public:
    explicit LyingManager(QObject* parent = nullptr);

    QUrl url() const { return m_server.url(); }
    RawServer& server() { return m_server; }
    const QList<QByteArray>& writes() const { return m_writes; }
    int runnerAsked() const { return m_runnerAsked; }

    void add(const QString& uuid, const QString& name, const QJsonObject& more = {});
    QJsonObject& pipeline(const QString& name);
    void remove(const QString& name);
    /// Writes the storage status and its event.
    void setStorage(const QString& name, const QString& word);
    /// Running from now on, another run each time; storage in use, with events.
    void start(const QString& name);
    /// The words between running and stopped, and the end of it.
    void beginStopping(const QString& name);
    void stop(const QString& name);
    /// Of a deployed one: Paused, Running, Suspended, AwaitingApproval...
    void setRuntime(const QString& name, const QString& word);
    void addEvent(const QString& name);

    bool hasEvents = true;
    bool runnerHealthy = true;
    bool silent = false; ///< closes without a byte
    std::optional<RawAnswer> instead; ///< of every answer to a read
    QString edition = QStringLiteral("Enterprise");
    QString role = QStringLiteral("admin");
    QString tenant = QStringLiteral("00000000-0000-0000-0000-000000000000");
    /// Does what a clear asks, or not, and answers; honest when empty.
    std::function<RawAnswer(const QString& name)> onClear;
    /// The same for any action, before onClear: "clear", "stop", "force stop", "start", "pause",
    /// "resume", "dismiss_error" or "delete".
    std::function<RawAnswer(const QString& act, const QString& name)> onAct;
    /// Called before a GET of one pipeline is answered.
    std::function<void(const QString& name)> beforeGet;

    RawAnswer honestly(const QString& name); ///< a clear
    RawAnswer honestly(const QString& act, const QString& name);
    static RawAnswer accepted();
    static RawAnswer refusal(int status, const QString& code, const QString& message);

private:
    RawAnswer answer(const RawRequest& request);
    RawAnswer read(const QString& path);
    RawAnswer act(const RawRequest& request, const QString& path);
    bool isStopped(const QString& name);
    void setResources(const QString& name, const QString& status, const QString& desired);
    RawAnswer get(const QString& name);
    RawAnswer cluster();

    RawServer m_server;
    QList<QJsonObject> m_pipelines;
    QHash<QString, QList<QJsonObject>> m_events; ///< newest first
    QList<QByteArray> m_writes;
    int m_eventIds = 0;
    int m_runs = 0;
    int m_moments = 0;
    int m_runnerAsked = 0;
};

} // namespace steward
