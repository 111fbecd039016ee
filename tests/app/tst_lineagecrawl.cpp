// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/lineagecrawl.h"
#include "net/registry/registryauthorizer.h"
#include "tests/app/lineagerig.h"
#include "tests/support/givensecret.h"
#include "tests/support/loginregistry.h"
#include "tests/support/spinuntil.h"

#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Answer = Impact::Answer;

// How a crawl treats the server it asks and the person who waits for it.
class TestLineageCrawl final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksForLineagesAndNothingElse();
    void aBusyServerIsLeftAlone_data();
    void aBusyServerIsLeftAlone();
    void oneThatIsAlwaysBusyHoldsNobodyUp();
    void stoppedItAsksNothing();
    void stoppedItGoesOnWhereItWas();
    void aReviewGoesOnByItself();
    void tokensThatDieAreReplaced();

private:
    static ArtifactList eight()
    {
        auto list = std::make_shared<QList<Artifact>>();
        for (int i = 1; i <= 8; ++i)
            list->append(artifactOf(QString::number(i), u"thing-%1"_s.arg(i)));
        return list;
    }
};

void TestLineageCrawl::asksForLineagesAndNothingElse()
{
    // Above all for no rating, which can stop the whole registry for minutes (registry 5.16).
    RawServer server;
    server.respond(RawAnswer::json(R"({"nodes":[],"edges":[]})"));
    Transport transport(server.url());
    RegistryReads reads(transport);
    ManualClock clock;
    LineageCrawl crawl(reads, clock);
    crawl.restart(eight());
    QVERIFY(spinUntil([&] { return !crawl.isBusy(); }));
    QCOMPARE(crawl.book().readCount(), 8);
    QCOMPARE(server.requests().size(), 8);
    for (const RawRequest& request : server.requests()) {
        QCOMPARE(request.verb, "GET"_ba);
        QVERIFY(request.target.startsWith("/artifact/model/"));
        QVERIFY(request.target.endsWith("/lineage"));
    }
}

void TestLineageCrawl::aBusyServerIsLeftAlone_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<int>("firstRest"); // seconds
    QTest::newRow("429") << 429 << QByteArray() << 1;
    QTest::newRow("503") << 503 << QByteArray() << 1;
    QTest::newRow("429, wait seven seconds") << 429 << "7"_ba << 7;
}

void TestLineageCrawl::aBusyServerIsLeftAlone()
{
    QFETCH(int, status);
    QFETCH(QByteArray, retryAfter);
    QFETCH(int, firstRest);
    RawHeaders headers;
    if (!retryAfter.isEmpty())
        headers.append({"Retry-After", retryAfter});
    LineageRig rig;
    for (const FakeRegistry::Row& row : rig.server.rows) {
        rig.server.lineageAnswers[row.id]
            = RawAnswer::whole(status, R"({"message":"Too Many Requests"})", headers);
    }
    rig.feed.start();
    QVERIFY(spinUntil([&] {
        return rig.index.isCrawling() && rig.index.toRead() == 8
            && rig.server.count("lineage") == 4;
    }));
    QVERIFY(rig.tick()); // nobody else was asked meanwhile
    QCOMPARE(rig.server.count("lineage"), 4);
    // The tick took some of the rest; after it one asks alone, and the next rest is longer.
    rig.clock.advance(std::chrono::seconds(firstRest));
    QVERIFY(spinUntil([&] { return rig.server.count("lineage") >= 5; }));
    QVERIFY(rig.tick());
    QCOMPARE(rig.server.count("lineage"), 5);
    // A storm is nobody's own failure: when it is over, everything is read.
    for (int i = 0; i < 4; ++i) {
        rig.clock.advance(60s);
        QVERIFY(rig.tick());
    }
    QVERIFY(rig.index.isCrawling());
    rig.server.lineageAnswers.clear();
    rig.clock.advance(60s);
    QVERIFY(spinUntil([&] { return rig.index.coverage().isComplete(); }));
    QVERIFY(rig.index.coverage().unread.isEmpty());
}

