// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/make/pipelinechain.h"
#include "net/pipelines/pipelineswords.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

using Move = PipelineMove;
using Moves = QList<PipelineMove>;

// What each verb comes to for a pipeline in each state, in both editions; and why not.
class PipelineChainTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void chains_data();
    void chains();
    void everyVerbKeepsOffUnknownWords_data();
    void everyVerbKeepsOffUnknownWords();
    void anUnknownEditionHasNothingGentler();

private:
    static Pipeline stopped(const QString& storage = u"InUse"_s);
    static Pipeline deployed(const QString& status = u"Running"_s, const QString& desired = {});
    static Pipeline with(
        const QString& resources, const QString& desired, const QString& storage = u"InUse"_s);
};

Pipeline PipelineChainTest::with(
    const QString& resources, const QString& desired, const QString& storage)
{
    Pipeline pipeline;
    pipeline.identity = {u"uuid-1"_s, u"orders"_s};
    pipeline.storage = storageState(storage);
    pipeline.resources = resourcesState(resources);
    pipeline.resourcesDesired = resourcesDesired(desired);
    pipeline.status = deploymentState(resources);
    pipeline.desired = desired;
    pipeline.program = programState(u"Success"_s);
    return pipeline;
}

Pipeline PipelineChainTest::stopped(const QString& storage)
{
    return with(u"Stopped"_s, u"Stopped"_s, storage);
}

Pipeline PipelineChainTest::deployed(const QString& status, const QString& desired)
{
    Pipeline pipeline = with(u"Provisioned"_s, u"Provisioned"_s);
    pipeline.status = deploymentState(status);
    pipeline.desired = desired.isEmpty() ? status : desired;
    pipeline.deploymentId = u"run-1"_s;
    return pipeline;
}

void PipelineChainTest::chains_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<Pipeline>("pipeline");
    QTest::addColumn<Moves>("openSource");
    QTest::addColumn<Moves>("enterprise");
    QTest::addColumn<QString>("why");
    const auto both = [](const char* name, Verb verb, const Pipeline& pipeline, const Moves& open,
                          const Moves& enterprise) {
        QTest::newRow(name) << verb << pipeline << open << enterprise << QString();
    };
    const auto never = [](const char* name, Verb verb, const Pipeline& pipeline, const char* why) {
        QTest::newRow(name) << verb << pipeline << Moves() << Moves() << QString::fromLatin1(why);
    };
    const Pipeline early = with(u"Stopped"_s, u"Provisioned"_s, u"Cleared"_s);
    const Pipeline stopping = with(u"Stopping"_s, u"Stopped"_s);
    const Pipeline suspending = deployed(u"Running"_s, u"Suspended"_s);
    Pipeline failed = stopped();
    failed.error = DeploymentError{u"RuntimeError.WorkerPanic"_s, u"panicked"_s};
    Pipeline broken = stopped();
    broken.program = programState(u"RustError"_s);

    using enum Verb;
    both("clear, stopped", ClearStorage, stopped(), {Move::Clear}, {Move::Clear});
    both("clear, running", ClearStorage, deployed(), {Move::ForceStop, Move::Clear},
        {Move::Stop, Move::Clear});
    both("clear, awaiting approval", ClearStorage, deployed(u"AwaitingApproval"_s),
        {Move::ForceStop, Move::Clear}, {Move::ForceStop, Move::Clear});
    both("clear, provisioning", ClearStorage, with(u"Provisioning"_s, u"Provisioned"_s),
        {Move::ForceStop, Move::Clear}, {Move::ForceStop, Move::Clear});
    never("clear, cleared", ClearStorage, stopped(u"Cleared"_s), "nothing to clear");
    never("clear, clearing", ClearStorage, stopped(u"Clearing"_s), "being cleared already");
    never("clear, stopping", ClearStorage, stopping, "still stopping");
    never("clear, suspending", ClearStorage, suspending, "stopping with a checkpoint");
    both("nudge, clearing", NudgeClears, stopped(u"Clearing"_s), {Move::NudgeClear},
        {Move::NudgeClear});
    never("nudge, in use", NudgeClears, stopped(), "not being cleared");
    both("force stop, running", ForceStopPipelines, deployed(), {Move::ForceStop},
        {Move::ForceStop});
    both("force stop, suspending", ForceStopPipelines, suspending, {Move::ForceStop},
        {Move::ForceStop});
    both(
        "force stop, early start", ForceStopPipelines, early, {Move::ForceStop}, {Move::ForceStop});
    never("force stop, stopped", ForceStopPipelines, stopped(), "stopped already");
    never("force stop, stopping", ForceStopPipelines, stopping, "stopping already");
    never("stop, stopped", StopPipelines, stopped(), "stopped already");
    both("delete, cleared", DeletePipelines, stopped(u"Cleared"_s), {Move::Delete}, {Move::Delete});
    both("delete, in use", DeletePipelines, stopped(), {Move::Clear, Move::Delete},
        {Move::Clear, Move::Delete});
    both("delete, paused", DeletePipelines, deployed(u"Paused"_s),
        {Move::ForceStop, Move::Clear, Move::Delete}, {Move::Stop, Move::Clear, Move::Delete});
    both("delete, early start", DeletePipelines, early, {Move::ForceStop, Move::Delete},
        {Move::ForceStop, Move::Delete});
    never("delete, clearing", DeletePipelines, stopped(u"Clearing"_s), "being cleared");
    both("start, stopped", StartPipelines, failed, {Move::Start}, {Move::Start});
    never("start, running", StartPipelines, deployed(), "runs already");
    never("start, paused", StartPipelines, deployed(u"Paused"_s), "resume it");
    never("start, early start", StartPipelines, early, "asked for already");
    never("start, clearing", StartPipelines, stopped(u"Clearing"_s), "being cleared");
    never("start, broken program", StartPipelines, broken, "does not compile (RustError)");
    both("pause, running", PausePipelines, deployed(), {Move::Pause}, {Move::Pause});
    never("pause, paused", PausePipelines, deployed(u"Paused"_s), "paused already");
    never("pause, stopped", PausePipelines, stopped(), "does not run (Stopped)");
    both("resume, paused", ResumePipelines, deployed(u"Paused"_s), {Move::Resume}, {Move::Resume});
    never("resume, running", ResumePipelines, deployed(), "runs already");
    never("resume, standby", ResumePipelines, deployed(u"Standby"_s), "not paused (Standby)");
    both("dismiss, failed", DismissErrors, failed, {Move::DismissError}, {Move::DismissError});
    never("dismiss, no error", DismissErrors, stopped(), "no error");
}

