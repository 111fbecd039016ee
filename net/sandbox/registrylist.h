// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/sandbox/httpmessage.h"
#include "net/sandbox/registrystore.h"

#include <QStringList>

#include <optional>

namespace steward::sandbox {

// What POST /artifacts asks for. Only the first query of the array is used (registry 5.23).
struct RegistryQuery {
    QString name; // "*" or empty: every name
    QStringList types; // empty: every type

    bool isEverything() const { return (name.isEmpty() || name == u'*') && types.isEmpty(); }
    bool matches(const RegistryEntry& entry) const;
};

// The 422 that answers the request in place of its query, if it is malformed.
std::optional<HttpReply> readQuery(const HttpRequest& request, RegistryQuery* query);

// The index at which the page begins: not a number is 0 (registry 2.2). May be negative.
qsizetype readOffset(const HttpRequest& request);

// 1,000 items from the index on, in the order of insertion; the header `offset` only if more
// follow.
HttpReply listPage(const RegistryStore& store, const RegistryQuery& query, qsizetype offset);

// The items that `matches` takes, as one array; an item without a name or an id makes it a 500.
HttpReply internalServerError(); // plain text, as for every uncaught exception (registry 5.18)

} // namespace steward::sandbox
