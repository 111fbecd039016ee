// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/quoted.h"
#include "tests/support/servedsandbox.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

namespace {

QByteArray statesOf(const QByteArray& models)
{
    return quoted("{'models':[" + models + "]}");
}

} // namespace

// What the registry does over several requests: contract registry 4.1, 4.3 and 5.
class TestSandboxRegistryRules final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deletesEveryEntryOfTheId();
    void deletesOneAndOnlyOne();
    void resetStartsTheIdsOver();
    void putSavesNothing();
    void newArtifactLosesItsTypeAtTheNextReload();
    void newModelIsStoredUnderAnotherName();
    void pagesOfAThousand();
    void derivedModelShowsADeletedParentAsExternal();
    void childrenHangOnTheFirstOfANamesake();
    void selfLoopIsOneNode();
    void datasetCanBeAParent();
    void lostTypeIsEchoedFromThePath();
    void oneBadEntrySpoilsTheWholeList();
    void oddBaseNameFailsForThatModelOnly();
    void unreadableStoreReadsAsEmpty();
    void sampleHoldsWhatTheDemoNeeds();
    void secondServerOnTheSamePortSaysSo();
    void damagedDataSaysSo();
};

void TestSandboxRegistryRules::deletesEveryEntryOfTheId()
{
    const ServedSandbox sandbox(statesOf("{'id':'1','name':'a'},{'id':'2','name':'b'},"
                                         "{'id':'1','name':'c'}"));
    // GET shows the first, DELETE removes both (5.20).
    QVERIFY(sandbox.registry().get("/api/artifacts/model/1").body.contains(quoted("'name':'a'")));
    QCOMPARE(sandbox.registry().remove("/api/artifacts/model/1").status, 200);
    QCOMPARE(sandbox.listedArtifacts(), quoted("[{'name':'b','id':'2','type':'model'}]"));
}

void TestSandboxRegistryRules::deletesOneAndOnlyOne()
{
    const ServedSandbox sandbox;
    QCOMPARE(sandbox.registry().remove("/api/artifacts/model/1").status, 200);
    QCOMPARE(sandbox.countedArtifacts(), 7);
    // No positional ids here (4.6): the same again destroys nothing.
    QCOMPARE(sandbox.registry().remove("/api/artifacts/model/1").status, 404);
    QCOMPARE(sandbox.registry().get("/api/artifacts/model/1").status, 404);
    QCOMPARE(sandbox.registry().get("/api/artifact/model/1/lineage").status, 404);
    QCOMPARE(sandbox.countedArtifacts(), 7);
}

void TestSandboxRegistryRules::resetStartsTheIdsOver()
{
    const ServedSandbox sandbox;
    const QByteArray code = quoted("{'url':'https://github.com/acme/x'}");
    QCOMPARE(sandbox.registry().post("/api/artifact/code", code).status, 201);
    QVERIFY(sandbox.listedArtifacts().contains(quoted("'id':'9'")));
    QCOMPARE(sandbox.registry().remove("/api/reset").status, 200);
    QCOMPARE(sandbox.listedArtifacts(), QByteArray("[]"));
    QCOMPARE(sandbox.countedArtifacts(), 0);
    QCOMPARE(sandbox.registry().post("/api/artifact/code", code).status, 201);
    QCOMPARE(sandbox.listedArtifacts(), quoted("[{'name':'x','id':'1','type':'code'}]"));
}

void TestSandboxRegistryRules::putSavesNothing()
{
    const ServedSandbox sandbox;
    const QByteArray before = sandbox.registry().get("/api/artifacts/model/1").body;
    QCOMPARE(
        sandbox.registry()
            .send("PUT", "/api/artifacts/model/1",
                quoted("{'metadata':{'name':'new','id':'1','type':'model'},'data':{'url':'u'}}"))
            .status,
        200);
    QCOMPARE(sandbox.registry().get("/api/artifacts/model/1").body, before.constData());
}

void TestSandboxRegistryRules::newArtifactLosesItsTypeAtTheNextReload()
{
    const ServedSandbox sandbox;
    const QByteArray types = quoted("[{'name':'*','types':['dataset']}]");
    const RawReply made = sandbox.registry().post("/api/artifact/dataset",
        quoted("{'url':'https://data.example/tickets','name':'my tickets'}"));
    QCOMPARE(made.status, 201);
    QCOMPARE(made.body,
        quoted("{'metadata':{'name':'my tickets','id':'9','type':'dataset'},'data':{'url':"
               "'https://data.example/tickets','name':null,'download_url':null}}"));
    const QByteArray listed = quoted("{'name':'my tickets','id':'9','type':'dataset'}");
    QVERIFY(sandbox.registry().post("/api/artifacts", types).body.contains(listed));
    QVERIFY(sandbox.registry()
                .post("/api/artifacts", types)
                .body.contains(listed)); // lists reload nothing

    QCOMPARE(sandbox.countedArtifacts(), 9); // health does (5.1, 5.8)
    QVERIFY(!sandbox.registry().post("/api/artifacts", types).body.contains(quoted("'id':'9'")));
    QVERIFY(
        sandbox.listedArtifacts().contains(quoted("{'name':'tickets','id':'9','type':'model'}")));
    QCOMPARE(sandbox.registry().get("/api/artifacts/model/9").body,
        quoted("{'metadata':{'name':'tickets','id':'9','type':'model'},'data':{'url':"
               "'https://huggingface.co/tickets','name':null,'download_url':null}}"));
}

