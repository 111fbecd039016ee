// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/jsonreader.h"

#include <QList>
#include <QStringList>

#include <initializer_list>

/// Reading files of ours, where what is missing or of another type is refused, unlike the bodies of
/// servers. Every function refuses the node and gives something harmless.
namespace steward::strictjson {

/// An object with these members and no other: what was misspelt is not overlooked.
void only(const JsonNode& node, std::initializer_list<QLatin1StringView> known);
/// Must be there, may be empty.
QString text(const JsonNode& node);
/// Null where the text is empty.
QDateTime time(const JsonNode& node);
bool flag(const JsonNode& node);
int number(const JsonNode& node, int least = 0);
void list(const JsonNode& node);
void unknownWord(const JsonNode& node, const QString& word);

template <class T, class F> QList<T> each(const JsonNode& node, F function)
{
    list(node);
    QList<T> all;
    node.each([&all, &function](const JsonNode& element) { all.append(function(element)); });
    return all;
}

inline QStringList texts(const JsonNode& node)
{
    return each<QString>(node, text);
}

} // namespace steward::strictjson
