// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/planrig.h"

using namespace Qt::StringLiterals;

namespace steward {

using Turn = std::function<void(LyingManager&)>;
using Wire = QList<QByteArray>;

// A verb with prerequisites: each request leaves only once the effect of the one before shows, and
// the world is compared before the first and looked at before each.
class PlanRunnerChain final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_rig = std::make_unique<PlanRig>();
        m_rig->manager.add(kOrders.uuid, kOrders.name);
    }
    void cleanup() { m_rig.reset(); }
    void chains_data();
    void chains();
    void theClearWaitsForTheStop();
    void aStopThatDoesNotComeKeepsTheClearBack();
    void aRefusedClearLeavesThePipeline();
    void everyLaneIsOfItsPipeline();
    void nothingIsSentWhenTheWorldChanged_data();
    void nothingIsSentWhenTheWorldChanged();
    void itsWorldChangesOnTheWay_data();
    void itsWorldChangesOnTheWay();
    void pinnedOnesAreLeftAlone();
    void guards_data();
    void guards();

private:
    static inline const PipelineIdentity kOrders{u"uuid-1"_s, u"orders"_s};
    static inline const PipelineIdentity kOthers{u"uuid-2"_s, u"invoices"_s};

    Plan plan(Verb verb, const QList<PipelineIdentity>& asked = {kOrders})
    {
        return m_rig->made(m_rig->plans->changePipelines(verb, asked));
    }

    std::unique_ptr<PlanRig> m_rig;
};

void PlanRunnerChain::chains_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<QString>("edition");
    QTest::addColumn<Turn>("state");
    QTest::addColumn<Wire>("wire");
    const QByteArray base = "POST /v0/pipelines/orders/";
    const QByteArray gone = "DELETE /v0/pipelines/orders";
    const Turn running = [](LyingManager& m) { m.start(kOrders.name); };
    const Turn inUse = [](LyingManager&) {};
    const Turn cleared = [](LyingManager& m) { m.honestly(kOrders.name); };
    const QString open = u"Open source"_s;
    const QString paid = u"Enterprise"_s;
    const auto row
        = [](const char* name, Verb verb, const QString& edition, const Turn& state,
              const Wire& wire) { QTest::newRow(name) << verb << edition << state << wire; };
    row("clear what runs, open source", Verb::ClearStorage, open, running,
        {base + "stop?force=true", base + "clear"});
    row("clear what runs, enterprise", Verb::ClearStorage, paid, running,
        {base + "stop?force=false", base + "clear"});
    row("delete what runs, open source", Verb::DeletePipelines, open, running,
        {base + "stop?force=true", base + "clear", gone});
    row("delete what runs, enterprise", Verb::DeletePipelines, paid, running,
        {base + "stop?force=false", base + "clear", gone});
    row("delete what is in use", Verb::DeletePipelines, open, inUse, {base + "clear", gone});
    row("delete what is cleared", Verb::DeletePipelines, paid, cleared, {gone});
    row("force stop, enterprise", Verb::ForceStopPipelines, paid, running,
        {base + "stop?force=true"});
    row("stop, enterprise", Verb::StopPipelines, paid, running, {base + "stop?force=false"});
    row("start", Verb::StartPipelines, open, inUse, {base + "start"});
    row("pause", Verb::PausePipelines, open, running, {base + "pause"});
    row("resume", Verb::ResumePipelines, open,
        [](LyingManager& m) {
            m.start(kOrders.name);
            m.setRuntime(kOrders.name, u"Paused"_s);
        },
        {base + "resume"});
}

void PlanRunnerChain::chains()
{
    QFETCH(Verb, verb);
    QFETCH(QString, edition);
    QFETCH(Turn, state);
    QFETCH(Wire, wire);
    m_rig->manager.edition = edition;
    state(m_rig->manager);
    const Plan made = plan(verb);
    QVERIFY2(made.canBeApproved(), qPrintable(made.obstacles.join(u' ')));
    QStringList shown;
    for (const Step& step : made.steps)
        shown += step.request;
    PlanRun* run = m_rig->ran(made);
    for (const StepReport& report : run->reports())
        QVERIFY2(report.outcome == Outcome::Verified, qPrintable(report.detail));
    QCOMPARE(m_rig->manager.writes(), wire);
    QCOMPARE(shown.join(u'\n'), QString::fromLatin1(wire.join('\n')));
}

