// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/transport.h"
#include "net/registry/registryreads.h"
#include "tests/support/quoted.h"
#include "tests/support/rawserver.h"
#include "tests/support/resultof.h"

#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace steward {

namespace {

QByteArray row(int id, const QByteArray& name = {}, const QByteArray& type = "model")
{
    const QByteArray digits = QByteArray::number(id);
    return quoted("{'id':'" + digits + "','name':'" + (name.isEmpty() ? "a" + digits : name)
        + "','type':'" + type + "'}");
}

QByteArray rows(int from, int to)
{
    QByteArrayList all;
    for (int id = from; id <= to; ++id)
        all.append(row(id));
    return '[' + all.join(',') + ']';
}

QByteArray offsetOf(const RawRequest& request)
{
    return request.header("offset");
}

QStringList idsIn(const Result<ArtifactListing>& listing)
{
    QStringList ids;
    if (listing) {
        for (const Artifact& artifact : *listing->artifacts)
            ids.append(artifact.id.value);
    }
    return ids;
}

// Pages of 100 by the offset asked for, out of `count` rows; `header` is told as `name`.
RawServer::Responder pages(int count, int size, const QByteArray& name)
{
    return [=](const RawRequest& request) {
        const int from = offsetOf(request).toInt();
        const int to = std::min(from + size, count);
        RawHeaders headers;
        if (!name.isEmpty() && to < count)
            headers.append({name, QByteArray::number(to)});
        return RawAnswer::json(rows(from + 1, to), headers);
    };
}

} // namespace

/// The reading rules at the end of registry 8, on the wire.
class TestListReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void asksForEverythingInOneQuery();
    void asksForNamesAndTypes();
    void readsAllPages_data();
    void readsAllPages();
    void sendsTheOffsetAsQueryAndHeader();
    void stopsWhereTheHeaderDoesNotAdvance_data();
    void stopsWhereTheHeaderDoesNotAdvance();
    void asksOnceMoreAfterARoundPage_data();
    void asksOnceMoreAfterARoundPage();
    void takesARefusedExtraQuestionAsTheEnd();
    void dropsOnlyEqualRowsThatRepeatAcrossPages();
    void givesTheSameListForTheSameBytes();
    void rereadsOnlyThePagesThatChanged();
    void seesRowsThatFollowAnUnchangedPage();
    void failsAsAWholeWhenAPageFails();
    void canBeCancelled();
    void endsAListThatNeverEnds();

private:
    std::unique_ptr<RawServer> m_server;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<RegistryReads> m_reads;
};

void TestListReader::init()
{
    m_server = std::make_unique<RawServer>();
    m_transport = std::make_unique<Transport>(m_server->url(u"/api/"_s));
    m_reads = std::make_unique<RegistryReads>(*m_transport);
}

void TestListReader::asksForEverythingInOneQuery()
{
    m_server->respond(RawAnswer::json(rows(1, 3)));
    const auto listing = resultOf(m_reads->list());
    QVERIFY(listing);
    QCOMPARE(idsIn(listing), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(listing->pages, 1);
    QCOMPARE(m_server->requests().size(), 1);
    const RawRequest& request = m_server->requests().constFirst();
    QCOMPARE(request.verb, "POST"_ba);
    QCOMPARE(request.target, "/api/artifacts"_ba);
    const QByteArray expected = quoted("[{'name':'*'}]");
    QCOMPARE(request.body, expected);
    QCOMPARE(request.header("Content-Type"), "application/json"_ba);
    QCOMPARE(request.header("Cache-Control"), "no-cache"_ba);
}

void TestListReader::asksForNamesAndTypes()
{
    m_server->respond(RawAnswer::json("[]"));
    const auto listing
        = resultOf(m_reads->list({u"bert"_s, {ArtifactKind::Model, ArtifactKind::Code}}));
    QVERIFY(listing);
    QVERIFY(listing->artifacts->isEmpty());
    QCOMPARE(m_server->requests().constFirst().body,
        quoted("[{'name':'bert','types':['model','code']}]"));
}

void TestListReader::readsAllPages_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("pageSize");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("requests");

    QTest::newRow("offset") << 250 << 100 << "offset"_ba << 3;
    QTest::newRow("Offset in capitals") << 250 << 100 << "Offset"_ba << 3;
    QTest::newRow("X-Offset") << 250 << 100 << "X-Offset"_ba << 3;
    QTest::newRow("ends on a full page") << 200 << 100 << "offset"_ba << 2;
    QTest::newRow("no header, odd end") << 250 << 100 << QByteArray() << 3;
    QTest::newRow("no header, full end") << 200 << 100 << QByteArray() << 3;
    QTest::newRow("no header, one odd page") << 17 << 100 << QByteArray() << 1;
    QTest::newRow("five a page") << 12 << 5 << "offset"_ba << 3;
}

