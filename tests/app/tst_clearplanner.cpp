// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/planrig.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace steward {

// A plan to clear tells what would be lost, and refuses what the server would refuse.
class ClearPlannerTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void checkpointsAreCounted();
    void notReportedIsNotNone();
    void openSourceHasNone();
    void pastFromEvents();
    void withoutEvents();
    void obstacles_data();
    void obstacles();
    void severalLeaveOutWhatCannotBe();
    void theTenantBelongsToTheServer();
    void failsWhenTheServerIsSilent();

private:
    static inline const PipelineIdentity kOrders{u"uuid-1"_s, u"orders"_s};

    static Plan planOf(PlanRig& rig) { return rig.made(rig.plans->clearStorage({kOrders})); }
};

void ClearPlannerTest::checkpointsAreCounted()
{
    PlanRig rig;
    const auto checkpoint = [](qint64 size) {
        return QJsonObject{{u"uuid"_s, u"019c07f1-90b2-7e0d-8a55-3c1f2a9e7d10"_s},
            {u"identifier"_s, QJsonValue::Null}, {u"size"_s, size}, {u"steps"_s, 1},
            {u"processed_records"_s, 2}};
    };
    rig.manager.add(kOrders.uuid, kOrders.name,
        {{u"storage_status_details"_s,
            QJsonObject{
                {u"checkpoints"_s, QJsonArray{checkpoint(73'400'320), checkpoint(75'661'312)}}}}});
    const Plan plan = planOf(rig);
    QVERIFY2(plan.canBeApproved(), qPrintable(plan.obstacles.join(u' ')));
    QVERIFY(plan.goes.first().startsWith(u"2 checkpoints of 149.1 MB in all"_s));
    QCOMPARE(plan.steps.first().request, u"POST /v0/pipelines/orders/clear"_s);
    QCOMPARE(plan.tenantName, u"default"_s);
    QCOMPARE(plan.guard.demand, Guard::Demand::Review);
    QCOMPARE(plan.title, u"Clear the storage of orders"_s);
}

void ClearPlannerTest::notReportedIsNotNone()
{
    PlanRig rig;
    rig.manager.add(kOrders.uuid, kOrders.name);
    QVERIFY(planOf(rig).goes.first().contains(u"not reported"_s));
    rig.manager.pipeline(kOrders.name)[u"storage_status_details"_s]
        = QJsonObject{{u"checkpoints"_s, QJsonArray()}};
    QVERIFY(planOf(rig).goes.first().contains(u"last reported none"_s));
}

void ClearPlannerTest::openSourceHasNone()
{
    PlanRig rig;
    rig.manager.edition = u"Open source"_s;
    rig.manager.add(kOrders.uuid, kOrders.name);
    const Plan plan = planOf(rig);
    QVERIFY(plan.goes.first().contains(u"the edition Open source makes none"_s));
    QVERIFY(plan.stays.last().contains(u"says Cleared all the same"_s));
}

void ClearPlannerTest::pastFromEvents()
{
    PlanRig rig;
    rig.manager.add(kOrders.uuid, kOrders.name);
    rig.manager.honestly(kOrders.name);
    rig.manager.setStorage(kOrders.name, u"InUse"_s);
    const Plan plan = planOf(rig);
    QVERIFY2(plan.summary.contains(u"Last cleared"_s), qPrintable(plan.summary));
    QVERIFY(plan.summary.contains(u"Stopped since"_s));
    QVERIFY(plan.steps.first().expectation.contains(u"events"_s));
}

void ClearPlannerTest::withoutEvents()
{
    PlanRig rig;
    rig.manager.hasEvents = false;
    rig.manager.add(kOrders.uuid, kOrders.name);
    const Plan plan = planOf(rig);
    QVERIFY(plan.canBeApproved());
    QCOMPARE(plan.steps.first().expectation, u"Its storage reads Cleared."_s);
}

