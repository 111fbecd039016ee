// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/rawserver.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <optional>

namespace steward {

/// A registry whose rows and moods a test changes between two readings, where the sandbox cannot be
/// asked to misbehave. Answers health, list and lineage in the shapes of registry 2.2 and 3.1.
class FakeRegistry final : public QObject {
    Q_OBJECT
public:
    struct Row {
        QString id;
        QString name;
        QString type = QStringLiteral("model");
    };

    explicit FakeRegistry(QObject* parent = nullptr);

    QUrl url() const { return m_server.url(); }
    /// Requests of this kind since the last `forget`: "health", "list" or "lineage".
    int count(const QByteArray& kind) const { return m_counts.value(kind); }
    int countOfLineage(const QString& id) const { return m_lineageCounts.value(id); }
    void forget();

    QList<Row> rows;
    std::optional<int> counted; ///< what health says, where it differs from the rows
    int page = 1000;
    int status = 200; ///< of everything
    int healthStatus = 200; ///< of health alone; its body is a web page then
    QByteArray retryAfter;
    bool silent = false; ///< closes without a byte
    QHash<QString, QString> parents; ///< id to the id or `external:name` it is built on
    QHash<QString, RawAnswer> lineageAnswers; ///< instead
    /// Called with the kind while a request is on its way: the asker waits for its answer.
    std::function<void(const QByteArray& kind)> meanwhile;

Q_SIGNALS:
    /// The answer is written; the asker has it after another turn of the event loop.
    void answered();

private:
    RawAnswer answer(const RawRequest& request);
    RawAnswer health() const;
    RawAnswer list(const RawRequest& request) const;
    RawAnswer lineage(const QString& id) const;

    RawServer m_server;
    QHash<QByteArray, int> m_counts;
    QHash<QString, int> m_lineageCounts;
};

} // namespace steward
