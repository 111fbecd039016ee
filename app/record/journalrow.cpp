// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/record/journalrow.h"

#include <QCryptographicHash>

namespace steward {

namespace {

void add(QCryptographicHash& hash, const QByteArray& part)
{
    hash.addData(QByteArray(QByteArray::number(part.size()) + ':'));
    hash.addData(part);
}

QString textOf(const QDateTime& at)
{
    return at.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

QByteArray chained(const QByteArray& before, const JournalRow& row)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    add(hash, before);
    add(hash, QByteArray::number(row.seq));
    add(hash, textOf(row.at).toUtf8());
    add(hash, row.kind.toUtf8());
    add(hash, row.plan.toByteArray());
    add(hash, QByteArray::number(row.step));
    add(hash, row.server.toUtf8());
    add(hash, row.body);
    return hash.result().toHex();
}

QByteArray hashOf(const QList<TrashRow>& rows)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const TrashRow& row : rows)
        add(hash, row.body);
    return hash.result().toHex();
}

} // namespace steward
