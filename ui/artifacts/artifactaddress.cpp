// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/artifacts/artifactaddress.h"

#include "app/plan/barewords.h"

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
    return url.contains("://"_L1) ? bareAddress(url) : url;
}

} // namespace steward
