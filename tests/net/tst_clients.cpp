// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/transport.h"
#include "net/pipelines/pipelinesreads.h"
#include "net/pipelines/pipelineswrites.h"
#include "net/registry/registryreads.h"
#include "net/registry/registrywrites.h"
#include "net/sandbox/sandbox.h"
#include "tests/support/resultof.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steward {

/// The clients against the sandbox: two readings of the same contracts that know nothing of each
/// other.
class TestClients : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void readsTheRegistry();
    void readsARegistryOfManyPages();
    void writesTheRegistry();
    void readsTheManager();
    void writesTheManager();
    void isRefusedByTheManager();
    void isTurnedAwayByAWrongBase();

private:
    void open(const SandboxOptions& options);
    const Pipeline& pipeline(bool isStopped);

    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<Transport> m_registryWire;
    std::unique_ptr<Transport> m_managerWire;
    PipelineList m_pipelines;
};

void TestClients::init()
{
    SandboxOptions options;
    options.pace = 0;
    open(options);
}

void TestClients::cleanup()
{
    m_registryWire.reset();
    m_managerWire.reset();
    m_sandbox.reset();
}

void TestClients::open(const SandboxOptions& options)
{
    cleanup();
    m_sandbox = std::make_unique<Sandbox>(options);
    QString error;
    QVERIFY2(m_sandbox->start(&error), qPrintable(error));
    m_registryWire = std::make_unique<Transport>(m_sandbox->registryUrl());
    m_managerWire = std::make_unique<Transport>(m_sandbox->pipelinesUrl());
}

const Pipeline& TestClients::pipeline(bool isStopped)
{
    PipelinesReads reads(*m_managerWire);
    m_pipelines = resultOf(reads.list()).value();
    const auto found
        = std::find_if(m_pipelines->cbegin(), m_pipelines->cend(), [isStopped](const Pipeline& p) {
              return isStopped ? isFullyStopped(p) && p.storage == StorageState::InUse
                               : p.status == DeploymentState::Running;
          });
    if (found == m_pipelines->cend())
        qFatal("the sample has no such pipeline");
    return *found;
}

void TestClients::readsTheRegistry()
{
    RegistryReads reads(*m_registryWire);
    const auto health = resultOf(reads.health());
    QVERIFY(health);
    QCOMPARE(health->status, u"ok"_s);
    const auto listing = resultOf(reads.list());
    QVERIFY(listing);
    QCOMPARE(std::optional<int>(listing->artifacts->size()), health->artifactCount);
    bool hasEdge = false;
    bool hasExternal = false;
    for (const Artifact& artifact : *listing->artifacts) {
        QVERIFY(artifact.type.isKnown());
        const auto record = resultOf(reads.get(artifact.type, artifact.id));
        QVERIFY(record);
        QCOMPARE(record->artifact, artifact);
        const auto lineage = resultOf(reads.lineage(artifact.id));
        QVERIFY(lineage);
        hasEdge = hasEdge || !lineage->edges.isEmpty();
        for (const LineageNode& node : lineage->nodes)
            hasExternal = hasExternal || node.external;
    }
    QVERIFY(hasEdge);
    QVERIFY(hasExternal);

    const Artifact& first = listing->artifacts->constFirst();
    const auto rating = resultOf(reads.rate(first.id));
    QVERIFY2(rating, qPrintable(rating ? QString() : rating.error().message));
    QVERIFY(rating->metrics.size() > 10);
    QCOMPARE(resultOf(reads.cost(first.type, first.id))->id, first.id.value);
    QVERIFY(resultOf(reads.byName(first.name))->contains(first));
    QVERIFY(resultOf(reads.searchRegex(u"^"_s))->contains(first));
    QCOMPARE(resultOf(reads.searchRegex(u"^nothing like it$"_s))->size(), 0);
    QCOMPARE(resultOf(reads.byName(u"nothing like it"_s))->size(), 0);
    QCOMPARE(resultOf(reads.searchRegex(u"("_s)).error().kind, ErrorKind::Rejected);
    const auto gone = resultOf(reads.get(first.type, {u"no-such-id"_s}));
    QCOMPARE(gone.error().kind, ErrorKind::NotFound);
}

void TestClients::readsARegistryOfManyPages()
{
    SandboxOptions options;
    options.artifacts = 2500;
    open(options);
    RegistryReads reads(*m_registryWire);
    const auto listing = resultOf(reads.list());
    QVERIFY(listing);
    QCOMPARE(listing->artifacts->size(), 2500);
    QCOMPARE(listing->pages, 3);
    QCOMPARE(resultOf(reads.list())->artifacts.get(), listing->artifacts.get());

    options.artifacts = 1000; // a full page, and no header that says so
    open(options);
    RegistryReads other(*m_registryWire);
    QCOMPARE(resultOf(other.list())->artifacts->size(), 1000);
}

void TestClients::writesTheRegistry()
{
    RegistryReads reads(*m_registryWire);
    RegistryWrites writes(*m_registryWire);
    const auto before = resultOf(reads.list());
    const Artifact target = before->artifacts->constFirst();
    QCOMPARE(*resultOf(writes.remove(target.type, target.id)), (WriteAnswer{200, u"deleted"_s}));
    QCOMPARE(resultOf(reads.get(target.type, target.id)).error().kind, ErrorKind::NotFound);
    QCOMPARE(resultOf(writes.remove(target.type, target.id)).error().kind, ErrorKind::NotFound);
    QCOMPARE(resultOf(reads.list())->artifacts->size(), before->artifacts->size() - 1);

    const ArtifactDraft draft{artifactType(u"dataset"_s), u"https://example.org/corpus"_s, {}};
    QCOMPARE(resultOf(writes.create(draft))->status, 201);
    QCOMPARE(resultOf(reads.list())->artifacts->size(), before->artifacts->size());
    QCOMPARE(resultOf(writes.reset())->message, u"registry reset"_s);
    QCOMPARE(resultOf(reads.health())->artifactCount, std::optional(0));
    QVERIFY(resultOf(reads.list())->artifacts->isEmpty());
}