void TestLineageCrawl::oneThatIsAlwaysBusyHoldsNobodyUp()
{
    LineageRig rig;
    rig.server.lineageAnswers[u"3"_s] = RawAnswer::whole(503, "no");
    rig.feed.start();
    for (int i = 0; i < 40 && rig.settled.isEmpty(); ++i) {
        QVERIFY(spinUntil([&] { return rig.server.count("lineage") > 0; }));
        QVERIFY(rig.tick());
        rig.clock.advance(60s);
    }
    QVERIFY(spinUntil([&] { return !rig.settled.isEmpty(); }));
    QCOMPARE(rig.index.coverage().read, 7);
    QCOMPARE(rig.index.coverage().unread.size(), 1);
    QCOMPARE(rig.index.coverage().unread.first().artifact.id.value, u"3"_s);
}

void TestLineageCrawl::stoppedItAsksNothing()
{
    LineageRig rig;
    for (const char* id : {"5", "6", "7", "8"})
        rig.server.lineageAnswers[QString::fromLatin1(id)] = RawAnswer::silence();
    rig.feed.start();
    QVERIFY(spinUntil(
        [&] { return rig.index.coverage().read == 4 && rig.server.count("lineage") == 8; }));
    rig.settled.clear();
    rig.index.stop();
    QVERIFY(rig.index.isStopped());
    QVERIFY(!rig.index.isCrawling());
    QVERIFY(rig.settled.wait()); // whoever waits for it does not wait for ever
    rig.server.lineageAnswers.clear();
    rig.server.forget();
    QVERIFY(rig.tick());
    QVERIFY(rig.tick());
    QCOMPARE(rig.server.count("lineage"), 0);
    // What was read counts; what was not is not claimed.
    QCOMPARE(rig.answer("1"), Answer::Some);
    QCOMPARE(rig.answer("3"), Answer::Unknown);
    QVERIFY(!rig.index.isFitForApproval());
    QVERIFY(rig.index.coverage().unread.isEmpty());
}

void TestLineageCrawl::stoppedItGoesOnWhereItWas()
{
    LineageRig rig;
    for (const char* id : {"5", "6", "7", "8"})
        rig.server.lineageAnswers[QString::fromLatin1(id)] = RawAnswer::silence();
    rig.feed.start();
    QVERIFY(spinUntil(
        [&] { return rig.index.coverage().read == 4 && rig.server.count("lineage") == 8; }));
    rig.index.stop();
    rig.server.lineageAnswers.clear();
    rig.server.forget();
    rig.index.pause(); // a plan begins and ends: what a person stopped stays stopped
    rig.index.resume();
    QVERIFY(rig.tick());
    QCOMPARE(rig.server.count("lineage"), 0);
    rig.index.goOn();
    QVERIFY(!rig.index.isStopped());
    QVERIFY(spinUntil([&] { return rig.index.isFitForApproval(); }));
    QCOMPARE(rig.server.count("lineage"), 4);
}

void TestLineageCrawl::aReviewGoesOnByItself()
{
    LineageRig rig;
    for (const FakeRegistry::Row& row : rig.server.rows)
        rig.server.lineageAnswers[row.id] = RawAnswer::silence();
    rig.feed.start();
    QVERIFY(spinUntil([&] { return rig.server.count("lineage") == 4; }));
    rig.index.stop();
    rig.server.lineageAnswers.clear();
    rig.index.crawl();
    QVERIFY(!rig.index.isStopped());
    QVERIFY(spinUntil([&] { return rig.index.isFitForApproval(); }));
}

void TestLineageCrawl::tokensThatDieAreReplaced()
{
    LoginRegistry registry;
    registry.content = R"({"nodes":[],"edges":[]})";
    registry.goodFor = 5;
    Transport transport(registry.url());
    auto secret = std::make_shared<GivenSecret>();
    secret->value = u"hunter2"_s;
    transport.setAuthorizer(std::make_unique<RegistryAuthorizer>(
        transport, std::make_unique<GivenSecretSource>(secret), RegistryLogin{u"someone"_s, true}));
    RegistryReads reads(transport);
    ManualClock clock;
    LineageCrawl crawl(reads, clock);
    crawl.restart(eight());
    QVERIFY(spinUntil([&] { return !crawl.isBusy(); }));
    QCOMPARE(crawl.book().readCount(), 8);
    QVERIFY(crawl.book().unread().isEmpty());
    QCOMPARE(registry.logins(), 2);
}

QTEST_GUILESS_MAIN(TestLineageCrawl)
#include "tst_lineagecrawl.moc"
