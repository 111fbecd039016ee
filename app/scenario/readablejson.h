// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

namespace steward {

/// Writes JSON that people read: members in the order they are added, indented, which
/// QJsonDocument does not (it sorts). What is empty is left out.
class ReadableJson final {
public:
    /// `depth`: how deep its members stand, 1 for the outermost.
    explicit ReadableJson(int depth);

    /// `value` is JSON already.
    void raw(const char* key, const QByteArray& value);
    void text(const char* key, const QString& value);
    /// One line as text, several as a list of lines.
    void lines(const char* key, const QString& value);
    void list(const char* key, const QByteArrayList& values);
    QByteArray object() const;
    /// All in one line.
    QByteArray row() const;

    static QByteArray quoted(const QString& text);

private:
    QByteArray m_indent;
    QByteArrayList m_members;
};

} // namespace steward
