// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/pipelines/pipelinescodec.h"
#include "net/pipelines/pipelineswords.h"
#include "tests/support/responseof.h"
#include "tests/support/samplepipelines.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

/// What a manager answers, old and new, as values (pipelines 2, 4, 5).
class TestPipelinesCodec : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pipeline();
    void pipelineOfAnOldServer();
    void tellsNoCheckpointsFromNoReport();
    void errorOfACrash();
    void knowsEveryWord_data();
    void knowsEveryWord();
    void keepsUnknownWords();
    void keepsWhatLiesBesideTheUnreadable();
    void config();
    void session();
    void healthz();
    void clusterHealth();
    void events();
    void stats();
    void log();
    void rawRecord();
    void refuses_data();
    void refuses();
    void takesNoPageForAnAnswer();
};

namespace {

QDateTime utc(const QString& written)
{
    return QDateTime::fromString(written, Qt::ISODateWithMs);
}

template <class T> std::optional<ApiError> errorIn(const Result<T>& result)
{
    return result ? std::nullopt : std::optional(result.error());
}

std::optional<ApiError> decode(const QByteArray& what, const Response& response)
{
    if (what == "config")
        return errorIn(PipelinesCodec::config(response));
    if (what == "session")
        return errorIn(PipelinesCodec::session(response));
    if (what == "healthz")
        return errorIn(PipelinesCodec::healthz(response));
    if (what == "cluster")
        return errorIn(PipelinesCodec::clusterHealth(response));
    if (what == "list")
        return errorIn(PipelinesCodec::pipelines(response));
    if (what == "get")
        return errorIn(PipelinesCodec::pipeline(response));
    if (what == "events")
        return errorIn(PipelinesCodec::events(response));
    if (what == "stats")
        return errorIn(PipelinesCodec::stats(response));
    if (what == "log")
        return errorIn(PipelinesCodec::log(response, 100));
    return errorIn(PipelinesCodec::rawRecord(response));
}

} // namespace

void TestPipelinesCodec::pipeline()
{
    const auto list = PipelinesCodec::pipelines(responseOf(200, "[" + stoppedPipeline() + "]"));
    QVERIFY2(list, qPrintable(list ? QString() : list.error().message));
    QCOMPARE((*list)->size(), 1);
    const Pipeline& read = (*list)->constFirst();
    QCOMPARE(read.identity.uuid, u"019bd3a4-6a10-7c52-9e3f-2f0d6b1c8a47"_s);
    QCOMPARE(read.identity.name, u"orders-enrich-eu"_s);
    QCOMPARE(read.description, u"EU order stream"_s);
    QCOMPARE(read.tags, (QStringList{u"env:prod"_s, u"team:fulfilment"_s}));
    QCOMPARE(read.createdAt, utc(u"2026-05-04T08:12:41.903218Z"_s));
    QCOMPARE(read.platformVersion, u"0.337.0+enterprise"_s);
    QCOMPARE(read.program.value, ProgramState::Success);
    QCOMPARE(read.programSince, utc(u"2026-08-19T14:03:10.551007Z"_s));
    QVERIFY(!read.error);
    QCOMPARE(read.storage.value, StorageState::InUse);
    const QList<Checkpoint> checkpoints{{u"019c07f1-90b2"_s, 73400320, 9007199254740993},
        {u"019c0820-4417"_s, std::nullopt, std::nullopt}};
    QCOMPARE(read.checkpoints, std::optional(checkpoints));
    QVERIFY(read.deploymentId.isEmpty());
    QCOMPARE(read.status.value, DeploymentState::Stopped);
    QCOMPARE(read.statusSince, utc(u"2026-08-20T21:44:07.118402Z"_s));
    QCOMPARE(read.desired, u"Stopped"_s);
    QCOMPARE(read.desiredSince, utc(u"2026-08-20T21:44:03.002917Z"_s));
    QCOMPARE(read.resourcesSince, utc(u"2026-08-20T21:44:07.118402Z"_s));
    QCOMPARE(read.refreshVersion, 412);
    QVERIFY(isFullyStopped(read));
    QVERIFY(isUnderstood(read));
    QCOMPARE(*PipelinesCodec::pipeline(responseOf(200, stoppedPipeline())), read);
}

