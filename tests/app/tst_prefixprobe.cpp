// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/prefixprobe.h"
#include "tests/support/rawserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;

namespace {

/// A host where a registry answers below one prefix, in its way with all other paths.
struct Host {
    Host(const QByteArray& prefix, const RawAnswer& elsewhere)
    {
        server.respond([prefix, elsewhere](const RawRequest& request) {
            return request.target == prefix + "/health"
                ? RawAnswer::json(R"({"status":"ok","uptime_s":1,"models":8})")
                : elsewhere;
        });
    }

    std::optional<QUrl> probe(const QString& path)
    {
        PrefixProbe prober;
        QSignalSpy finished(&prober, &PrefixProbe::finished);
        prober.start(server.url(path));
        if (!finished.wait())
            qFatal("no answer");
        return finished.first().first().value<std::optional<QUrl>>();
    }

    RawServer server;
};

RawAnswer notAllowed()
{
    return RawAnswer::whole(405, R"({"detail":"Method Not Allowed"})");
}

} // namespace

class TestPrefixProbe final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void candidates();
    void findsThePrefix_data();
    void findsThePrefix();
    void aWebPageIsNoRegistry();
    void nobodyThereIsAnAnswerToo();
    void readsOnly();
    void aSecondStartOvertakes();
    void mayDieInTheMiddle();
};

void TestPrefixProbe::candidates()
{
    QCOMPARE(PrefixProbe::candidates(QUrl(u"http://h:1/"_s)),
        (QList<QUrl>{
            QUrl(u"http://h:1"_s), QUrl(u"http://h:1/api"_s), QUrl(u"http://h:1/prod"_s)}));
    QCOMPARE(PrefixProbe::candidates(QUrl(u"http://h:1/api/?x=1"_s)),
        (QList<QUrl>{QUrl(u"http://h:1/api"_s), QUrl(u"http://h:1/api/api"_s),
            QUrl(u"http://h:1/api/prod"_s), QUrl(u"http://h:1"_s), QUrl(u"http://h:1/prod"_s)}));
}

void TestPrefixProbe::findsThePrefix_data()
{
    QTest::addColumn<QByteArray>("prefix");
    QTest::addColumn<QString>("entered");
    QTest::newRow("right") << QByteArray("/api") << u"/api/"_s;
    QTest::newRow("/api lacks") << QByteArray("/api") << QString();
    QTest::newRow("/prod lacks") << QByteArray("/prod") << QString();
    QTest::newRow("/api too many") << QByteArray() << u"/api"_s;
    QTest::newRow("/api, not /prod") << QByteArray("/api") << u"/prod"_s;
    QTest::newRow("behind a proxy") << QByteArray("/team%2F4/api") << u"/team%2F4"_s;
}

void TestPrefixProbe::findsThePrefix()
{
    QFETCH(QByteArray, prefix);
    QFETCH(QString, entered);
    Host host(prefix, notAllowed());
    QUrl base = host.server.url();
    base.setPath(entered, QUrl::StrictMode);
    PrefixProbe prober;
    QSignalSpy finished(&prober, &PrefixProbe::finished);
    prober.start(base);
    QVERIFY(prober.isRunning());
    QVERIFY(finished.wait());
    QVERIFY(!prober.isRunning());
    const auto found = finished.first().first().value<std::optional<QUrl>>();
    QVERIFY(found);
    QCOMPARE(found->path(QUrl::FullyEncoded).toLatin1(), prefix);
    QCOMPARE(found->port(), base.port());
}

void TestPrefixProbe::aWebPageIsNoRegistry()
{
    Host host("/nowhere", RawAnswer::webPage());
    QVERIFY(!host.probe({}));
    Host below("/api", RawAnswer::webPage());
    QCOMPARE(below.probe({})->path(), u"/api"_s);
}

void TestPrefixProbe::nobodyThereIsAnAnswerToo()
{
    RawServer gone;
    gone.refuse(true);
    PrefixProbe prober;
    QSignalSpy finished(&prober, &PrefixProbe::finished);
    prober.start(gone.url());
    QVERIFY(finished.wait());
    QVERIFY(!finished.first().first().value<std::optional<QUrl>>());
}

void TestPrefixProbe::readsOnly()
{
    Host host("/api", notAllowed());
    QVERIFY(host.probe(u"/x"_s));
    QCOMPARE(host.server.requests().size(), 6);
    for (const RawRequest& request : host.server.requests()) {
        QCOMPARE(request.verb, QByteArray("GET"));
        QVERIFY(request.target.endsWith("/health"));
    }
}

void TestPrefixProbe::aSecondStartOvertakes()
{
    Host first("/api", notAllowed());
    Host second("/prod", notAllowed());
    PrefixProbe prober;
    QSignalSpy finished(&prober, &PrefixProbe::finished);
    prober.start(first.server.url());
    prober.start(second.server.url());
    QVERIFY(finished.wait());
    QCOMPARE(finished.count(), 1);
    QCOMPARE(finished.first().first().value<std::optional<QUrl>>()->path(), u"/prod"_s);
}

void TestPrefixProbe::mayDieInTheMiddle()
{
    Host host("/api", notAllowed());
    QSignalSpy received(&host.server, &RawServer::received);
    auto prober = std::make_unique<PrefixProbe>();
    prober->start(host.server.url());
    QVERIFY(received.wait());
    prober.reset();
    QCOMPARE(host.probe({})->path(), u"/api"_s);
}

QTEST_GUILESS_MAIN(TestPrefixProbe)
#include "tst_prefixprobe.moc"
