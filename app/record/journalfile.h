// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/record/journalrow.h"

#include <QVariant>

#include <tl/expected.hpp>

#include <chrono>
#include <optional>

namespace steward {

/// What walking the chain showed.
struct JournalCheck {
    qint64 rows = 0;
    std::optional<qint64> firstBroken; ///< its number: this row or one before it was changed
    QString words; ///< translated, in both cases

    bool operator==(const JournalCheck&) const = default;
};

/// The SQLite file (SAFETY.md 9): append-only, WAL, on disk when a call returns, each event hashed
/// over the one before inside BEGIN IMMEDIATE, because several processes write it. All of it on one
/// thread, which it may block. Failures are words for a person, translated.
class JournalFile final {
public:
    template <class T> using Read = tl::expected<T, QString>;

    JournalFile(const QString& path, std::chrono::milliseconds patience);
    ~JournalFile();
    Q_DISABLE_COPY_MOVE(JournalFile)

    /// Whether something could be written now; "" if so. Opens the file, and makes it.
    QString check();
    /// "" once they are on disk, all or none.
    QString append(const JournalRow& row, const QList<TrashRow>& trash = {});

    /// Newest first.
    Read<QList<QUuid>> plans();
    /// Those without an end, of this server.
    Read<QList<QUuid>> openPlans(const QString& server);
    Read<QList<JournalRow>> eventsOf(const QUuid& plan);
    Read<QList<JournalRow>> newest(const QString& kind, int limit);
    Read<QList<TrashRow>> trashOf(const QUuid& plan);
    /// The whole chain; else from where the last walk ended.
    Read<JournalCheck> verify(bool whole = true);

private:
    QString open();
    QString prepare();
    QString begin();
    Read<QList<QUuid>> plansOf(const QString& which, const QList<QVariant>& values);
    Read<QList<JournalRow>> rowsOf(const QString& which, const QList<QVariant>& values);
    QString insert(const JournalRow& row, const QList<TrashRow>& trash);
    void close();
    bool keepsItsTrash(const JournalRow& row);
    bool wasReplaced() const;

    QString m_path;
    std::chrono::milliseconds m_patience;
    QString m_connection; ///< "" while closed
    quint64 m_device = 0; ///< of the file that is open
    quint64 m_inode = 0;
    qint64 m_walked = 0; ///< rows found whole by the last walk, and the hash of the last of them
    QByteArray m_walkedHash;
};

} // namespace steward
