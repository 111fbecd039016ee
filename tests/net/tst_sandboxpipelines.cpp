// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/quoted.h"
#include "tests/support/servedsandbox.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

namespace {

constexpr auto api = "/v0/pipelines";
constexpr auto accepted = "'Pipeline storage is being cleared'";
constexpr auto stopping = "'Pipeline is forcefully stopping'";
constexpr auto starting = "'Pipeline is starting'";
constexpr auto dismissed = "'Pipeline deployment error has been dismissed'";

QByteArray immutable(
    const char* storage, const char* resources, const char* desired, const QByteArray& details)
{
    return QByteArray("{\"message\":\"Cannot transition storage status from '") + storage
        + "' to 'clearing' with resources status '" + resources + "' and desired status '" + desired
        + "'. Storage status cannot be changed unless the pipeline is fully stopped.\","
        + quoted("'error_code':'StorageStatusImmutableUnlessStopped','details':{" + details
            + ",'current_status':'InUse','new_status':'Clearing'}}");
}

// A request and its answer. The answer is the whole body, unless it ends with an ellipsis.
void row(const char* verb, const QByteArray& target, int status, const QByteArray& answer)
{
    QTest::addRow("%s %s", verb, target.constData())
        << QByteArray(verb) << target << status << answer;
}

void addAnswerColumns()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer");
}

void compareAnswer(const RawReply& reply, int status, QByteArray answer)
{
    QCOMPARE(reply.status, status);
    if (!answer.endsWith("...")) {
        QCOMPARE(reply.body, answer);
        return;
    }
    answer.chop(3);
    QVERIFY2(reply.body.contains(answer), reply.body.constData());
}

QByteArray code(const char* word)
{
    return quoted(QByteArray("'error_code':'") + word + "'");
}

void act(const char* name, const char* verb, int status, const QByteArray& answer)
{
    row("POST", QByteArray(api) + '/' + name + '/' + verb, status, answer);
}

void addClearAndStop()
{
    // 3.1, the table of clear, line by line
    act("cleared", "clear", 202, quoted(accepted));
    act("early", "clear", 202, quoted(accepted));
    act("inuse", "clear", 202, quoted(accepted));
    act("clearing", "clear", 202, quoted(accepted));
    act("earlyinuse", "clear", 400,
        immutable("in_use", "stopped", "provisioned",
            "'resources_status':'Stopped','resources_desired_status':'Provisioned'"));
    act("running", "clear", 400,
        immutable("in_use", "provisioned", "provisioned",
            "'resources_status':'Provisioned','resources_desired_status':'Provisioned'"));
    act("provisioning", "clear", 400,
        immutable("in_use", "provisioning", "provisioned",
            "'resources_status':'Provisioning','resources_desired_status':'Provisioned'"));
    act("nobody", "clear", 404,
        quoted(code("UnknownPipelineName") + ",'details':{'pipeline_name':'nobody'}}..."));
    // 3.2: only a forced stop is open source, and a flag has two words
    act("running", "stop", 501,
        quoted(code("EnterpriseFeature") + ",'details':{'feature':'stop?force=false'}}..."));
    act("nobody", "stop", 501, code("EnterpriseFeature") + "...");
    act("running", "stop?force=false", 501, code("EnterpriseFeature") + "...");
    act("running", "stop?force=True", 400, "Query deserialize error: ...");
    act("nobody", "stop?force=true", 404, code("UnknownPipelineName") + "...");
    for (const char* name : {"running", "inuse", "early", "clearing", "provisioning"})
        act(name, "stop?force=true", 202, quoted(stopping));
}

void addStart()
{
    // 3.3
    for (const char* name : {"cleared", "inuse", "running", "failed"})
        act(name, "start", 202, quoted(starting));
    act("cleared", "start?initial=paused", 202, quoted(starting));
    act("clearing", "start", 400,
        quoted(code("CannotStartWhileClearingStorage") + ",'details':{}}..."));
    act("rusterror", "start", 400, code("CannotStartWithCompilationError") + "...");
    act("failed", "start?dismiss_error=false", 400,
        code("CannotStartWithUndismissedError") + "...");
    act("running", "start?initial=paused", 400, code("InitialImmutableUnlessStopped") + "...");
    act("running", "start?bootstrap_policy=allow", 400,
        code("BootstrapPolicyImmutableUnlessStopped") + "...");
    act("cleared", "start?initial=standby", 400, code("InitialStandbyNotAllowed") + "...");
    act("cleared", "start?initial=sideways", 405, code("UnsupportedPipelineAction") + "...");
    act("cleared", "start?silent_bootstrap=true&concurrent_bootstrap=true", 400,
        code("InvalidBootstrapConfig") + "...");
}

