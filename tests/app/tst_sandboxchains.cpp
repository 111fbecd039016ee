// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/environments/environment.h"
#include "app/live/systemclock.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/workspace/workspace.h"
#include "tests/support/resultof.h"
#include "tests/support/servedsandbox.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

using Names = QStringList;

// Every verb of pipelines on servers that are not ours to trick: what any client sees afterwards,
// asked for byte by byte.
class SandboxChains final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("XDG_STATE_HOME", m_state.path().toUtf8()); }
    void init();
    void cleanup();
    void aClearOfWhatRunsStopsItFirst();
    void aDeleteLeavesTheOthersAlone();
    void runtimeVerbs();
    void aStartDismissesItsError();
    void severalAtOnceAndOneThatCannot();

private:
    PlanRun* run(Verb verb, const Names& names);
    PipelineIdentity identityOf(const QString& name) const;
    QJsonObject raw(const QString& name) const { return m_servers->pipeline(name.toUtf8()); }
    QString rawWord(const QString& name, const QString& field) const
    {
        return raw(name).value(field).toString();
    }
    int rawCount() const { return static_cast<int>(list().size()); }
    QJsonArray list() const
    {
        return m_servers->pipelines().get("/v0/pipelines?selector=status").array();
    }

    QTemporaryDir m_state;
    SystemClock m_clock;
    std::unique_ptr<ServedSandbox> m_servers;
    std::unique_ptr<Workspace> m_workspace;
};

void SandboxChains::init()
{
    m_servers = std::make_unique<ServedSandbox>(pipelinesInEveryState(), 0.1);
    m_workspace = std::make_unique<Workspace>(
        unsavedEnvironment(m_servers->registryUrl(), m_servers->pipelinesUrl(),
            EnvironmentClass::Development, false),
        m_clock);
}

void SandboxChains::cleanup()
{
    m_workspace.reset();
    m_servers.reset();
}

PipelineIdentity SandboxChains::identityOf(const QString& name) const
{
    return {rawWord(name, u"id"_s), name};
}

PlanRun* SandboxChains::run(Verb verb, const Names& names)
{
    QList<PipelineIdentity> asked;
    for (const QString& name : names)
        asked += identityOf(name);
    const Result<Plan> plan = resultOf(m_workspace->plans().changePipelines(verb, asked));
    if (!plan || !plan->canBeApproved()) {
        QTest::qFail(plan ? qPrintable(plan->obstacles.join(u' ')) : "no plan", __FILE__, __LINE__);
        return nullptr;
    }
    PlanRun* run = m_workspace->plans().run(*plan, {plan->guard.phrase, {}});
    QSignalSpy ended(run, &PlanRun::ended);
    if (!run->isEnded() && !ended.wait(20'000))
        QTest::qFail("the run did not end", __FILE__, __LINE__);
    return run;
}

void SandboxChains::aClearOfWhatRunsStopsItFirst()
{
    const PlanRun* cleared = run(Verb::ClearStorage, {u"running"_s});
    QVERIFY(cleared);
    QCOMPARE(wordFor(cleared->outcome()), wordFor(Outcome::Verified));
    QCOMPARE(cleared->reports().size(), 2);
    QCOMPARE(rawWord(u"running"_s, u"storage_status"_s), u"Cleared"_s);
    QCOMPARE(rawWord(u"running"_s, u"deployment_resources_status"_s), u"Stopped"_s);
    QCOMPARE(rawWord(u"running"_s, u"deployment_resources_desired_status"_s), u"Stopped"_s);
    const QJsonArray events = m_servers->pipelines().get("/v0/pipelines/running/events").array();
    QStringList words;
    for (const QJsonValue& event : events)
        words += event[u"storage_status"_s].toString();
    QVERIFY(words.contains(u"Clearing"_s));
    QCOMPARE(words.first(), u"Cleared"_s);
}

void SandboxChains::aDeleteLeavesTheOthersAlone()
{
    const int before = rawCount();
    for (const QString& name : {u"running"_s, u"inuse"_s, u"cleared"_s, u"earlyinuse"_s}) {
        const PlanRun* deleted = run(Verb::DeletePipelines, {name});
        QVERIFY(deleted);
        QVERIFY2(deleted->outcome() == Outcome::Verified,
            qPrintable(name + deleted->reports().last().detail + deleted->stopReason()));
        const RawReply reply = m_servers->pipelines().get("/v0/pipelines/" + name.toUtf8());
        QCOMPARE(reply.status, 404);
        QCOMPARE(reply.object().value("error_code"_L1).toString(), u"UnknownPipelineName"_s);
    }
    QCOMPARE(rawCount(), before - 4);
    QCOMPARE(rawWord(u"paused"_s, u"deployment_status"_s), u"Paused"_s);
}

void SandboxChains::runtimeVerbs()
{
    const auto check = [this](Verb verb, const QString& name, const QString& word) {
        const PlanRun* ran = run(verb, {name});
        QVERIFY(ran);
        QVERIFY2(ran->outcome() == Outcome::Verified,
            qPrintable(ran->reports().last().detail + ran->stopReason()));
        QCOMPARE(rawWord(name, u"deployment_status"_s), word);
    };
    check(Verb::PausePipelines, u"running"_s, u"Paused"_s);
    check(Verb::ResumePipelines, u"running"_s, u"Running"_s);
    check(Verb::ForceStopPipelines, u"running"_s, u"Stopped"_s);
    QCOMPARE(rawWord(u"running"_s, u"storage_status"_s), u"InUse"_s);
    check(Verb::ForceStopPipelines, u"provisioning"_s, u"Stopped"_s);
}

void SandboxChains::aStartDismissesItsError()
{
    QVERIFY(raw(u"failed"_s).value("deployment_error"_L1).isObject());
    const PlanRun* dismissed = run(Verb::DismissErrors, {u"failed"_s});
    QVERIFY(dismissed);
    QCOMPARE(wordFor(dismissed->outcome()), wordFor(Outcome::Verified));
    QVERIFY(raw(u"failed"_s).value("deployment_error"_L1).isNull());
    const PlanRun* started = run(Verb::StartPipelines, {u"failed"_s});
    QVERIFY(started);
    QCOMPARE(wordFor(started->outcome()), wordFor(Outcome::Verified));
    QCOMPARE(rawWord(u"failed"_s, u"deployment_status"_s), u"Running"_s);
}

void SandboxChains::severalAtOnceAndOneThatCannot()
{
    const Names names{u"cleared"_s, u"inuse"_s, u"running"_s, u"paused"_s, u"early"_s,
        u"clearing"_s, u"failed"_s, u"rusterror"_s};
    const PlanRun* deleted = run(Verb::DeletePipelines, names);
    QVERIFY(deleted);
    for (const StepReport& report : deleted->reports())
        QVERIFY2(report.outcome == Outcome::Verified, qPrintable(report.detail));
    QCOMPARE(deleted->plan().ineligible.size(), 1);
    QCOMPARE(deleted->plan().ineligible.first().subject, u"clearing"_s);
    QStringList left;
    for (const QJsonValue& each : list())
        left += each[u"name"_s].toString();
    left.sort();
    QCOMPARE(left, (QStringList{u"clearing"_s, u"earlyinuse"_s, u"provisioning"_s}));
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::SandboxChains)
#include "tst_sandboxchains.moc"
