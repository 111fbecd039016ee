// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/apipath.h"
#include "net/http/transport.h"
#include "tests/support/rawserver.h"
#include "tests/support/resultof.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

/// An id is one segment, whatever it holds, or nothing is sent.
class TestApiPath : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void encodesOneSegment_data();
    void encodesOneSegment();
    void refuses_data();
    void refuses();
    void passesLiteralsAsTheyAre();
};

void TestApiPath::encodesOneSegment_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("segment");

    QTest::newRow("digits") << u"3847247294"_s << "3847247294"_ba;
    QTest::newRow("uuid") << u"019bd3a4-6a10-7c52"_s << "019bd3a4-6a10-7c52"_ba;
    QTest::newRow("slash") << u"a/b"_s << "a%2Fb"_ba;
    QTest::newRow("dots within") << u"v1.2..3/a..b"_s << "v1.2..3%2Fa..b"_ba;
    QTest::newRow("encoded already") << u"a%2fb"_s << "a%252fb"_ba;
    QTest::newRow("three dots") << u"..."_s << "..."_ba;
    QTest::newRow("space, plus") << u"a b+c"_s << "a%20b%2Bc"_ba;
    QTest::newRow("query and fragment") << u"a?b#c&d=e"_s << "a%3Fb%23c%26d%3De"_ba;
    QTest::newRow("line break") << u"a\r\nX-Evil: 1"_s << "a%0D%0AX-Evil%3A%201"_ba;
    QTest::newRow("nothing but a space") << u" "_s << "%20"_ba;
    QTest::newRow("zero") << QString(QChar(u'\0')) << "%00"_ba;
    QTest::newRow("turned round") << u"a\u202Eb"_s << "a%E2%80%AEb"_ba;
    QTest::newRow("beyond the plane") << u"\U0001F600"_s << "%F0%9F%98%80"_ba;
    QTest::newRow("external") << u"external:meta/llama"_s << "external%3Ameta%2Fllama"_ba;
    QTest::newRow("backslash") << u"a\\b"_s << "a%5Cb"_ba;
    QTest::newRow("semicolon") << u"a;b"_s << "a%3Bb"_ba;
}

void TestApiPath::encodesOneSegment()
{
    QFETCH(const QString, id);
    QFETCH(const QByteArray, segment);

    const ApiPath path{"artifacts", "model", id};
    QVERIFY(path.isSendable());
    QCOMPARE(path.encoded(), "/artifacts/model/" + segment);

    // And so it leaves: no part of Qt may take it to pieces again.
    RawServer server;
    Transport transport(server.url(u"/api"_s));
    Request request;
    request.path = path;
    QVERIFY(resultOf(transport.send(request)));
    QCOMPARE(server.requests().constFirst().target, "/api/artifacts/model/" + segment);
    QVERIFY(server.requests().constFirst().header("X-Evil").isEmpty());
}

void TestApiPath::refuses_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("empty") << QString();
    QTest::newRow("dot") << u"."_s;
    QTest::newRow("dots") << u".."_s;
    // One segment here, but gateways decode and walk: `../../reset` would empty a registry.
    QTest::newRow("up and away") << u"../roles"_s;
    QTest::newRow("up to the top") << u"../../reset"_s;
    QTest::newRow("down and up") << u"a/../../reset"_s;
    QTest::newRow("on the spot") << u"a/./b"_s;
    QTest::newRow("backslashes") << u"..\\reset"_s;
    QTest::newRow("with a parameter") << u"..;x/reset"_s;
    QTest::newRow("encoded dots") << u"%2e%2E"_s;
    QTest::newRow("encoded twice") << u"%252e%252e%252freset"_s;
    QTest::newRow("half a character") << QString(QChar(0xD800));
    QTest::newRow("half a character in text") << QString(u"ab" % QChar(0xDC00) % u"c");
}

void TestApiPath::refuses()
{
    QFETCH(const QString, id);
    for (const ApiPath& path :
        {ApiPath{"artifacts", id}, ApiPath{id}, ApiPath{"artifacts", u"12"_s, id, "rate"}}) {
        QVERIFY(!path.isSendable());
        QVERIFY(!path.refusal().isEmpty());
    }
}

void TestApiPath::passesLiteralsAsTheyAre()
{
    QCOMPARE(ApiPath({"v0", "config"}).encoded(), "/v0/config"_ba);
    QVERIFY(ApiPath().isSendable());
    QVERIFY(ApiPath().encoded().isEmpty());
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestApiPath)
#include "tst_apipath.moc"
