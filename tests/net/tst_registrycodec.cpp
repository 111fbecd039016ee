// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/registry/registrycodec.h"
#include "tests/support/responseof.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

/// Every variant of registry 2, 3.1 and 8 that a success can come as.
class TestRegistryCodec : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void health_data();
    void health();
    void rows();
    void keepsUnknownWords();
    void record();
    void lineage_data();
    void lineage();
    void rating();
    void cost();
    void refuses_data();
    void refuses();
    void takesNoPageForAnAnswer();
    void nextOffset();

private:
    static Artifact artifact(const QString& id, const QString& name, const QString& type)
    {
        return {{id}, name, artifactType(type)};
    }
};

void TestRegistryCodec::health_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("status");
    QTest::addColumn<int>("count"); // -1 for none
    QTest::newRow("SOTeam4") << "{'status':'ok','uptime_s':12,'models':3}"_ba << u"ok"_s << 3;
    QTest::newRow("older") << "{'status':'ok','artifacts':3}"_ba << u"ok"_s << 3;
    QTest::newRow("only ok") << "{'ok':true}"_ba << u"ok"_s << -1;
    QTest::newRow("not ok") << "{'ok':false}"_ba << u"not ok"_s << -1;
    QTest::newRow("components") << "{'status':'degraded','components':[{'id':'x'}]}"_ba
                                << u"degraded"_s << -1;
    QTest::newRow("nothing") << ""_ba << u""_s << -1;
    QTest::newRow("object without") << "{}"_ba << u""_s << -1;
    QTest::newRow("bare text") << "'OK'"_ba << u"OK"_s << -1;
    QTest::newRow("odd types") << "{'status':7,'models':'3','uptime_s':null}"_ba << u""_s << -1;
    QTest::newRow("odd numbers") << "{'models':-3,'uptime_s':1e300}"_ba << u""_s << -1;
}

void TestRegistryCodec::health()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, status);
    QFETCH(const int, count);
    const auto health = RegistryCodec::health(responseOf(200, body));
    QVERIFY(health);
    QCOMPARE(health->status, status);
    QCOMPARE(health->artifactCount.value_or(-1), count);
    QCOMPARE(health->latency, std::chrono::microseconds(1234));
}

void TestRegistryCodec::rows()
{
    const auto rows = RegistryCodec::artifacts(responseOf(200,
        "[{'id':'2','name':'acme/x','type':'model'},"
        "{'id':3847247294,'name':'d','type':'dataset','version':'1.0.0','metadata':{}},"
        "{'id':14820719430021856631,'name':'c','type':'code'},"
        "{'id':'4','name':null,'type':null},{'id':'4','name':7},{'id':'4','name':7}]"));
    QVERIFY(rows);
    const QList<Artifact> expected{artifact(u"2"_s, u"acme/x"_s, u"model"_s),
        artifact(u"3847247294"_s, u"d"_s, u"dataset"_s),
        artifact(u"14820719430021856631"_s, u"c"_s, u"code"_s), artifact(u"4"_s, {}, {}),
        artifact(u"4"_s, u"7"_s, {}), artifact(u"4"_s, u"7"_s, {})};
    QCOMPARE(*rows, expected);
}

void TestRegistryCodec::keepsUnknownWords()
{
    QCOMPARE(artifactType(u"model"_s).value, ArtifactKind::Model);
    QCOMPARE(artifactType(u"dataset"_s).value, ArtifactKind::Dataset);
    QCOMPARE(artifactType(u"code"_s).value, ArtifactKind::Code);
    for (const QString& word : {u"MODEL"_s, u"prompt"_s, u""_s}) {
        QCOMPARE(artifactType(word).value, ArtifactKind::Unknown);
        QCOMPARE(artifactType(word).word, word);
        QVERIFY(!artifactType(word).isKnown());
    }
}

void TestRegistryCodec::record()
{
    const Response full = responseOf(200,
        "{'metadata':{'name':'n','id':'1','type':'model'},"
        "'data':{'url':'https://x','name':null,'download_url':null}}");
    const auto record = RegistryCodec::record(full);
    QVERIFY(record);
    QCOMPARE(record->artifact, artifact(u"1"_s, u"n"_s, u"model"_s));
    QCOMPARE(record->url, u"https://x"_s);
    QVERIFY(!record->downloadUrl);
    QCOMPARE(record->raw, full.body);

    const auto bare = RegistryCodec::record(responseOf(200, "{'metadata':{'id':12}}"));
    QVERIFY(bare);
    QCOMPARE(bare->artifact, artifact(u"12"_s, {}, {}));
    QVERIFY(bare->url.isEmpty());

    const auto linked = RegistryCodec::record(
        responseOf(200, "{'metadata':{'id':'1'},'data':{'url':'','download_url':'local://x'}}"));
    QCOMPARE(linked->downloadUrl, std::optional(u"local://x"_s));
}

