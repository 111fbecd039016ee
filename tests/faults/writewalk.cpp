// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/faults/writewalk.h"

#include "tests/faults/faultreads.h"

namespace steward {

void WriteWalk::rows()
{
    QTest::addColumn<FaultRow>("fault");
    QTest::addColumn<bool>("done");
    const auto faults = allFaults();
    for (const FaultRow& fault : faults) {
        QTest::addRow("%s, nothing done", fault.name) << fault << false;
        if (fault.answer)
            QTest::addRow("%s, done", fault.name) << fault << true;
    }
}

PlanRun* WriteWalk::run(const Plan& plan, const FaultRow& fault, bool done)
{
    PlanRun* run = m_rig.plans->run(plan, {plan.guard.phrase, {}});
    QObject::connect(run, &PlanRun::changed, run, [this, run, fault, done] {
        const StepReport::Phase phase = run->reports().constFirst().phase;
        if (phase == StepReport::Phase::Sending)
            meet(fault, done);
        else if (phase > StepReport::Phase::Sending)
            recover();
    });
    PlanRig::waitFor(run);
    return run;
}

void WriteWalk::check(const Plan& plan, const FaultRow& fault, bool done,
    const FaultRow::Write& expected, const QByteArray& request)
{
    QVERIFY(plan.canBeApproved());
    QCOMPARE(plan.steps.size(), 1);
    const PlanRun* walked = run(plan, fault, done);
    QVERIFY(walked->isEnded());
    QCOMPARE(wordFor(walked->outcome()), wordFor(done ? expected.done : expected.untouched));
    const StepReport& report = walked->reports().constFirst();
    if (expected.word == ServerSaid::Word::NotSent)
        QVERIFY2(report.detail.contains(fault.told), qPrintable(report.detail));
    QVERIFY2(report.answer.startsWith(fault.told), qPrintable(report.answer));
    QVERIFY(!report.detail.isEmpty());
    const QList<QByteArray> sent(fault.answer ? 1 : 0, request);
    QCOMPARE(m_rig.registry.writes() + m_rig.manager.writes(), sent);
}

// Only the write meets it: what is read before and after is honest.
void WriteWalk::meet(const FaultRow& fault, bool done)
{
    if (fault.takesTime) {
        m_rig.registryTransport.limitPatience(kShortPatience);
        m_rig.pipelinesTransport.limitPatience(kShortPatience);
    }
    if (!fault.answer) {
        m_rig.registry.server().refuse(true);
        m_rig.manager.server().refuse(true);
        return;
    }
    m_rig.registry.onWrite = [this, fault, done](const RawRequest& request) {
        if (done)
            m_rig.registry.honestly(request);
        return fault.answer();
    };
    m_rig.manager.onAct = [this, fault, done](const QString& act, const QString& name) {
        if (done)
            m_rig.manager.honestly(act, name);
        return fault.answer();
    };
}

void WriteWalk::recover()
{
    m_rig.registryTransport.limitPatience(kSlowPatience);
    m_rig.pipelinesTransport.limitPatience(kSlowPatience);
    m_rig.registry.server().refuse(false);
    m_rig.manager.server().refuse(false);
}

} // namespace steward