// Nothing that is missing may enable anything (pipelines 8.17).
void TestPipelinesCodec::pipelineOfAnOldServer()
{
    const auto read = PipelinesCodec::pipeline(responseOf(200, "{'id':'u','name':'n'}"));
    QVERIFY(read);
    QCOMPARE(read->storage.value, StorageState::Unknown);
    QVERIFY(!read->checkpoints);
    QVERIFY(read->createdAt.isNull());
    QVERIFY(!isFullyStopped(*read));
    QVERIFY(!isUnderstood(*read));
}

void TestPipelinesCodec::tellsNoCheckpointsFromNoReport()
{
    const auto with = [](const QByteArray& details) {
        return PipelinesCodec::pipeline(
            responseOf(200, "{'id':'u','name':'n','storage_status_details':" + details + "}"))
            ->checkpoints;
    };
    QCOMPARE(with("null"), std::nullopt);
    QCOMPARE(with("{}"), std::nullopt);
    QCOMPARE(with("{'checkpoints':[]}"), std::optional(QList<Checkpoint>()));
}

void TestPipelinesCodec::errorOfACrash()
{
    const auto with = [](const QByteArray& error) {
        return PipelinesCodec::pipeline(
            responseOf(200, "{'id':'u','name':'n','deployment_error':" + error + "}"))
            ->error;
    };
    QCOMPARE(with("{'message':'panic','error_code':'RuntimeError.WorkerPanic','details':{}}"),
        std::optional(DeploymentError{u"RuntimeError.WorkerPanic"_s, u"panic"_s}));
    QCOMPARE(with("{}"), std::optional(DeploymentError()));
    QCOMPARE(with("'words'"), std::optional(DeploymentError{{}, u"words"_s}));
}

void TestPipelinesCodec::knowsEveryWord_data()
{
    QTest::addColumn<QByteArray>("word");
    for (const char* word : {"Stopped", "Provisioning", "Stopping", "Unavailable", "Coordination",
             "Standby", "Initializing", "AwaitingApproval", "Bootstrapping", "Replaying", "Paused",
             "Running", "Suspended", "ConcurrentBootstrapping", "Synchronizing"})
        QTest::newRow(word) << QByteArray(word);
}

void TestPipelinesCodec::knowsEveryWord()
{
    QFETCH(const QByteArray, word);
    const auto read = deploymentState(QString::fromLatin1(word));
    QVERIFY(read.isKnown());
    QCOMPARE(read.word, QString::fromLatin1(word));
}

void TestPipelinesCodec::keepsUnknownWords()
{
    QCOMPARE(storageState(u"Clearing"_s).value, StorageState::Clearing);
    QCOMPARE(storageState(u"Cleared"_s).value, StorageState::Cleared);
    QCOMPARE(resourcesState(u"Provisioned"_s).value, ResourcesState::Provisioned);
    QCOMPARE(resourcesDesired(u"Provisioned"_s).value, ResourcesDesired::Provisioned);
    QCOMPARE(programState(u"CompilingRust"_s).value, ProgramState::CompilingRust);
    for (const QString& word : {u"cleared"_s, u"Archived"_s, u""_s}) {
        QVERIFY(!storageState(word).isKnown());
        QCOMPARE(storageState(word).word, word);
    }
    QVERIFY(!resourcesDesired(u"Stopping"_s).isKnown());

    QByteArray body = stoppedPipeline();
    body.replace("'storage_status':'InUse'", "'storage_status':'Archived'");
    const auto read = PipelinesCodec::pipeline(responseOf(200, body));
    QVERIFY(read);
    QCOMPARE(read->storage.word, u"Archived"_s);
    QVERIFY(!isUnderstood(*read));
}

void TestPipelinesCodec::keepsWhatLiesBesideTheUnreadable()
{
    const QByteArray deep = QByteArray(5000, '[') + QByteArray(5000, ']');
    QByteArray body = stoppedPipeline();
    body.replace("'deployment_error':null",
        QByteArray("'deployment_error':{'message':'m \\ud800','error_code':'E','details':")
            .append(deep)
            .append('}'));
    body.replace("'deployment_runtime_status_details':null",
        "'deployment_runtime_status_details':[NaN,'x',1e999]");
    const auto read = PipelinesCodec::pipeline(responseOf(200, body));
    QVERIFY(read);
    QCOMPARE(read->error->code, u"E"_s);
    QCOMPARE(read->identity.name, u"orders-enrich-eu"_s);
}

