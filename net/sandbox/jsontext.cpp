// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace steward::sandbox {

QByteArray jsonValue(const QJsonValue& value)
{
    // A document holds only arrays and objects, so the value is wrapped and unwrapped again.
    const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return text.sliced(1, text.size() - 2);
}

QByteArray jsonString(const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    QByteArray json;
    json.reserve(utf8.size() + 2);
    json += '"';
    for (const char c : utf8) {
        if (c == '"' || c == '\\')
            json.append('\\').append(c);
        else if (c == '\n')
            json.append("\\n");
        else if (static_cast<unsigned char>(c) < 0x20)
            json.append("\\u").append(QByteArray::number(int(c), 16).rightJustified(4, '0'));
        else
            json.append(c);
    }
    return json.append('"');
}

QByteArray jsonString(const std::optional<QString>& text)
{
    return text ? jsonString(*text) : QByteArray("null");
}

QByteArray jsonNumber(double number)
{
    QByteArray text = QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
    if (!text.contains('.') && !text.contains('e'))
        text += ".0";
    return text;
}

QByteArray jsonArray(const QList<QByteArray>& items)
{
    qsizetype size = 2;
    for (const QByteArray& item : items)
        size += item.size() + 1;
    QByteArray text;
    text.reserve(size);
    text += '[';
    for (const QByteArray& item : items) {
        if (text.size() > 1)
            text += ',';
        text += item;
    }
    text += ']';
    return text;
}

QByteArray jsonBool(bool value)
{
    return value ? "true" : "false";
}

JsonText& JsonText::raw(const char* name, const QByteArray& json)
{
    m_text += m_text.isEmpty() ? '{' : ',';
    m_text += '"';
    m_text += name;
    m_text += "\":";
    m_text += json;
    return *this;
}

JsonText& JsonText::word(const char* name, const char* value)
{
    return raw(name, QByteArray(1, '"').append(value).append('"'));
}

} // namespace steward::sandbox