void PipelineChainTest::chains()
{
    QFETCH(Verb, verb);
    QFETCH(Pipeline, pipeline);
    QFETCH(Moves, openSource);
    QFETCH(Moves, enterprise);
    QFETCH(QString, why);
    const PipelineChain open = chainOf(verb, pipeline, u"Open source"_s);
    const PipelineChain paid = chainOf(verb, pipeline, u"Enterprise"_s);
    QVERIFY2(open.moves == openSource, qPrintable(movesWords(open.moves)));
    QVERIFY2(paid.moves == enterprise, qPrintable(movesWords(paid.moves)));
    for (const PipelineChain& chain : {open, paid}) {
        QCOMPARE(chain.whyNot.isEmpty(), why.isEmpty());
        QVERIFY2(chain.whyNot.contains(why), qPrintable(chain.whyNot));
    }
}

void PipelineChainTest::everyVerbKeepsOffUnknownWords_data()
{
    QTest::addColumn<Verb>("verb");
    for (int verb = int(Verb::ClearStorage); verb <= int(Verb::NudgeClears); ++verb)
        QTest::addRow("%d", verb) << static_cast<Verb>(verb);
}

void PipelineChainTest::everyVerbKeepsOffUnknownWords()
{
    QFETCH(Verb, verb);
    Pipeline odd = deployed(u"Rebalancing"_s);
    odd.error = DeploymentError{u"x"_s, u"y"_s};
    const PipelineChain chain = chainOf(verb, odd, u"Enterprise"_s);
    QVERIFY(chain.moves.isEmpty());
    QVERIFY2(chain.whyNot.contains(u"Rebalancing"_s), qPrintable(chain.whyNot));
    Pipeline silent = stopped();
    silent.storage = {};
    QVERIFY(chainOf(verb, silent, u"Enterprise"_s).whyNot.contains(u"does not tell"_s));
}

void PipelineChainTest::anUnknownEditionHasNothingGentler()
{
    QVERIFY(chainOf(Verb::StopPipelines, deployed(), {}).whyNot.contains(u"not known"_s));
    const PipelineChain open = chainOf(Verb::StopPipelines, deployed(), u"Open source"_s);
    QVERIFY(open.whyNot.contains(u"cannot stop with a checkpoint"_s));
    QCOMPARE(chainOf(Verb::StopPipelines, deployed(), u"Enterprise"_s).moves, Moves{Move::Stop});
    QCOMPARE(
        chainOf(Verb::StopPipelines, with(u"Provisioning"_s, u"Provisioned"_s), u"Enterprise"_s)
            .moves,
        Moves{Move::ForceStop});
}

} // namespace steward

QTEST_APPLESS_MAIN(steward::PipelineChainTest)
#include "tst_pipelinechain.moc"
