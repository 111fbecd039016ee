// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/registry/registryerror.h"

#include "net/http/answer.h"

#include <QStringList>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostComplaints = 3;

struct Said {
    bool isJson = false;
    QString message;
    QString code;
    bool onlyMessage = false; ///< {"message": ...} and nothing else, as an API gateway answers
};

// One entry of FastAPI's 422: "path.artifact_type: unexpected value".
QString complaint(const JsonNode& entry)
{
    QStringList place;
    entry["loc"].each([&place](const JsonNode& step) {
        place.append(step.isText() ? step.text() : QString::number(step.whole().value_or(0)));
    });
    const QString what = entry["msg"].isText() ? entry["msg"].text() : QString();
    return place.isEmpty() ? what : QString(place.join(u'.') % u": " % what);
}

QString messageIn(const JsonNode& body)
{
    if (body.isText())
        return body.text();
    const JsonNode detail = body["detail"];
    if (detail.isText())
        return detail.text();
    if (detail.isArray()) {
        QStringList complaints;
        detail.each([&complaints](const JsonNode& entry) { complaints.append(complaint(entry)); });
        return complaints.first(std::min(complaints.size(), kMostComplaints)).join(u"; "_s);
    }
    const JsonNode error = body["error"];
    for (const JsonNode& words : {body["message"], error, error["message"], detail["message"]}) {
        if (words.isText())
            return words.text();
    }
    return {};
}

Said saidBy(const Response& response)
{
    if (isWebPage(response))
        return {};
    JsonReader reader(response.body, "error");
    if (!reader.syntaxError().isEmpty())
        return {false, plainText(response), {}, false};
    const JsonNode body = reader.root();
    const JsonNode code = body["error_code"];
    return {true, messageIn(body), code.isText() ? code.text() : QString(),
        body.keys() == QStringList(u"message"_s)};
}

// What frameworks answer for a path they do not know, and nobody says about an artifact.
bool isAboutThePath(const QString& message)
{
    QString plain = message.trimmed().toLower();
    while (plain.endsWith(u'.') || plain.endsWith(u'!'))
        plain.chop(1);
    return plain.isEmpty() || plain == "not found"_L1 || plain == "404 not found"_L1
        || plain == "route not found"_L1 || plain == "endpoint not found"_L1
        || plain == "page not found"_L1 || plain == "path not found"_L1 || plain == "no route"_L1
        || (plain.startsWith("cannot "_L1) && plain.contains(" /"_L1))
        || plain.startsWith("the requested url was not found"_L1);
}

ErrorKind kindOf(int status, const Said& said)
{
    switch (status) {
    case 401:
        return ErrorKind::NotAllowed;
    case 403: {
        // API Gateway on a wrong stage or path: nothing to do with tokens (registry 1.1).
        const bool isGateway = said.onlyMessage
            && (said.message == "Missing Authentication Token"_L1
                || said.message == "Forbidden"_L1);
        return isGateway ? ErrorKind::NotOffered : ErrorKind::NotLoggedIn;
    }
    case 404:
    case 410:
        return said.isJson && (!said.code.isEmpty() || !isAboutThePath(said.message))
            ? ErrorKind::NotFound
            : ErrorKind::NotOffered;
    default:
        return kindForStatus(status);
    }
}

} // namespace

ApiError registryErrorOf(const Response& response)
{
    const Said said = saidBy(response);
    ApiError error = refused(response, kindOf(response.status, said), said.message);
    error.code = said.code;
    return error;
}

} // namespace steward