void ClearPlannerTest::obstacles_data()
{
    QTest::addColumn<QJsonObject>("record");
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("obstacle");
    const QString admin = u"admin"_s;
    QTest::newRow("stopping") << QJsonObject{{u"deployment_status"_s, u"Stopping"_s},
        {u"deployment_resources_status"_s, u"Stopping"_s}}
                              << admin << u"still stopping"_s;
    QTest::newRow("suspending") << QJsonObject{{u"deployment_status"_s, u"Running"_s},
        {u"deployment_desired_status"_s, u"Suspended"_s},
        {u"deployment_resources_status"_s, u"Provisioned"_s},
        {u"deployment_resources_desired_status"_s, u"Provisioned"_s}}
                                << admin << u"stopping with a checkpoint"_s;
    QTest::newRow("cleared") << QJsonObject{{u"storage_status"_s, u"Cleared"_s}} << admin
                             << u"nothing to clear"_s;
    QTest::newRow("clearing") << QJsonObject{{u"storage_status"_s, u"Clearing"_s}} << admin
                              << u"being cleared already"_s;
    QTest::newRow("unknown word") << QJsonObject{{u"storage_status"_s, u"Archived"_s}} << admin
                                  << u"Archived"_s;
    QTest::newRow("another one of that name")
        << QJsonObject{{u"id"_s, u"uuid-2"_s}} << admin << u"Another pipeline has the name"_s;
    QTest::newRow("no such name") << QJsonObject{{u"name"_s, u"renamed"_s}} << admin
                                  << u"no pipeline orders any more"_s;
    QTest::newRow("may only read") << QJsonObject() << u"read"_s << u"role write"_s;
}

void ClearPlannerTest::obstacles()
{
    QFETCH(QJsonObject, record);
    QFETCH(QString, role);
    QFETCH(QString, obstacle);
    PlanRig rig;
    rig.manager.role = role;
    rig.manager.add(kOrders.uuid, kOrders.name);
    for (auto field = record.begin(); field != record.end(); ++field)
        rig.manager.pipeline(kOrders.name)[field.key()] = field.value();
    const Plan plan = planOf(rig);
    QVERIFY(!plan.canBeApproved());
    QVERIFY2(plan.obstacles.join(u' ').contains(obstacle), qPrintable(plan.obstacles.join(u' ')));
    QCOMPARE(plan.title, u"Clear the storage of orders"_s);
    QVERIFY(rig.manager.writes().isEmpty());
}

void ClearPlannerTest::severalLeaveOutWhatCannotBe()
{
    PlanRig rig(EnvironmentClass::Demo);
    rig.manager.add(kOrders.uuid, kOrders.name);
    rig.manager.add(u"uuid-2"_s, u"cleared"_s, {{u"storage_status"_s, u"Cleared"_s}});
    rig.manager.add(u"uuid-3"_s, u"invoices"_s);
    const Plan plan = rig.made(rig.plans->clearStorage(
        {kOrders, {u"uuid-2"_s, u"cleared"_s}, {u"uuid-3"_s, u"invoices"_s}}));
    QVERIFY(plan.canBeApproved());
    QCOMPARE(plan.steps.size(), 2);
    QCOMPARE(plan.ineligible.size(), 1);
    QCOMPARE(plan.ineligible.first().subject, u"cleared"_s);
    QCOMPARE(plan.guard.phrase, u"Staging"_s);
}

void ClearPlannerTest::theTenantBelongsToTheServer()
{
    PlanRig rig;
    rig.manager.add(kOrders.uuid, kOrders.name);
    QCOMPARE(planOf(rig).server.tenant, u"00000000-0000-0000-0000-000000000000"_s);
}

void ClearPlannerTest::failsWhenTheServerIsSilent()
{
    PlanRig rig;
    rig.manager.silent = true;
    QVERIFY(!resultOf(rig.plans->clearStorage({kOrders})));
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::ClearPlannerTest)
#include "tst_clearplanner.moc"
