// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/scenario/returnwords.h"
#include "tests/faults/returnrig.h"

using namespace Qt::StringLiterals;

namespace steward {

namespace {

int wantedCases()
{
    bool ok = false;
    const int count = qEnvironmentVariableIntValue("STEWARD_RETURN_CASES", &ok);
    return ok ? count : 70;
}

QSet<QString> namesIn(const ScenarioCheck& check)
{
    QSet<QString> names;
    for (const Difference& difference : check.differences) {
        const QString name = subjectOf(difference);
        const bool isExtra = difference.kind == Difference::Kind::ArtifactExtra;
        if (difference.kind != Difference::Kind::OtherId)
            names.insert(isExtra ? RawState::wholeName(name) : name);
    }
    return names;
}

QString told(const ReturnCase& one, const Plan& plan, const ScenarioCheck& check)
{
    QStringList lines{one.scenario.name, plan.obstacles.join(u' ')};
    for (const Step& step : plan.steps)
        lines += u"%1 %2"_s.arg(step.lane, step.title);
    for (const Ineligible& left : plan.ineligible)
        lines += u"left: %1: %2"_s.arg(left.subject, left.reason);
    for (const Difference& difference : check.differences)
        lines += u"differs: "_s + difference.words;
    return (lines + check.untold).join(u'\n');
}

QString reportsOf(const PlanRun* run)
{
    QStringList lines;
    for (qsizetype i = 0; run && i < run->reports().size(); ++i) {
        const StepReport& report = run->reports().at(i);
        lines += u"%1: %2: %3"_s.arg(
            run->plan().steps.at(i).title, wordFor(report.outcome), report.detail);
    }
    lines.removeIf([](const QString& line) { return line.contains(u": Verified: "_s); });
    return lines.join(u'\n') + (run ? run->stopReason() : QString());
}

} // namespace

// From any state of both servers, whatever is lost on the way and wherever it is cut off: a return
// ends as the scenario describes it, or its check names exactly what any client sees differ.
class TestReturns final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_states = 0;
        m_equal = 0;
        m_named = 0;
        m_walked = {};
    }
    void cleanup()
    {
        qInfo("%d states: %s; looked at %d times: %d as described, %d with each difference named",
            m_states, qPrintable(m_walked.words()), m_equal + m_named, m_equal, m_named);
    }
    void withoutFaults();
    void withFaultsOnTheWay();
    void cutOffAnywhere();
    void whatWasPutOffIsNotAskedForAgain();
    void theNextProgramBringsTheCapturedIdsBack();
    void killedAtABoundary_data();
    void killedAtABoundary();

private:
    void verify(ReturnRig& rig, const ReturnCase& one, const RawState& before);
    void verifyBack(ReturnRig& rig, const ReturnCase& one, const RawState& before);
    void count(const ReturnRig& rig)
    {
        ++m_states;
        m_walked += rig.walked();
    }

    int m_states = 0;
    int m_equal = 0;
    int m_named = 0;
    Walked m_walked;
};

void TestReturns::verify(ReturnRig& rig, const ReturnCase& one, const RawState& before)
{
    const ScenarioCheck check = rig.check();
    const RawState after = RawState::of(rig.sandbox());
    const QString words = told(one, rig.lastPlan(), check);
    QSet<QString> raw = one.differencesIn(after);
    if (!check.isRegistryTold) { // it lists nothing, and nobody vouches for that
        QVERIFY2(after.ids.isEmpty(), qPrintable(words));
        raw.removeIf([](const QString& name) { return name.startsWith("acme/"_L1); });
    }
    QVERIFY2(namesIn(check) == raw,
        qPrintable(words + u"\nraw: "_s + QStringList(raw.cbegin(), raw.cend()).join(u' ')));
    ++(raw.isEmpty() ? m_equal : m_named);
    QVERIFY2(one.touched(before, after).isEmpty(),
        qPrintable(words + one.touched(before, after).join(u' ')));
    QVERIFY2(one.twice(before, after).isEmpty(),
        qPrintable(words + one.twice(before, after).join(u' ')));
}

/// A return from fresh facts does what is left.
void TestReturns::verifyBack(ReturnRig& rig, const ReturnCase& one, const RawState& before)
{
    rig.setFaults(0);
    rig.beginAgain();
    const PlanRun* run = rig.returnOnce();
    verify(rig, one, before);
    if (QTest::currentTestFailed())
        return;
    ScenarioCheck check = rig.check();
    const QString words = reportsOf(run) + u'\n' + told(one, rig.lastPlan(), check);
    const QSet<QString> waitsFor = rig.waitsFor();
    if (check.isRegistryTold)
        QVERIFY2((namesIn(check) - waitsFor).isEmpty(), qPrintable(words));
    rig.letIn(); // what takes minutes comes now, or never
    const QStringList twice = one.twice(before, RawState::of(rig.sandbox()));
    QVERIFY2(twice.isEmpty(), qPrintable(words + u"\ntwice: "_s + twice.join(u' ')));
    if (waitsFor.isEmpty())
        return;
    rig.waitForNothing();
    run = rig.returnOnce();
    verify(rig, one, before);
    if (QTest::currentTestFailed())
        return;
    check = rig.check();
    QVERIFY2(namesIn(check).isEmpty(),
        qPrintable(words + u"\nthen:\n"_s + reportsOf(run) + told(one, rig.lastPlan(), check)));
}

