// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QSqlError;

namespace steward {

/// `user_version` of the files that this program writes.
constexpr int kJournalSchema = 1;

// Why a journal cannot be written or read, for a person; translated.
QString journalTrouble(const QString& path, const QSqlError& error);
QString journalVersionTrouble(const QString& path, int version);

} // namespace steward
