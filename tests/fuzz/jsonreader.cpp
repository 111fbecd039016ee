// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/jsonreader.h"

#include "net/http/jsontext.h"
#include "tests/fuzz/fuzzed.h"

#include <QJsonDocument>

using namespace steward;

namespace {

void askEverything(const JsonNode& node, int depth)
{
    node.text();
    node.neededText();
    node.id();
    node.whole();
    node.number();
    node.flag();
    node.time();
    if (depth == 0)
        return;
    for (const QString& key : node.keys())
        askEverything(node.at(key), depth - 1);
    if (node.isArray())
        node.each([depth](const JsonNode& each) { askEverything(each, depth - 1); });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray body = bytesOf(data, size);
    JsonReader reader(body, "body");
    // What Qt reads is still read when it was tamed, and tamed once is tamed.
    QJsonParseError error;
    QJsonDocument::fromJson(body, &error);
    if (error.error == QJsonParseError::NoError) {
        must(reader.syntaxError().isEmpty());
        const QByteArray tamed = tameJson(body);
        must(tameJson(tamed) == tamed);
    }
    must(!reader.isCutOff() || !reader.syntaxError().isEmpty());
    if (!reader.syntaxError().isEmpty())
        return 0;
    askEverything(reader.root(), 4);
    return 0;
}