void TestRegistryCodec::lineage_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<LineageGraph>("graph");

    const LineageNode two{u"2"_s, u"b"_s, false};
    const LineageNode one{u"1"_s, u"a"_s, false};
    const LineageEdge edge{u"1"_s, u"2"_s, u"base_model"_s};
    QTest::newRow("specification")
        << "{'nodes':[{'artifact_id':'2','name':'b','source':'config_json','metadata':{}},"
           "{'artifact_id':'1','name':'a'}],'edges':[{'from_node_artifact_id':'1',"
           "'to_node_artifact_id':'2','relationship':'base_model'}]}"_ba
        << LineageGraph{{two, one}, {edge}};
    QTest::newRow("numbers")
        << "{'nodes':[{'artifact_id':2,'name':'b','version':'1'},{'artifact_id':1,'name':'a'}],"
           "'edges':[{'from_node_artifact_id':1,'to_node_artifact_id':2,"
           "'relationship':'base_model'}]}"_ba
        << LineageGraph{{two, one}, {edge}};
    QTest::newRow("parent and child")
        << "{'root_id':'2','nodes':[{'id':'2','name':'b'},{'id':'1','name':'a'}],"
           "'edges':[{'parent':'1','child':'2'}]}"_ba
        << LineageGraph{{two, one}, {{u"1"_s, u"2"_s, {}}}};
    QTest::newRow("everything twice")
        << "{'nodes':[{'id':'2','name':'b'},{'id':'2','name':'b'}],'edges':["
           "{'parent':'2','child':'2','relationship':null},{'parent':'2','child':'2'}]}"_ba
        << LineageGraph{{two}, {{u"2"_s, u"2"_s, {}}}};
    QTest::newRow("external") << "{'nodes':[{'artifact_id':'external:m/l','name':'m/l'},"
                                 "{'artifact_id':'9','name':'x','metadata':{'external':true}},"
                                 "{'artifact_id':'8','name':'y','metadata':null}],'edges':[]}"_ba
                              << LineageGraph{{{u"external:m/l"_s, u"m/l"_s, true},
                                                  {u"9"_s, u"x"_s, true}, {u"8"_s, u"y"_s, false}},
                                     {}};
    QTest::newRow("edges to nodes that are not there")
        << "{'nodes':[{'id':'2','name':'b'}],'edges':[{'parent':'external:z','child':'2'},"
           "{'parent':'7','child':'2'}]}"_ba
        << LineageGraph{{two, {u"external:z"_s, {}, true}, {u"7"_s, {}, false}},
               {{u"external:z"_s, u"2"_s, {}}, {u"7"_s, u"2"_s, {}}}};
    QTest::newRow("empty") << "{'nodes':[],'edges':[]}"_ba << LineageGraph();
    QTest::newRow("no edges") << "{'nodes':[{'artifact_id':'1','name':'a'}]}"_ba
                              << LineageGraph{{one}, {}};
    QTest::newRow("only a name") << "{'nodes':[{'name':'a'},{}],'edges':null}"_ba
                                 << LineageGraph{{{u"a"_s, u"a"_s, false}}, {}};
}

void TestRegistryCodec::lineage()
{
    QFETCH(const QByteArray, body);
    QFETCH(const LineageGraph, graph);
    const auto read = RegistryCodec::lineage(responseOf(200, body));
    QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
    QCOMPARE(read->nodes, graph.nodes);
    QCOMPARE(read->edges, graph.edges);
}

void TestRegistryCodec::rating()
{
    const auto rating = RegistryCodec::rating(responseOf(200,
        "{'name':'n','category':'fill-mask','net_score':0.5,'net_score_latency':120,"
        "'license':NaN,'license_latency':null,'tree_score':null,'bus_factor':'n/a','more':[1],"
        "'size_score':{'raspberry_pi':0.25,'desktop_pc':-Infinity},'size_score_latency':4}"));
    QVERIFY(rating);
    QCOMPARE(rating->name, u"n"_s);
    QCOMPARE(rating->category, u"fill-mask"_s);
    const QList<Metric> expected{{u"net_score"_s, 0.5, 120}, {u"bus_factor"_s, {}, {}},
        {u"license"_s, {}, {}}, {u"tree_score"_s, {}, {}}, {u"size_score.raspberry_pi"_s, 0.25, 4},
        {u"size_score.desktop_pc"_s, {}, 4}};
    QCOMPARE(rating->metrics, expected);
    QVERIFY(rating->raw.contains("NaN"));
}