void PlanRunnerChain::theClearWaitsForTheStop()
{
    m_rig->manager.start(kOrders.name);
    m_rig->manager.onAct = [this](const QString& act, const QString& name) {
        if (act != "stop"_L1)
            return m_rig->manager.honestly(act, name);
        m_rig->manager.beginStopping(name);
        m_rig->clock.after(
            std::chrono::minutes(3), this, [this, name] { m_rig->manager.stop(name); });
        return RawAnswer::whole(202, R"("Pipeline is suspending")");
    };
    PlanRun* run = m_rig->plans->run(plan(Verb::ClearStorage), {});
    QVERIFY(spinUntil([&] { return run->reports().first().outcome == Outcome::Pending; }));
    QVERIFY(spinUntil([&] { return run->reports().first().detail.contains(u"That is long"_s); }));
    QVERIFY(spinUntil([&] { return m_rig->manager.runnerAsked() > 0; }));
    QCOMPARE(m_rig->manager.writes().size(), 1);
    PlanRig::waitFor(run);
    QCOMPARE(run->outcome(), Outcome::Verified);
    QCOMPARE(m_rig->manager.writes().size(), 2);
}

void PlanRunnerChain::aStopThatDoesNotComeKeepsTheClearBack()
{
    m_rig->manager.start(kOrders.name);
    m_rig->manager.onAct = [](const QString&, const QString&) {
        return RawAnswer::whole(202, R"("Pipeline is suspending")");
    };
    PlanRun* run = m_rig->ran(plan(Verb::DeletePipelines));
    QCOMPARE(run->reports().at(0).outcome, Outcome::Contradicted);
    QCOMPARE(run->reports().at(1).outcome, Outcome::NotSent);
    QCOMPARE(run->reports().at(2).outcome, Outcome::NotSent);
    QCOMPARE(m_rig->manager.writes().size(), 1);
}

void PlanRunnerChain::aRefusedClearLeavesThePipeline()
{
    m_rig->manager.onAct = [this](const QString& act, const QString& name) {
        return act == "clear"_L1
            ? LyingManager::refusal(400, u"StorageStatusImmutableUnlessStopped"_s, u"no"_s)
            : m_rig->manager.honestly(act, name);
    };
    PlanRun* run = m_rig->ran(plan(Verb::DeletePipelines));
    QCOMPARE(run->reports().at(0).outcome, Outcome::Refused);
    QCOMPARE(run->reports().at(1).outcome, Outcome::NotSent);
    QCOMPARE(m_rig->manager.writes().size(), 1);
}

void PlanRunnerChain::everyLaneIsOfItsPipeline()
{
    m_rig->manager.add(kOthers.uuid, kOthers.name);
    m_rig->manager.start(kOthers.name);
    const Plan made = plan(Verb::DeletePipelines, {kOrders, kOthers});
    QCOMPARE(made.steps.size(), 5);
    QCOMPARE(made.steps.at(0).lane, u"pipelines/orders"_s);
    QCOMPARE(made.steps.at(2).lane, u"pipelines/invoices"_s);
    QVERIFY(made.steps.at(2).after.isEmpty());
    QCOMPARE(made.steps.at(4).after, QList<int>{4});
    PlanRun* run = m_rig->ran(made);
    QCOMPARE(run->outcome(), Outcome::Verified);
    QCOMPARE(m_rig->manager.writes().size(), 5);
}

void PlanRunnerChain::nothingIsSentWhenTheWorldChanged_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<Turn>("change");
    QTest::addColumn<QString>("reason");
    struct World {
        const char* name;
        Turn change;
        const char* reason;
    };
    const World worlds[] = {
        {"stopped meanwhile", [](LyingManager& m) { m.stop(kOrders.name); }, ""},
        {"restarted",
            [](LyingManager& m) {
                m.stop(kOrders.name);
                m.start(kOrders.name);
            },
            "started or stopped meanwhile"},
        {"recreated under the same name",
            [](LyingManager& m) {
                m.remove(kOrders.name);
                m.add(u"uuid-9"_s, kOrders.name);
                m.start(kOrders.name);
            },
            "Another pipeline has the name"},
        {"deleted", [](LyingManager& m) { m.remove(kOrders.name); }, "no pipeline orders"},
        {"another edition", [](LyingManager& m) { m.edition = u"Open source"_s; },
            "other requests"},
        {"the tenant is another",
            [](LyingManager& m) { m.tenant = u"00000000-0000-0000-0000-000000000009"_s; },
            "another tenant"},
        {"the role is gone", [](LyingManager& m) { m.role = u"read"_s; }, "role write"},
    };
    for (const World& world : worlds) {
        for (const Verb verb : {Verb::ClearStorage, Verb::DeletePipelines})
            QTest::addRow("%s, %d", world.name, int(verb))
                << verb << world.change << QString::fromLatin1(world.reason);
    }
}

