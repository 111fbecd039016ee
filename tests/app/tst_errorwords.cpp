// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/errorwords.h"

#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;

namespace {

using Kind = AskedServer::Kind;

ApiError failure(ErrorKind kind, int status = 0, const QString& message = {})
{
    ApiError error;
    error.kind = kind;
    error.httpStatus = status;
    error.sent = status > 0 ? Sent::Answered : Sent::Maybe;
    error.message = message;
    error.asked = u"GET /health"_s;
    return error;
}

AskedServer server(Kind kind, const QString& url = u"http://host:8000"_s)
{
    AskedServer server;
    server.kind = kind;
    server.base = QUrl(url);
    return server;
}

constexpr ErrorKind kAllKinds[]
    = {ErrorKind::Unsendable, ErrorKind::Cancelled, ErrorKind::Timeout, ErrorKind::Unreachable,
        ErrorKind::Tls, ErrorKind::NotLoggedIn, ErrorKind::NotAllowed, ErrorKind::NotFound,
        ErrorKind::NotOffered, ErrorKind::Rejected, ErrorKind::Busy, ErrorKind::Redirected,
        ErrorKind::NotJson, ErrorKind::Unreadable, ErrorKind::TooLarge, ErrorKind::Server};

} // namespace

class TestErrorWords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasWordsForBothServers();
    void saysWhatWasAskedWithoutSecrets();
    void wrongPrefixProposesWhatAnswered();
    void wrongPrefixWithoutProposalSaysWhatToCheck();
    void aPageInsteadOfDataIsAWrongAddress();
    void anErrorPageOfAProxyIsNot();
    void v0IsTakenFromTheManagersAddress();
    void redirectsProposeTheNewHost();
    void refusedConnectionSaysWhereToLook();
    void tellsWhetherRowsAreOld();
    void tlsIsNeverToBeIgnored();
    void aManagerWhoseDatabaseIsDown();
    void waitsAreTold();
    void serverTextIsCutAndKeptApart();
    void briefly_data();
    void briefly();
};

void TestErrorWords::everyKindHasWordsForBothServers()
{
    QSet<QString> titles;
    for (const Kind kind : {Kind::Registry, Kind::Pipelines}) {
        for (const ErrorKind error : kAllKinds) {
            const ErrorWords words = wordsFor(failure(error, 0, u"said"_s), server(kind));
            for (const QString& text : {words.title, words.cameBack, words.meaning, words.advice}) {
                QVERIFY2(!text.isEmpty(), qPrintable(wordFor(error)));
                QVERIFY2(!text.contains("%1"_L1), qPrintable(text));
            }
            titles.insert(words.title);
        }
    }
    QVERIFY(titles.size() > 20); // kinds that a person reads differently are told differently
}

void TestErrorWords::saysWhatWasAskedWithoutSecrets()
{
    const AskedServer asked
        = server(Kind::Registry, u"http://user:secret@host:8000/api/?token=secret#x"_s);
    const ErrorWords words = wordsFor(failure(ErrorKind::Unreachable), asked);
    QCOMPARE(words.asked, u"GET http://host:8000/api/health"_s);
    for (const QString& text : {words.title, words.cameBack, words.meaning, words.advice})
        QVERIFY2(!text.contains("secret"_L1), qPrintable(text));
}

void TestErrorWords::wrongPrefixProposesWhatAnswered()
{
    // 405 everywhere (registry 1.1), and a probe that found it below /api.
    AskedServer asked = server(Kind::Registry);
    asked.suggested = QUrl(u"http://host:8000/api"_s);
    const ErrorWords words
        = wordsFor(failure(ErrorKind::NotOffered, 405, u"Method Not Allowed"_s), asked);
    QCOMPARE(words.proposal, asked.suggested);
    QVERIFY2(words.advice.contains("http://host:8000/api"_L1), qPrintable(words.advice));
    QVERIFY2(words.cameBack.contains("405"_L1), qPrintable(words.cameBack));
    QVERIFY2(words.cameBack.contains("Method Not Allowed"_L1), qPrintable(words.cameBack));
    QVERIFY2(
        words.meaning.contains("nothing on the server was changed"_L1), qPrintable(words.meaning));
    // An address that answers is no cure for a server that is down.
    QVERIFY(!wordsFor(failure(ErrorKind::Server, 500), asked).proposal);
}

void TestErrorWords::wrongPrefixWithoutProposalSaysWhatToCheck()
{
    const ErrorWords words = wordsFor(failure(ErrorKind::NotOffered, 405), server(Kind::Registry));
    QVERIFY(!words.proposal);
    QVERIFY2(words.advice.contains("/api"_L1), qPrintable(words.advice));
    AskedServer same = server(Kind::Registry);
    same.suggested = same.base;
    QVERIFY(!wordsFor(failure(ErrorKind::NotOffered, 405), same).proposal);
}

void TestErrorWords::aPageInsteadOfDataIsAWrongAddress()
{
    for (const Kind kind : {Kind::Registry, Kind::Pipelines}) {
        const ErrorWords words = wordsFor(failure(ErrorKind::NotJson, 200), server(kind));
        QVERIFY2(words.cameBack.contains("web page"_L1), qPrintable(words.cameBack));
        QVERIFY2(words.meaning.contains("address"_L1), qPrintable(words.meaning));
        QVERIFY2(words.advice.contains("http://host:80"_L1), qPrintable(words.advice));
    }
}

