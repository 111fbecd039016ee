// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/planrig.h"

using namespace Qt::StringLiterals;

namespace steward {

// Delete, see it gone, register the correction, see it there: one plan, guarded as its delete.
class PlanRunnerReplace final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_rig = std::make_unique<PlanRig>();
        m_rig->registry.add(u"1"_s, u"bert"_s);
        m_rig->registry.add(u"2"_s, u"acme/sentiment"_s, u"1"_s);
        m_rig->registry.add(u"3"_s, u"corpus"_s, {}, u"dataset"_s);
    }
    void cleanup() { m_rig.reset(); }
    void itIsGuardedAsItsDelete();
    void oneDeleteThenOneRegistration();
    void theOnlyOne();
    void anUnusableCorrection();
    void whenTheNewOneIsNotThere_data();
    void whenTheNewOneIsNotThere();
    void nothingIsRegisteredWhenTheOldOneStays();

private:
    Plan planFor(const QString& id, const QString& name)
    {
        return m_rig->made(m_rig->plans->replaceArtifact({{id}, name},
            {artifactType(u"dataset"_s), u"https://example.org/corrected"_s, u"corrected"_s}));
    }

    std::unique_ptr<PlanRig> m_rig;
};

void PlanRunnerReplace::itIsGuardedAsItsDelete()
{
    QCOMPARE(planFor(u"3"_s, u"corpus"_s).guard.demand, Guard::Demand::Review);
    const Plan named = planFor(u"1"_s, u"bert"_s);
    QCOMPARE(named.guard.demand, Guard::Demand::TypePhrase);
    QCOMPARE(named.guard.phrase, u"bert"_s);
}

void PlanRunnerReplace::oneDeleteThenOneRegistration()
{
    const Plan plan = planFor(u"3"_s, u"corpus"_s);
    QCOMPARE(plan.steps.size(), 2);
    QCOMPARE(plan.steps.last().after, QList<int>{plan.steps.first().id});
    QVERIFY2(
        plan.summary.contains(u"the old one is gone all the same"_s), qPrintable(plan.summary));
    const PlanRun* run = m_rig->ran(plan);
    QCOMPARE(wordFor(run->outcome()), wordFor(Outcome::Verified));
    QCOMPARE(m_rig->registry.writes(),
        (QList<QByteArray>{"DELETE /artifacts/dataset/3", "POST /artifact/dataset"}));
}

// Its delete empties the registry, and that is verified: the registration may follow.
void PlanRunnerReplace::theOnlyOne()
{
    m_rig->registry.remove(u"1"_s);
    m_rig->registry.remove(u"2"_s);
    const PlanRun* run = m_rig->ran(planFor(u"3"_s, u"corpus"_s));
    QVERIFY2(run->outcome() == Outcome::Verified, qPrintable(run->stopReason()));
    QCOMPARE(m_rig->registry.entries.size(), 1);
    QCOMPARE(m_rig->registry.entries.constFirst().name, u"corrected"_s);
}

void PlanRunnerReplace::anUnusableCorrection()
{
    const Plan plan = m_rig->made(m_rig->plans->replaceArtifact(
        {{u"3"_s}, u"corpus"_s}, {artifactType(u"dataset"_s), u"corrected"_s, {}}));
    QVERIFY(!plan.canBeApproved());
    QVERIFY2(
        plan.obstacles.join(u' ').contains(u"https://"_s), qPrintable(plan.obstacles.join(u' ')));
}

void PlanRunnerReplace::whenTheNewOneIsNotThere_data()
{
    QTest::addColumn<RawAnswer>("answer");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("refused") << RawAnswer::whole(424, R"({"detail":"Ingest rejected"})")
                             << Outcome::Refused;
    QTest::newRow("deferred") << RawAnswer::whole(202, "{}") << Outcome::Pending;
    QTest::newRow("lost") << RawAnswer::closed() << Outcome::Unknown;
}

void PlanRunnerReplace::whenTheNewOneIsNotThere()
{
    QFETCH(RawAnswer, answer);
    m_rig->registry.onWrite = [this, answer](const RawRequest& request) {
        return request.verb == "DELETE" ? m_rig->registry.honestly(request) : answer;
    };
    const PlanRun* run = m_rig->ran(planFor(u"3"_s, u"corpus"_s));
    QTEST(run->reports().last().outcome, "outcome");
    QCOMPARE(run->reports().first().outcome, Outcome::Verified);
    const QString detail = run->reports().last().detail;
    QVERIFY2(detail.contains(u"The old one is gone; it came from https://example.org/corpus"_s),
        qPrintable(detail));
    QCOMPARE(m_rig->registry.writes().size(), 2);
}

void PlanRunnerReplace::nothingIsRegisteredWhenTheOldOneStays()
{
    m_rig->registry.onWrite
        = [](const RawRequest&) { return RawAnswer::json(R"({"status":"deleted"})"); };
    const PlanRun* run = m_rig->ran(planFor(u"3"_s, u"corpus"_s));
    QCOMPARE(run->outcome(), Outcome::Contradicted);
    QCOMPARE(run->reports().last().outcome, Outcome::NotSent);
    QCOMPARE(m_rig->registry.writes(), QList<QByteArray>{"DELETE /artifacts/dataset/3"});
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::PlanRunnerReplace)
#include "tst_planrunner_replace.moc"
