// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/artifacts/artifactaddress.h"

namespace steward {

using namespace Qt::StringLiterals;

namespace {

QString segment(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

QString addressOf(const QUrl& base, const Artifact& artifact)
{
    const QString root = base.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery
                                 | QUrl::RemoveFragment | QUrl::StripTrailingSlash)
                             .toString(QUrl::FullyEncoded);
    return u"%1/artifacts/%2/%3"_s.arg(
        root, segment(artifact.type.word), segment(artifact.id.value));
}

QString curlFor(const QString& address)
{
    return u"curl -sS '%1'"_s.arg(QString(address).replace(u'\'', "'\\''"_L1));
}

QString bareAddressWords(const QString& url)
{
    const qsizetype scheme = url.indexOf("://"_L1);
    if (scheme < 0)
        return url;
    QString bare = url;
    for (const QChar end : {u'#', u'?'})
        bare = bare.section(end, 0, 0);
    const qsizetype host = scheme + 3;
    const qsizetype path = bare.indexOf(u'/', host);
    const qsizetype at = bare.lastIndexOf(u'@', path < 0 ? -1 : path);
    if (at >= host)
        bare.remove(host, at + 1 - host);
    return bare;
}

} // namespace steward
