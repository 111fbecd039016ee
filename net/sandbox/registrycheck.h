// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/sandbox/httpmessage.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace steward::sandbox {

// Checks what a request carries, the way FastAPI with pydantic 2 does (registry 2.3): everything
// that is wrong is collected and answered as one 422 with an array under "detail".
class RegistryCheck final {
public:
    bool failed() const { return !m_problems.isEmpty(); }
    HttpReply reply() const;

    // The body as JSON; records a problem if there is none or it is damaged.
    QJsonValue body(const HttpRequest& request);

    void pathType(const QString& type); // model, dataset or code, in the path
    std::optional<bool> queryBool(const HttpRequest& request, const QByteArray& name);

    QString queryText(const HttpRequest& request, const QByteArray& name);
    QString plainText(const QJsonValue& value);
    std::optional<QJsonArray> array(const QJsonValue& value);
    std::optional<QJsonObject> object(const QJsonValue& value, const QJsonArray& where);
    QString text(const QJsonObject& object, const QString& name, const QJsonArray& where);
    std::optional<QString> optionalText(
        const QJsonObject& object, const QString& name, const QJsonArray& where);
    void type(const QJsonValue& value, const QJsonArray& where);

private:
    void add(const char* type, const QJsonArray& where, const QString& message,
        const QJsonValue& input, const QJsonObject& context = {});

    QList<QByteArray> m_problems;
};

} // namespace steward::sandbox
