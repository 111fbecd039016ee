// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>

namespace steward::sandbox {

// JSON written by hand: QJsonObject sorts its members and cannot hold an unsigned 64-bit number,
// and both matter to a server that is to answer exactly as the contract shows.
QByteArray jsonString(const QString& text);
QByteArray jsonString(const std::optional<QString>& text); // null if absent
QByteArray jsonNumber(double number); // always with a fraction or an exponent, as Python writes it
QByteArray jsonValue(const QJsonValue& value);
QByteArray jsonArray(const QList<QByteArray>& items);
QByteArray jsonBool(bool value);

// An object whose members stay in the order in which they were added.
class JsonText final {
public:
    JsonText& raw(const char* name, const QByteArray& json);
    JsonText& text(const char* name, const QString& value) { return raw(name, jsonString(value)); }
    JsonText& text(const char* name, const std::optional<QString>& value)
    {
        return raw(name, jsonString(value));
    }
    JsonText& word(const char* name, const char* value); // a word that needs no escaping
    JsonText& integer(const char* name, qint64 value)
    {
        return raw(name, QByteArray::number(value));
    }
    JsonText& real(const char* name, double value) { return raw(name, jsonNumber(value)); }
    JsonText& boolean(const char* name, bool value) { return raw(name, jsonBool(value)); }
    JsonText& null(const char* name) { return raw(name, "null"); }

    QByteArray object() const { return m_text.isEmpty() ? QByteArray("{}") : m_text + '}'; }

private:
    QByteArray m_text;
};

} // namespace steward::sandbox
