// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/rawserver.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <optional>

namespace steward {

/// A registry that can be destroyed, and lies about it when told to: health, list, records,
/// lineage, delete, reset and create in the shapes of registry 2.2. Every write that reaches it is
/// counted.
class LyingRegistry final : public QObject {
    Q_OBJECT
public:
    struct Entry {
        QString id;
        QString name;
        QString type = QStringLiteral("model");
        QString parent; ///< an id
        QString url = {}; ///< its source; made from its name where empty
    };
    enum class Kind { Health, List, Record, Lineage, Write };

    explicit LyingRegistry(QObject* parent = nullptr);

    QUrl url() const { return m_server.url(); }
    RawServer& server() { return m_server; }
    void add(const QString& id, const QString& name, const QString& parent = {},
        const QString& type = QStringLiteral("model"));
    /// Every entry of that id.
    void remove(const QString& id);
    const QList<QByteArray>& writes() const { return m_writes; }
    int count(Kind kind) const { return m_counts.value(kind); }

    QList<Entry> entries;
    bool unreadable = false; ///< its store: lists nothing, knows nobody, health is fine
    bool positional = false; ///< an unknown number means the n-th entry (registry 4.6)
    bool silent = false; ///< closes without a byte
    std::optional<RawAnswer> instead; ///< of every answer to a read
    QHash<QString, RawAnswer> records; ///< instead, by id
    QHash<QString, RawAnswer> lineages; ///< instead, by id
    /// Does what a write asks, or not, and answers; honest when empty.
    std::function<RawAnswer(const RawRequest&)> onWrite;
    /// Called before a request is answered.
    std::function<void(Kind)> before;

    RawAnswer honestly(const RawRequest& request);
    /// What a create asks for, under the next number; keeps everything.
    RawAnswer create(const RawRequest& request);
    static RawAnswer unknownArtifact();

private:
    RawAnswer answer(const RawRequest& request);
    RawAnswer list() const;
    RawAnswer record(const QString& id) const;
    RawAnswer lineage(const QString& id) const;
    const Entry* find(const QString& id) const;

    RawServer m_server;
    QList<QByteArray> m_writes;
    QHash<Kind, int> m_counts;
};

} // namespace steward
