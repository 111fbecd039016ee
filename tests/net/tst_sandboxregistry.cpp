// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/quoted.h"
#include "tests/support/servedsandbox.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

namespace {

QByteArray node(const QByteArray& id, const QByteArray& name, const QByteArray& metadata = "{}")
{
    return "{'artifact_id':'" + id + "','name':'" + name
        + "','source':'config_json','metadata':" + metadata + '}';
}

QByteArray graph(
    const QByteArrayList& nodes, const QByteArray& from = {}, const QByteArray& to = {})
{
    const QByteArray edge = "{'from_node_artifact_id':'" + from + "','to_node_artifact_id':'" + to
        + "','relationship':'base_model'}";
    return "{'nodes':[" + nodes.join(',') + "],'edges':[" + (from.isEmpty() ? "" : edge) + "]}";
}

constexpr auto none = "{'detail':'Artifact does not exist.'}";
constexpr auto notAllowed = "{'detail':'Method Not Allowed'}";
constexpr auto bertItem = "{'name':'google-bert/bert-base-uncased','id':'1','type':'model'}";
constexpr auto datasetItem = "{'name':'bookcorpus','id':'5','type':'dataset'}";
constexpr auto codeItem = "{'name':'whisper','id':'6','type':'code'}";
constexpr auto sentimentItem = "{'name':'acme/sentiment','id':'2','type':'model'}";

QByteArray array(const QByteArrayList& items)
{
    return '[' + items.join(',') + ']';
}

// One request and its answer, JSON in single quotes.
void row(
    const char* verb, const char* target, const char* body, int status, const QByteArray& answer)
{
    QTest::addRow("%s %s %s", verb, target, body)
        << QByteArray(verb) << QByteArray(target) << quoted(body) << status << quoted(answer);
}

void addLineages()
{
    const QByteArray bert = node("1", "google-bert/bert-base-uncased");
    const QByteArray sentiment = node("2", "acme/sentiment");
    // Lineage: itself first, at most one parent, one level up.
    row("GET", "/api/artifact/model/1/lineage", "", 200, graph({bert}));
    row("GET", "/api/artifact/model/2/lineage", "", 200, graph({sentiment, bert}, "1", "2"));
    row("GET", "/api/artifact/model/3/lineage", "", 200,
        graph({node("3", "acme/sentiment-de"), sentiment}, "2", "3"));
    row("GET", "/api/artifact/model/4/lineage", "", 200,
        graph({node("4", "acme/orphan"),
                  node("external:meta-llama/llama-9", "meta-llama/llama-9", "{'external':true}")},
            "external:meta-llama/llama-9", "4"));
    row("GET", "/api/artifact/model/5/lineage", "", 200, graph({node("5", "bookcorpus")}));
    row("GET", "/api/artifact/model/7/lineage", "", 200,
        graph({node("7", "cyc-a"), node("8", "cyc-b")}, "8", "7"));
    row("GET", "/api/artifact/model/8/lineage", "", 200,
        graph({node("8", "cyc-b"), node("7", "cyc-a")}, "7", "8"));
    row("GET", "/api/artifact/model/99/lineage", "", 404, none);
}

} // namespace

// The registry's answers, literally: contract registry 1.1, 2.2, 2.3 and 3. Each row asks a server
// of its own that holds the eight artifacts of section 10.
class TestSandboxRegistry final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void offersNothingElse_data();
    void offersNothingElse();
    void refusesMalformedRequests_data();
    void refusesMalformedRequests();
    void tellsItsHealth();
    void ratesWhatItStores();
    void answersHeadWithoutABody();
};