void TestListReader::readsAllPages()
{
    QFETCH(const int, count);
    QFETCH(const int, pageSize);
    QFETCH(const QByteArray, header);
    QFETCH(const int, requests);

    m_server->respond(pages(count, pageSize, header));
    const auto listing = resultOf(m_reads->list());
    QVERIFY(listing);
    QCOMPARE(listing->artifacts->size(), count);
    QCOMPARE(listing->pages, (count + pageSize - 1) / pageSize);
    QCOMPARE(listing->artifacts->constLast().id.value, QString::number(count));
    QCOMPARE(m_server->requests().size(), requests);
}

void TestListReader::sendsTheOffsetAsQueryAndHeader()
{
    m_server->queue(
        {RawAnswer::json(rows(1, 2), {{"offset", "next +/&page"}}), RawAnswer::json(rows(3, 4))});
    QVERIFY(resultOf(m_reads->list()));
    QCOMPARE(m_server->requests().size(), 2);
    QVERIFY(offsetOf(m_server->requests().at(0)).isEmpty());
    QCOMPARE(offsetOf(m_server->requests().at(1)), "next +/&page"_ba);
    QCOMPARE(m_server->requests().at(1).target, "/api/artifacts?offset=next%20%2B%2F%26page"_ba);
}

void TestListReader::stopsWhereTheHeaderDoesNotAdvance_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("requests");

    QTest::newRow("null as text") << "null"_ba << 1;
    QTest::newRow("empty, which Qt takes for none") << ""_ba << 2;
    QTest::newRow("the first page's own") << "0"_ba << 1;
    QTest::newRow("always the same") << "2"_ba << 2;
}

// ModelGuard, flaniyan and Anjali in registry 8: a header always comes, whether more follows or
// not.
void TestListReader::stopsWhereTheHeaderDoesNotAdvance()
{
    QFETCH(const QByteArray, header);
    QFETCH(const int, requests);

    m_server->respond(RawAnswer::json(rows(1, 5), {{"offset", header}}));
    const auto listing = resultOf(m_reads->list());
    QVERIFY(listing);
    QCOMPARE(listing->artifacts->size(), 5);
    QCOMPARE(m_server->requests().size(), requests);
}

void TestListReader::asksOnceMoreAfterARoundPage_data()
{
    QTest::addColumn<RawAnswer>("second");

    QTest::newRow("empty") << RawAnswer::json("[]");
    QTest::newRow("the same") << RawAnswer::json(rows(1, 25));
    QTest::newRow("the same ids, one renamed meanwhile")
        << RawAnswer::json('[' + row(1, "other") + ']');
}

void TestListReader::asksOnceMoreAfterARoundPage()
{
    QFETCH(const RawAnswer, second);

    m_server->queue({RawAnswer::json(rows(1, 25)), second});
    const auto listing = resultOf(m_reads->list());
    QVERIFY(listing);
    QCOMPARE(listing->artifacts->size(), 25);
    QCOMPARE(listing->pages, 1);
    QCOMPARE(m_server->requests().size(), 2);
    QCOMPARE(offsetOf(m_server->requests().at(1)), "25"_ba);
}

void TestListReader::takesARefusedExtraQuestionAsTheEnd()
{
    const RawAnswer refusal = RawAnswer::whole(400, quoted("{'detail':'bad offset'}"));
    m_server->queue({RawAnswer::json(rows(1, 5)), refusal});
    const auto first = resultOf(m_reads->list());
    QVERIFY(first);
    QCOMPARE(first->artifacts->size(), 5);

    // It is asked again each time: the list may have grown.
    m_server->queue({RawAnswer::json(rows(1, 5)), refusal});
    const auto same = resultOf(m_reads->list());
    QVERIFY(same);
    QCOMPARE(same->artifacts, first->artifacts);
    m_server->queue({RawAnswer::json(rows(1, 5)), RawAnswer::json(rows(6, 6))});
    const auto grown = resultOf(m_reads->list());
    QVERIFY(grown);
    QCOMPARE(grown->artifacts->size(), 6);

    // A gateway's trouble is no end.
    m_server->queue({RawAnswer::json(rows(1, 5)), RawAnswer::whole(503, "{}")});
    QVERIFY(!resultOf(m_reads->list()));
}