void TestSandboxRegistryRules::newModelIsStoredUnderAnotherName()
{
    const ServedSandbox sandbox;
    const QJsonObject made = sandbox.registry()
                                 .post("/api/artifact/model",
                                     quoted("{'url':'https://huggingface.co/Acme/New-Model'}"))
                                 .object();
    QCOMPARE(made.value("metadata"_L1).toObject().value("name"_L1).toString(), u"New-Model"_s);
    QVERIFY(made.value("data"_L1).toObject().value("download_url"_L1).isString());
    const QJsonObject kept = sandbox.registry().get("/api/artifacts/model/9").object();
    QCOMPARE(kept.value("metadata"_L1).toObject().value("name"_L1).toString(), u"acme/new-model"_s);
    QVERIFY(kept.value("data"_L1).toObject().value("download_url"_L1).isNull());
}

void TestSandboxRegistryRules::pagesOfAThousand()
{
    SandboxOptions options;
    options.artifacts = 2500;
    const ServedSandbox sandbox(options);
    const QByteArray all = quoted("[{'name':'*'}]");
    const RawReply first = sandbox.registry().post("/api/artifacts", all);
    QCOMPARE(first.array().size(), 1000);
    QCOMPARE(first.header("offset"), QByteArray("1000"));
    const RawReply second = sandbox.registry().post("/api/artifacts?offset=1000", all);
    QCOMPARE(second.array().first().toObject().value("id"_L1).toString(), u"1001"_s);
    QCOMPARE(second.header("offset"), QByteArray("2000"));
    const RawReply last = sandbox.registry().post("/api/artifacts?offset=2000", all);
    QCOMPARE(last.array().size(), 500);
    QVERIFY(!last.has("offset"));

    QCOMPARE(sandbox.registry().remove("/api/artifacts/model/1").status, 200);
    QCOMPARE(sandbox.registry().post("/api/artifacts?offset=2000", all).array().size(), 499);
}

void TestSandboxRegistryRules::derivedModelShowsADeletedParentAsExternal()
{
    const ServedSandbox sandbox;
    QCOMPARE(sandbox.registry().remove("/api/artifacts/model/1").status, 200);
    const QByteArray lineage = sandbox.registry().get("/api/artifact/model/2/lineage").body;
    QVERIFY2(lineage.contains(quoted("'artifact_id':'external:google-bert/bert-base-uncased'")),
        lineage.constData());
    QVERIFY2(lineage.contains(quoted("'metadata':{'external':true}")), lineage.constData());
    QVERIFY2(lineage.contains(quoted("'to_node_artifact_id':'2'")), lineage.constData());
}

void TestSandboxRegistryRules::childrenHangOnTheFirstOfANamesake()
{
    const ServedSandbox sandbox(
        statesOf("{'id':'1','name':'dup'},{'id':'2','name':'dup'},"
                 "{'id':'3','name':'child','metadata':{'base_model_name_or_path':'dup'}}"));
    const auto parent = [&sandbox] {
        const QJsonObject graph = sandbox.registry().get("/api/artifact/model/3/lineage").object();
        const QJsonObject edge = graph.value("edges"_L1).toArray().first().toObject();
        return edge.value("from_node_artifact_id"_L1).toString();
    };
    QCOMPARE(parent(), u"1"_s);
    QCOMPARE(sandbox.registry().remove("/api/artifacts/model/1").status, 200);
    QCOMPARE(parent(), u"2"_s); // moved silently (3.5)
}

void TestSandboxRegistryRules::selfLoopIsOneNode()
{
    const ServedSandbox sandbox(
        statesOf("{'id':'3','name':'me','metadata':{'base_model_name_or_path':'me'}}"));
    const QJsonObject graph = sandbox.registry().get("/api/artifact/model/3/lineage").object();
    QCOMPARE(graph.value("nodes"_L1).toArray().size(), 1);
    QCOMPARE(graph.value("edges"_L1).toArray().size(), 1);
}

