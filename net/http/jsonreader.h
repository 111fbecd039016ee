// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <array>
#include <optional>

namespace steward {

class JsonReader;

/// One place in a body. Absent and null read the same and are never refused by the reading
/// functions; a value of another type is: the reader keeps the first such place, with its path.
/// Lives no longer than its reader.
class JsonNode final {
public:
    bool isPresent() const { return !m_value.isNull() && !m_value.isUndefined(); }
    bool isObject() const { return m_value.isObject(); }
    bool isArray() const { return m_value.isArray(); }
    bool isText() const { return m_value.isString(); }
    bool isNumber() const { return m_value.isDouble(); }
    bool isBool() const { return m_value.isBool(); }

    /// A member; absent if this is no object.
    template <int N> JsonNode operator[](const char (&key)[N]) const { return member(key, N - 1); }
    /// Keys in order; for objects whose keys are data.
    QStringList keys() const { return m_value.toObject().keys(); }
    JsonNode at(const QString& key) const;
    bool has(const QString& key) const { return m_value.toObject().contains(key); }
    /// Calls function(JsonNode) for each element; refuses what is present and no array.
    template <class F> void each(F function) const
    {
        const QJsonArray array = elements();
        for (qsizetype i = 0; i < array.size(); ++i)
            function(below({nullptr, i}, array.at(i)));
    }

    QString text() const;
    /// Text that must be there and not empty.
    QString neededText() const;
    /// Text or a whole number as its digits; must be there and not empty (registry 2.1).
    QString id() const;
    std::optional<qint64> whole() const;
    std::optional<double> number() const;
    bool flag() const;
    /// RFC 3339; null if absent.
    QDateTime time() const;
    /// An object as compact JSON, for what is only handed on; "" if absent.
    QByteArray object() const;

    /// Marks this place as not what the contract says.
    void refuse(const QString& why) const;

private:
    friend class JsonReader;
    struct Step {
        const char* key; ///< a literal, or null for an index
        qsizetype index;
    };
    static constexpr size_t kMostSteps = 6;

    JsonNode(JsonReader* reader, QJsonValue value);
    JsonNode member(const char* key, int length) const;
    JsonNode below(Step step, QJsonValue value) const;
    QJsonArray elements() const;
    bool isWhole() const;

    JsonReader* m_reader;
    QJsonValue m_value;
    std::array<Step, kMostSteps> m_steps{};
    size_t m_depth = 0;
};

/// A JSON body, bare texts and numbers included, and the first thing in it that was refused.
/// No thread of its own; `what` names the root in refusals, as in "artifacts[3].metadata.id".
class JsonReader final {
public:
    JsonReader(const QByteArray& body, const char* what);
    Q_DISABLE_COPY_MOVE(JsonReader)

    /// Why the body is no JSON at all; empty if it is.
    QString syntaxError() const { return m_syntaxError; }
    /// Whether the body only ends too early.
    bool isCutOff() const { return m_cutOff; }
    JsonNode root();
    /// "artifacts[3].metadata.id: neither text nor a whole number"; empty if all was well.
    QString refusal() const { return m_refusal; }

private:
    friend class JsonNode;
    const char* m_what;
    QJsonValue m_root;
    QString m_syntaxError;
    bool m_cutOff = false;
    QString m_refusal;
};

} // namespace steward
