// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Protects reading both servers for a scenario, over sockets: the built-in scenario fits the
// sandbox, every difference that was made shows, what was captured is as described, and a server
// that does not answer is never taken for ready.
#include "app/lineage/lineageindex.h"
#include "app/live/artifactfeed.h"
#include "app/scenario/capture.h"
#include "app/scenario/scenariocheckup.h"
#include "app/scenario/scenariostore.h"
#include "net/http/transport.h"
#include "net/pipelines/pipelinesreads.h"
#include "net/registry/registryreads.h"
#include "tests/support/manualclock.h"
#include "tests/support/quoted.h"
#include "tests/support/rawserver.h"
#include "tests/support/resultof.h"
#include "tests/support/servedsandbox.h"
#include "tests/support/spinuntil.h"

#include <QSignalSpy>
#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;

namespace {

/// Reads over the wire.
struct Readers {
    Readers(const QUrl& registryUrl, const QUrl& pipelinesUrl)
        : registryTransport(registryUrl)
        , pipelinesTransport(pipelinesUrl)
    {
    }

    Checkup checkUp(const Scenario& scenario)
    {
        const auto checkup = resultOf(steward::checkUp(servers(), scenario, false, &parent));
        return checkup ? *checkup : Checkup();
    }
    ScenarioServers servers() { return {&registry, &pipelines, lineage, &clock}; }

    QObject parent;
    ManualClock clock;
    Transport registryTransport;
    Transport pipelinesTransport;
    RegistryReads registry{registryTransport};
    PipelinesReads pipelines{pipelinesTransport};
    LineageIndex* lineage = nullptr;
};

QStringList wordsOf(const ScenarioCheck& check)
{
    QStringList words = check.untold;
    for (const Difference& difference : check.differences)
        words.append(difference.words);
    return words;
}

RawAnswer answerOfAnother(const RawRequest& request)
{
    if (request.target.contains("health"))
        return RawAnswer::json(quoted("{'status': 'ok', 'models': 2}"));
    if (request.verb == "POST")
        return RawAnswer::json(quoted("[{'id': '1', 'name': 'acme/x', 'type': 'model'},"
                                      "{'id': '2', 'name': 'acme/y', 'type': 'model'}]"));
    return RawAnswer::json(quoted("{'metadata': {'name': 'acme/y', 'id': '2', 'type': 'model'},"
                                  "'data': {'url': 'https://huggingface.co/acme/x'}}"));
}

} // namespace

class TestScenarioSandbox final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theBuiltInOneFitsTheSandbox()
    {
        const ServedSandbox sandbox{SandboxOptions()};
        Readers readers(sandbox.registryUrl(), sandbox.pipelinesUrl());
        const Checkup checkup = readers.checkUp(ScenarioStore::sandbox());
        QCOMPARE(wordsOf(checkup.check), QStringList());
        QVERIFY(checkup.check.isReady());
        QVERIFY(checkup.check.tolerated.isEmpty());
    }

    void whatWasDoneShows()
    {
        const ServedSandbox sandbox{SandboxOptions()};
        Readers readers(sandbox.registryUrl(), sandbox.pipelinesUrl());
        QCOMPARE(sandbox.registry().remove("/api/artifacts/model/2").status, 200);
        QCOMPARE(sandbox.pipelines().post("/v0/pipelines/inventory-late/resume").status, 202);
        QCOMPARE(sandbox.pipelines().remove("/v0/pipelines/demo-joins").status, 200);
        QTRY_COMPARE(sandbox.pipeline("inventory-late").value("deployment_status"_L1).toString(),
            u"Running"_s);
        const Checkup checkup = readers.checkUp(ScenarioStore::sandbox());
        QCOMPARE(wordsOf(checkup.check),
            (QStringList{u"acme/sentiment is missing"_s, u"inventory-late is Running, not paused"_s,
                u"The pipeline demo-joins is missing"_s}));
    }

    void whatWasCapturedIsAsDescribed()
    {
        const ServedSandbox sandbox{SandboxOptions()};
        Readers readers(sandbox.registryUrl(), sandbox.pipelinesUrl());
        ArtifactFeed feed(readers.registry, readers.clock, std::chrono::hours(1), true);
        LineageIndex index(readers.registry, feed, readers.clock);
        readers.lineage = &index;
        feed.start();
        QVERIFY(spinUntil([&index] { return index.coverage().listed > 0; }));
        const auto captured
            = resultOf(captureNow(readers.servers(), u"Now"_s, &readers.parent), 20'000);
        QVERIFY(captured.has_value());
        const Scenario& scenario = captured->scenario;
        QCOMPARE(troubleOf(scenario), QString());
        QVERIFY(scenario.registry.artifacts.size() > 55);
        QCOMPARE(scenario.pipelines.named.size(), 12);
        QVERIFY(scenario.pipelines.named.constFirst().program.has_value());
        QStringList names;
        for (const ScenarioArtifact& artifact : scenario.registry.artifacts)
            names.append(artifact.name);
        QVERIFY(names.indexOf(u"acme/tickets"_s) < names.indexOf(u"acme/tickets-router"_s));
        const ScenarioCheck check = readers.checkUp(scenario).check;
        QCOMPARE(wordsOf(check), QStringList());
    }

    void aServerThatDoesNotAnswerIsNotReady()
    {
        RawServer refusing;
        refusing.refuse(true);
        Readers readers(refusing.url(), refusing.url());
        const ScenarioCheck check = readers.checkUp(ScenarioStore::sandbox()).check;
        QVERIFY(!check.isReady());
        QCOMPARE(check.untold.size(), 2);
        QCOMPARE(check.untoldOfRegistry, 1);
        QVERIFY(check.differences.isEmpty());
        Readers none(refusing.url(), refusing.url());
        const auto nowhere = resultOf(checkUp({nullptr, nullptr, nullptr, &none.clock},
            ScenarioStore::sandbox(), false, &none.parent));
        QVERIFY(nowhere.has_value());
        QCOMPARE(nowhere->check.untold.size(), 2);
    }

    void anAnswerAboutAnotherArtifactIsNone()
    {
        RawServer server;
        server.respond(answerOfAnother);
        Readers readers(server.url(), server.url());
        Scenario scenario;
        scenario.registry.artifacts
            = {{artifactType(u"model"_s), u"acme/x"_s, u"https://huggingface.co/acme/x"_s, {}}};
        const ScenarioCheck check = readers.checkUp(scenario).check;
        QVERIFY(!check.isReady());
        QCOMPARE(check.untold.size(), 1);
        QVERIFY(!check.isRegistryWhole);
    }

    void cancelledIsCancelled()
    {
        const ServedSandbox sandbox{SandboxOptions()};
        Readers readers(sandbox.registryUrl(), sandbox.pipelinesUrl());
        auto* call = checkUp(readers.servers(), ScenarioStore::sandbox(), false, &readers.parent);
        call->cancel();
        const auto checkup = resultOf(call);
        QVERIFY(!checkup.has_value());
        QVERIFY(checkup.error().kind == ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestScenarioSandbox)
#include "tst_scenariosandbox.moc"
