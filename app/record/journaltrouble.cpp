// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/record/journaltrouble.h"

#include <QCoreApplication>
#include <QSqlError>

namespace steward {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

} // namespace

QString journalTrouble(const QString& path, const QSqlError& error)
{
    switch (error.nativeErrorCode().toInt() & 0xff) { // without what extends SQLite's numbers
    case 5: // busy
    case 6: // locked
        return Words::tr("The journal is locked by another program: %1").arg(path);
    case 8: // read-only
        return Words::tr("The journal cannot be written to, only read: %1").arg(path);
    case 13: // full
        return Words::tr("There is no room left on the disk for the journal: %1").arg(path);
    case 11: // corrupt
    case 26: // no database
        return Words::tr("The journal is damaged: %1. Move it away to begin a new one.").arg(path);
    default:
        return Words::tr("The journal cannot be written: %1: %2").arg(path, error.text());
    }
}

QString journalVersionTrouble(const QString& path, int version)
{
    return version > kJournalSchema
        ? Words::tr("The journal was written by a newer Steward, which this one does not "
                    "understand: %1. Use that one, or move the file away.")
              .arg(path)
        : Words::tr("What is at the journal's place is something else: %1. Move it away.")
              .arg(path);
}

} // namespace steward