void TestSandboxRegistry::answers_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer");
    const auto artifact = [](const QByteArray& item, const QByteArray& url) -> QByteArray {
        return "{'metadata':" + item + ",'data':{'url':'" + url
            + "','name':null,'download_url':null}}";
    };

    row("GET", "/api/tracks", "", 200, "{'plannedTracks':['Performance track']}");
    // Lists: the first query only, name exact, insertion order, any offset.
    row("POST", "/api/artifacts", "[{'name':'*','types':['dataset']}]", 200, array({datasetItem}));
    row("POST", "/api/artifacts", "[{'name':'bookcorpus'},{'name':'*'}]", 200,
        array({datasetItem}));
    row("POST", "/api/artifacts", "[{'name':'Bookcorpus'}]", 200, "[]");
    row("POST", "/api/artifacts?offset=8", "[]", 200, "[]");
    row("POST", "/api/artifacts?offset=-1", "[{'name':'','types':['dataset','code']}]", 200,
        array({codeItem}));
    row("POST", "/api/artifacts?offset=x", "[{'name':'','types':['dataset','code']}]", 200,
        array({datasetItem, codeItem}));
    // One artifact: the type in the path is not compared, the id is trimmed.
    row("GET", "/api/artifacts/dataset/1", "", 200,
        artifact(bertItem, "https://huggingface.co/google-bert/bert-base-uncased"));
    row("GET", "/api/artifacts/dataset/%205%20", "", 200, artifact(datasetItem, "bookcorpus"));
    row("GET", "/api/artifacts/model/99", "", 404, none);
    row("GET", "/api/artifacts/model/external:a", "", 404, none);
    row("PUT", "/api/artifacts/model/99",
        "{'metadata':{'name':'n','id':'99','type':'model'},'data':{'url':'u'}}", 404, none);
    // By name and by expression: none is an empty list for the one, 404 for the other.
    row("GET", "/api/artifact/byName/acme/sentiment", "", 200, array({sentimentItem}));
    row("GET", "/api/artifact/byName/acme%2Fsentiment", "", 200, array({sentimentItem}));
    row("GET", "/api/artifact/byName/nobody", "", 200, "[]");
    row("POST", "/api/artifact/byRegEx", "{'regex':'^book'}", 200, array({datasetItem}));
    row("POST", "/api/artifact/byRegEx", "{'regex':'^Book'}", 404,
        "{'detail':'No artifact found under this regex.'}");
    row("POST", "/api/artifact/byRegEx", "{'regex':'('}", 400,
        "{'detail':'Invalid regular expression.'}");
    // Rate and cost.
    row("GET", "/api/artifact/model/99/rate", "", 404, "{'detail':'Artifact not found'}");
    row("GET", "/api/artifact/dataset/1/cost", "", 200, "{'1':{'total_cost':0.0}}");
    row("GET", "/api/artifact/model/1/cost?dependency=false", "", 200, "{'1':{'total_cost':0.0}}");
    row("GET", "/api/artifact/model/1/cost?dependency=true", "", 500, "Internal Server Error");
    row("GET", "/api/artifact/model/99/cost?dependency=true", "", 404, none);
    addLineages();
    row("POST", "/api/artifact/model/1/license-check", "{'github_url':'https://github.com/a/b'}",
        200, "true");
    row("POST", "/api/artifact/model/1/license-check",
        "{'github_url':'https://github.com/a/some-agpl'}", 200, "false");
    row("POST", "/api/artifact/model/1/license-check",
        "{'github_url':'https://github.com/a/unlicensed'}", 404,
        "{'detail':'The artifact or GitHub project could not be found.'}");
    // Writes.
    row("PUT", "/api/artifacts/model/1",
        "{'metadata':{'name':'new','id':'1','type':'code'},'data':{'url':'u'}}", 200,
        artifact("{'name':'new','id':'1','type':'code'}", "u"));
    row("DELETE", "/api/artifacts/model/1", "", 200, "{'status':'deleted','id':'1'}");
    row("DELETE", "/api/artifacts/banana/6", "", 200, "{'status':'deleted','id':'6'}");
    row("DELETE", "/api/artifacts/model/%201", "", 404, none); // not trimmed
    row("DELETE", "/api/artifacts/model/99", "", 404, none);
    row("DELETE", "/api/reset", "", 200, "{'status':'registry reset'}");
}

void TestSandboxRegistry::answers()
{
    QFETCH(const QByteArray, verb);
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    QFETCH(const QByteArray, answer);
    const ServedSandbox sandbox;
    const RawReply reply = sandbox.registry().send(verb, target, body);
    QCOMPARE(reply.body, answer);
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.header("content-type"),
        status == 500 ? QByteArray("text/plain; charset=utf-8") : QByteArray("application/json"));
    QVERIFY(!reply.has("offset"));
}

// An unknown path or a wrong verb is 405, never 404 or a redirect (1.1), and changes nothing.
void TestSandboxRegistry::offersNothingElse_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("target");
    for (const char* path :
        {"/health", "/api", "/api/", "/api/health/", "/api/reset", "/api/reset/", "//api/health",
            "/api/health/components", "/api/artifact/model/1", "/api/artifact/model/1/audit",
            "/api/artifact/dataset/5/lineage", "/api/artifact/code/6/lineage",
            "/api/artifacts/model/a%2Fb", "/api/artifacts/model/external:a/b"})
        QTest::addRow("GET %s", path) << QByteArray("GET") << QByteArray(path);
    const std::pair<const char*, const char*> others[] = {{"PUT", "/api/authenticate"},
        {"POST", "/api/reset"}, {"DELETE", "/api/reset/"}, {"DELETE", "/api/artifact/model/5"},
        {"DELETE", "/api/artifacts"}, {"PATCH", "/api/artifacts/model/1"}};
    for (const auto& [verb, path] : others)
        QTest::addRow("%s %s", verb, path) << QByteArray(verb) << QByteArray(path);
}

void TestSandboxRegistry::offersNothingElse()
{
    QFETCH(const QByteArray, verb);
    QFETCH(const QByteArray, target);
    const ServedSandbox sandbox;
    const RawReply reply = sandbox.registry().send(verb, target);
    QCOMPARE(reply.status, 405);
    QCOMPARE(reply.body, quoted(notAllowed));
    QCOMPARE(sandbox.countedArtifacts(), 8);
}