void TestSandboxRegistryRules::datasetCanBeAParent()
{
    const ServedSandbox sandbox(statesOf(
        "{'id':'1','name':'tickets','metadata':{'type':'dataset'}},"
        "{'id':'2','name':'m','metadata':{'type':'model','base_model_name_or_path':'tickets'}}"));
    QVERIFY(sandbox.registry()
                .get("/api/artifact/model/2/lineage")
                .body.contains(quoted("'from_node_artifact_id':'1'")));
}

void TestSandboxRegistryRules::lostTypeIsEchoedFromThePath()
{
    const ServedSandbox sandbox(statesOf("{'id':'1','name':'a'}"));
    QVERIFY(sandbox.registry().get("/api/artifacts/code/1").body.contains(quoted("'type':'code'")));
    QCOMPARE(sandbox.listedArtifacts(), quoted("[{'name':'a','id':'1','type':'model'}]"));
}

void TestSandboxRegistryRules::oneBadEntrySpoilsTheWholeList()
{
    const ServedSandbox sandbox(statesOf("{'id':'1','name':'a'},{'id':'2','name':null}"));
    const RawReply list = sandbox.registry().post("/api/artifacts", quoted("[{'name':'*'}]"));
    QCOMPARE(list.status, 500);
    QCOMPARE(list.body, QByteArray("Internal Server Error"));
    QCOMPARE(list.header("content-type"), QByteArray("text/plain; charset=utf-8"));
    QCOMPARE(sandbox.registry().get("/api/artifacts/model/2").status, 500);
    QCOMPARE(sandbox.registry().get("/api/artifacts/model/1").status, 200);
}

void TestSandboxRegistryRules::oddBaseNameFailsForThatModelOnly()
{
    const ServedSandbox sandbox(statesOf("{'id':'1','name':'a','metadata':{'base_model_name_or_"
                                         "path':['x']}},{'id':'2','name':'b'}"));
    QCOMPARE(sandbox.registry().get("/api/artifact/model/1/lineage").status, 500);
    QCOMPARE(sandbox.registry().get("/api/artifact/model/2/lineage").status, 200);
}

// Health stays "ok", every id is 404, and a create writes one entry over it all (5.6).
void TestSandboxRegistryRules::unreadableStoreReadsAsEmpty()
{
    const ServedSandbox sandbox;
    const QByteArray file = "/api/s3/put-text?key=registry/registry.json";
    QCOMPARE(sandbox.registry().post(file, quoted("'damaged'")).status, 200);
    QVERIFY(sandbox.listedArtifacts().contains("bert")); // lists serve memory
    QVERIFY(sandbox.registry().get("/api/health").body.endsWith(quoted("'models':0}")));
    QCOMPARE(sandbox.listedArtifacts(), QByteArray("[]"));
    QCOMPARE(sandbox.registry().get("/api/artifacts/model/1").status, 404);
    QCOMPARE(sandbox.registry().post("/api/artifact/code", quoted("{'url':'u'}")).status, 201);
    QCOMPARE(sandbox.listedArtifacts(), quoted("[{'name':'u','id':'1','type':'code'}]"));
}

void TestSandboxRegistryRules::sampleHoldsWhatTheDemoNeeds()
{
    const ServedSandbox sandbox{SandboxOptions{}};
    const QByteArray list = sandbox.listedArtifacts();
    QVERIFY(sandbox.countedArtifacts() >= 60);
    for (const char* type : {"'type':'model'", "'type':'dataset'", "'type':'code'"})
        QVERIFY(list.contains(quoted(type)));
    QCOMPARE(list.count(quoted("'name':'acme/demand-forecast'")), 2);
    QCOMPARE(sandbox.registry().get("/api/artifact/model/3/lineage").object().size(), 2);
}

void TestSandboxRegistryRules::secondServerOnTheSamePortSaysSo()
{
    Sandbox first{SandboxOptions{}};
    QString error;
    QVERIFY2(first.start(&error), qPrintable(error));
    SandboxOptions options;
    options.registryPort = static_cast<quint16>(first.registryUrl().port());
    Sandbox second{options};
    QVERIFY(!second.start(&error));
    QVERIFY2(error.contains(QString::number(options.registryPort)), qPrintable(error));
    QVERIFY(second.registryUrl().isEmpty());
}

void TestSandboxRegistryRules::damagedDataSaysSo()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("{\"models\": [");
    file.flush();
    SandboxOptions options;
    options.dataFile = file.fileName();
    Sandbox sandbox{options};
    QString error;
    QVERIFY(!sandbox.start(&error));
    QVERIFY2(error.contains(file.fileName()), qPrintable(error));
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestSandboxRegistryRules)
#include "tst_sandboxregistryrules.moc"
