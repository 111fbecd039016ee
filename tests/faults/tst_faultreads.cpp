// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/pipelines/pipelinesreads.h"
#include "net/registry/registryreads.h"
#include "tests/faults/faultreads.h"
#include "tests/support/lyingmanager.h"
#include "tests/support/lyingregistry.h"
#include "tests/support/resultof.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

using ServerKind = AskedServer::Kind;

/// Every fault for every read: kind, how much came, and what a person reads. Whatever happened, the
/// next read works again on the same transport.
class TestFaultReads final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void list_data() { rows(); }
    void list()
    {
        walk(ServerKind::Registry, [this] { return errorOf(m_registry->list()); });
    }
    void get_data() { rows(); }
    void get()
    {
        walk(ServerKind::Registry,
            [this] { return errorOf(m_registry->get(artifactType(u"model"_s), {u"1"_s})); });
    }
    void lineage_data() { rows(); }
    void lineage()
    {
        walk(ServerKind::Registry, [this] { return errorOf(m_registry->lineage({u"1"_s})); });
    }
    void pipelines_data() { rows(); }
    void pipelines()
    {
        walk(ServerKind::Pipelines, [this] { return errorOf(m_manager->list()); });
    }
    void pipeline_data() { rows(); }
    void pipeline()
    {
        walk(ServerKind::Pipelines, [this] { return errorOf(m_manager->get(u"orders"_s)); });
    }
    void redirectsStayWithinTheOrigin_data();
    void redirectsStayWithinTheOrigin();

private:
    using Ask = std::function<std::optional<ApiError>()>;

    static void rows();
    void walk(ServerKind kind, const Ask& ask);
    template <class T> static std::optional<ApiError> errorOf(PendingCall<T>* call)
    {
        const Result<T> result = resultOf(call);
        return result ? std::nullopt : std::optional(result.error());
    }

    RegistryReads* m_registry = nullptr;
    PipelinesReads* m_manager = nullptr;
};

void TestFaultReads::rows()
{
    QTest::addColumn<FaultRow>("fault");
    const auto faults = allFaults();
    for (const FaultRow& fault : faults)
        QTest::newRow(fault.name) << fault;
}

void TestFaultReads::walk(ServerKind kind, const Ask& ask)
{
    QFETCH(FaultRow, fault);
    LyingRegistry registry;
    registry.add(u"1"_s, u"bert"_s);
    LyingManager manager;
    manager.add(u"019c07f1-90b2-7e0d-8a55-3c1f2a9e7d10"_s, u"orders"_s);
    const bool isRegistry = kind == ServerKind::Registry;
    RawServer& server = isRegistry ? registry.server() : manager.server();

    Transport transport(server.url());
    RegistryReads registryReads(transport);
    PipelinesReads managerReads(transport);
    m_registry = &registryReads;
    m_manager = &managerReads;

    if (fault.takesTime)
        transport.limitPatience(kShortPatience);
    if (fault.answer)
        registry.instead = manager.instead = fault.answer();
    server.refuse(!fault.answer);
    const std::optional<ApiError> error = ask();

    const FaultRow::Read& read = readOf(fault, kind);
    QVERIFY2(error, "it was taken for an answer");
    QCOMPARE(wordFor(error->kind), wordFor(read.kind));
    QCOMPARE(error->sent, fault.sent);
    const ErrorWords words = wordsFor(*error, {kind, server.url(), u"here"_s, true, {}});
    QCOMPARE(words.title, titleOf(read, kind));
    QVERIFY2(words.cameBack.startsWith(read.cameBack), qPrintable(words.cameBack));
    QVERIFY(words.cameBack.size() < 400);
    QVERIFY(!words.meaning.isEmpty() && !words.advice.isEmpty());
    QVERIFY(!brieflyFor(*error).isEmpty());
    QCOMPARE(error->retryAfter.value_or(std::chrono::seconds(0)), fault.wait);

    registry.instead.reset();
    manager.instead.reset();
    server.refuse(false);
    transport.limitPatience(kReadPatience);
    const std::optional<ApiError> after = ask();
    QVERIFY2(!after, after ? qPrintable(after->message) : "");
}

// A GET may be led around its own server; nothing else follows, and nobody leaves it.
void TestFaultReads::redirectsStayWithinTheOrigin_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isElsewhere");
    for (const int status : {301, 302, 303, 307, 308}) {
        for (const bool isElsewhere : {false, true})
            QTest::addRow("%d %s", status, isElsewhere ? "elsewhere" : "here")
                << status << isElsewhere;
    }
}

void TestFaultReads::redirectsStayWithinTheOrigin()
{
    QFETCH(const int, status);
    QFETCH(const bool, isElsewhere);
    RawServer other;
    RawServer server;
    const QByteArray target = (isElsewhere ? other : server).url(u"/moved"_s).toEncoded();
    server.respond([&](const RawRequest& request) {
        return request.target == "/moved"
            ? RawAnswer::json(R"({"metadata":{"id":"1","name":"bert","type":"model"}})")
            : RawAnswer::redirect(status, target);
    });
    Transport transport(server.url());
    RegistryReads reads(transport);
    const auto record = resultOf(reads.get(artifactType(u"model"_s), {u"1"_s}));
    QCOMPARE(record.has_value(), !isElsewhere);
    QCOMPARE(server.requests().size(), isElsewhere ? 1 : 2);
    server.forget();
    const auto list = resultOf(reads.list());
    QVERIFY(!list);
    QCOMPARE(list.error().kind, ErrorKind::Redirected);
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(other.requests().isEmpty());
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestFaultReads)
#include "tst_faultreads.moc"