void TestClients::readsTheManager()
{
    PipelinesReads reads(*m_managerWire);
    QVERIFY(!resultOf(reads.config())->isEnterprise());
    QCOMPARE(resultOf(reads.session())->tenantName, u"default"_s);
    QCOMPARE(*resultOf(reads.healthz()), u"healthy"_s);
    QVERIFY(resultOf(reads.clusterHealth())->allHealthy);
    const Pipeline stopped = pipeline(true);
    const Pipeline running = pipeline(false);
    for (const Pipeline& each : *m_pipelines) {
        QVERIFY2(isUnderstood(each), qPrintable(each.identity.name));
        QVERIFY(each.createdAt.isValid());
        QVERIFY(each.program.isKnown());
    }
    QCOMPARE(resultOf(reads.get(stopped.identity.name))->identity, stopped.identity);
    QVERIFY(!resultOf(reads.events(stopped.identity.name))->isEmpty());
    QVERIFY(resultOf(reads.stats(running.identity.name))->storageBytes);
    const auto noStats = resultOf(reads.stats(stopped.identity.name));
    QCOMPARE(noStats.error().code, u"PipelineInteractionNotDeployed"_s);
    QCOMPARE(noStats.error().kind, ErrorKind::Rejected);
    QVERIFY(resultOf(reads.log(stopped.identity.name)));
    QVERIFY(resultOf(reads.rawRecord(stopped.identity.name))->contains("program_code"));
    const auto gone = resultOf(reads.get(u"no-such"_s));
    QCOMPARE(gone.error().kind, ErrorKind::NotFound);
    QCOMPARE(gone.error().code, u"UnknownPipelineName"_s);
}

void TestClients::writesTheManager()
{
    PipelinesReads reads(*m_managerWire);
    PipelinesWrites writes(*m_managerWire);
    const auto now = [&reads](const QString& name) { return resultOf(reads.get(name)).value(); };

    const QString stopped = pipeline(true).identity.name;
    QCOMPARE(resultOf(writes.clear(stopped))->message, u"Pipeline storage is being cleared"_s);
    QTRY_COMPARE(now(stopped).storage.value, StorageState::Cleared);
    QVERIFY(!now(stopped).checkpoints);
    const auto events = resultOf(reads.events(stopped));
    QVERIFY(std::any_of(events->cbegin(), events->cend(),
        [](const PipelineEvent& event) { return event.storage == StorageState::Clearing; }));
    QCOMPARE(*resultOf(writes.remove(stopped)), (WriteAnswer{200, {}}));
    QCOMPARE(resultOf(reads.get(stopped)).error().kind, ErrorKind::NotFound);

    const QString running = pipeline(false).identity.name;
    QCOMPARE(resultOf(writes.pause(running))->status, 202);
    QTRY_COMPARE(now(running).status.value, DeploymentState::Paused);
    QCOMPARE(resultOf(writes.resume(running))->status, 202);
    QTRY_COMPARE(now(running).status.value, DeploymentState::Running);
    QCOMPARE(resultOf(writes.stop(running, true))->status, 202);
    QTRY_VERIFY(isFullyStopped(now(running)));
    QCOMPARE(resultOf(writes.dismissError(running))->status, 200);
    QCOMPARE(resultOf(writes.start(running))->message, u"Pipeline is starting"_s);
    QTRY_COMPARE(now(running).status.value, DeploymentState::Running);
}

void TestClients::isRefusedByTheManager()
{
    PipelinesWrites writes(*m_managerWire);
    const QString running = pipeline(false).identity.name;
    const auto clear = resultOf(writes.clear(running));
    QCOMPARE(clear.error().kind, ErrorKind::Rejected);
    QCOMPARE(clear.error().code, u"StorageStatusImmutableUnlessStopped"_s);
    QCOMPARE(clear.error().sent, Sent::Answered);
    const auto gentle = resultOf(writes.stop(running, false));
    QCOMPARE(gentle.error().kind, ErrorKind::NotOffered);
    QCOMPARE(gentle.error().code, u"EnterpriseFeature"_s);
    QCOMPARE(resultOf(writes.remove(running)).error().code, u"DeleteRestrictedToFullyStopped"_s);
    QCOMPARE(resultOf(writes.clear(u"no-such"_s)).error().kind, ErrorKind::NotFound);
}

// What a person meets who mistypes a prefix or swaps the two servers.
void TestClients::isTurnedAwayByAWrongBase()
{
    QUrl bare = m_sandbox->registryUrl();
    bare.setPath({});
    Transport withoutPrefix(bare);
    RegistryReads registry(withoutPrefix);
    QCOMPARE(resultOf(registry.health()).error().kind, ErrorKind::NotOffered);
    QCOMPARE(resultOf(registry.list()).error().kind, ErrorKind::NotOffered);

    RegistryReads swapped(*m_managerWire);
    QCOMPARE(resultOf(swapped.health()).error().kind, ErrorKind::NotJson);
    PipelinesReads other(*m_registryWire);
    QCOMPARE(resultOf(other.config()).error().kind, ErrorKind::NotOffered);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestClients)
#include "tst_clients.moc"