void TestReturns::withoutFaults()
{
    for (int seed = 0; seed < wantedCases() && !QTest::currentTestFailed(); ++seed) {
        const ReturnCase one(static_cast<quint32>(seed));
        ReturnRig rig(one, static_cast<quint32>(seed));
        const RawState before = RawState::of(rig.sandbox());
        const PlanRun* run = rig.returnOnce();
        count(rig);
        verify(rig, one, before);
        if (QTest::currentTestFailed())
            return;
        const ScenarioCheck check = rig.check();
        const QString words = reportsOf(run) + u'\n' + told(one, rig.lastPlan(), check);
        if (check.isRegistryTold)
            QVERIFY2(namesIn(check).isEmpty(), qPrintable(words));
    }
}

void TestReturns::withFaultsOnTheWay()
{
    for (int seed = 0; seed < wantedCases() && !QTest::currentTestFailed(); ++seed) {
        const ReturnCase one(static_cast<quint32>(seed) + 10'000);
        ReturnRig rig(one, static_cast<quint32>(seed));
        const RawState before = RawState::of(rig.sandbox());
        rig.setFaults(6 + seed % 20);
        rig.returnOnce();
        rig.setFaults(0);
        verify(rig, one, before);
        if (!QTest::currentTestFailed())
            verifyBack(rig, one, before);
        count(rig);
    }
}

void TestReturns::cutOffAnywhere()
{
    for (int seed = 0; seed < wantedCases() && !QTest::currentTestFailed(); ++seed) {
        const ReturnCase one(static_cast<quint32>(seed) + 20'000);
        ReturnRig rig(one, static_cast<quint32>(seed));
        const RawState before = RawState::of(rig.sandbox());
        rig.cutOffAfter(seed % 8);
        rig.returnOnce();
        rig.cutOff();
        verifyBack(rig, one, before);
        count(rig);
    }
}

// A registry may take an hour to rate what it was given, and nobody waits that long.
void TestReturns::whatWasPutOffIsNotAskedForAgain()
{
    const ReturnCase one = ReturnCase::plain();
    ReturnRig rig(one, 1);
    const RawState before = RawState::of(rig.sandbox());
    rig.putOff(u"acme/n3"_s);
    const PlanRun* run = rig.returnOnce();
    QCOMPARE(wordFor(run->outcome()), wordFor(Outcome::Pending));
    QCOMPARE(namesIn(rig.check()), QSet<QString>{u"acme/n3"_s}); // never called done
    for (int program = 0; program < 2; ++program) {
        rig.beginAgain();
        QVERIFY(!rig.returnOnce());
        const QString words = told(one, rig.lastPlan(), rig.check());
        QVERIFY2(rig.lastPlan().steps.isEmpty(), qPrintable(words));
        QVERIFY2(words.contains(u"put it off"_s), qPrintable(words));
    }
    rig.letIn();
    QVERIFY(namesIn(rig.check()).isEmpty());
    verify(rig, one, before);
    count(rig);
}

// Whether ids start over is learned from the first reset, and told by the journal to the next.
void TestReturns::theNextProgramBringsTheCapturedIdsBack()
{
    const ReturnCase one = ReturnCase::sameIds();
    ReturnRig rig(one, 1);
    rig.returnOnce();
    QVERIFY2(
        rig.lastPlan().summary.contains(u"Ids will differ"_s), qPrintable(rig.lastPlan().summary));
    rig.waitUntilListed();
    QVERIFY(rig.check().differences.isEmpty());
    // Registered by somebody, under another id.
    const RawHttp registry = rig.sandbox().registry();
    QCOMPARE(registry.remove("/api/artifacts/model/2").status, 200);
    const QByteArray again = "{\"url\":\"https://huggingface.co/acme/n2\"}";
    QCOMPARE(registry.post("/api/artifact/model", again).status, 201);
    rig.beginAgain();
    QCOMPARE(rig.check().differences.value(0).words, u"acme/n2 has the id 4, not 2"_s);
    const PlanRun* run = rig.returnOnce();
    const QString words = reportsOf(run) + u'\n' + told(one, rig.lastPlan(), rig.check());
    QVERIFY2(std::holds_alternative<ResetRegistryStep>(rig.lastPlan().steps.value(0).what),
        qPrintable(words));
    QVERIFY2(!rig.lastPlan().summary.contains(u"Ids will differ"_s), qPrintable(words));
    QVERIFY2(rig.check().differences.isEmpty(), qPrintable(words));
    count(rig);
}

void TestReturns::killedAtABoundary_data()
{
    QTest::addColumn<QString>("boundary");
    for (const char* boundary :
        {"before-intent", "after-intent", "before-answer", "after-answer", "before-outcome"})
        QTest::newRow(boundary) << QString::fromLatin1(boundary);
}

// A real process, dead at once: its successor settles what it sent.
void TestReturns::killedAtABoundary()
{
    QFETCH(const QString, boundary);
    for (int step = 0; step < 6 && !QTest::currentTestFailed(); ++step) {
        const ReturnCase one = ReturnCase::plain();
        ReturnRig rig(one, 1);
        const RawState before = RawState::of(rig.sandbox());
        rig.runKilled(boundary, step);
        QCOMPARE(rig.lastPlan().steps.size(), 6);
        QVERIFY(rig.wasCutOff());
        verifyBack(rig, one, before);
        count(rig);
    }
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestReturns)
#include "tst_returns.moc"
