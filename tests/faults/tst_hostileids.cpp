// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/transport.h"
#include "net/pipelines/pipelinesreads.h"
#include "net/pipelines/pipelineswrites.h"
#include "net/registry/registryreads.h"
#include "net/registry/registrywrites.h"
#include "tests/support/rawserver.h"
#include "tests/support/resultof.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

/// Ids and names as an enemy would choose them, through every call that puts one into a path.
/// Looked at on the wire: a refused one sends nothing, any other stays one segment, and nothing
/// that was no reset is one for anybody on the way, however often he decodes it.
class TestHostileIds final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onTheWire_data();
    void onTheWire();
    void aResetIsTheOnlyReset();

private:
    template <class T> void ask(PendingCall<T>* call) { m_results.append(bool(resultOf(call))); }
    void askEverything(Transport& transport, const QString& id);

    QList<bool> m_results;
};

namespace {

constexpr int kCalls = 13;

// What the path is for somebody who decodes and walks it.
QByteArray walked(const QByteArray& target)
{
    QByteArray path = target.split('?').constFirst();
    for (int i = 0; i < 3; ++i)
        path = QByteArray::fromPercentEncoding(path).replace('\\', '/');
    QList<QByteArray> parts;
    const QList<QByteArray> all = path.split('/');
    for (const QByteArray& part : all) {
        if (part == ".." && !parts.isEmpty())
            parts.removeLast();
        else if (!part.isEmpty() && part != "." && part != "..")
            parts.append(part);
    }
    return '/' + parts.join('/');
}

} // namespace

void TestHostileIds::onTheWire_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("isSent");
    const QList<std::pair<const char*, QString>> refused{{"empty", {}}, {"dot", u"."_s},
        {"dots", u".."_s}, {"up", u"../reset"_s}, {"up twice", u"../../reset"_s},
        {"up three times", u"../../../reset"_s}, {"encoded dots", u"%2e%2e"_s},
        {"encoded climb", u"..%2f..%2freset"_s}, {"encoded twice", u"%252e%252e%252freset"_s},
        {"backslashes", u"..\\..\\reset"_s}, {"parameter", u"..;/..;/reset"_s},
        {"lone surrogate", QString(QChar(0xDC00))}};
    for (const auto& [name, id] : refused)
        QTest::newRow(name) << id << false;
    const QList<std::pair<const char*, QString>> sent{{"slash", u"a/b"_s}, {"rooted", u"/reset"_s},
        {"query", u"?x"_s}, {"fragment", u"#x"_s}, {"query that resets", u"1?/../../reset"_s},
        {"spaces", u" a b "_s}, {"emoji", u"\U0001F600"_s}, {"line break", u"1\r\nDELETE /reset"_s},
        {"nul", QString(u"1"_s % QChar(0) % u"2"_s)}, {"turned round", u"\u202Etset"_s},
        {"authority", u"@elsewhere.invalid/"_s}, {"address", u"//elsewhere.invalid/reset"_s},
        {"long", QString(5000, u'9')}};
    for (const auto& [name, id] : sent)
        QTest::newRow(name) << id << (id != "1?/../../reset"_L1);
}

void TestHostileIds::askEverything(Transport& transport, const QString& id)
{
    const ArtifactType model = artifactType(u"model"_s);
    RegistryReads registry(transport);
    RegistryWrites registryWrites(transport);
    PipelinesReads pipelines(transport);
    PipelinesWrites pipelinesWrites(transport);
    ask(registry.get(model, {id}));
    ask(registry.lineage({id}));
    ask(registry.rate({id}));
    ask(registry.cost(model, {id}));
    ask(registry.byName(id));
    ask(registryWrites.remove(model, {id}));
    ask(registryWrites.remove(artifactType(id.isEmpty() ? u".."_s : id), {id}));
    ask(pipelines.get(id));
    ask(pipelines.events(id));
    ask(pipelinesWrites.clear(id));
    ask(pipelinesWrites.stop(id, true));
    ask(pipelinesWrites.start(id));
    ask(pipelinesWrites.remove(id));
}

void TestHostileIds::onTheWire()
{
    QFETCH(QString, id);
    QFETCH(bool, isSent);
    RawServer server;
    server.respond(RawAnswer::whole(404, "{}"));
    Transport transport(server.url(u"/api"_s));
    m_results.clear();
    askEverything(transport, id);
    QCOMPARE(m_results.size(), kCalls);

    QCOMPARE(server.requests().size(), isSent ? kCalls : 0);
    for (const RawRequest& request : server.requests()) {
        QVERIFY2(request.target.startsWith("/api/"), request.target.constData());
        const QByteArray path = request.target.split('?').constFirst();
        const qsizetype segments = path.count('/');
        QVERIFY2(segments >= 4 && segments <= 5,
            path.constData()); // never more than the literals and the id
        QVERIFY2(path.contains(QUrl::toPercentEncoding(id)), path.constData());
        QVERIFY2(walked(path) != "/api/reset" && walked(path) != "/reset", path.constData());
        QVERIFY2(walked(path).startsWith("/api/a") || walked(path).startsWith("/api/v0/"),
            path.constData());
        QCOMPARE(request.bytes.count("HTTP/1.1"), 1);
        QVERIFY(request.header("Host").startsWith("127.0.0.1"));
    }
}

void TestHostileIds::aResetIsTheOnlyReset()
{
    RawServer server;
    Transport transport(server.url(u"/api"_s));
    RegistryWrites writes(transport);
    QVERIFY(resultOf(writes.reset()));
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.requests().constFirst().verb + ' ' + server.requests().constFirst().target,
        "DELETE /api/reset"_ba);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestHostileIds)
#include "tst_hostileids.moc"
