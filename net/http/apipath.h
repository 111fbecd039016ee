// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <initializer_list>
#include <variant>

namespace steward {

/// The path of one endpoint below a base URL. Literals pass as they are; every runtime string
/// becomes exactly one percent-encoded segment. An empty one, text that is not valid UTF-16, and
/// what holds a dot segment once it is decoded (`..`, `../../reset`, `%2e%2e`) make the path
/// unsendable: a proxy would read it as another place (registry 1.1, pipelines 2.8).
class ApiPath final {
public:
    class Part final {
    public:
        template <int N> // a literal: part of the contract, not data
        Part(const char (&literal)[N])
            : m_value(QByteArray(literal, N - 1))
        {
        }
        Part(const QString& runtime)
            : m_value(runtime)
        {
        }

    private:
        friend class ApiPath;
        std::variant<QByteArray, QString> m_value;
    };

    ApiPath() = default;
    ApiPath(std::initializer_list<Part> parts);

    /// False when a runtime part cannot be one segment; nothing may be sent then.
    bool isSendable() const { return m_refused.isEmpty(); }
    /// Why not, in words for the error.
    QString refusal() const { return m_refused; }
    /// "/artifacts/model/12", already encoded, without the base.
    QByteArray encoded() const { return m_encoded; }

private:
    QByteArray m_encoded;
    QString m_refused;
};

} // namespace steward