void TestSandboxRegistry::refusesMalformedRequests_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("problem"); // part of the body
    const auto bad
        = [](const char* name, const char* verb, const char* target, const QByteArray& body,
              int status, const char* problem, const char* type = "application/json") {
              QTest::newRow(name) << QByteArray(verb) << QByteArray(target) << QByteArray(type)
                                  << quoted(body) << status << quoted(problem);
          };
    bad("an object", "POST", "/api/artifacts", "{'queries':[]}", 422,
        "'type':'list_type','loc':['body']");
    bad("no name", "POST", "/api/artifacts", "[{}]", 422,
        "'type':'missing','loc':['body',0,'name']");
    bad("unknown type", "POST", "/api/artifacts", "[{'name':'*','types':['MODEL']}]", 422,
        "'type':'literal_error','loc':['body',0,'types',0]");
    bad("no body", "POST", "/api/artifacts", "", 422,
        "{'detail':[{'type':'missing','loc':['body'],'msg':'Field required','input':null}]}");
    bad("bad JSON", "POST", "/api/artifacts", "[x", 422, "'type':'json_invalid','loc':['body',1]");
    bad("text", "POST", "/api/artifacts", "[]", 422, "'type':'list_type'", "text/plain");
    bad("path", "GET", "/api/artifacts/banana/1", "", 422,
        "'type':'literal_error','loc':['path','artifact_type']");
    bad("create", "POST", "/api/artifact/banana", "{'url':'u'}", 422,
        "'type':'literal_error','loc':['path','artifact_type']");
    bad("no url", "POST", "/api/artifact/code", "{}", 422, "'type':'missing','loc':['body','url']");
    bad("boolean", "GET", "/api/artifact/model/1/cost?dependency=2", "", 422,
        "'type':'bool_parsing'");
    bad("cost of a word", "GET", "/api/artifact/model/a/cost", "", 400, "'detail':'");
    bad("long id", "GET", "/api/artifact/model/1234567890123/cost", "", 400, "'detail':'");
    bad("blank id", "GET", "/api/artifacts/model/%20", "", 400, "'detail':'");
    bad("dataset rated", "GET", "/api/artifact/model/5/rate", "", 400, "'detail':'");
    bad("other id", "PUT", "/api/artifacts/model/1",
        "{'metadata':{'name':'n','id':'2','type':'model'},'data':{'url':'u'}}", 400, "'detail':'");
    bad("long url", "POST", "/api/artifact/code", "{'url':'" + QByteArray(2049, 'u') + "'}", 413,
        "'detail':'");
    bad("not a model's", "POST", "/api/artifact/model", "{'url':'https://example.org/a/b'}", 424,
        "{'detail':'Ingest rejected: reviewedness=0.00 < 0.50'}");
    bad("licence", "POST", "/api/artifact/model/1/license-check", "{'github_url':'https://x.org'}",
        404, "'detail':'");
}

void TestSandboxRegistry::refusesMalformedRequests()
{
    QFETCH(const QByteArray, verb);
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    QFETCH(const QByteArray, problem);
    const ServedSandbox sandbox;
    const RawReply reply = sandbox.registry().send(verb, target, body, type);
    QCOMPARE(reply.status, status);
    QVERIFY2(reply.body.contains(problem), reply.body.constData());
    QCOMPARE(reply.object().value("detail"_L1).isArray(), status == 422);
    QCOMPARE(sandbox.countedArtifacts(), 8);
}

void TestSandboxRegistry::tellsItsHealth()
{
    const ServedSandbox sandbox;
    const RawReply reply = sandbox.registry().get("/api/health");
    QCOMPARE(reply.status, 200);
    QVERIFY2(reply.body.startsWith(quoted("{'status':'ok','uptime_s':")), reply.body.constData());
    QVERIFY2(reply.body.endsWith(quoted(",'models':8}")), reply.body.constData());
    QVERIFY(reply.has("date"));
}

// The licence is 0.0, for its text overwrote the number; what is not stored is 0.0, too
// (5.14, 5.16).
void TestSandboxRegistry::ratesWhatItStores()
{
    const ServedSandbox sandbox;
    const QJsonObject bert = sandbox.registry().get("/api/artifact/model/1/rate").object();
    QCOMPARE(bert.value("net_score"_L1).toDouble(), 0.71);
    QCOMPARE(bert.value("net_score_latency"_L1).toDouble(), 120.0);
    QCOMPARE(bert.value("tree_score"_L1).toDouble(), 0.5);
    QCOMPARE(bert.value("license"_L1).toDouble(-1), 0.0);
    QCOMPARE(bert.value("category"_L1).toString(), u"fill-mask"_s);
    const QJsonObject other = sandbox.registry().get("/api/artifact/model/2/rate").object();
    QCOMPARE(other.size(), bert.size());
    QCOMPARE(other.value("net_score"_L1).toDouble(-1), 0.0);
    QCOMPARE(other.value("size_score"_L1).toObject().size(), 4);
}

void TestSandboxRegistry::answersHeadWithoutABody()
{
    const ServedSandbox sandbox;
    const RawReply reply = sandbox.registry().send("HEAD", "/api/health");
    QCOMPARE(reply.status, 405);
    QCOMPARE(reply.body, QByteArray());
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestSandboxRegistry)
#include "tst_sandboxregistry.moc"
