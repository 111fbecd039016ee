// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/approval.h"
#include "app/plan/pins.h"
#include "tests/support/planrig.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace steward {

namespace {

const ServerKey kServer = ServerKey::of(QUrl(u"http://registry.demo:8000/api"_s));
const ArtifactIdentity kBert{{u"1"_s}, u"bert"_s};
const PipelineIdentity kOrders{u"019c07f1-90b2-7e0d-8a55-3c1f2a9e7d10"_s, u"orders"_s};

} // namespace

// What is pinned is destroyed by no plan, whichever window asks.
class TestPins final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"config/steward/pins.json"_s);
    }
    void lastAndHangOnTheServer();
    void twoWindowsForgetNothing();
    void aDamagedFileIsKept();
    void aNewerFileIsLeftAlone();
    void aFileThatGoesUnpinsNothing();
    void refuseADelete();
    void refuseAReset();
    void standFirstInAResetAndItsNameDoesNotHelp();
    void refusePipelines();

private:
    void write(const QByteArray& bytes)
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestPins::lastAndHangOnTheServer()
{
    Pins pins(m_path);
    QCOMPARE(pins.pin(kServer, kBert, u"the demo needs it"_s), QString());
    QCOMPARE(pins.pin(kServer, kOrders, {}), QString());
    const Pins again(m_path);
    QCOMPARE(again.reasonFor(kServer, kBert), u"the demo needs it"_s);
    QCOMPARE(again.reasonFor(kServer, kOrders), QString());
    QVERIFY(!again.reasonFor(ServerKey::of(QUrl(u"http://registry.demo:8000"_s)), kBert));
    QVERIFY(!again.reasonFor(kServer, ArtifactIdentity{kBert.id, u"other"_s}));
    QCOMPARE(pins.unpin(kServer, kOrders), QString());
    QVERIFY(!Pins(m_path).reasonFor(kServer, kOrders));
}

void TestPins::twoWindowsForgetNothing()
{
    Pins one(m_path);
    Pins other(m_path);
    QSignalSpy heard(&other, &Pins::changed);
    QCOMPARE(one.pin(kServer, kBert, u"a"_s), QString());
    QCOMPARE(other.pin(kServer, kOrders, u"b"_s), QString()); // before it heard of the first
    QCOMPARE(other.reasonFor(kServer, kBert), u"a"_s);
    QTRY_COMPARE(one.reasonFor(kServer, kOrders), u"b"_s);
    QVERIFY(!heard.isEmpty());
}

void TestPins::aDamagedFileIsKept()
{
    write(R"({"schema":1,"pins":[{"server":"x"}]})");
    Pins pins(m_path);
    QVERIFY(!pins.notice().isEmpty());
    QVERIFY(pins.problem().isEmpty());
    QCOMPARE(QFileInfo(m_path).dir().entryList({u"pins.json.damaged-*"_s}).size(), 1);
    QCOMPARE(pins.pin(kServer, kBert, {}), QString());
    QVERIFY(Pins(m_path).reasonFor(kServer, kBert));
}

// What it says is not known, so nothing may be destroyed; and it is not overwritten.
void TestPins::aNewerFileIsLeftAlone()
{
    const QByteArray bytes = R"({"schema":2,"pins":{}})";
    write(bytes);
    Pins pins(m_path);
    QVERIFY(!pins.problem().isEmpty());
    QVERIFY(!pins.pin(kServer, kBert, {}).isEmpty());
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
}

void TestPins::aFileThatGoesUnpinsNothing()
{
    Pins pins(m_path);
    QCOMPARE(pins.pin(kServer, kBert, {}), QString());
    QVERIFY(QFile::remove(m_path));
    QCOMPARE(pins.pin(kServer, kOrders, {}), QString());
    QVERIFY(Pins(m_path).reasonFor(kServer, kBert));
}

void TestPins::refuseADelete()
{
    PlanRig rig;
    rig.registry.add(u"1"_s, u"bert"_s);
    rig.registry.add(u"2"_s, u"other"_s);
    rig.registry.add(u"2"_s, u"twin"_s);
    const ServerKey server = ServerKey::of(rig.environment.registryUrl);
    QCOMPARE(rig.pins.pin(server, kBert, u"the demo needs it"_s), QString());

    const Plan alone = rig.deletionOf(u"1"_s, u"bert"_s);
    QVERIFY(!alone.canBeApproved());
    QVERIFY2(alone.obstacles.join(u' ').contains(u"the demo needs it"_s),
        qPrintable(alone.obstacles.join(u' ')));
    const Plan several = rig.made(rig.plans->deleteArtifacts({kBert, {{u"2"_s}, u"other"_s}}));
    QVERIFY(several.canBeApproved());
    QCOMPARE(several.ineligible.size(), 1);
    QCOMPARE(several.steps.size(), 1);

    // Pinned between review and sending; and as the twin of what is meant.
    QCOMPARE(rig.pins.pin(server, ArtifactIdentity{{u"2"_s}, u"twin"_s}, {}), QString());
    PlanRun* run = rig.plans->run(several, {several.guard.phrase, {}});
    PlanRig::waitFor(run);
    QCOMPARE(run->outcome(), Outcome::NotSent);
    QVERIFY(rig.registry.writes().isEmpty());
    const Plan replaced = rig.made(rig.plans->replaceArtifact(
        kBert, {artifactType(u"model"_s), u"https://huggingface.co/a/b"_s, {}}));
    QVERIFY(!replaced.canBeApproved());
}

