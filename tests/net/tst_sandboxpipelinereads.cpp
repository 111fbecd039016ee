// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/quoted.h"
#include "tests/support/servedsandbox.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steward {

// What is read of pipelines over the wire: contract pipelines 2, 4.1, 5 and 12.
class TestSandboxPipelineReads final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void selectorsAddWhatTheySay();
    void listIsOrderedById();
    void keepsEveryDigitOfAFingerprint();
    void sampleHoldsWhatTheDemoNeeds();
    void answersBeforeItsEffect();
    void eventsAreNewestFirst();
    void createsAndCompiles();
};

// 2.1, 2.4 and 12: 33 names, seven more under `all`, and connectors where there are any.
void TestSandboxPipelineReads::selectorsAddWhatTheySay()
{
    const ServedSandbox sandbox(pipelinesInEveryState());
    const auto keys = [&sandbox](const QByteArray& target) {
        return sandbox.pipelines().get(target).object().keys();
    };
    const QStringList status = keys("/v0/pipelines/running?selector=status");
    QCOMPARE(status.size(), 33);
    QCOMPARE(keys("/v0/pipelines/cleared?selector=status"), status);
    QStringList all = keys("/v0/pipelines/running"); // the default is everything
    for (const auto name : {"runtime_config"_L1, "program_code"_L1, "udf_rust"_L1, "udf_toml"_L1,
             "program_error"_L1, "program_info"_L1, "deployment_resources_status_details"_L1})
        QVERIFY2(all.removeOne(name), name.data());
    QCOMPARE(all, status);
    QStringList connected = keys("/v0/pipelines/running?selector=status_with_connectors");
    QVERIFY(connected.removeOne(u"connectors"_s));
    QCOMPARE(connected, status);
    QCOMPARE(keys("/v0/pipelines/cleared?selector=status_with_connectors"), status);
    const RawReply list = sandbox.pipelines().get("/v0/pipelines?selector=status");
    QCOMPARE(list.header("cache-control"), QByteArray("no-cache"));
    QCOMPARE(list.array().first().toObject().keys(), status);
}

void TestSandboxPipelineReads::listIsOrderedById()
{
    const ServedSandbox sandbox{SandboxOptions{}};
    QStringList ids;
    for (const auto& row : sandbox.pipelines().get("/v0/pipelines?selector=status").array())
        ids.append(row.toObject().value("id"_L1).toString());
    QVERIFY(ids.size() >= 12);
    QVERIFY(std::is_sorted(ids.cbegin(), ids.cend()));
    QCOMPARE(QSet<QString>(ids.cbegin(), ids.cend()).size(), ids.size());
}

// The whole range of 64 bits, which no double survives (5, 12).
void TestSandboxPipelineReads::keepsEveryDigitOfAFingerprint()
{
    const ServedSandbox sandbox(pipelinesInEveryState());
    const QByteArray body = sandbox.pipelines().get("/v0/pipelines/inuse?selector=status").body;
    QVERIFY2(body.contains(quoted("'fingerprint':18446744073709551615,'size':73400320")),
        body.constData());
}

void TestSandboxPipelineReads::sampleHoldsWhatTheDemoNeeds()
{
    const ServedSandbox sandbox{SandboxOptions{}};
    const QByteArray list = sandbox.pipelines().get("/v0/pipelines?selector=status").body;
    for (const char* part : {"'storage_status':'Clearing'", "'storage_status':'Cleared'",
             "'deployment_status':'Running'", "'deployment_status':'Paused'",
             "'program_status':'RustError'", "'program_status':'SqlError'",
             "'error_code':'RuntimeError.WorkerPanic'", "'program_status':'CompilingRust'"})
        QVERIFY2(list.contains(quoted(part)), part);
}

// Over the wire: the answer to a clear comes first, then Clearing is read, then Cleared.
void TestSandboxPipelineReads::answersBeforeItsEffect()
{
    const ServedSandbox sandbox(
        quoted("{'pipelines':[{'name':'p','storage':'InUse','clear_ms':2000}]}"), 0.05);
    QCOMPARE(sandbox.pipelines().post("/v0/pipelines/p/clear").status, 202);
    const auto storage
        = [&sandbox] { return sandbox.pipeline("p").value("storage_status"_L1).toString(); };
    QCOMPARE(storage(), u"Clearing"_s);
    QVERIFY(sandbox.pipeline("p").value("storage_status_details"_L1).isNull());
    QTRY_COMPARE(storage(), u"Cleared"_s);
}

void TestSandboxPipelineReads::eventsAreNewestFirst()
{
    const ServedSandbox sandbox(
        quoted("{'pipelines':[{'name':'p','storage':'InUse','clear_ms':1}]}"), 0.0);
    QCOMPARE(sandbox.pipelines().post("/v0/pipelines/p/clear").status, 202);
    QTRY_COMPARE(sandbox.pipeline("p").value("storage_status"_L1).toString(), u"Cleared"_s);
    const RawReply reply = sandbox.pipelines().get("/v0/pipelines/p/events");
    const auto storage = [&reply](int i) {
        return reply.array().at(i).toObject().value("storage_status"_L1).toString();
    };
    QCOMPARE(storage(0), u"Cleared"_s); // though no poll may ever have seen it clearing (12)
    QCOMPARE(storage(1), u"Clearing"_s);
    QCOMPARE(storage(2), u"InUse"_s);
    QCOMPARE(reply.array().first().toObject().size(), 9);
    const RawReply latest = sandbox.pipelines().get("/v0/pipelines/p/events/latest?selector=all");
    QCOMPARE(latest.object().size(), 13);
    const QByteArray id = latest.object().value("event_id"_L1).toString().toUtf8();
    QCOMPARE(sandbox.pipelines().get("/v0/pipelines/p/events/" + id).object(),
        reply.array().first().toObject());
}

// pipelines 2.1, 7: a POST never touches what has that name.
void TestSandboxPipelineReads::createsAndCompiles()
{
    const ServedSandbox sandbox(pipelinesInEveryState(), 0.1);
    const RawHttp http = sandbox.pipelines();
    const QByteArray api = "/v0/pipelines";
    const QByteArray body = quoted("{'name':'fresh','description':'d','program_code':'SELECT 1;',"
                                   "'udf_rust':'r','runtime_config':{'workers':2}}");
    const RawReply made = http.post(api, body);
    QCOMPARE(made.status, 201);
    QCOMPARE(made.object().value("program_code"_L1).toString(), u"SELECT 1;"_s);
    QCOMPARE(sandbox.pipeline("fresh").value("program_status"_L1).toString(), u"Pending"_s);
    const QJsonObject all = http.get(api + "/fresh").object();
    QCOMPARE(all.value("udf_rust"_L1).toString(), u"r"_s);
    QCOMPARE(all.value("runtime_config"_L1).toObject().value("workers"_L1).toInt(), 2);
    const RawReply again = http.post(api, body);
    QCOMPARE(again.status, 409);
    QCOMPARE(again.object().value("error_code"_L1).toString(), u"DuplicateName"_s);
    QCOMPARE(http.post(api, quoted("{'name':'a b','program_code':''}")).status, 400);
    QCOMPARE(http.post(api, quoted("{'name':'nothing'}")).status, 400);
    QTRY_COMPARE(sandbox.pipeline("fresh").value("program_status"_L1).toString(), u"Success"_s);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestSandboxPipelineReads)
#include "tst_sandboxpipelinereads.moc"