void TestPipelinesCodec::config()
{
    const auto config = PipelinesCodec::config(responseOf(
        200, "{'edition':'Open source','version':'0.337.0','license_validity':null,'posthog':''}"));
    QCOMPARE(
        *config, (ManagerConfig{u"Open source"_s, u"0.337.0"_s, std::chrono::microseconds(1234)}));
    QVERIFY(!config->isEnterprise());
}

void TestPipelinesCodec::session()
{
    const auto read = [](int status, const QByteArray& body) {
        return PipelinesCodec::session(responseOf(status, body));
    };
    QCOMPARE(*read(200, "{'tenant_id':'0','tenant_name':'default','role':'admin'}"),
        (ManagerSession{u"0"_s, u"default"_s, u"admin"_s}));
    QCOMPARE(*read(200, "{'tenant_id':null,'tenant_name':null,'role':null,'memberships':[{}]}"),
        ManagerSession());
    QCOMPARE(*read(404, ""), ManagerSession());
    QCOMPARE(read(404, "<html>nginx</html>").error().kind, ErrorKind::NotOffered);
    // The wrong tenant was asked for: neither a role nor a missing page (pipelines 1.4).
    QCOMPARE(read(404, "{'message':'m','error_code':'UnknownTenantName'}").error().kind,
        ErrorKind::Rejected);
    QCOMPARE(read(401, "").error().kind, ErrorKind::NotLoggedIn);
}

void TestPipelinesCodec::healthz()
{
    const auto read = [](int status, const QByteArray& body) {
        return PipelinesCodec::healthz(responseOf(status, body));
    };
    QCOMPARE(*read(200, "{'status':'healthy'}"), u"healthy"_s);
    QCOMPARE(*read(500, "{'status':'unhealthy: no database'}"), u"unhealthy: no database"_s);
    QCOMPARE(read(500, "Internal Server Error").error().kind, ErrorKind::Server);
    QCOMPARE(read(502, "{'status':'healthy'}").error().kind, ErrorKind::Server);
    QCOMPARE(read(200, "{}").error().message, u"healthz.status: no text"_s);
}

void TestPipelinesCodec::clusterHealth()
{
    const QByteArray body
        = "{'all_healthy':false,'api':{'healthy':true,'message':'Healthy','checked_at':"
          "'2026-08-21T06:00:00.2Z'},'compiler':{'healthy':true},"
          "'runner':{'healthy':false,'message':'Unreachable: x'}}";
    for (const int status : {200, 503}) {
        const auto health = PipelinesCodec::clusterHealth(responseOf(status, body));
        QVERIFY(health);
        QVERIFY(!health->allHealthy);
        QVERIFY(health->api.healthy);
        QCOMPARE(health->api.checkedAt, utc(u"2026-08-21T06:00:00.200Z"_s));
        QCOMPARE(health->runner.message, u"Unreachable: x"_s);
    }
    const auto busy = PipelinesCodec::clusterHealth(
        responseOf(503, "{'message':'m','error_code':'LockTookTooLong'}"));
    QCOMPARE(busy.error().kind, ErrorKind::Busy);
    QCOMPARE(busy.error().code, u"LockTookTooLong"_s);
}

void TestPipelinesCodec::events()
{
    const auto events = PipelinesCodec::events(responseOf(200,
        "[{'event_id':'2','recorded_at':'2026-08-21T06:02:19.440913Z',"
        "'deployment_resources_status':'Stopped','deployment_resources_desired_status':'Stopped',"
        "'deployment_runtime_status':null,'deployment_has_error':false,"
        "'program_status':'Success','storage_status':'Cleared'},"
        "{'event_id':'1','recorded_at':'2026-08-21T06:02:19.440913Z','storage_status':'Clearing',"
        "'deployment_has_error':true,'deployment_runtime_status':'Running','more':1}]"));
    QVERIFY(events);
    QCOMPARE(events->size(), 2);
    QCOMPARE(events->at(0).id, u"2"_s);
    QCOMPARE(events->at(0).storage.value, StorageState::Cleared);
    QCOMPARE(events->at(0).recordedAt, utc(u"2026-08-21T06:02:19.440913Z"_s));
    QCOMPARE(events->at(1).storage.value, StorageState::Clearing);
    QVERIFY(events->at(1).hasError);
    QCOMPARE(events->at(1).runtimeStatus, u"Running"_s);
    QVERIFY(!events->at(1).resources.isKnown());
}

