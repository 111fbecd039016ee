// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/run/stepschedule.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

namespace {

Step step(int id, const QString& lane, const QList<int>& after = {})
{
    Step step;
    step.id = id;
    step.lane = lane;
    step.after = after;
    return step;
}

/// Stop, clear and delete of so many pipelines, the chains one after another.
QList<Step> chains(int count)
{
    QList<Step> steps;
    for (int i = 0; i < count; ++i) {
        const QString lane = u"pipelines/p%1"_s.arg(i);
        const int first = i * 3 + 1;
        steps += {
            step(first, lane), step(first + 1, lane, {first}), step(first + 2, lane, {first + 1})};
    }
    return steps;
}

/// Begins what may begin; the positions that did.
QList<qsizetype> begun(StepSchedule& schedule)
{
    QList<qsizetype> begun;
    while (const std::optional<qsizetype> index = schedule.next()) {
        schedule.began(*index);
        begun += *index;
    }
    return begun;
}

using Indexes = QList<qsizetype>;

} // namespace

/// Who may go when, and what one that ended badly takes with it (SAFETY.md 5, registry 4.2).
class TestStepSchedule final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRegistryGoesStepByStep();
    void atMostFourPipelinesAtOnce();
    void aRegistryTakesNobodysPlace();
    void chainsKeepTheirOrder();
    void stepsOfOneLaneNeverOverlap();
    void outcomes_data();
    void outcomes();
    void aHaltLetsNothingBegin();
    void aStepAfterNobodyNeverBegins();
    void aChainThatIsToldBackwards();
};

void TestStepSchedule::aRegistryGoesStepByStep()
{
    StepSchedule schedule({step(1, u"registry"_s), step(2, u"registry"_s), step(3, u"registry"_s)});
    QCOMPARE(begun(schedule), Indexes{0});
    schedule.ended(0, Outcome::Verified);
    QCOMPARE(begun(schedule), Indexes{1});
    schedule.ended(1, Outcome::AlreadySo);
    QCOMPARE(begun(schedule), Indexes{2});
    QVERIFY(!schedule.isOver());
    schedule.ended(2, Outcome::Verified);
    QVERIFY(schedule.isOver());
    QVERIFY(!schedule.isHalted());
}

void TestStepSchedule::atMostFourPipelinesAtOnce()
{
    StepSchedule schedule(chains(6));
    QCOMPARE(begun(schedule), (Indexes{0, 3, 6, 9}));
    // A chain that goes on keeps its place; one that is through gives it to the next.
    schedule.ended(3, Outcome::Verified);
    QCOMPARE(begun(schedule), Indexes{4});
    schedule.ended(4, Outcome::Verified);
    QCOMPARE(begun(schedule), Indexes{5});
    schedule.ended(5, Outcome::Verified);
    QCOMPARE(begun(schedule), Indexes{12});
    QCOMPARE(schedule.active().size(), 4);
}

void TestStepSchedule::aRegistryTakesNobodysPlace()
{
    QList<Step> steps = chains(6);
    steps += {step(19, u"registry"_s), step(20, u"registry"_s)};
    StepSchedule schedule(steps, StepSchedule::Halts::OwnServer);
    QCOMPARE(begun(schedule), (Indexes{0, 3, 6, 9, 18}));
    schedule.ended(18, Outcome::Verified);
    QCOMPARE(begun(schedule), Indexes{19});
    schedule.ended(0, Outcome::Refused); // its chain is through
    QCOMPARE(begun(schedule), Indexes{12});
}

void TestStepSchedule::chainsKeepTheirOrder()
{
    StepSchedule schedule(chains(9));
    QList<int> last(9, -1);
    int ended = 0;
    for (quint32 turn = 7; !schedule.isOver(); turn = turn * 1'103'515'245U + 12'345U) {
        for (const qsizetype index : begun(schedule)) {
            const auto chain = index / 3;
            QCOMPARE(static_cast<int>(index % 3), last.at(chain) + 1);
            last[chain] = static_cast<int>(index % 3);
        }
        const Indexes active = schedule.active();
        QVERIFY(active.size() <= StepSchedule::kMostLanes);
        schedule.ended(active.at((turn >> 16U) % active.size()), Outcome::Verified);
        ++ended;
    }
    QCOMPARE(ended, 27);
}

