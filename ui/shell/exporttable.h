// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

namespace steward {

/// A cell for other programs: nothing, text as the server told it, a number, a truth, a list.
using ExportValue = std::variant<std::monostate, QString, qint64, double, bool, QStringList>;

/// What a table shows, for other programs.
struct ExportTable {
    QString what; ///< "artifacts": names the list in JSON
    QString server; ///< where it was read, without secrets
    QDateTime readAt; ///< UTC
    QStringList columns; ///< stable keys, never translated
    QList<QList<ExportValue>> rows;
};

/// RFC 4180 in UTF-8, lists joined by "; ". A text that a spreadsheet would take for a formula gets
/// an apostrophe before it: names come from strangers.
QByteArray toCsv(const ExportTable& table);
/// {"schema":1,"what":..,"server":..,"read_at":..,"rows":[{column: value}]}; texts untouched.
QByteArray toJson(const ExportTable& table);

} // namespace steward
