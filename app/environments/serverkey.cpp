// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/environments/serverkey.h"

namespace steward {

using namespace Qt::StringLiterals;

QString ServerKey::canonical() const
{
    return u"%1://%2:%3%4|%5"_s.arg(scheme, host, QString::number(port), prefix, tenant);
}

QString ServerKey::display() const
{
    const bool usual = (scheme == "https"_L1 && port == 443) || (scheme == "http"_L1 && port == 80);
    const QString shownHost = host.contains(u':') ? QString(u'[' + host + u']') : host;
    return usual ? QString(shownHost + prefix)
                 : QString(shownHost + u':' + QString::number(port) + prefix);
}

ServerKey ServerKey::of(const QUrl& base, const QString& tenant)
{
    if (base.host().isEmpty())
        return {};
    ServerKey key;
    key.scheme = base.scheme().toLower();
    key.host = base.host().toLower();
    key.port = base.port(key.scheme == "https"_L1 ? 443 : 80);
    key.prefix = base.path(QUrl::FullyEncoded);
    while (key.prefix.endsWith(u'/'))
        key.prefix.chop(1);
    key.tenant = tenant;
    return key;
}

} // namespace steward
