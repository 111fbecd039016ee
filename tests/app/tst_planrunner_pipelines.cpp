// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/planrig.h"

using namespace Qt::StringLiterals;

namespace steward {

using Act = std::function<RawAnswer(LyingManager&, const QString& act)>;

/// Writes nothing down, but knows how long clears take.
class UsualRecord final : public RunRecord {
public:
    void begin(const PlanRun& run, const Approval& approval, QObject* context, Done done) override
    {
        m_none.begin(run, approval, context, std::move(done));
    }
    void intend(const PlanRun& run, qsizetype step, QObject* context, Done done) override
    {
        m_none.intend(run, step, context, std::move(done));
    }
    void tell(const PlanRun&, qsizetype) override { }
    void end(const PlanRun&) override { }
    QString problem() const override { return {}; }
    std::optional<std::chrono::milliseconds> usually(const ServerKey&, const Step&) const override
    {
        return std::chrono::milliseconds(2'900);
    }

private:
    NoRecord m_none;
};

// What looking makes of every answer to a stop, a delete, a start, a pause, a resume, a dismissal
// and a nudge (SAFETY.md 7, pipelines 3).
class PlanRunnerPipelines final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_rig = std::make_unique<PlanRig>();
        m_rig->manager.add(kOrders.uuid, kOrders.name);
    }
    void cleanup() { m_rig.reset(); }
    void stops_data();
    void stops() { check(); }
    void deletes_data();
    void deletes() { check(); }
    void runs_data();
    void runs() { check(); }
    void aNudgeIsItsOwnRequest();
    void aStuckClearIsNudgedWhileItIsFollowed();
    void theUsualTimeIsTold();

private:
    static inline const PipelineIdentity kOrders{u"uuid-1"_s, u"orders"_s};
    static constexpr auto kName = "orders";

    static void columns();
    static void row(
        const char* name, Verb verb, Outcome outcome, const QString& detail, const Act& act);
    static RawAnswer yes() { return RawAnswer::whole(202, R"("yes")"); }
    static RawAnswer no(const char* code, int status = 400)
    {
        return LyingManager::refusal(status, QString::fromLatin1(code), u"no"_s);
    }
    static void fail(LyingManager& m)
    {
        m.pipeline(kOrders.name)[u"deployment_error"_s]
            = QJsonObject{{u"message"_s, u"panicked at sink.rs"_s},
                {u"error_code"_s, u"RuntimeError.WorkerPanic"_s}, {u"details"_s, QJsonObject()}};
    }
    Plan plan(Verb verb) { return m_rig->made(m_rig->plans->changePipelines(verb, {kOrders})); }
    void prepare(Verb verb);
    void check();

    std::unique_ptr<PlanRig> m_rig;
};

void PlanRunnerPipelines::columns()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<Act>("act");
}

void PlanRunnerPipelines::row(
    const char* name, Verb verb, Outcome outcome, const QString& detail, const Act& act)
{
    QTest::newRow(name) << verb << outcome << detail << act;
}

void PlanRunnerPipelines::prepare(Verb verb)
{
    LyingManager& manager = m_rig->manager;
    if (verb == Verb::DeletePipelines)
        manager.honestly(kOrders.name);
    else if (verb == Verb::DismissErrors)
        fail(manager);
    else if (verb != Verb::StartPipelines)
        manager.start(kOrders.name);
    if (verb == Verb::ResumePipelines)
        manager.setRuntime(kOrders.name, u"Paused"_s);
}

void PlanRunnerPipelines::check()
{
    QFETCH(Verb, verb);
    QFETCH(Outcome, outcome);
    QFETCH(QString, detail);
    QFETCH(Act, act);
    prepare(verb);
    m_rig->manager.onAct
        = [this, act](const QString& what, const QString&) { return act(m_rig->manager, what); };
    const Plan made = plan(verb);
    QVERIFY2(made.canBeApproved(), qPrintable(made.obstacles.join(u' ')));
    PlanRun* run = m_rig->ran(made);
    const StepReport report = run->reports().first();
    QVERIFY2(run->outcome() == outcome,
        qPrintable(QString(wordFor(run->outcome()) + u": "_s + report.detail + run->stopReason())));
    QVERIFY2(report.detail.contains(detail), qPrintable(report.detail));
    QCOMPARE(m_rig->manager.writes().size(), 1);
}

