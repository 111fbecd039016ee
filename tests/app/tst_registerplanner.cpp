// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/make/draftrules.h"
#include "tests/support/planrig.h"

using namespace Qt::StringLiterals;

namespace steward {

namespace {

const ArtifactDraft kCorpus{artifactType(u"dataset"_s), u"https://example.org/acme/corpus"_s, {}};

} // namespace

// What a plan to register says before anything is sent (SAFETY.md 8).
class TestRegisterPlanner final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_rig = std::make_unique<PlanRig>(EnvironmentClass::Production); }
    void cleanup() { m_rig.reset(); }
    void problems_data();
    void problems();
    void anEmptyRegistryWantsItsHostTyped();
    void anEmptyRegistryThatWeEmptied();
    void anEmptyListBesideACount();
    void aRegistryThatVanished();
    void whatIsListedAlreadyIsTold();
    void readOnlyIsOff();

private:
    std::unique_ptr<PlanRig> m_rig;
};

void TestRegisterPlanner::problems_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("problem");
    const QString good = u"https://huggingface.co/acme/a"_s;
    QTest::newRow("good") << u"model"_s << good << u""_s << u""_s;
    QTest::newRow("with a query") << u"code"_s << u"http://h/a?b=c"_s << u"n"_s << u""_s;
    QTest::newRow("longest") << u"code"_s << u"http://h/"_s.leftJustified(2048, u'a') << u""_s
                             << u""_s;
    QTest::newRow("too long") << u"code"_s << u"http://h/"_s.leftJustified(2049, u'a') << u""_s
                              << u"at most"_s;
    QTest::newRow("no type") << u"banana"_s << good << u""_s << u"type"_s;
    QTest::newRow("nothing") << u"model"_s << u""_s << u""_s << u"missing"_s;
    QTest::newRow("a bare name") << u"model"_s << u"acme/a"_s << u""_s << u"https://"_s;
    QTest::newRow("a file") << u"model"_s << u"file:///etc/passwd"_s << u""_s << u"https://"_s;
    QTest::newRow("no host") << u"model"_s << u"https:///a"_s << u""_s << u"URL"_s;
    QTest::newRow("a blank within") << u"model"_s << u"https://h/a b"_s << u""_s << u"URL"_s;
    QTest::newRow("a password") << u"model"_s << u"https://me:pw@h/a"_s << u""_s << u"password"_s;
    QTest::newRow("every name") << u"model"_s << good << u"*"_s << u"every name"_s;
    QTest::newRow("turned text") << u"model"_s << good << u"a\u202Eb"_s << u"cannot be seen"_s;
}

void TestRegisterPlanner::problems()
{
    QFETCH(QString, type);
    QFETCH(QString, url);
    QFETCH(QString, name);
    QFETCH(QString, problem);
    const QString told = problemWith({artifactType(type), url, name});
    QCOMPARE(told.isEmpty(), problem.isEmpty());
    QVERIFY2(told.contains(problem), qPrintable(told));
}

void TestRegisterPlanner::anEmptyRegistryWantsItsHostTyped()
{
    const Plan plan = m_rig->made(m_rig->plans->registerArtifacts({kCorpus}));
    QVERIFY(plan.canBeApproved());
    QCOMPARE(plan.guard.demand, Guard::Demand::TypePhrase);
    QCOMPARE(plan.guard.phrase, u"127.0.0.1"_s);
    QVERIFY2(plan.summary.contains(u"may be unreadable, not empty"_s), qPrintable(plan.summary));
    PlanRun* untyped = m_rig->plans->run(plan, {});
    PlanRig::waitFor(untyped);
    QCOMPARE(untyped->outcome(), Outcome::NotSent);
    QVERIFY(m_rig->registry.writes().isEmpty());

    const PlanRun* run = m_rig->ran(m_rig->made(m_rig->plans->registerArtifacts({kCorpus})));
    QCOMPARE(wordFor(run->outcome()), wordFor(Outcome::Verified));
    QCOMPARE(m_rig->registry.writes().size(), 1);
}

namespace {

/// Remembers that a step of ours emptied every registry.
class Emptied final : public NoRecord {
public:
    bool wasEmptied(const ServerKey&) const override { return true; }
};

} // namespace

void TestRegisterPlanner::anEmptyRegistryThatWeEmptied()
{
    Emptied record;
    Plans plans(m_rig->environment,
        PlanParts{m_rig->clock, m_rig->registryReads, m_rig->registryWrites, m_rig->pipelinesReads,
            m_rig->pipelinesWrites, m_rig->artifacts, m_rig->pipelines, m_rig->health,
            m_rig->lineage, m_rig->changes, record, m_rig->pins, m_rig->locks});
    const Plan plan = m_rig->made(plans.registerArtifacts({kCorpus}));
    QCOMPARE(plan.guard.demand, Guard::Demand::Review);
    QVERIFY2(plan.summary.contains(u"emptied by Steward"_s), qPrintable(plan.summary));
}

void TestRegisterPlanner::anEmptyListBesideACount()
{
    QVERIFY(spinUntil([&] { return m_rig->artifacts.state().phase == FeedState::Phase::Live; }));
    m_rig->registry.server().queue({RawAnswer::json(R"({"status":"ok","models":12})")});
    const Plan plan = m_rig->made(m_rig->plans->registerArtifacts({kCorpus}));
    QVERIFY(!plan.canBeApproved());
    QVERIFY2(
        plan.obstacles.join(u' ').contains(u"counts 12"_s), qPrintable(plan.obstacles.join(u' ')));
}

void TestRegisterPlanner::aRegistryThatVanished()
{
    m_rig->registry.add(u"1"_s, u"bert"_s);
    m_rig->artifacts.readNow();
    QVERIFY(spinUntil([&] { return m_rig->artifacts.snapshot()->items->size() == 1; }));
    m_rig->registry.unreadable = true;
    m_rig->artifacts.readNow();
    QVERIFY(
        spinUntil([&] { return m_rig->artifacts.state().phase == FeedState::Phase::Vanished; }));
    const Plan plan = m_rig->made(m_rig->plans->registerArtifacts({kCorpus}));
    QVERIFY(!plan.canBeApproved());
}

void TestRegisterPlanner::whatIsListedAlreadyIsTold()
{
    m_rig->registry.entries = {{u"1"_s, u"corpus"_s, u"dataset"_s, {}, kCorpus.url + u'/'},
        {u"2"_s, u"Corpus"_s, u"dataset"_s, {}, u"https://elsewhere.org/corpus"_s},
        {u"3"_s, u"other"_s, u"dataset"_s, {}, {}}};
    const Plan plan = m_rig->made(m_rig->plans->registerArtifacts({kCorpus, kCorpus}));
    QVERIFY(plan.canBeApproved());
    QCOMPARE(plan.steps.size(), 1);
    QCOMPARE(plan.ineligible.size(), 1); // asked for twice
    QVERIFY2(plan.summary.contains(u"from the same source is listed already (id 1)"_s),
        qPrintable(plan.summary));
    QVERIFY2(plan.summary.contains(u"Corpus is listed already (id 2), from another source"_s),
        qPrintable(plan.summary));
    QVERIFY(!plan.summary.contains(u"id 3"_s));
}

void TestRegisterPlanner::readOnlyIsOff()
{
    m_rig->plans->setReadOnly(true);
    const Plan plan = m_rig->made(m_rig->plans->registerArtifacts({kCorpus}));
    QCOMPARE(plan.guard.demand, Guard::Demand::Off);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestRegisterPlanner)
#include "tst_registerplanner.moc"