void TestStepSchedule::stepsOfOneLaneNeverOverlap()
{
    StepSchedule schedule({step(1, u"pipelines/a"_s), step(2, u"pipelines/a"_s)});
    QCOMPARE(begun(schedule), Indexes{0});
    schedule.ended(0, Outcome::Refused); // nothing hangs on it
    QCOMPARE(begun(schedule), Indexes{1});
}

void TestStepSchedule::outcomes_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<bool>("onRegistry");
    QTest::addColumn<bool>("halts");
    QTest::addColumn<Indexes>("left"); // of its own chain
    const auto row = [](Outcome outcome, bool registry, bool halts, const Indexes& left) {
        QTest::addRow("%s%s", qPrintable(wordFor(outcome)), registry ? " on a registry" : "")
            << outcome << registry << halts << left;
    };
    for (const Outcome outcome :
        {Outcome::Contradicted, Outcome::Changed, Outcome::Unknown, Outcome::NotSent}) {
        row(outcome, false, true, {});
        row(outcome, true, true, {});
    }
    for (const Outcome outcome : {Outcome::Refused, Outcome::Accepted}) {
        row(outcome, false, false, {1, 2});
        row(outcome, true, true, {});
    }
    row(Outcome::Pending, false, false, {1, 2});
    row(Outcome::Pending, true, false, {1, 2});
    for (const Outcome outcome : {Outcome::Verified, Outcome::AlreadySo}) {
        row(outcome, false, false, {});
        row(outcome, true, false, {});
    }
}

void TestStepSchedule::outcomes()
{
    QFETCH(Outcome, outcome);
    QFETCH(bool, onRegistry);
    QFETCH(bool, halts);
    QFETCH(Indexes, left);
    QList<Step> steps = chains(5);
    if (onRegistry) {
        for (Step& each : steps)
            each.lane = u"registry"_s;
    }
    StepSchedule schedule(steps);
    begun(schedule);
    QCOMPARE(schedule.ended(0, outcome), left);
    QCOMPARE(schedule.isHalted(), halts);
    const Indexes next = begun(schedule);
    if (halts)
        QCOMPARE(next, Indexes{});
    else if (isGood(outcome))
        QCOMPARE(next, Indexes{1});
    else // what does not hang on it goes on
        QCOMPARE(next, Indexes{onRegistry ? 3 : 12});
}

void TestStepSchedule::aHaltLetsNothingBegin()
{
    StepSchedule schedule(chains(5));
    begun(schedule);
    schedule.halt();
    for (const qsizetype index : Indexes{0, 3, 6})
        schedule.ended(index, Outcome::Verified);
    QCOMPARE(begun(schedule), Indexes{});
    QVERIFY(!schedule.isOver()); // the fourth is still under way
    schedule.ended(9, Outcome::Verified);
    QVERIFY(schedule.isOver());
    QVERIFY(schedule.hasWaiting());
}

void TestStepSchedule::aStepAfterNobodyNeverBegins()
{
    StepSchedule schedule({step(1, u"pipelines/a"_s, {7})});
    QCOMPARE(begun(schedule), Indexes{});
    QVERIFY(schedule.isOver());
}

void TestStepSchedule::aChainThatIsToldBackwards()
{
    StepSchedule schedule({step(3, u"pipelines/c"_s, {2}), step(2, u"pipelines/b"_s, {1}),
        step(1, u"pipelines/a"_s), step(4, u"pipelines/d"_s)});
    QCOMPARE(begun(schedule), (Indexes{2, 3}));
    QCOMPARE(schedule.ended(2, Outcome::Refused), (Indexes{0, 1}));
    schedule.ended(3, Outcome::Verified);
    QVERIFY(schedule.isOver());
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestStepSchedule)
#include "tst_stepschedule.moc"
