// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/registrylist.h"

#include "net/sandbox/jsontext.h"
#include "net/sandbox/registrycheck.h"
#include "net/sandbox/registryjson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steward::sandbox {

namespace {

constexpr qsizetype pageSize = 1000; // registry 1.4

} // namespace

bool RegistryQuery::matches(const RegistryEntry& entry) const
{
    const bool named = name.isEmpty() || name == u'*' || entry.shownName() == name;
    return named && (types.isEmpty() || types.contains(entry.listedType()));
}

std::optional<HttpReply> readQuery(const HttpRequest& request, RegistryQuery* query)
{
    RegistryCheck check;
    const QJsonArray queries = check.array(check.body(request)).value_or(QJsonArray());
    for (int i = 0; i < queries.size(); ++i) {
        const QJsonArray where{u"body"_s, i};
        const auto item = check.object(queries.at(i), where);
        if (!item)
            continue;
        const QString name = check.text(*item, u"name"_s, where);
        const QJsonArray types = item->value("types"_L1).toArray();
        for (int j = 0; j < types.size(); ++j)
            check.type(types.at(j), {u"body"_s, i, u"types"_s, j});
        if (i > 0)
            continue; // checked, but not used
        query->name = name;
        for (const QJsonValue& type : types)
            query->types.append(type.toString());
    }
    return check.failed() ? std::optional(check.reply()) : std::nullopt;
}

qsizetype readOffset(const HttpRequest& request)
{
    return queryValue(request.query, "offset").value_or(QString()).trimmed().toLongLong();
}

HttpReply listPage(const RegistryStore& store, const RegistryQuery& query, qsizetype offset)
{
    std::vector<const RegistryEntry*> taken;
    for (const RegistryEntry& entry : store.entries())
        if (query.matches(entry))
            taken.push_back(&entry);

    const auto count = static_cast<qsizetype>(taken.size());
    const qsizetype begin = std::clamp(offset < 0 ? count + offset : offset, qsizetype(0), count);
    const qsizetype end = std::min(begin + pageSize, count);
    QList<QByteArray> items;
    items.reserve(end - begin);
    for (qsizetype i = begin; i < end; ++i) {
        const RegistryEntry* entry = taken.at(static_cast<std::size_t>(i));
        if (!entry->isWhole())
            return internalServerError(); // one bad entry spoils the whole list (registry 5.9)
        items.append(metadataJson(*entry));
    }
    HttpReply reply = jsonReply(200, jsonArray(items));
    if (end < count)
        reply.addHeader("offset", QByteArray::number(end));
    return reply;
}

HttpReply internalServerError()
{
    return textReply(500, "Internal Server Error");
}

} // namespace steward::sandbox
