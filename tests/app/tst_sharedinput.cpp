// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/graphpicture.h"
#include "app/lineage/lineagejoin.h"
#include "app/live/artifactcomparison.h"
#include "app/live/diff.h"
#include "net/http/answer.h"
#include "net/pipelines/pipelinereading.h"
#include "net/pipelines/pipelinescodec.h"
#include "net/pipelines/pipelineserror.h"
#include "net/registry/registrycodec.h"
#include "net/registry/registryerror.h"
#include "tests/support/lineagebuild.h"
#include "tests/support/responseof.h"
#include "tests/support/samplepipelines.h"

#include <cstdio>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace steward {

// Everything that runs off the main thread, from several threads at once on the same input. Under
// ThreadSanitizer (the preset `tsan`) a report is a real race: a hidden static, a container that
// detaches. Neither Qt's pool nor Qt Test is used here: Qt is not instrumented, so that its own
// threads, Qt Test's watchdog among them, would be reported where nothing is wrong.
namespace {

constexpr int kThreads = 6;
constexpr int kRounds = 40;

/// True if every thread saw the same every time.
template <class F> bool sameInAllThreads(F work)
{
    const auto expected = work();
    std::vector<int> good(kThreads, 0); // one place a thread: nothing of ours is shared
    std::vector<std::thread> threads;
    threads.reserve(kThreads);
    for (int i = 0; i < kThreads; ++i) {
        threads.emplace_back([&good, &expected, &work, i] {
            for (int round = 0; round < kRounds; ++round)
                good[static_cast<size_t>(i)] += work() == expected ? 1 : 0;
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    return good == std::vector<int>(kThreads, kRounds);
}

/// "true" or what went wrong, so that codecs of all kinds fit one table.
template <class T> QString worded(const Result<T>& result)
{
    return result ? u"read"_s : wordFor(result.error().kind) % u' ' % result.error().message;
}

int failures = 0;

void check(const char* name, bool passed)
{
    std::printf("%s: %s\n", passed ? "PASS" : "FAIL", name);
    failures += passed ? 0 : 1;
}

template <class F> void row(const char* name, int status, const QByteArray& body, F decode)
{
    const Response response = responseOf(status, body);
    check(name, sameInAllThreads([&] { return worded(decode(response)); }));
}

QList<Artifact> artifacts(int count, int renamedFrom)
{
    QList<Artifact> rows;
    for (int i = 0; i < count; ++i) {
        const QString number = QString::number(i);
        rows.append(artifactOf(number, (i < renamedFrom ? u"acme/a"_s : u"acme/b"_s) % number));
    }
    return rows;
}

void registryCodec()
{
    const QByteArray list = "[{'id':'1','name':'bert','type':'model'},{'id':2,'name':null}]";
    row("list", 200, list, &RegistryCodec::artifacts);
    row("list, cut", 200, list.chopped(9), &RegistryCodec::artifacts);
    row("search", 404, "{'detail':'No artifact found.'}", &RegistryCodec::matches);
    row("health", 200, "{'status':'ok','uptime_s':7,'models':2}", &RegistryCodec::health);
    row("record", 200, "{'metadata':{'id':'1','name':'bert'},'data':{'url':'x'}}",
        &RegistryCodec::record);
    row("lineage", 200,
        "{'nodes':[{'artifact_id':'1','name':'a'}],"
        "'edges':[{'from_node_artifact_id':'2','to_node_artifact_id':'1'}]}",
        &RegistryCodec::lineage);
    row("rating", 200, "{'name':'bert','net_score':NaN,'size_score':{'aws_server':1.0}}",
        &RegistryCodec::rating);
    row("cost", 200, "{'1':{'total_cost':1.5}}",
        [](const Response& response) { return RegistryCodec::cost(response, {u"1"_s}); });
    row("error", 422, "{'detail':[{'loc':['body',1],'msg':'missing'}]}", &RegistryCodec::record);
    row("a page", 502, "<html>Bad Gateway</html>", &RegistryCodec::artifacts);
    row("a write", 200, "{'status':'deleted','id':'1'}",
        [](const Response& response) { return readWriteAnswer(response, &registryErrorOf); });
}

void pipelinesCodec()
{
    row("list", 200, '[' + stoppedPipeline() + ']', &PipelinesCodec::pipelines);
    row("one", 200, stoppedPipeline(), &PipelinesCodec::pipeline);
    row("raw", 200, stoppedPipeline(), &PipelinesCodec::rawRecord);
    row("config", 200, "{'edition':'Enterprise','version':'0.337.0'}", &PipelinesCodec::config);
    row("session", 200, "{'tenant_name':'default','role':'admin'}", &PipelinesCodec::session);
    row("events", 200, "[{'event_id':'1','recorded_at':'2026-08-20T21:44:07.118402Z'}]",
        &PipelinesCodec::events);
    row("health", 503, "{'all_healthy':false,'runner':{'healthy':false,'message':'x'}}",
        &PipelinesCodec::clusterHealth);
    row("healthz", 500, "{'status':'unhealthy'}", &PipelinesCodec::healthz);
    row("stats", 200, "{'global_metrics':{'rss_bytes':7}}", &PipelinesCodec::stats);
    row("log", 200, "one\ntwo\n",
        [](const Response& response) { return PipelinesCodec::log(response, 5); });
    row("error", 401, "{'message':'Unauthorized API key','error_code':'AuthenticationFailed'}",
        &PipelinesCodec::pipelines);
    row("a write", 202, "'Pipeline storage is being cleared'",
        [](const Response& response) { return readWriteAnswer(response, &pipelinesErrorOf); });
}

void readingOfPipelines()
{
    const Response before = responseOf(200, '[' + stoppedPipeline() + ']');
    const Response now = responseOf(200, '[' + stoppedPipeline() + ',' + stoppedPipeline() + ']');
    const auto reading = readPipelines(before, nullptr);
    if (!reading)
        return check("reading of pipelines", false);
    check("reading of pipelines", sameInAllThreads([&] {
        const auto next = readPipelines(now, *reading);
        return next ? *(*next)->list : QList<Pipeline>();
    }));
}

void comparisonOfArtifacts()
{
    const QList<Artifact> before = artifacts(200, 200);
    const QList<Artifact> now = artifacts(180, 90);
    check("comparison of artifacts", sameInAllThreads([&] {
        const ArtifactComparison seen = compareArtifacts(before, now);
        return std::make_tuple(
            seen.equal, seen.reborn, seen.diff.added, seen.diff.removed, seen.diff.changed);
    }));
}

void comparisonOfPipelines()
{
    const auto first = PipelinesCodec::pipelines(responseOf(200, '[' + stoppedPipeline() + ']'));
    const auto second = PipelinesCodec::pipelines(responseOf(200,
        '[' + stoppedPipeline().replace("'InUse'", "'Cleared'") + ',' + stoppedPipeline() + ']'));
    if (!first || !second)
        return check("comparison of pipelines", false);
    check("comparison of pipelines", sameInAllThreads([&] {
        const Diff diff
            = diffOf(**first, **second, [](const Pipeline& pipeline) { return pipeline.identity; });
        return std::make_tuple(diff.added, diff.removed, diff.changed);
    }));
}

void lineageIndex()
{
    LineageBuild build;
    build.list = artifacts(60, 60);
    for (int i = 1; i < 60; ++i)
        build.answerOneUp(QString::number(i), build.list.at(i / 2).name);
    const LineageBuild& shared = build;
    const LineageJoin join = shared.join();
    check("lineage index, made by each",
        sameInAllThreads([&] { // made again by each, and asked by all
            const LineageJoin own = shared.join();
            return shown(own.dependentsOf(shared.identity(u"1"_s)))
                == shown(join.dependentsOf(shared.identity(u"1"_s)));
        }));
    check("lineage index, asked by all", sameInAllThreads([&] {
        return std::make_tuple(shown(join.dependentsOf(shared.identity(u"0"_s))),
            shown(join.childrenOf(shared.identity(u"2"_s))),
            join.isInCycle(shared.identity(u"3"_s)), join.recording());
    }));
}

void graphPicture()
{
    GraphShape shape;
    for (int i = 0; i < 30; ++i) {
        shape.nodes.append({QSizeF(120, 30), i / 6});
        if (i > 0)
            shape.edges.append({i / 2, i, false});
    }
    check("layers of a picture", sameInAllThreads([&] { return layeredPicture(shape); }));
    check("text for dot", sameInAllThreads([&] { return dotText(shape); }));
    const GraphShape two{{{QSizeF(72, 36), 0}, {QSizeF(72, 36), 1}}, {{0, 1, false}}, 60, 24};
    const QByteArray answer = "graph 1 3 1\nnode 0 0.5 0.5 1 0.5 0 solid box black lightgrey\n"
                              "node 1 2.5 0.5 1 0.5 1 solid box black lightgrey\n"
                              "edge 0 1 4 1 0.5 1.3 0.5 1.7 0.5 2 0.5 solid black\nstop\n";
    check("answer of dot", sameInAllThreads([&] { return readDot(two, answer); }));
}

} // namespace
} // namespace steward

int main()
{
    steward::registryCodec();
    steward::pipelinesCodec();
    steward::readingOfPipelines();
    steward::comparisonOfArtifacts();
    steward::comparisonOfPipelines();
    steward::lineageIndex();
    steward::graphPicture();
    return steward::failures == 0 ? 0 : 1;
}