void TestRegistryCodec::cost()
{
    const Response answer
        = responseOf(200, "{'1':{'total_cost':0.5},'2':{'total_cost':2,'standalone_cost':NaN}}");
    QCOMPARE(*RegistryCodec::cost(answer, {u"2"_s}), (ArtifactCost{u"2"_s, 2.0, {}}));
    QCOMPARE(*RegistryCodec::cost(answer, {u"9"_s}), (ArtifactCost{u"1"_s, 0.5, {}}));
}

void TestRegistryCodec::refuses_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    QTest::newRow("list, object") << "list"_ba
                                  << "{}"_ba << u"artifacts: not an array"_s;
    QTest::newRow("list, null") << "list"_ba
                                << "null"_ba << u"artifacts: not an array"_s;
    QTest::newRow("list, no object")
        << "list"_ba
        << "['x']"_ba << u"artifacts[0].id: neither text nor a whole number"_s;
    QTest::newRow("list, one id missing")
        << "list"_ba
        << "[{'id':'1'},{'name':'x'}]"_ba << u"artifacts[1].id: neither text nor a whole number"_s;
    QTest::newRow("list, name") << "list"_ba
                                << "[{'id':'1','name':{}}]"_ba
                                << u"artifacts[0].name: neither text nor a whole number"_s;
    QTest::newRow("record, message")
        << "record"_ba
        << "{'message':'ok'}"_ba << u"artifact.metadata.id: neither text nor a whole number"_s;
    QTest::newRow("lineage, message")
        << "lineage"_ba
        << "{'message':'ok'}"_ba << u"lineage: neither nodes nor edges"_s;
    QTest::newRow("lineage, half an edge")
        << "lineage"_ba
        << "{'edges':[{'from_node_artifact_id':'1'}]}"_ba
        << u"lineage.edges[0].to_node_artifact_id: neither text nor a whole number"_s;
    QTest::newRow("rating") << "rating"_ba
                            << "[]"_ba << u"rating: not an object"_s;
    QTest::newRow("cost") << "cost"_ba
                          << "{}"_ba << u"cost: not an object with a cost"_s;
    QTest::newRow("cut short") << "list"_ba
                               << "[{'id':'1'},{'id"_ba
                               << u"the answer is not JSON: unterminated string at byte 16"_s;
}

namespace {

template <class T> std::optional<ApiError> errorIn(const Result<T>& result)
{
    return result ? std::nullopt : std::optional(result.error());
}

std::optional<ApiError> decode(const QByteArray& what, const Response& response)
{
    if (what == "list")
        return errorIn(RegistryCodec::artifacts(response));
    if (what == "matches")
        return errorIn(RegistryCodec::matches(response));
    if (what == "record")
        return errorIn(RegistryCodec::record(response));
    if (what == "lineage")
        return errorIn(RegistryCodec::lineage(response));
    if (what == "rating")
        return errorIn(RegistryCodec::rating(response));
    if (what == "health")
        return errorIn(RegistryCodec::health(response));
    return errorIn(RegistryCodec::cost(response, {u"1"_s}));
}

} // namespace

void TestRegistryCodec::refuses()
{
    QFETCH(const QByteArray, what);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, message);
    const auto error = decode(what, responseOf(200, body));
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::Unreadable);
    QCOMPARE(error->sent, Sent::Answered);
    QCOMPARE(error->message, message);
}

// A captive portal answers 200 to everything (SAFETY.md 6).
void TestRegistryCodec::takesNoPageForAnAnswer()
{
    for (const QByteArray& what :
        {"list"_ba, "matches"_ba, "record"_ba, "lineage"_ba, "rating"_ba, "health"_ba, "cost"_ba}) {
        for (const QByteArray& page : {"<!DOCTYPE html><html></html>"_ba, " \n<HTML>"_ba,
                 "\xEF\xBB\xBF<?xml?><x/>"_ba, "Welcome to our network"_ba}) {
            const auto error = decode(what, responseOf(200, page));
            QVERIFY(error);
            QCOMPARE(error->kind, ErrorKind::NotJson);
            QCOMPARE(error->sent, Sent::Answered);
            QCOMPARE(error->httpStatus, 200);
        }
    }
}

void TestRegistryCodec::nextOffset()
{
    const auto next = [](const QList<std::pair<QByteArray, QByteArray>>& headers) {
        return RegistryCodec::nextOffset(responseOf(200, "[]", headers));
    };
    QCOMPARE(next({}), std::nullopt);
    QCOMPARE(next({{"offset", "100"}}), std::optional(u"100"_s));
    QCOMPARE(next({{"x-offset", " abc "}}), std::optional(u"abc"_s));
    QCOMPARE(next({{"offset", ""}, {"x-offset", "7"}}), std::optional(u"7"_s));
    QCOMPARE(next({{"offset", "null"}}), std::optional(QString()));
    QCOMPARE(next({{"offset", ""}}), std::optional(QString()));
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestRegistryCodec)
#include "tst_registrycodec.moc"