void TestErrorWords::anErrorPageOfAProxyIsNot()
{
    const ErrorWords words = wordsFor(failure(ErrorKind::NotJson, 502), server(Kind::Registry));
    QVERIFY2(!words.meaning.contains("address"_L1), qPrintable(words.meaning));
}

void TestErrorWords::v0IsTakenFromTheManagersAddress()
{
    const ErrorWords words = wordsFor(failure(ErrorKind::NotOffered, 404),
        server(Kind::Pipelines, u"http://host:8080/feldera/v0/"_s));
    QCOMPARE(words.proposal, QUrl(u"http://host:8080/feldera"_s));
    QVERIFY2(words.advice.contains("http://host:8080/feldera"_L1), qPrintable(words.advice));
}

void TestErrorWords::redirectsProposeTheNewHost()
{
    ApiError moved = failure(ErrorKind::Redirected, 301);
    moved.location = u"https://host:443"_s;
    const ErrorWords words = wordsFor(moved, server(Kind::Registry, u"http://host:8000/api"_s));
    QCOMPARE(words.proposal, QUrl(u"https://host:443/api"_s));
    QVERIFY2(words.cameBack.contains("https://host:443"_L1), qPrintable(words.cameBack));
}

void TestErrorWords::refusedConnectionSaysWhereToLook()
{
    const ErrorWords words = wordsFor(failure(ErrorKind::Unreachable, 0, u"Connection refused"_s),
        server(Kind::Pipelines, u"http://host:8080"_s));
    QVERIFY2(words.title.contains("cannot be reached"_L1), qPrintable(words.title));
    QVERIFY2(words.cameBack.contains("Connection refused"_L1), qPrintable(words.cameBack));
    QVERIFY2(words.advice.contains("http://host:8080"_L1), qPrintable(words.advice));
}

void TestErrorWords::tellsWhetherRowsAreOld()
{
    AskedServer asked = server(Kind::Registry);
    QVERIFY(wordsFor(failure(ErrorKind::Timeout), asked).meaning.contains("nothing is shown"_L1));
    asked.rowsShown = true;
    QVERIFY(wordsFor(failure(ErrorKind::Timeout), asked).meaning.contains("out of date"_L1));
}

void TestErrorWords::tlsIsNeverToBeIgnored()
{
    const ErrorWords words = wordsFor(failure(ErrorKind::Tls), server(Kind::Registry));
    QVERIFY2(words.advice.contains("never ignored"_L1), qPrintable(words.advice));
    QVERIFY(!words.proposal);
}

void TestErrorWords::aManagerWhoseDatabaseIsDown()
{
    // It answers 401 to a good key (pipelines 8.12): no reason to doubt the key at once.
    const ErrorWords words
        = wordsFor(failure(ErrorKind::NotLoggedIn, 401), server(Kind::Pipelines));
    QVERIFY2(words.advice.contains("database"_L1), qPrintable(words.advice));
    QVERIFY(!wordsFor(failure(ErrorKind::NotLoggedIn, 403), server(Kind::Registry))
                 .advice.contains("database"_L1));
}

void TestErrorWords::waitsAreTold()
{
    ApiError busy = failure(ErrorKind::Busy, 429);
    busy.retryAfter = std::chrono::seconds(20);
    QVERIFY(wordsFor(busy, server(Kind::Registry)).advice.contains("20 s"_L1));
}

void TestErrorWords::serverTextIsCutAndKeptApart()
{
    const QString evil = u"%1 %2 <b>%n</b> "_s + QString(5000, u'x');
    for (const ErrorKind kind : kAllKinds) {
        const ErrorWords words = wordsFor(failure(kind, 500, evil), server(Kind::Registry));
        QVERIFY(words.cameBack.size() < 400);
        for (const QString& text : {words.title, words.meaning, words.advice})
            QVERIFY2(!text.contains("<b>"_L1), qPrintable(text));
    }
    const ErrorWords words
        = wordsFor(failure(ErrorKind::Server, 500, u"%1 and %2"_s), server(Kind::Registry));
    QVERIFY2(words.cameBack.contains(u"500: \u201c%1 and %2\u201d"_s), qPrintable(words.cameBack));
}

void TestErrorWords::briefly_data()
{
    QTest::addColumn<ApiError>("error");
    QTest::addColumn<QString>("words");
    QTest::newRow("timeout") << failure(ErrorKind::Timeout, 0, u"idle"_s) << u"no answer in time"_s;
    QTest::newRow("refused") << failure(ErrorKind::Unreachable, 0, u"refused"_s) << u"refused"_s;
    QTest::newRow("unreachable") << failure(ErrorKind::Unreachable, 0, u""_s) << u"no answer"_s;
    QTest::newRow("page") << failure(ErrorKind::NotJson, 200)
                          << u"200, a web page where data was due"_s;
    QTest::newRow("login") << failure(ErrorKind::NotLoggedIn, 403) << u"403, it wants a login"_s;
    QTest::newRow("500") << failure(ErrorKind::Server, 500, u"Internal\nServer Error"_s)
                         << u"500: Internal Server Error"_s;
    QTest::newRow("mute") << failure(ErrorKind::Server, 503) << u"503"_s;
    QTest::newRow("id") << failure(ErrorKind::Unsendable, 0, u"an id of one dot"_s)
                        << u"an id of one dot"_s;
}

void TestErrorWords::briefly()
{
    QFETCH(ApiError, error);
    QFETCH(QString, words);
    QCOMPARE(brieflyFor(error), words);
}

QTEST_GUILESS_MAIN(TestErrorWords)
#include "tst_errorwords.moc"
