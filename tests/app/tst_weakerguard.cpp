// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/planwatch.h"
#include "tests/support/planrig.h"

using namespace Qt::StringLiterals;

namespace steward {

// Nobody gets to a weaker guard by a detour, and nothing of an earlier life is run (SAFETY.md 1, 2
// and 4).
class WeakerGuard final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { make(EnvironmentClass::Production); }
    void cleanup() { m_rig.reset(); }
    void severalInsteadOfOne();
    void aNameThatCannotBeTyped_data();
    void aNameThatCannotBeTyped();
    void theClassIsNotTakenFromThePlan();
    void anotherNameForTheSameServerIsTheSameLock();
    void aReviewOfAnEarlierLifeIsDead();
    void aRunOfAnEarlierLifeSendsNothingMore();

private:
    void make(EnvironmentClass environmentClass)
    {
        m_rig = std::make_unique<PlanRig>(environmentClass);
        m_rig->registry.add(u"1"_s, u"bert"_s);
        m_rig->registry.add(u"2"_s, u"acme/sentiment"_s);
        m_rig->registry.add(u"3"_s, u"bookcorpus"_s, {}, u"dataset"_s);
    }
    Plan both()
    {
        return m_rig->made(m_rig->plans->deleteArtifacts(
            {{{u"2"_s}, u"acme/sentiment"_s}, {{u"3"_s}, u"bookcorpus"_s}}));
    }

    std::unique_ptr<PlanRig> m_rig;
};

void WeakerGuard::severalInsteadOfOne()
{
    const Plan one = m_rig->deletionOf(u"2"_s, u"acme/sentiment"_s);
    QCOMPARE(one.guard.phrase, u"acme/sentiment"_s);
    const Plan two = both();
    QCOMPARE(two.guard.demand, Guard::Demand::TypePhrase);
    QCOMPARE(two.guard.phrase, u"Staging"_s);
    // One that is there and one that is not is still only one.
    const Plan half = m_rig->made(
        m_rig->plans->deleteArtifacts({{{u"2"_s}, u"acme/sentiment"_s}, {{u"9"_s}, u"gone"_s}}));
    QCOMPARE(half.guard.phrase, u"acme/sentiment"_s);
    // The phrase of one is no phrase for two.
    PlanRun* run = m_rig->plans->run(two, {one.guard.phrase, {}});
    PlanRig::waitFor(run);
    QCOMPARE(run->outcome(), Outcome::NotSent);
    QVERIFY(m_rig->registry.writes().isEmpty());
}

void WeakerGuard::aNameThatCannotBeTyped_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("repeats") << u"bert"_s;
    QTest::newRow("nothing to see") << u"\u200b\u200b"_s;
    QTest::newRow("endless") << QString(65, u'x');
    QTest::newRow("directions") << u"abc\u202edef"_s;
}

void WeakerGuard::aNameThatCannotBeTyped()
{
    QFETCH(QString, name);
    m_rig->registry.add(u"14"_s, name);
    const Plan plan = m_rig->deletionOf(u"14"_s, name);
    QCOMPARE(plan.guard.demand, Guard::Demand::TypePhrase);
    QCOMPARE(plan.guard.phrase, u"model 14"_s);
    for (const QString& typed : {name, QString(), u" "_s}) {
        PlanRun* run
            = m_rig->plans->run(m_rig->deletionOf(u"14"_s, name), Approval{typed, QString()});
        PlanRig::waitFor(run);
        QCOMPARE(run->outcome(), Outcome::NotSent);
    }
    QVERIFY(m_rig->registry.writes().isEmpty());
}

// A plan that says Development of itself is compared with one that is made here.
void WeakerGuard::theClassIsNotTakenFromThePlan()
{
    Plan plan = m_rig->deletionOf(u"2"_s, u"acme/sentiment"_s);
    plan.environment.environmentClass = EnvironmentClass::Development;
    plan.guard = {};
    plan.guard.demand = Guard::Demand::Review;
    PlanRun* run = m_rig->plans->run(plan, {});
    PlanRig::waitFor(run);
    QCOMPARE(run->outcome(), Outcome::NotSent);
    QVERIFY2(
        run->stopReason().contains(u"asks for something else"_s), qPrintable(run->stopReason()));
    QVERIFY(m_rig->registry.writes().isEmpty());
}

void WeakerGuard::anotherNameForTheSameServerIsTheSameLock()
{
    QUrl shouted = m_rig->environment.registryUrl;
    shouted.setHost(shouted.host().toUpper());
    shouted.setPath(u"/"_s);
    QCOMPARE(ServerKey::of(shouted), ServerKey::of(m_rig->environment.registryUrl));
    QCOMPARE(both().server, ServerKey::of(shouted));
}

void WeakerGuard::aReviewOfAnEarlierLifeIsDead()
{
    const Plan reviewed = both();
    PlanWatch watch(
        *m_rig->plans, m_rig->artifacts, m_rig->pipelines, m_rig->lineage, m_rig->clock);
    QSignalSpy touched(&watch, &PlanWatch::touched);
    watch.watch(reviewed);
    m_rig->registry.entries.clear(); // reset by somebody else, and filled again
    m_rig->registry.add(u"1"_s, u"newcomer"_s);
    m_rig->registry.add(u"2"_s, u"another"_s);
    m_rig->artifacts.readNow();
    QVERIFY(spinUntil([&] { return !touched.isEmpty(); }));
    const Plan fresh = touched.constFirst().constFirst().value<Plan>();
    QVERIFY(fresh.generation > reviewed.generation);
    QVERIFY(!fresh.canBeApproved());
    QCOMPARE(m_rig->ran(reviewed)->outcome(), Outcome::NotSent);
    QVERIFY(m_rig->registry.writes().isEmpty());
}

void WeakerGuard::aRunOfAnEarlierLifeSendsNothingMore()
{
    m_rig->registry.onWrite = [this](const RawRequest& request) {
        const RawAnswer answer = m_rig->registry.honestly(request);
        m_rig->registry.entries[0].name = u"newcomer"_s; // the ids began anew
        m_rig->artifacts.readNow();
        return answer;
    };
    PlanRun* run = m_rig->ran(both());
    QCOMPARE(m_rig->registry.writes().size(), 1);
    QCOMPARE(run->reports().constLast().outcome, Outcome::NotSent);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::WeakerGuard)
#include "tst_weakerguard.moc"
