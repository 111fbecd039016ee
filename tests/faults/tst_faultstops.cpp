// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/pipelines/pipelineswrites.h"
#include "tests/faults/faultreads.h"
#include "tests/faults/writewalk.h"
#include "tests/support/resultof.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

/// Every fault for a stop: what counts as the manager's word, and one request on the wire, also on
/// a connection that was used before; and what a plan makes of it by looking.
class TestFaultStops final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void words_data();
    void words();
    void outcomes_data() { WriteWalk::rows(); }
    void outcomes();
};

void TestFaultStops::words_data()
{
    QTest::addColumn<FaultRow>("fault");
    QTest::addColumn<bool>("isReused");
    const auto faults = allFaults();
    for (const FaultRow& fault : faults) {
        QTest::addRow("%s, fresh connection", fault.name) << fault << false;
        QTest::addRow("%s, used connection", fault.name) << fault << true;
    }
}

void TestFaultStops::words()
{
    QFETCH(FaultRow, fault);
    QFETCH(bool, isReused);
    RawServer server;
    Transport transport(server.url());
    PipelinesWrites writes(transport);
    if (isReused) {
        QVERIFY(resultOf(writes.pause(u"orders"_s)));
        server.forget();
    }
    if (fault.takesTime)
        transport.limitPatience(kShortPatience);
    if (fault.answer)
        server.respond(fault.answer());
    else
        server.refuse(true);
    // What is sent on a connection that is just being closed may be lost on it; this one takes that
    // connection along, and the next is refused for certain.
    if (!fault.answer && isReused)
        QVERIFY(!resultOf(writes.pause(u"closed"_s)));
    const ServerSaid said = saidIn(resultOf(writes.stop(u"orders"_s, true)));
    QCOMPARE(int(said.word), int(fault.onStop));
    QVERIFY2(said.text.startsWith(fault.told), qPrintable(said.text));

    // Had it been sent again, the second one would stand before this.
    server.refuse(false);
    server.respond(RawAnswer::json("{}"));
    transport.limitPatience(kSlowPatience);
    QVERIFY(resultOf(writes.pause(u"returns"_s)));
    QList<QByteArray> targets;
    for (const RawRequest& request : server.requests())
        targets.append(request.verb + ' ' + request.target);
    QList<QByteArray> expected{"POST /v0/pipelines/returns/pause"};
    if (fault.answer)
        expected.prepend("POST /v0/pipelines/orders/stop?force=true");
    QCOMPARE(targets, expected);
}

void TestFaultStops::outcomes()
{
    QFETCH(FaultRow, fault);
    QFETCH(bool, done);
    PlanRig rig;
    const QString uuid = u"019c07f1-90b2-7e0d-8a55-3c1f2a9e7d10"_s;
    rig.manager.add(uuid, u"orders"_s);
    rig.manager.start(u"orders"_s);
    const Plan plan
        = rig.made(rig.plans->changePipelines(Verb::ForceStopPipelines, {{uuid, u"orders"_s}}));
    QVERIFY(plan.canBeApproved());
    const PlanRun* run = WriteWalk(rig).run(plan, fault, done);
    QVERIFY(run->isEnded());
    const FaultRow::Write& write = fault.onClear; // one manager, one way of answering writes
    QCOMPARE(wordFor(run->outcome()), wordFor(done ? write.done : write.untouched));
    QVERIFY(!run->reports().constFirst().detail.isEmpty());
    const QList<QByteArray> sent(fault.answer ? 1 : 0, "POST /v0/pipelines/orders/stop?force=true");
    QCOMPARE(rig.manager.writes(), sent);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestFaultStops)
#include "tst_faultstops.moc"