void PlanRunnerChain::nothingIsSentWhenTheWorldChanged()
{
    QFETCH(Verb, verb);
    QFETCH(Turn, change);
    QFETCH(QString, reason);
    m_rig->manager.start(kOrders.name);
    const Plan reviewed = plan(verb);
    QVERIFY(reviewed.canBeApproved());
    change(m_rig->manager);
    PlanRun* run = m_rig->ran(reviewed);
    QCOMPARE(run->outcome(), Outcome::NotSent);
    QVERIFY2(run->stopReason().contains(u"changed since the review"_s)
            && run->stopReason().contains(reason),
        qPrintable(run->stopReason()));
    QVERIFY(m_rig->manager.writes().isEmpty());
}

void PlanRunnerChain::itsWorldChangesOnTheWay_data()
{
    QTest::addColumn<Turn>("change");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const QString& reason, Turn change) {
        QTest::newRow(name) << std::move(change) << reason;
    };
    row("started", u"not stopped any more"_s, [](LyingManager& m) { m.start(kOthers.name); });
    row("started and stopped again", u"started or stopped since the review"_s, [](LyingManager& m) {
        m.start(kOthers.name);
        m.stop(kOthers.name);
    });
    row("recreated", u"Another pipeline has this name"_s, [](LyingManager& m) {
        m.remove(kOthers.name);
        m.add(u"uuid-9"_s, kOthers.name);
    });
    row("an unknown word", u"word that this program does not know"_s,
        [](LyingManager& m) { m.setStorage(kOthers.name, u"Archived"_s); });
}

// While the first four are being cleared the fifth becomes another one than was reviewed.
void PlanRunnerChain::itsWorldChangesOnTheWay()
{
    QFETCH(Turn, change);
    QFETCH(QString, reason);
    LyingManager& manager = m_rig->manager;
    QList<PipelineIdentity> asked{kOrders};
    for (const QString& name : {u"b"_s, u"c"_s, u"d"_s})
        asked += {u"uuid-"_s + name, name};
    asked += kOthers;
    for (const PipelineIdentity& each : asked.sliced(1))
        manager.add(each.uuid, each.name);
    const Plan reviewed = plan(Verb::ClearStorage, asked);
    bool changed = false;
    manager.onAct = [&](const QString& act, const QString& name) {
        if (!std::exchange(changed, true))
            change(manager);
        return manager.honestly(act, name);
    };
    PlanRun* run = m_rig->ran(reviewed);
    QCOMPARE(run->reports().at(0).outcome, Outcome::Verified);
    const StepReport& last = run->reports().at(4);
    QCOMPARE(last.outcome, Outcome::NotSent);
    QVERIFY2(last.detail.contains(reason), qPrintable(last.detail));
    QVERIFY(!manager.writes().contains("POST /v0/pipelines/invoices/clear"));
}

void PlanRunnerChain::pinnedOnesAreLeftAlone()
{
    const Plan free = plan(Verb::DeletePipelines);
    m_rig->pins.pin(free.server, kOrders, u"the demo's own"_s);
    for (const Verb verb : {Verb::DeletePipelines, Verb::ClearStorage}) {
        const Plan made = plan(verb);
        QVERIFY(!made.canBeApproved());
        QVERIFY(made.obstacles.first().contains(u"the demo's own"_s));
    }
    QVERIFY(plan(Verb::StartPipelines).canBeApproved());
    PlanRun* run = m_rig->ran(free); // pinned since its review
    QCOMPARE(run->outcome(), Outcome::NotSent);
    QVERIFY(m_rig->manager.writes().isEmpty());
}

void PlanRunnerChain::guards_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<QString>("edition");
    QTest::addColumn<QString>("phrase");
    QTest::newRow("clear, checkpoint first") << Verb::ClearStorage << u"Enterprise"_s << QString();
    QTest::newRow("clear, forced") << Verb::ClearStorage << u"Open source"_s << u"Staging"_s;
    QTest::newRow("delete, forced") << Verb::DeletePipelines << u"Open source"_s << u"Staging"_s;
    QTest::newRow("delete") << Verb::DeletePipelines << u"Enterprise"_s << u"orders"_s;
    QTest::newRow("force stop") << Verb::ForceStopPipelines << u"Enterprise"_s << u"Staging"_s;
    QTest::newRow("pause") << Verb::PausePipelines << u"Enterprise"_s << QString();
}

// The strictest row of any step: a chain asks for no less than its steps would alone.
void PlanRunnerChain::guards()
{
    QFETCH(Verb, verb);
    QFETCH(QString, edition);
    QFETCH(QString, phrase);
    m_rig->environment.environmentClass = EnvironmentClass::Demo;
    m_rig->makePlans();
    m_rig->manager.edition = edition;
    m_rig->manager.start(kOrders.name);
    QCOMPARE(plan(verb).guard.phrase, phrase);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::PlanRunnerChain)
#include "tst_planrunner_chain.moc"
