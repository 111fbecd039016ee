// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/faults/writewalk.h"

using namespace Qt::StringLiterals;

namespace steward {

/// Every fault for clearing storage: the outcome is what looking showed, and one
/// approved step never was more than one request on the wire.
class TestFaultClears final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void outcomes_data() { WriteWalk::rows(); }
    void outcomes();
};

void TestFaultClears::outcomes()
{
    QFETCH(FaultRow, fault);
    QFETCH(bool, done);
    PlanRig rig;
    const QString uuid = u"019c07f1-90b2-7e0d-8a55-3c1f2a9e7d10"_s;
    rig.manager.add(uuid, u"orders"_s);
    const Plan plan = rig.made(rig.plans->clearStorage({{uuid, u"orders"_s}}));
    QVERIFY(plan.canBeApproved());
    const PlanRun* run = WriteWalk(rig).run(plan, fault, done);
    QVERIFY(run->isEnded());

    const FaultRow::Write& write = fault.onClear;
    QCOMPARE(wordFor(run->outcome()), wordFor(done ? write.done : write.untouched));
    const StepReport& report = run->reports().constFirst();
    if (write.word == ServerSaid::Word::NotSent)
        QVERIFY2(report.detail.contains(fault.told), qPrintable(report.detail));
    QVERIFY2(report.answer.startsWith(fault.told), qPrintable(report.answer));
    QVERIFY(!report.detail.isEmpty());
    const QList<QByteArray> sent(fault.answer ? 1 : 0, "POST /v0/pipelines/orders/clear");
    QCOMPARE(rig.manager.writes(), sent);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestFaultClears)
#include "tst_faultclears.moc"
