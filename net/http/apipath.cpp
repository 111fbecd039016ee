// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/apipath.h"

#include <QUrl>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

// What walks in a path once somebody on the way decodes it, as gateways do: a dot segment between
// slashes of either kind, with a parameter or without, however often it was encoded.
bool climbs(QString segment)
{
    constexpr int kDecodings = 3;
    for (int i = 0; i <= kDecodings; ++i) {
        const auto parts = QString(segment).replace(u'\\', u'/').split(u'/');
        for (const QString& part : parts) {
            const QString name = part.section(u';', 0, 0).trimmed();
            if (name == "."_L1 || name == ".."_L1)
                return true;
        }
        const QString decoded = QUrl::fromPercentEncoding(segment.toUtf8());
        if (decoded == segment)
            return false;
        segment = decoded;
    }
    return false;
}

QString refusalOf(const QString& segment)
{
    if (segment.isEmpty())
        return u"an empty id cannot be part of an address"_s;
    if (climbs(segment))
        return u"the id \"%1\" would change the address"_s.arg(segment);
    if (!segment.isValidUtf16())
        return u"the id is not valid text"_s;
    return {};
}

} // namespace

ApiPath::ApiPath(std::initializer_list<Part> parts)
{
    for (const Part& part : parts) {
        m_encoded += '/';
        if (const auto* literal = std::get_if<QByteArray>(&part.m_value)) {
            m_encoded += *literal;
            continue;
        }
        const auto& segment = std::get<QString>(part.m_value);
        if (m_refused.isEmpty())
            m_refused = refusalOf(segment);
        m_encoded += QUrl::toPercentEncoding(segment);
    }
}

} // namespace steward
