// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/rawserver.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>

#include <functional>

namespace steward {

/// A pipeline manager whose pipelines and moods a test changes between two readings. Answers
/// config, session, cluster health, list and events in the shapes of pipelines 2 and 4.
class FakeManager final : public QObject {
    Q_OBJECT
public:
    explicit FakeManager(QObject* parent = nullptr);

    QUrl url() const { return m_server.url(); }
    /// Requests of this kind: "config", "session", "cluster", "list" or "events".
    int count(const QByteArray& kind) const { return m_counts.value(kind); }
    void forget() { m_counts.clear(); }

    /// A record under selector=status with everything stopped; `more` replaces fields.
    static QJsonObject record(
        const QString& uuid, const QString& name, const QJsonObject& more = {});
    /// One event as /events gives it.
    static QJsonObject event(const QString& recordedAt, const QString& storage);

    QList<QJsonObject> pipelines;
    QHash<QString, QList<QJsonObject>> events; ///< by name, newest first; absent: 404
    QString edition = QStringLiteral("Open source");
    QString version = QStringLiteral("0.337.0");
    QString role = QStringLiteral("admin");
    bool healthy = true;
    bool hasCluster = true;
    int status = 200; ///< of everything
    bool silent = false; ///< closes without a byte
    QByteArray date; ///< header of every answer; "" for none
    /// Called with the kind while a request is on its way: the asker waits for its answer.
    std::function<void(const QByteArray& kind)> meanwhile;

private:
    RawAnswer answer(const RawRequest& request);
    RawAnswer eventsOf(const QString& name) const;
    RawAnswer clusterHealth() const;
    RawAnswer told(const QByteArray& body, int as = 200) const;

    RawServer m_server;
    QHash<QByteArray, int> m_counts;
};

} // namespace steward
