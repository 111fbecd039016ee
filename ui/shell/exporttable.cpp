// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/exporttable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <type_traits>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

// Spreadsheets run what begins so, some also behind a tab or a line break.
QString harmless(const QString& text)
{
    static const QString starters = u"=+-@\t\r\n"_s;
    // Full-width forms of the same four count too.
    static const QString wide = u"\uFF1D\uFF0B\uFF0D\uFF20"_s;
    const QString seen = text.trimmed();
    const bool risky = (!text.isEmpty() && starters.contains(text.at(0)))
        || (!seen.isEmpty() && (starters.contains(seen.at(0)) || wide.contains(seen.at(0))));
    return risky ? u'\'' + text : text;
}

QString csvText(const QString& text)
{
    QString safe = harmless(text);
    static const QString special = u",;\"\r\n"_s;
    for (const QChar c : std::as_const(safe)) {
        if (special.contains(c))
            return u'"' + safe.replace(u'"', u"\"\""_s) + u'"';
    }
    return safe;
}

QString csvCell(const ExportValue& value)
{
    return std::visit(
        [](const auto& v) -> QString {
            using V = std::decay_t<decltype(v)>;
            if constexpr (std::is_same_v<V, std::monostate>)
                return {};
            else if constexpr (std::is_same_v<V, QString>)
                return csvText(v);
            else if constexpr (std::is_same_v<V, QStringList>)
                return csvText(v.join(u"; "_s));
            else if constexpr (std::is_same_v<V, bool>)
                return v ? u"true"_s : u"false"_s;
            else
                return QString::number(v);
        },
        value);
}

QJsonValue jsonCell(const ExportValue& value)
{
    return std::visit(
        [](const auto& v) -> QJsonValue {
            using V = std::decay_t<decltype(v)>;
            if constexpr (std::is_same_v<V, std::monostate>)
                return QJsonValue::Null;
            else if constexpr (std::is_same_v<V, QStringList>)
                return QJsonArray::fromStringList(v);
            else
                return v;
        },
        value);
}

} // namespace

QByteArray toCsv(const ExportTable& table)
{
    QString text;
    const auto line = [&text](const QStringList& cells) { text += cells.join(u',') + u"\r\n"_s; };
    line(table.columns);
    for (const QList<ExportValue>& row : table.rows) {
        QStringList cells;
        cells.reserve(row.size());
        for (const ExportValue& value : row)
            cells.append(csvCell(value));
        line(cells);
    }
    return text.toUtf8();
}

QByteArray toJson(const ExportTable& table)
{
    QJsonArray rows;
    for (const QList<ExportValue>& row : table.rows) {
        QJsonObject object;
        for (qsizetype i = 0; i < row.size() && i < table.columns.size(); ++i)
            object.insert(table.columns.at(i), jsonCell(row.at(i)));
        rows.append(object);
    }
    QJsonObject document{
        {u"schema"_s, 1},
        {u"what"_s, table.what},
        {u"server"_s, table.server},
        {u"rows"_s, rows},
    };
    if (table.readAt.isValid())
        document.insert(u"read_at"_s, table.readAt.toUTC().toString(Qt::ISODate));
    return QJsonDocument(document).toJson();
}

} // namespace steward
