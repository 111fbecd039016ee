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

/// A pipeline manager whose storage can be cleared, and that lies about it when told to: config,
/// session, cluster health, list, get, events and clear in the shapes of pipelines 2 to 4. Every
/// write that reaches it is counted. An honest clear goes through Clearing to Cleared at once.
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
    /// Running from now on; storage in use, with events.
    void start(const QString& name);
    void addEvent(const QString& name);

    bool hasEvents = true;
    bool runnerHealthy = true;
    bool silent = false; ///< closes without a byte
    std::optional<RawAnswer> instead; ///< of every answer to a read
    QString edition = QStringLiteral("Enterprise");
    QString role = QStringLiteral("admin");
    /// Does what a clear asks, or not, and answers; honest when empty.
    std::function<RawAnswer(const QString& name)> onClear;
    /// Called before a GET of one pipeline is answered.
    std::function<void(const QString& name)> beforeGet;

    RawAnswer honestly(const QString& name);
    static RawAnswer accepted();
    static RawAnswer refusal(int status, const QString& code, const QString& message);

private:
    RawAnswer answer(const RawRequest& request);
    RawAnswer read(const QString& path);
    RawAnswer get(const QString& name);
    RawAnswer cluster();

    RawServer m_server;
    QList<QJsonObject> m_pipelines;
    QHash<QString, QList<QJsonObject>> m_events; ///< newest first
    QList<QByteArray> m_writes;
    int m_eventIds = 0;
    int m_runnerAsked = 0;
};

} // namespace steward