void addTheRest()
{
    // 3.4 to 3.6
    act("running", "pause", 202, quoted("'Pipeline transitioning from Running to Paused'"));
    act("paused", "resume", 202, quoted("'Pipeline transitioning from Paused to Running'"));
    for (const char* name : {"failed", "inuse"})
        act(name, "dismiss_error", 200, quoted(dismissed));
    act("running", "checkpoint", 501, code("EnterpriseFeature") + "...");
    const QByteArray root = QByteArray(api) + '/';
    row("DELETE", root + "cleared", 200, {});
    row("DELETE", root + "nobody", 404, code("UnknownPipelineName") + "...");
    for (const char* name : {"running", "early", "provisioning"})
        row("DELETE", root + name, 400,
            quoted(code("DeleteRestrictedToFullyStopped") + ",'details':{}}..."));
    for (const char* name : {"inuse", "clearing", "failed"})
        row("DELETE", root + name, 400,
            quoted(code("DeleteRestrictedToClearedStorage") + ",'details':{}}..."));
}

} // namespace

// The pipeline manager's answers, literally: contract pipelines 1 to 5 and 12. Each row asks a
// server of its own.
class TestSandboxPipelines final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void acts_data();
    void acts();
    void tellsAboutItself_data();
    void tellsAboutItself();
    void bareStringsAreJson();
    void refusesWithoutDetailsOrBody();
    void deletesWithoutABody();
    void pausingAStoppedOneAsksToRetry();
};

void TestSandboxPipelines::acts_data()
{
    addAnswerColumns();
    addClearAndStop();
    addStart();
    addTheRest();
}

void TestSandboxPipelines::acts()
{
    QFETCH(const QByteArray, verb);
    QFETCH(const QByteArray, target);
    QFETCH(const int, status);
    QFETCH(const QByteArray, answer);
    const ServedSandbox sandbox(pipelinesInEveryState());
    compareAnswer(sandbox.pipelines().send(verb, target), status, answer);
}

void TestSandboxPipelines::tellsAboutItself_data()
{
    addAnswerColumns();
    QTest::addColumn<QByteArray>("type");
    const auto get
        = [](const char* target, int status, const QByteArray& answer, const char* type) {
              QTest::newRow(target) << QByteArray("GET") << QByteArray(target) << status
                                    << quoted(answer) << QByteArray(type);
          };
    constexpr auto json = "application/json";
    constexpr auto text = "text/plain; charset=utf-8";
    constexpr auto html = "text/html; charset=utf-8";
    get("/healthz", 200, "{'status':'healthy'}", json);
    get("/config/authentication", 200, "{}", json);
    get("/v0/config", 200, "'edition':'Open source','version':'0.337.0'...", json);
    get("/v0/config/session", 200,
        "{'tenant_id':'00000000-0000-0000-0000-000000000000','tenant_name':'default',"
        "'role':'admin','memberships':[]}",
        json);
    get("/v0/cluster_healthz", 200, "{'all_healthy':true,'api':{'healthy':true,'message':'...",
        json);
    get("/v0/cluster/events/latest", 200, "'runner_status':'Healthy'}...", json);
    get("/v0/cluster/events/latest?selector=all", 200, "'runner_resources_info':...", json);
    get("/v0/metrics", 200, "pipeline_name='running'...", text);
    get("/v0/pipelines?selector=some", 400, "Query deserialize error: ...", text);
    get("/v0/pipelines/running?selector=some", 400, "Query deserialize error: ...", text);
    get("/v0/pipelines/running/events?selector=some", 400, "Query deserialize error: ...", text);
    get("/v0/pipelines/running/events/none", 400, "'error_code':'InvalidUuidParam'...", json);
    get("/v0/pipelines/running/events/01a1fc32-9a94-763b-be85-e02061feed06", 404,
        "'error_code':'UnknownPipelineMonitorEvent','details':{'event_id':'01a1fc32-...", json);
    get("/v0/pipelines/running/stats", 200, "'storage_bytes':...", json);
    get("/v0/pipelines/running/checkpoints", 200, "[]", json);
    get("/v0/pipelines/inuse/checkpoints", 503, "'error_code':'PipelineInteractionNotDeployed'...",
        json);
    get("/v0/pipelines/running/logs", 200, "Resources transition: provisioning -> provisioned...",
        text);
    get("/v0/pipelines/nobody/logs", 404, "", "");
    get("/v0/pipelines/nobody", 404, "'error_code':'UnknownPipelineName'...", json);
    get("/v0/pipelines/a%2Fb", 404, "...", json);
    get("/v0/pipelines/running/", 404, "", "");
    get("/v0/pipelines/running/nothing", 404, "", "");
    get("/v0/nothing", 404, "", "");
    get("/config/nothing", 404, "", "");
    // The web console answers everything else, a doubled or missing prefix included (1.1, 7).
    get("/", 200, "<!doctype html>...", html);
    get("/pipelines", 200, "<!doctype html>...", html);
    get("/api/health", 200, "<!doctype html>...", html);
}