void PlanRunnerPipelines::stops_data()
{
    columns();
    const Verb force = Verb::ForceStopPipelines;
    const Verb soft = Verb::StopPipelines;
    const auto honest
        = [](LyingManager& m, const QString& act) { return m.honestly(act, kOrders.name); };
    row("forced", force, Outcome::Verified, u"It is stopped"_s, honest);
    row("with a checkpoint", soft, Outcome::Verified, u"It is stopped"_s, honest);
    row("202 without effect", force, Outcome::Contradicted, u"reads Running as before"_s,
        [](LyingManager&, const QString&) { return yes(); });
    row("only the combined word says Stopped", force, Outcome::Contradicted, u"as before"_s,
        [](LyingManager& m, const QString&) {
            m.pipeline(kOrders.name)[u"deployment_status"_s] = u"Stopped"_s;
            return yes();
        });
    row("stopped and started again", force, Outcome::Contradicted, u"another run"_s,
        [](LyingManager& m, const QString&) {
            m.stop(kOrders.name);
            m.start(kOrders.name);
            return yes();
        });
    row("forced, ended with an error", force, Outcome::Verified, u"WorkerPanic"_s,
        [](LyingManager& m, const QString&) {
            m.stop(kOrders.name);
            fail(m);
            return yes();
        });
    row("its checkpoint failed", soft, Outcome::Contradicted, u"checkpoint"_s,
        [](LyingManager& m, const QString&) {
            m.stop(kOrders.name);
            fail(m);
            return yes();
        });
    row("deleted since", force, Outcome::Unknown, u"no pipeline of this name"_s,
        [](LyingManager& m, const QString&) {
            m.remove(kOrders.name);
            return yes();
        });
    row("recreated", force, Outcome::Unknown, u"Another pipeline"_s,
        [](LyingManager& m, const QString&) {
            m.remove(kOrders.name);
            m.add(u"uuid-9"_s, kOrders.name);
            return yes();
        });
    row("501", soft, Outcome::Refused, u"as before"_s,
        [](LyingManager&, const QString&) { return no("EnterpriseFeature", 501); });
    row("405, no storage for a checkpoint", soft, Outcome::Refused, u"as before"_s,
        [](LyingManager&, const QString&) { return no("UnsupportedPipelineAction", 405); });
    row("403", force, Outcome::Refused, u"as before"_s,
        [](LyingManager&, const QString&) { return no("InsufficientPermissions", 403); });
    row("400, yet stopped", force, Outcome::Changed, u"yet it is stopped"_s,
        [](LyingManager& m, const QString&) {
            m.stop(kOrders.name);
            return no("IllegalPipelineAction");
        });
    row("stopped, then closed", force, Outcome::Verified, u"No answer came"_s,
        [](LyingManager& m, const QString&) {
            m.stop(kOrders.name);
            return RawAnswer::closed();
        });
    row("closed without effect", force, Outcome::Unknown, u"as before"_s,
        [](LyingManager&, const QString&) { return RawAnswer::closed(); });
}