void TestListReader::dropsOnlyEqualRowsThatRepeatAcrossPages()
{
    const QByteArray first
        = '[' + QByteArrayList{row(1, "x"), row(1, "x"), row(2, "y")}.join(',') + ']';
    const QByteArray second
        = '[' + QByteArrayList{row(2, "y"), row(2, "other"), row(3, "z")}.join(',') + ']';
    m_server->queue({RawAnswer::json(first, {{"offset", "3"}}), RawAnswer::json(second)});
    const auto listing = resultOf(m_reads->list());
    QCOMPARE(idsIn(listing), (QStringList{u"1"_s, u"1"_s, u"2"_s, u"2"_s, u"3"_s}));
    QCOMPARE(listing->artifacts->at(3).name, u"other"_s);
}

void TestListReader::givesTheSameListForTheSameBytes()
{
    m_server->respond(pages(250, 100, "offset"));
    const auto first = resultOf(m_reads->list());
    const auto second = resultOf(m_reads->list());
    QVERIFY(first && second);
    QCOMPARE(second->artifacts.get(), first->artifacts.get());
    QCOMPARE(second->pages, 3);
    QCOMPARE(m_server->requests().size(), 6);

    // Another query has a reading of its own.
    const auto other = resultOf(m_reads->list({u"x"_s, {}}));
    QVERIFY(other);
    QVERIFY(other->artifacts.get() != first->artifacts.get());
}

void TestListReader::rereadsOnlyThePagesThatChanged()
{
    m_server->respond(pages(250, 100, "offset"));
    const auto first = resultOf(m_reads->list());
    m_server->respond(pages(251, 100, "offset"));
    const auto second = resultOf(m_reads->list());
    QVERIFY(first && second);
    QCOMPARE(first->artifacts->size(), 250);
    QCOMPARE(second->artifacts->size(), 251);
    m_server->respond(pages(99, 100, "offset"));
    const auto third = resultOf(m_reads->list());
    QVERIFY(third);
    QCOMPARE(third->artifacts->size(), 99);
    QCOMPARE(third->pages, 1);
}

void TestListReader::seesRowsThatFollowAnUnchangedPage()
{
    m_server->respond(pages(100, 100, {}));
    QCOMPARE(resultOf(m_reads->list())->artifacts->size(), 100);
    m_server->respond(pages(130, 100, {}));
    QCOMPARE(resultOf(m_reads->list())->artifacts->size(), 130);
    m_server->respond(pages(100, 100, {}));
    QCOMPARE(resultOf(m_reads->list())->artifacts->size(), 100);
}

void TestListReader::failsAsAWholeWhenAPageFails()
{
    m_server->queue({RawAnswer::json(rows(1, 2), {{"offset", "2"}}),
        RawAnswer::whole(500, "Internal Server Error", {{"Content-Type", "text/plain"}})});
    const auto listing = resultOf(m_reads->list());
    QVERIFY(!listing);
    QCOMPARE(listing.error().kind, ErrorKind::Server);
    QCOMPARE(listing.error().message, u"Internal Server Error"_s);
    QCOMPARE(listing.error().asked, u"POST /artifacts"_s);

    m_server->queue({RawAnswer::json(quoted("[{'name':'x','type':'model','id':{}}]"))});
    const auto refused = resultOf(m_reads->list());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unreadable);
    QCOMPARE(refused.error().message, u"artifacts[0].id: neither text nor a whole number"_s);
}

void TestListReader::canBeCancelled()
{
    m_server->queue({RawAnswer::json(rows(1, 2), {{"offset", "2"}}), RawAnswer::silence()});
    auto* call = m_reads->list();
    connect(m_server.get(), &RawServer::received, call, [this, call] {
        if (m_server->requests().size() == 2)
            call->cancel();
    });
    const auto listing = resultOf(call);
    QVERIFY(!listing);
    QCOMPARE(listing.error().kind, ErrorKind::Cancelled);
}

void TestListReader::endsAListThatNeverEnds()
{
    int id = 0;
    m_server->respond([&id](const RawRequest&) {
        ++id;
        return RawAnswer::json(rows(id, id), {{"offset", QByteArray::number(id)}});
    });
    const auto listing = resultOf(m_reads->list(), 60'000);
    QVERIFY(!listing);
    QCOMPARE(listing.error().kind, ErrorKind::Unreadable);
    QCOMPARE(id, 2000);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestListReader)
#include "tst_listreader.moc"
