// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/planrig.h"

using namespace Qt::StringLiterals;

namespace steward {

using Ask = std::function<Plan(PlanRig&)>;
using Turn = std::function<void(PlanRig&)>;

// Every way in which the world may change between a review and its approval: nothing is sent, and
// the reason is told (SAFETY.md 5). What belongs to one verb alone is tested beside it.
class Meanwhile final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsSent_data();
    void nothingIsSent();
    void aRoleWithdrawnOnTheRegistry_data();
    void aRoleWithdrawnOnTheRegistry();

private:
    std::unique_ptr<PlanRig> m_rig;
    void make()
    {
        m_rig = std::make_unique<PlanRig>();
        m_rig->registry.add(u"1"_s, u"bert"_s);
        m_rig->registry.add(u"2"_s, u"corpus"_s, {}, u"dataset"_s);
        m_rig->registry.add(u"3"_s, u"squad"_s, {}, u"dataset"_s);
        m_rig->manager.add(kOrders.uuid, kOrders.name);
    }
    static inline const PipelineIdentity kOrders{u"uuid-1"_s, u"orders"_s};
    static inline const QString kUrl = u"https://example.org/new"_s;
};

void Meanwhile::nothingIsSent_data()
{
    QTest::addColumn<Ask>("ask");
    QTest::addColumn<Turn>("change");
    QTest::addColumn<QString>("reason");
    const Ask one = [](PlanRig& rig) { return rig.deletionOf(u"2"_s, u"corpus"_s); };
    const Ask two = [](PlanRig& rig) {
        return rig.made(
            rig.plans->deleteArtifacts({{{u"2"_s}, u"corpus"_s}, {{u"3"_s}, u"squad"_s}}));
    };
    const Ask replaced = [](PlanRig& rig) {
        return rig.made(rig.plans->replaceArtifact(
            {{u"2"_s}, u"corpus"_s}, {artifactType(u"dataset"_s), kUrl, u"new"_s}));
    };
    const Ask clear = [](PlanRig& rig) { return rig.made(rig.plans->clearStorage({kOrders})); };
    const Ask gone = [](PlanRig& rig) { return rig.made(rig.plans->deletePipelines({kOrders})); };

    const Turn renamed = [](PlanRig& rig) { rig.registry.entries[1].name = u"renamed"_s; };
    const Turn recreated = [](PlanRig& rig) {
        rig.registry.remove(u"2"_s);
        rig.registry.add(u"9"_s, u"corpus"_s, {}, u"dataset"_s);
    };
    const Turn reset = [](PlanRig& rig) {
        rig.registry.entries.clear();
        rig.registry.add(u"1"_s, u"newcomer"_s);
        rig.registry.add(u"2"_s, u"another"_s, {}, u"dataset"_s);
        rig.registry.add(u"3"_s, u"third"_s, {}, u"dataset"_s);
    };
    const Turn dependent = [](PlanRig& rig) { rig.registry.add(u"4"_s, u"acme/new"_s, u"2"_s); };
    const std::tuple<const char*, Ask> verbs[]
        = {{"delete", one}, {"delete several", two}, {"replace", replaced}};
    for (const auto& [name, ask] : verbs) {
        QTest::addRow("%s, renamed", name) << ask << renamed << u"renamed"_s;
        QTest::addRow("%s, recreated under the same name", name)
            << ask << recreated << u"not listed any more"_s;
        QTest::addRow("%s, reset by somebody else", name) << ask << reset << QString();
        QTest::addRow("%s, dependents appeared", name) << ask << dependent << u"acme/new"_s;
    }
    const Turn started = [](PlanRig& rig) { rig.manager.start(kOrders.name); };
    const Turn restarted = [](PlanRig& rig) {
        rig.manager.start(kOrders.name);
        rig.manager.stop(kOrders.name);
    };
    const Turn again = [](PlanRig& rig) {
        rig.manager.remove(kOrders.name);
        rig.manager.add(u"uuid-9"_s, kOrders.name);
    };
    const Turn tenant
        = [](PlanRig& rig) { rig.manager.tenant = u"00000000-0000-0000-0000-000000000009"_s; };
    const Turn role = [](PlanRig& rig) { rig.manager.role = u"read"_s; };
    const std::tuple<const char*, Ask> changes[] = {{"clear", clear}, {"delete pipeline", gone}};
    for (const auto& [name, ask] : changes) {
        QTest::addRow("%s, started", name) << ask << started << u"meanwhile"_s;
        QTest::addRow("%s, restarted and stopped again", name)
            << ask << restarted << u"started or stopped meanwhile"_s;
        QTest::addRow("%s, recreated under the same name", name)
            << ask << again << u"Another pipeline has the name"_s;
        QTest::addRow("%s, the tenant switched", name) << ask << tenant << u"tenant"_s;
        QTest::addRow("%s, the role withdrawn", name) << ask << role << u"role write"_s;
    }
}

void Meanwhile::nothingIsSent()
{
    QFETCH(Ask, ask);
    QFETCH(Turn, change);
    QFETCH(QString, reason);
    make();
    const Plan reviewed = ask(*m_rig);
    QVERIFY2(reviewed.canBeApproved(), qPrintable(reviewed.obstacles.join(u' ')));
    change(*m_rig);
    const PlanRun* run = m_rig->ran(reviewed);
    QCOMPARE(wordFor(run->outcome()), wordFor(Outcome::NotSent));
    QVERIFY2(run->stopReason().contains(reason), qPrintable(run->stopReason()));
    QVERIFY(!run->stopReason().isEmpty());
    QVERIFY(m_rig->registry.writes().isEmpty() && m_rig->manager.writes().isEmpty());
}

void Meanwhile::aRoleWithdrawnOnTheRegistry_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("logged out") << 401;
    QTest::newRow("not allowed") << 403;
}

// The registry tells a role only by its answer: one request, refused, seen to have changed nothing,
// and not one more, neither for this step nor for those behind it (SAFETY.md 6).
void Meanwhile::aRoleWithdrawnOnTheRegistry()
{
    QFETCH(int, status);
    make();
    const Plan reviewed = m_rig->made(
        m_rig->plans->deleteArtifacts({{{u"2"_s}, u"corpus"_s}, {{u"3"_s}, u"squad"_s}}));
    m_rig->registry.onWrite = [status](const RawRequest&) {
        return RawAnswer::whole(status, R"({"detail":"You do not have permission."})");
    };
    const PlanRun* run = m_rig->ran(reviewed);
    QCOMPARE(wordFor(run->outcome()), wordFor(Outcome::Refused));
    QCOMPARE(m_rig->registry.writes().size(), 1);
    QCOMPARE(m_rig->registry.entries.size(), 3);
    QCOMPARE(wordFor(run->reports().constLast().outcome), wordFor(Outcome::NotSent));
    QVERIFY(run->reports().constFirst().answer.startsWith(QString::number(status)));
}

} // namespace steward

Q_DECLARE_METATYPE(steward::Ask)
Q_DECLARE_METATYPE(steward::Turn)

QTEST_GUILESS_MAIN(steward::Meanwhile)
#include "tst_meanwhile.moc"