void PlanRunnerPipelines::deletes_data()
{
    columns();
    const Verb verb = Verb::DeletePipelines;
    row("deleted", verb, Outcome::Verified, u"the list does not hold its id"_s,
        [](LyingManager& m, const QString& act) { return m.honestly(act, kOrders.name); });
    row("200 without effect", verb, Outcome::Contradicted, u"still be read"_s,
        [](LyingManager&, const QString&) { return RawAnswer::whole(200, {}); });
    row("deleted and recreated", verb, Outcome::Verified, u"another pipeline answers"_s,
        [](LyingManager& m, const QString&) {
            m.remove(kOrders.name);
            m.add(u"uuid-9"_s, kOrders.name);
            return RawAnswer::whole(200, {});
        });
    row("renamed before it came", verb, Outcome::Refused, u"under the name renamed"_s,
        [](LyingManager& m, const QString&) {
            m.pipeline(kOrders.name)[u"name"_s] = u"renamed"_s;
            return no("UnknownPipelineName", 404);
        });
    row("renamed, another one deleted", verb, Outcome::Contradicted, u"under the name renamed"_s,
        [](LyingManager& m, const QString&) {
            m.pipeline(kOrders.name)[u"name"_s] = u"renamed"_s;
            return RawAnswer::whole(200, {});
        });
    row("404: gone before it came", verb, Outcome::AlreadySo, u"a moment before"_s,
        [](LyingManager& m, const QString&) {
            m.remove(kOrders.name);
            return no("UnknownPipelineName", 404);
        });
    row("400", verb, Outcome::Refused, u"still be read"_s,
        [](LyingManager&, const QString&) { return no("DeleteRestrictedToClearedStorage"); });
    row("400, yet gone", verb, Outcome::Changed, u"yet it is gone"_s,
        [](LyingManager& m, const QString&) {
            m.remove(kOrders.name);
            return no("DeleteRestrictedToFullyStopped");
        });
    row("gone, then closed", verb, Outcome::Verified, u"No answer came"_s,
        [](LyingManager& m, const QString&) {
            m.remove(kOrders.name);
            return RawAnswer::closed();
        });
    row("a tenant that is not known is no 404 of it", verb, Outcome::Accepted, u"not be looked"_s,
        [](LyingManager& m, const QString&) {
            m.instead = no("UnknownTenantName", 404);
            return RawAnswer::whole(200, {});
        });
}

void PlanRunnerPipelines::runs_data()
{
    columns();
    const auto honest
        = [](LyingManager& m, const QString& act) { return m.honestly(act, kOrders.name); };
    row("start", Verb::StartPipelines, Outcome::Verified, u"Running"_s, honest);
    row("start, nothing happens", Verb::StartPipelines, Outcome::Contradicted,
        u"stopped as before"_s, [](LyingManager&, const QString&) { return yes(); });
    row("start, ends again", Verb::StartPipelines, Outcome::Contradicted, u"WorkerPanic"_s,
        [](LyingManager& m, const QString&) {
            m.start(kOrders.name);
            m.stop(kOrders.name);
            fail(m);
            return yes();
        });
    row("start, awaits approval", Verb::StartPipelines, Outcome::Pending, u"approves"_s,
        [](LyingManager& m, const QString&) {
            m.start(kOrders.name);
            m.setRuntime(kOrders.name, u"AwaitingApproval"_s);
            return yes();
        });
    row("start, does not compile", Verb::StartPipelines, Outcome::Contradicted, u"RustError"_s,
        [](LyingManager& m, const QString&) {
            m.pipeline(kOrders.name)[u"deployment_resources_desired_status"_s] = u"Provisioned"_s;
            m.pipeline(kOrders.name)[u"program_status"_s] = u"RustError"_s;
            return yes();
        });
    row("start refused", Verb::StartPipelines, Outcome::Refused, u"stopped as before"_s,
        [](LyingManager&, const QString&) { return no("CannotStartWithCompilationError"); });
    row("pause", Verb::PausePipelines, Outcome::Verified, u"Paused"_s, honest);
    row("pause, nothing happens", Verb::PausePipelines, Outcome::Contradicted, u"as before"_s,
        [](LyingManager&, const QString&) { return yes(); });
    row("pause, stopped meanwhile: a 503 with Retry-After that is final", Verb::PausePipelines,
        Outcome::Refused, u"stopped meanwhile"_s, [](LyingManager& m, const QString& act) {
            m.stop(kOrders.name);
            return m.honestly(act, kOrders.name);
        });
    row("resume", Verb::ResumePipelines, Outcome::Verified, u"Running"_s, honest);
    row("resume refused", Verb::ResumePipelines, Outcome::Refused, u"Paused as before"_s,
        [](LyingManager&, const QString&) { return no("InvalidTransition"); });
    row("dismiss", Verb::DismissErrors, Outcome::Verified, u"no error any more"_s, honest);
    row("dismiss, nothing happens", Verb::DismissErrors, Outcome::Contradicted, u"as before"_s,
        [](LyingManager&, const QString&) { return RawAnswer::whole(200, R"("dismissed")"); });
    row("dismiss refused", Verb::DismissErrors, Outcome::Refused, u"as before"_s,
        [](LyingManager&, const QString&) { return no("DismissErrorRestrictedToFullyStopped"); });
}

