// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Protects Test connection: who answers and what is listed, and for each usual mistake in an
// address the one that would answer.
#include "app/workspace/connectiontest.h"
#include "net/secrets/memorysecretstore.h"
#include "tests/support/fakemanager.h"
#include "tests/support/fakeregistry.h"
#include "tests/support/servedsandbox.h"

#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;

using State = ServerTrial::State;

namespace {

Environment at(const QUrl& registry, const QUrl& pipelines)
{
    Environment environment;
    environment.registryUrl = registry;
    environment.pipelinesUrl = pipelines;
    return environment;
}

QUrl local(int port, const QString& path = {})
{
    QUrl url(u"http://127.0.0.1"_s);
    url.setPort(port);
    url.setPath(path);
    return url;
}

RawServer::Responder registryBelow(const QByteArray& prefix, const RawAnswer& elsewhere)
{
    return [prefix, elsewhere](const RawRequest& request) {
        if (request.target == prefix + "/health")
            return RawAnswer::json("{\"status\":\"ok\",\"uptime_s\":1,\"models\":8}");
        return elsewhere;
    };
}

} // namespace

class TestConnectionTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whoAnswersAndWhatIsListed()
    {
        const ServedSandbox served;
        ConnectionTest test;
        test.start(at(served.registryUrl(), served.pipelinesUrl()), m_secrets);
        QVERIFY(test.isRunning());
        QTRY_VERIFY(!test.isRunning());
        QVERIFY(test.registry().state == State::Good);
        QCOMPARE(test.registry().count.value_or(-1), 8);
        QVERIFY(test.registry().latency.count() > 0);
        QVERIFY(test.pipelines().state == State::Good);
        QVERIFY(!test.pipelines().edition.isEmpty());
        QVERIFY(!test.pipelines().version.isEmpty());
        QVERIFY(!test.pipelines().role.isEmpty());
        QVERIFY(test.pipelines().count.has_value());
        QCOMPARE(served.countedArtifacts(), 8); // it only read
    }

    void oneServerIsEnough()
    {
        FakeManager manager;
        manager.edition = u"Enterprise"_s;
        manager.role = u"read"_s;
        manager.pipelines = {FakeManager::record(u"u1"_s, u"orders"_s)};
        ConnectionTest test;
        test.start(at({}, manager.url()), m_secrets);
        QTRY_VERIFY(!test.isRunning());
        QVERIFY(test.registry().state == State::NotAsked);
        QCOMPARE(test.pipelines().edition, u"Enterprise"_s);
        QCOMPARE(test.pipelines().role, u"read"_s);
        QCOMPARE(test.pipelines().count.value_or(-1), 1);
    }

    void aWrongPrefixIsFound_data()
    {
        QTest::addColumn<RawAnswer>("elsewhere");
        QTest::newRow("405 to everything") << RawAnswer::whole(405, "{\"detail\":\"no\"}");
        QTest::newRow("404") << RawAnswer::whole(404, "{\"detail\":\"Not Found\"}");
        QTest::newRow("a web page") << RawAnswer::whole(200, "<!doctype html><p>hello");
        QTest::newRow("403 of a gateway") << RawAnswer::whole(403, "{\"message\":\"Forbidden\"}");
    }

    void aWrongPrefixIsFound()
    {
        QFETCH(RawAnswer, elsewhere);
        RawServer server;
        server.respond(registryBelow("/prod", elsewhere));
        ConnectionTest test;
        test.start(at(server.url(), {}), m_secrets);
        QTRY_VERIFY(!test.isRunning());
        QVERIFY(test.registry().state == State::Trouble);
        QVERIFY(test.registry().found == server.url(u"/prod"_s));
        for (const RawRequest& request : server.requests())
            QCOMPARE(request.verb, "GET");
    }

    void aManagerGivenWithItsFirstSegment()
    {
        const FakeManager manager;
        QUrl url = manager.url();
        const QUrl right = url;
        url.setPath(u"/v0"_s);
        ConnectionTest test;
        test.start(at({}, url), m_secrets);
        QTRY_VERIFY(!test.isRunning());
        QVERIFY(test.pipelines().state == State::Trouble);
        QVERIFY(test.pipelines().found == right);
    }

    void nobodyListens()
    {
        RawServer gone;
        gone.refuse(true);
        ConnectionTest test;
        test.start(at(gone.url(), {}), m_secrets);
        QTRY_VERIFY(!test.isRunning());
        QVERIFY(test.registry().state == State::Trouble);
        QVERIFY(test.registry().error->kind == ErrorKind::Unreachable);
        QVERIFY(!test.registry().found);
    }

    void healthIsOpenButTheListIsNot()
    {
        RawServer server;
        server.respond(registryBelow({}, RawAnswer::whole(403, "{\"detail\":\"log in\"}")));
        ConnectionTest test;
        test.start(at(server.url(), {}), m_secrets);
        QTRY_VERIFY(!test.isRunning());
        QVERIFY(test.registry().state == State::Trouble);
        QVERIFY(test.registry().error->kind == ErrorKind::NotLoggedIn);
        QVERIFY(!test.registry().found); // the address is right
    }

    void aSecondTestForgetsTheFirst()
    {
        FakeRegistry slow;
        slow.silent = true;
        FakeRegistry good;
        ConnectionTest test;
        test.start(at(slow.url(), {}), m_secrets);
        test.start(at(good.url(), {}), m_secrets);
        QTRY_VERIFY(!test.isRunning());
        QVERIFY(test.registry().state == State::Good);
        QCOMPARE(test.registry().url, good.url());
        test.clear();
        QVERIFY(test.registry().state == State::NotAsked);
    }

    void mayDieInTheMiddle()
    {
        FakeRegistry registry;
        auto test = std::make_unique<ConnectionTest>();
        test->start(at(registry.url(), local(9)), m_secrets);
        test.reset();
        QTRY_VERIFY(registry.count("health") >= 0);
    }

    void whatWasTypedIsUsedAndKeptNowhere()
    {
        RawServer server;
        server.respond([](const RawRequest& request) {
            if (request.target == "/health")
                return RawAnswer::json("{\"status\":\"ok\",\"uptime_s\":1,\"models\":0}");
            return request.header("X-Authorization") == "bearer typed"
                ? RawAnswer::json("[]")
                : RawAnswer::whole(403, "{\"detail\":\"log in\"}");
        });
        Environment environment = at(server.url(), {});
        environment.id = QUuid::createUuid();
        environment.registrySignIn.kind = SignInKind::Token;
        ConnectionTest test;
        test.start(environment, m_secrets, {u"bearer typed"_s, {}});
        QTRY_VERIFY(!test.isRunning());
        QVERIFY(test.registry().state == State::Good);
        test.start(environment, m_secrets);
        QTRY_VERIFY(!test.isRunning());
        QVERIFY(test.registry().state == State::Trouble);
        QVERIFY(test.registry().error->kind == ErrorKind::NotLoggedIn);
    }

private:
    MemorySecretStore m_secrets;
};

QTEST_GUILESS_MAIN(TestConnectionTest)
#include "tst_connectiontest.moc"
