// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QUuid>

namespace steward {

/// One event of the journal. `server` is a ServerKey's canonical form, `body` JSON.
struct JournalRow {
    qint64 seq = 0; ///< given by the file, from 1, without gaps
    QDateTime at; ///< UTC
    QString kind; ///< "approved", "intent", "answer", "outcome", "amended", "listed", "end",
                  ///< "filled"
    QUuid plan;
    int step = 0; ///< id; 0: the whole plan
    QString server;
    QByteArray body;

    bool operator==(const JournalRow&) const = default;
};

/// A thing as it was before it was destroyed; its plan's "approved" event holds a hash over all of
/// them.
struct TrashRow {
    QUuid plan;
    int step = 0;
    QString server;
    QByteArray body;

    bool operator==(const TrashRow&) const = default;
};
/// Over the bodies, in order; hex.
QByteArray hashOf(const QList<TrashRow>& rows);

/// What ties a row to the hash of the one before it; hex.
QByteArray chained(const QByteArray& before, const JournalRow& row);

} // namespace steward