void PlanRunnerPipelines::aNudgeIsItsOwnRequest()
{
    m_rig->manager.setStorage(kOrders.name, u"Clearing"_s);
    m_rig->manager.onAct = [this](const QString&, const QString& name) {
        m_rig->manager.setStorage(name, u"Clearing"_s);
        m_rig->clock.after(std::chrono::seconds(5), this,
            [this, name] { m_rig->manager.setStorage(name, u"Cleared"_s); });
        return LyingManager::accepted();
    };
    PlanRun* run = m_rig->ran(plan(Verb::NudgeClears));
    QCOMPARE(run->outcome(), Outcome::Verified);
    QCOMPARE(m_rig->manager.writes(), QList<QByteArray>{"POST /v0/pipelines/orders/clear"});
}

void PlanRunnerPipelines::aStuckClearIsNudgedWhileItIsFollowed()
{
    m_rig->manager.onAct = [this](const QString&, const QString& name) {
        m_rig->manager.setStorage(name, u"Clearing"_s);
        if (m_rig->manager.writes().size() == 2)
            m_rig->manager.setStorage(name, u"Cleared"_s);
        return LyingManager::accepted();
    };
    PlanRun* stuck = m_rig->plans->run(plan(Verb::ClearStorage), {});
    QVERIFY(spinUntil(
        [&] { return stuck->reports().first().detail.contains(u"can wake the runner"_s); }));
    QCOMPARE(stuck->outcome(), Outcome::Pending);
    QCOMPARE(m_rig->ran(plan(Verb::NudgeClears))->outcome(), Outcome::Verified);
    PlanRig::waitFor(stuck);
    QCOMPARE(stuck->outcome(), Outcome::Verified);
    QCOMPARE(m_rig->manager.writes().size(), 2);
}

void PlanRunnerPipelines::theUsualTimeIsTold()
{
    UsualRecord usual;
    Plans plans(m_rig->environment,
        PlanParts{m_rig->clock, m_rig->registryReads, m_rig->registryWrites, m_rig->pipelinesReads,
            m_rig->pipelinesWrites, m_rig->artifacts, m_rig->pipelines, m_rig->health,
            m_rig->lineage, m_rig->changes, usual, m_rig->pins, m_rig->locks});
    m_rig->manager.onAct = [this](const QString&, const QString& name) {
        m_rig->manager.setStorage(name, u"Clearing"_s);
        return LyingManager::accepted();
    };
    PlanRun* run = plans.run(m_rig->made(plans.clearStorage({kOrders})), {});
    const auto tells = [run](const QString& words) {
        return spinUntil([&] { return run->reports().first().detail.contains(words); });
    };
    QVERIFY(tells(u"Usually 2.9 s"_s));
    QVERIFY(tells(u"longer than usual (2.9 s)"_s));
    QVERIFY(tells(u"The runner that does it is healthy"_s));
    m_rig->manager.setStorage(kOrders.name, u"Cleared"_s);
    PlanRig::waitFor(run);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::PlanRunnerPipelines)
#include "tst_planrunner_pipelines.moc"
