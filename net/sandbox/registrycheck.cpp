// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/registrycheck.h"

#include "net/sandbox/jsontext.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace steward::sandbox {

namespace {

QJsonArray below(QJsonArray where, const QJsonValue& step)
{
    where.append(step);
    return where;
}

bool isArtifactType(const QString& word)
{
    return word == "model"_L1 || word == "dataset"_L1 || word == "code"_L1;
}

} // namespace

void RegistryCheck::add(const char* type, const QJsonArray& where, const QString& message,
    const QJsonValue& input, const QJsonObject& context)
{
    JsonText problem;
    problem.word("type", type)
        .raw("loc", jsonValue(where))
        .text("msg", message)
        .raw("input", jsonValue(input));
    if (!context.isEmpty())
        problem.raw("ctx", jsonValue(context));
    m_problems.append(problem.object());
}

HttpReply RegistryCheck::reply() const
{
    return jsonReply(422, JsonText().raw("detail", jsonArray(m_problems)).object());
}

QJsonValue RegistryCheck::body(const HttpRequest& request)
{
    const QJsonArray where{u"body"_s};
    if (request.body.isEmpty()) {
        add("missing", where, u"Field required"_s, QJsonValue::Null);
        return QJsonValue::Undefined;
    }
    const QByteArray type = request.contentType.split(';').first().trimmed().toLower();
    if (!type.isEmpty() && type != "application/json" && !type.endsWith("+json"))
        return QString::fromUtf8(request.body); // not parsed, so it is a text to what follows
    // In brackets, since a document of Qt's must be an array or an object.
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson('[' + request.body + ']', &error);
    if (error.error != QJsonParseError::NoError || document.array().size() != 1) {
        const int offset = error.error == QJsonParseError::NoError ? 0 : error.offset - 1;
        add("json_invalid", below(where, offset), u"JSON decode error"_s, QJsonObject(),
            {{u"error"_s, u"Expecting value"_s}});
        return QJsonValue::Undefined;
    }
    return document.array().first();
}

void RegistryCheck::pathType(const QString& type)
{
    if (!isArtifactType(type))
        add("literal_error", {u"path"_s, u"artifact_type"_s},
            u"Input should be 'model', 'dataset' or 'code'"_s, type,
            {{u"expected"_s, u"'model', 'dataset' or 'code'"_s}});
}

std::optional<bool> RegistryCheck::queryBool(const HttpRequest& request, const QByteArray& name)
{
    const std::optional<QString> value = queryValue(request.query, name);
    if (!value)
        return std::nullopt;
    const QString word = value->toLower();
    for (const auto yes : {"true"_L1, "1"_L1, "yes"_L1, "on"_L1, "t"_L1, "y"_L1})
        if (word == yes)
            return true;
    for (const auto no : {"false"_L1, "0"_L1, "no"_L1, "off"_L1, "f"_L1, "n"_L1})
        if (word == no)
            return false;
    add("bool_parsing", {u"query"_s, QString::fromLatin1(name)},
        u"Input should be a valid boolean, unable to interpret input"_s, *value);
    return std::nullopt;
}

QString RegistryCheck::queryText(const HttpRequest& request, const QByteArray& name)
{
    const std::optional<QString> value = queryValue(request.query, name);
    if (!value)
        add("missing", {u"query"_s, QString::fromLatin1(name)}, u"Field required"_s,
            QJsonValue::Null);
    return value.value_or(QString());
}

QString RegistryCheck::plainText(const QJsonValue& value)
{
    if (!value.isString() && !value.isUndefined())
        add("string_type", {u"body"_s}, u"Input should be a valid string"_s, value);
    return value.toString();
}

std::optional<QJsonArray> RegistryCheck::array(const QJsonValue& value)
{
    if (value.isArray())
        return value.toArray();
    if (!value.isUndefined())
        add("list_type", {u"body"_s}, u"Input should be a valid list"_s, value);
    return std::nullopt;
}

std::optional<QJsonObject> RegistryCheck::object(const QJsonValue& value, const QJsonArray& where)
{
    if (value.isObject())
        return value.toObject();
    if (!value.isUndefined())
        add("model_attributes_type", where,
            u"Input should be a valid dictionary or object to extract fields from"_s, value);
    return std::nullopt;
}

QString RegistryCheck::text(const QJsonObject& object, const QString& name, const QJsonArray& where)
{
    const QJsonValue value = object.value(name);
    if (value.isUndefined())
        add("missing", below(where, name), u"Field required"_s, object);
    else if (!value.isString())
        add("string_type", below(where, name), u"Input should be a valid string"_s, value);
    return value.toString();
}

std::optional<QString> RegistryCheck::optionalText(
    const QJsonObject& object, const QString& name, const QJsonArray& where)
{
    const QJsonValue value = object.value(name);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    if (!value.isString())
        add("string_type", below(where, name), u"Input should be a valid string"_s, value);
    return value.toString();
}

void RegistryCheck::type(const QJsonValue& value, const QJsonArray& where)
{
    if (!isArtifactType(value.toString()))
        add("literal_error", where, u"Input should be 'model', 'dataset' or 'code'"_s, value,
            {{u"expected"_s, u"'model', 'dataset' or 'code'"_s}});
}

} // namespace steward::sandbox
