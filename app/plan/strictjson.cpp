// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/strictjson.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace steward::strictjson {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StrictJson)
};

} // namespace

void only(const JsonNode& node, std::initializer_list<QLatin1StringView> known)
{
    if (!node.isObject())
        return node.refuse(Words::tr("not an object"));
    const QStringList keys = node.keys();
    for (const QString& key : keys) {
        if (std::find(known.begin(), known.end(), key) == known.end())
            unknownWord(node, key);
    }
}

QString text(const JsonNode& node)
{
    if (!node.isText())
        node.refuse(Words::tr("no text"));
    return node.text();
}

QDateTime time(const JsonNode& node)
{
    return text(node).isEmpty() ? QDateTime() : node.time();
}

bool flag(const JsonNode& node)
{
    if (!node.isBool())
        node.refuse(Words::tr("neither true nor false"));
    return node.flag();
}

int number(const JsonNode& node, int least)
{
    const std::optional<qint64> whole = node.whole();
    if (whole && *whole >= least && *whole <= std::numeric_limits<int>::max())
        return static_cast<int>(*whole);
    node.refuse(Words::tr("not a whole number from %1 on").arg(least));
    return least;
}

void list(const JsonNode& node)
{
    if (!node.isArray())
        node.refuse(Words::tr("not a list"));
}

void unknownWord(const JsonNode& node, const QString& word)
{
    node.refuse(Words::tr("\"%1\" is not known here").arg(word.left(64)));
}

} // namespace steward::strictjson