void TestPins::refuseAReset()
{
    PlanRig rig;
    rig.registry.add(u"2"_s, u"other"_s);
    rig.registry.add(u"1"_s, u"bert"_s);
    const ServerKey server = ServerKey::of(rig.environment.registryUrl);
    QCOMPARE(rig.pins.pin(server, kBert, u"the demo needs it"_s), QString());
    const Plan plan = rig.made(rig.plans->resetRegistry());
    QVERIFY(!plan.canBeApproved());
    QVERIFY2(plan.obstacles.join(u' ').contains(u"bert is pinned here: the demo needs it"_s),
        qPrintable(plan.obstacles.join(u' ')));
    const auto* registry = std::get_if<RegistryTarget>(&plan.targets.constFirst());
    QVERIFY(registry);
    QCOMPARE(registry->artifacts.constFirst().name, u"bert"_s); // listed first
    QCOMPARE(rig.pins.unpin(server, kBert), QString());
    QVERIFY(rig.made(rig.plans->resetRegistry()).canBeApproved());
}

/// The guard of a reset is the name of the environment. Where anything is pinned it is not enough:
/// the pinned stand first, in the list's own order, and no run sends anything.
void TestPins::standFirstInAResetAndItsNameDoesNotHelp()
{
    PlanRig rig(EnvironmentClass::Demo);
    for (const auto& [id, name] : {std::pair(u"1"_s, u"bert"_s), std::pair(u"2"_s, u"other"_s),
             std::pair(u"3"_s, u"late"_s), std::pair(u"4"_s, u"later"_s)})
        rig.registry.add(id, name);
    const ServerKey server = ServerKey::of(rig.environment.registryUrl);
    const Plan reviewed = rig.made(rig.plans->resetRegistry());
    QVERIFY(reviewed.canBeApproved());
    QCOMPARE(reviewed.guard.phrase, rig.environment.name);
    const auto namesOfReset = [](const Plan& plan) {
        QStringList names;
        for (const Artifact& artifact :
            std::get<RegistryTarget>(plan.targets.constFirst()).artifacts)
            names.append(artifact.name);
        return names;
    };

    for (const auto& artifact :
        {ArtifactIdentity{{u"4"_s}, u"later"_s}, ArtifactIdentity{{u"2"_s}, u"other"_s}})
        QCOMPARE(rig.pins.pin(server, artifact, {}), QString());
    const Plan plan = rig.made(rig.plans->resetRegistry());
    QCOMPARE(namesOfReset(plan), QStringList({u"other"_s, u"later"_s, u"bert"_s, u"late"_s}));
    QVERIFY2(plan.obstacles.join(u' ').contains(u"2 artifacts are pinned here: other and later"_s),
        qPrintable(plan.obstacles.join(u' ')));
    QCOMPARE(plan.guard, reviewed.guard); // it asks for no less
    // Neither what is held up nor what was approved before anything was pinned.
    for (const Plan& each : {plan, reviewed}) {
        QVERIFY(approves({each.guard.phrase, {}}, reviewed));
        PlanRun* run = rig.plans->run(each, {each.guard.phrase, {}});
        PlanRig::waitFor(run);
        QCOMPARE(run->outcome(), Outcome::NotSent);
        QVERIFY2(run->stopReason().contains(u"pinned"_s), qPrintable(run->stopReason()));
    }
    QVERIFY(rig.registry.writes().isEmpty());
    QCOMPARE(rig.registry.entries.size(), 4);
}

/// A plan leaves pinned pipelines aside with the reason, and is held up while pins cannot be read.
void TestPins::refusePipelines()
{
    PlanRig rig;
    const PipelineIdentity other{u"uuid-2"_s, u"other"_s};
    rig.manager.add(kOrders.uuid, kOrders.name);
    rig.manager.add(other.uuid, other.name);
    const ServerKey server = rig.made(rig.plans->clearStorage({other})).server;
    QCOMPARE(rig.pins.pin(server, kOrders, u"the demo needs it"_s), QString());
    const Plan several = rig.made(rig.plans->clearStorage({kOrders, other}));
    QVERIFY(several.canBeApproved());
    QCOMPARE(several.steps.size(), 1);
    QCOMPARE(several.ineligible.size(), 1);
    QVERIFY2(several.ineligible.constFirst().reason.contains(u"pinned here: the demo needs it"_s),
        qPrintable(several.ineligible.constFirst().reason));
    QVERIFY(!rig.made(rig.plans->clearStorage({kOrders})).canBeApproved());
    // What destroys nothing is not held up.
    QVERIFY(rig.made(rig.plans->changePipelines(Verb::StartPipelines, {kOrders})).canBeApproved());

    write(R"({"schema":2,"pins":{}})");
    const Pins unread(m_path);
    const PlanParts p = rig.parts();
    Plans plans(rig.environment,
        {p.clock, p.registryReads, p.registryWrites, p.pipelinesReads, p.pipelinesWrites,
            p.artifacts, p.pipelines, p.health, p.lineage, p.changes, p.record, unread,
            p.lockFolder});
    const Plan held = rig.made(plans.clearStorage({other}));
    QVERIFY(!held.canBeApproved());
    QCOMPARE(held.obstacles.constFirst(), unread.problem());
    QVERIFY(rig.made(plans.changePipelines(Verb::StartPipelines, {other})).canBeApproved());
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestPins)
#include "tst_pins.moc"
