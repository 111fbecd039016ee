// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/scenario/readablejson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace steward {

ReadableJson::ReadableJson(int depth)
    : m_indent(qsizetype(depth) * 4, ' ')
{
}

void ReadableJson::raw(const char* key, const QByteArray& value)
{
    if (!value.isEmpty())
        m_members.append(QByteArray("\"") + key + "\": " + value);
}

void ReadableJson::text(const char* key, const QString& value)
{
    if (!value.isEmpty())
        raw(key, quoted(value));
}

void ReadableJson::lines(const char* key, const QString& value)
{
    if (!value.contains(u'\n'))
        return text(key, value);
    QByteArrayList all;
    const QStringList parts = value.split(u'\n');
    for (const QString& part : parts)
        all.append(quoted(part));
    list(key, all);
}

void ReadableJson::list(const char* key, const QByteArrayList& values)
{
    if (values.isEmpty())
        return;
    const QByteArray inner = m_indent + QByteArray(4, ' ');
    raw(key, "[\n" + inner + values.join(",\n" + inner) + '\n' + m_indent + ']');
}

QByteArray ReadableJson::object() const
{
    return "{\n" + m_indent + m_members.join(",\n" + m_indent) + '\n' + m_indent.chopped(4) + '}';
}

QByteArray ReadableJson::row() const
{
    return '{' + m_members.join(", ") + '}';
}

QByteArray ReadableJson::quoted(const QString& text)
{
    return QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).sliced(1).chopped(1);
}

} // namespace steward
