// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/record/cleantext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

QString withoutSecrets(const QString& text)
{
    if (!text.contains("://"_L1))
        return text;
    // Scheme, user information, the rest up to where a query or a fragment begins, and that.
    static const QRegularExpression url(
        uR"(([A-Za-z][A-Za-z0-9+.-]*://)([^\s/?#"'<>]*@)?([^\s?#"'<>]*)([?#][^\s"'<>]*)?)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    QString cut;
    qsizetype done = 0;
    auto found = url.globalMatch(text);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        cut += QStringView(text).sliced(done, match.capturedStart() - done);
        cut += match.captured(1);
        cut += match.captured(3);
        if (match.capturedLength(4) > 0)
            cut += u"?…"_s;
        done = match.capturedEnd();
    }
    return cut + QStringView(text).sliced(done);
}

QString urlWithoutSecrets(const QString& url)
{
    QString cut = url;
    const auto stop
        = std::find_if(cut.cbegin(), cut.cend(), [](QChar c) { return c == u'?' || c == u'#'; });
    cut.truncate(stop - cut.cbegin());
    const qsizetype scheme = cut.indexOf("://"_L1);
    const qsizetype host = scheme < 0 ? 0 : scheme + 3;
    const qsizetype path = cut.indexOf(u'/', host);
    const qsizetype at = cut.lastIndexOf(u'@', path < 0 ? -1 : path);
    if (scheme >= 0 && at >= host)
        cut.remove(host, at + 1 - host);
    return cut;
}

QJsonValue withoutSecrets(const QJsonValue& value)
{
    if (value.isString())
        return withoutSecrets(value.toString());
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue& one : value.toArray())
            array.append(withoutSecrets(one));
        return array;
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        QJsonObject cut;
        for (auto it = object.begin(); it != object.end(); ++it)
            cut.insert(it.key(), withoutSecrets(it.value()));
        return cut;
    }
    return value;
}

} // namespace steward