void TestSandboxPipelines::tellsAboutItself()
{
    QFETCH(const QByteArray, target);
    QFETCH(const int, status);
    QFETCH(const QByteArray, answer);
    QFETCH(const QByteArray, type);
    const ServedSandbox sandbox(pipelinesInEveryState());
    const RawReply reply = sandbox.pipelines().get(target);
    compareAnswer(reply, status, answer);
    QCOMPARE(reply.header("content-type"), type);
    QCOMPARE(reply.has("content-type"), !type.isEmpty());
    QVERIFY(reply.has("date"));
}

void TestSandboxPipelines::bareStringsAreJson()
{
    const ServedSandbox sandbox(pipelinesInEveryState());
    const RawReply reply = sandbox.pipelines().post("/v0/pipelines/inuse/clear");
    QCOMPARE(reply.header("content-type"), QByteArray("application/json"));
    QCOMPARE(reply.body, quoted(accepted));
}

// A wrong verb on a known path is denied before it is routed: an error without details (1.4).
void TestSandboxPipelines::refusesWithoutDetailsOrBody()
{
    const ServedSandbox sandbox(pipelinesInEveryState());
    for (const char* target : {"/v0/pipelines/inuse/clear", "/v0/pipelines/inuse/stop"}) {
        const RawReply reply = sandbox.pipelines().get(target);
        QCOMPARE(reply.status, 403);
        QCOMPARE(reply.object().value("error_code"_L1).toString(), u"InsufficientPermissions"_s);
        QVERIFY(!reply.object().contains("details"_L1));
    }
    QCOMPARE(sandbox.pipelines().remove("/v0/pipelines").status, 403);
    QCOMPARE(sandbox.pipelines().post("/healthz").status, 403);
    QCOMPARE(sandbox.pipeline("inuse").value("storage_status"_L1).toString(), u"InUse"_s);
}

void TestSandboxPipelines::deletesWithoutABody()
{
    const ServedSandbox sandbox(pipelinesInEveryState());
    const RawReply reply = sandbox.pipelines().remove("/v0/pipelines/cleared");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.header("content-length"), QByteArray("0"));
    QVERIFY(!reply.has("content-type"));
    QCOMPARE(sandbox.pipelines().remove("/v0/pipelines/cleared").status, 404);
    QCOMPARE(sandbox.pipelines().get("/v0/pipelines/cleared/events").status, 404);
}

void TestSandboxPipelines::pausingAStoppedOneAsksToRetry()
{
    const ServedSandbox sandbox(pipelinesInEveryState());
    for (const char* target : {"/v0/pipelines/inuse/pause", "/v0/pipelines/inuse/resume"}) {
        const RawReply reply = sandbox.pipelines().post(target);
        QCOMPARE(reply.status, 503);
        QCOMPARE(reply.header("retry-after"), QByteArray("5"));
        QVERIFY2(
            reply.body.endsWith(quoted("'error_code':'PipelineInteractionNotDeployed','details':"
                                       "{'pipeline_name':'inuse','status':'Stopped',"
                                       "'desired_status':'Stopped'}}")),
            reply.body.constData());
    }
    QCOMPARE(sandbox.pipelines().get("/v0/pipelines/inuse/stats").header("retry-after"),
        QByteArray("5"));
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestSandboxPipelines)
#include "tst_sandboxpipelines.moc"