void TestPipelinesCodec::stats()
{
    const auto stats = PipelinesCodec::stats(responseOf(200,
        "{'global_metrics':{'storage_bytes':12884901888,'rss_bytes':null,"
        "'memory_pressure':'low','total_processed_records':9007199254740993},'inputs':[]}"));
    QVERIFY(stats);
    QCOMPARE(*stats, (PipelineStats{12884901888, std::nullopt, 9007199254740993, u"low"_s}));
}

void TestPipelinesCodec::log()
{
    QCOMPARE(*PipelinesCodec::log(responseOf(200, "one\ntwo\n"), 100), u"one\ntwo\n"_s);
    QCOMPARE(*PipelinesCodec::log(responseOf(200, "first line\nä\nlast\n"), 7), u"last\n"_s);
    QCOMPARE(*PipelinesCodec::log(responseOf(200, QByteArray(50, 'x')), 9), QString(9, u'x'));
    QCOMPARE(*PipelinesCodec::log(responseOf(200, ""), 9), QString());
    QCOMPARE(PipelinesCodec::log(responseOf(404, ""), 9).error().kind, ErrorKind::NotFound);
    const auto gone = PipelinesCodec::log(
        responseOf(404, "{'message':'m','error_code':'UnknownPipelineName'}"), 9);
    QCOMPARE(gone.error().code, u"UnknownPipelineName"_s);
}

void TestPipelinesCodec::rawRecord()
{
    const Response answer = responseOf(200, "{'id':'u','fingerprint':14820719430021856631}");
    QCOMPARE(*PipelinesCodec::rawRecord(answer), answer.body);
}

void TestPipelinesCodec::refuses_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* what, const char* body, const QString& message) {
        QTest::addRow("%s %s", what, body) << QByteArray(what) << QByteArray(body) << message;
    };
    row("list", "{}", u"pipelines: not an array"_s);
    row("list", "[7]", u"pipelines[0]: not an object"_s);
    row("list", "[{'id':'u','name':'n'},{'id':'u'}]", u"pipelines[1].name: no text"_s);
    row("list", "[{'id':'u','name':'n','created_at':'today'}]",
        u"pipelines[0].created_at: not a time"_s);
    row("list", "[{'id':'u','name':'n','tags':[1]}]", u"pipelines[0].tags[0]: not text"_s);
    row("list", "[{'id':'u','name':'n','storage_status':3}]",
        u"pipelines[0].storage_status: not text"_s);
    row("get", "[]", u"pipeline: not an object"_s);
    row("config", "{'version':'1'}", u"config.edition: no text"_s);
    row("session", "[]", u"session: not an object"_s);
    row("cluster", "{}", u"health.all_healthy: missing"_s);
    row("events", "{}", u"events: not an array"_s);
    row("events", "[{}]", u"events[0].event_id: no text"_s);
    row("stats", "{}", u"stats.global_metrics: not an object"_s);
    row("raw", "[]", u"pipeline: not an object"_s);
}

void TestPipelinesCodec::refuses()
{
    QFETCH(const QByteArray, what);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, message);
    const auto error = decode(what, responseOf(200, body));
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::Unreadable);
    QCOMPARE(error->message, message);
}

// The manager's own console answers 200 for any path outside /v0 (pipelines 8.21).
void TestPipelinesCodec::takesNoPageForAnAnswer()
{
    for (const QByteArray& what : {"config"_ba, "session"_ba, "healthz"_ba, "cluster"_ba, "list"_ba,
             "get"_ba, "events"_ba, "stats"_ba, "log"_ba, "raw"_ba}) {
        const auto error = decode(what, responseOf(200, "<!doctype html><html></html>"));
        QVERIFY(error);
        QCOMPARE(error->kind, ErrorKind::NotJson);
        QCOMPARE(error->message, u"this looks like a web page, not the API"_s);
    }
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestPipelinesCodec)
#include "tst_pipelinescodec.moc"
