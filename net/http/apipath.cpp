// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/apipath.h"

#include <QUrl>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

QString refusalOf(const QString& segment)
{
    if (segment.isEmpty())
        return u"an empty id cannot be part of an address"_s;
    if (segment == "."_L1 || segment == ".."_L1)
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
