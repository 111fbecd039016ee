// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/planrig.h"
#include "tests/support/spyrecord.h"

using namespace Qt::StringLiterals;

namespace steward {

using Kind = LyingRegistry::Kind;

// Deletes rest on what was reviewed, one after another (SAFETY.md 5).
class PlanRunnerDelete final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_rig = std::make_unique<PlanRig>();
        m_rig->registry.add(u"1"_s, u"bert"_s);
        m_rig->registry.add(u"2"_s, u"acme/sentiment"_s, u"1"_s);
        m_rig->registry.add(u"3"_s, u"acme/sentiment-de"_s, u"2"_s);
        m_rig->registry.add(u"4"_s, u"bookcorpus"_s, {}, u"dataset"_s);
    }
    void cleanup() { m_rig.reset(); }
    void nothingIsSentWhenTheWorldChanged_data();
    void nothingIsSentWhenTheWorldChanged();
    void preconditionIsReadJustBefore_data();
    void preconditionIsReadJustBefore();
    void theDeleteThatEmpties();
    void whatCameBackIsAmended();
    void severalGoOneAfterAnother();
    void severalStopAtTheFirstThatIsNotGood();
    void stopAfterThisOne();
    void theCrawlRestsWhileItRuns();
    void aCrawlOnItsWayIsCutOffAndGoesOn();

private:
    std::unique_ptr<PlanRig> m_rig;
};

void PlanRunnerDelete::nothingIsSentWhenTheWorldChanged_data()
{
    using Setting = std::function<void(LyingRegistry&)>;
    QTest::addColumn<Setting>("change");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const QString& reason, const Setting& change) {
        QTest::newRow(name) << change << reason;
    };
    row("a dependent came", u"acme/new is built on acme/sentiment-de by now"_s,
        [](LyingRegistry& r) { r.add(u"5"_s, u"acme/new"_s, u"3"_s); });
    row("its id belongs to another", u"belongs to other by now"_s,
        [](LyingRegistry& r) { r.entries[2].name = u"other"_s; });
    row("it went", u"not listed any more"_s, [](LyingRegistry& r) { r.remove(u"3"_s); });
    row("its type reads otherwise", u"now reads as dataset"_s,
        [](LyingRegistry& r) { r.entries[2].type = u"dataset"_s; });
    row("a twin came", u"what it would hit changed"_s,
        [](LyingRegistry& r) { r.add(u"3"_s, u"twin"_s); });
    row("its store cannot be read", u"suddenly lists nothing"_s,
        [](LyingRegistry& r) { r.unreadable = true; });
    row("it cannot be reached", u"could not be read again"_s,
        [](LyingRegistry& r) { r.silent = true; });
}

void PlanRunnerDelete::nothingIsSentWhenTheWorldChanged()
{
    QFETCH(std::function<void(LyingRegistry&)>, change);
    QFETCH(QString, reason);
    const Plan plan = m_rig->deletionOf(u"3"_s, u"acme/sentiment-de"_s);
    change(m_rig->registry);
    PlanRun* run = m_rig->ran(plan);
    QCOMPARE(run->outcome(), Outcome::NotSent);
    QVERIFY2(run->stopReason().contains(reason), qPrintable(run->stopReason()));
    QVERIFY(m_rig->registry.writes().isEmpty());
}

// Between the comparison and the write there is still the step's own read.
void PlanRunnerDelete::preconditionIsReadJustBefore_data()
{
    using Setting = std::function<void(LyingRegistry&)>;
    QTest::addColumn<Setting>("change");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const QString& reason, const Setting& change) {
        QTest::newRow(name) << change << reason;
    };
    const auto reads = [](const QByteArray& name, const QByteArray& id, const QByteArray& type) {
        return [json = QByteArray(R"({"metadata":{"name":")" + name + R"(","id":")" + id
                    + R"(","type":")" + type + R"("},"data":{"url":"x"}})")](
                   LyingRegistry& r) { r.records[u"3"_s] = RawAnswer::json(json); };
    };
    row("listed under another name", u"more than was reviewed"_s,
        [](LyingRegistry& r) { r.entries[2].name = u"other"_s; });
    row("lists nothing", u"suddenly lists nothing"_s,
        [](LyingRegistry& r) { r.unreadable = true; });
    row("reads as another name", u"reads as other"_s, reads("other", "3", "model"));
    row("another id answers", u"the id 4 (bookcorpus)"_s, reads("bookcorpus", "4", "dataset"));
    row("its type reads otherwise", u"Its type reads code"_s,
        reads("acme/sentiment-de", "3", "code"));
    row("nobody knows it", u"does not exist"_s,
        [](LyingRegistry& r) { r.records[u"3"_s] = LyingRegistry::unknownArtifact(); });
}

void PlanRunnerDelete::preconditionIsReadJustBefore()
{
    QFETCH(std::function<void(LyingRegistry&)>, change);
    QFETCH(QString, reason);
    const Plan plan = m_rig->deletionOf(u"3"_s, u"acme/sentiment-de"_s);
    PlanRun* run = m_rig->plans->run(plan, {});
    connect(run, &PlanRun::changed, this, [this, run, change] {
        if (run->reports().first().phase == StepReport::Phase::Checking)
            change(m_rig->registry);
    });
    PlanRig::waitFor(run);
    QCOMPARE(run->outcome(), Outcome::NotSent);
    QVERIFY2(run->stopReason().contains(reason), qPrintable(run->stopReason()));
    QVERIFY(m_rig->registry.writes().isEmpty());
}

void PlanRunnerDelete::theDeleteThatEmpties()
{
    m_rig->registry.entries = {{u"3"_s, u"acme/sentiment-de"_s, u"model"_s, {}}};
    const Plan plan = m_rig->deletionOf(u"3"_s, u"acme/sentiment-de"_s);
    const int generation = m_rig->artifacts.snapshot()->generation;
    PlanRun* run = m_rig->ran(plan);
    QCOMPARE(run->outcome(), Outcome::Verified);
    QVERIFY(run->reports().first().took >= std::chrono::seconds(5));
    QCOMPARE(m_rig->artifacts.snapshot()->generation, generation + 1);
    QVERIFY(spinUntil([&] { return m_rig->artifacts.snapshot()->items->isEmpty(); }));
}

void PlanRunnerDelete::whatCameBackIsAmended()
{
    m_rig->registry.entries = {{u"3"_s, u"acme/sentiment-de"_s, u"model"_s, {}}};
    const auto before = m_rig->registry.entries;
    PlanRun* run = m_rig->ran(m_rig->deletionOf(u"3"_s, u"acme/sentiment-de"_s));
    QCOMPARE(run->outcome(), Outcome::Verified);
    m_rig->registry.entries = before;
    QVERIFY(spinUntil([&] { return run->outcome() == Outcome::Contradicted; }));
    QVERIFY(run->isEnded());
}

void PlanRunnerDelete::severalGoOneAfterAnother()
{
    bool alone = true;
    m_rig->registry.onWrite = [this, &alone](const RawRequest& request) {
        alone = alone && m_rig->registry.writes().size() + m_rig->registry.entries.size() == 5;
        return m_rig->registry.honestly(request);
    };
    const Plan plan = m_rig->made(m_rig->plans->deleteArtifacts(
        {{{u"3"_s}, u"acme/sentiment-de"_s}, {{u"2"_s}, u"acme/sentiment"_s}}));
    PlanRun* run = m_rig->ran(plan);
    QCOMPARE(run->outcome(), Outcome::Verified);
    QCOMPARE(m_rig->registry.writes(),
        (QList<QByteArray>{"DELETE /artifacts/model/3", "DELETE /artifacts/model/2"}));
    QVERIFY(alone); // the first had been seen gone when the second came
}

void PlanRunnerDelete::severalStopAtTheFirstThatIsNotGood()
{
    m_rig->registry.onWrite
        = [](const RawRequest&) { return RawAnswer::json(R"({"status":"deleted"})"); };
    const Plan plan = m_rig->made(m_rig->plans->deleteArtifacts(
        {{{u"3"_s}, u"acme/sentiment-de"_s}, {{u"2"_s}, u"acme/sentiment"_s}}));
    PlanRun* run = m_rig->ran(plan);
    QCOMPARE(m_rig->registry.writes().size(), 1);
    QCOMPARE(run->reports().first().outcome, Outcome::Contradicted);
    QCOMPARE(run->reports().last().outcome, Outcome::NotSent);
    QCOMPARE(run->outcome(), Outcome::Contradicted);
    QVERIFY(run->stopReason().contains(u"acme/sentiment-de"_s));
}

void PlanRunnerDelete::stopAfterThisOne()
{
    const Plan plan = m_rig->made(m_rig->plans->deleteArtifacts(
        {{{u"3"_s}, u"acme/sentiment-de"_s}, {{u"2"_s}, u"acme/sentiment"_s}}));
    PlanRun* run = m_rig->plans->run(plan, {plan.guard.phrase, {}});
    connect(run, &PlanRun::changed, this, [run] {
        if (run->reports().first().phase == StepReport::Phase::Sending)
            run->stopAfterThisOne();
    });
    PlanRig::waitFor(run);
    QCOMPARE(run->reports().first().outcome, Outcome::Verified);
    QCOMPARE(run->reports().last().outcome, Outcome::NotSent);
    QCOMPARE(m_rig->registry.writes().size(), 1);
}

// Reads beside a write can make the server store an old list (registry 4.2).
void PlanRunnerDelete::theCrawlRestsWhileItRuns()
{
    int lineages = -1;
    int during = 0;
    m_rig->registry.onWrite = [&](const RawRequest& request) {
        lineages = m_rig->registry.count(Kind::Lineage);
        m_rig->lineage.crawl();
        return m_rig->registry.honestly(request);
    };
    const Plan plan = m_rig->deletionOf(u"3"_s, u"acme/sentiment-de"_s);
    PlanRun* run = m_rig->plans->run(plan, {});
    connect(run, &PlanRun::ended, this,
        [&] { during = m_rig->registry.count(Kind::Lineage) - lineages; });
    PlanRig::waitFor(run);
    QCOMPARE(during, 0);
    QVERIFY(spinUntil(
        [&] { return m_rig->registry.count(Kind::Lineage) > lineages; })); // and goes on afterwards
}

// A crawl that is under way when the plan starts: what was on its way is given up, no lineage is
// asked between the first write and the end, and in the end none is missing.
void PlanRunnerDelete::aCrawlOnItsWayIsCutOffAndGoesOn()
{
    for (int i = 5; i <= 40; ++i)
        m_rig->registry.add(QString::number(i), u"thing-%1"_s.arg(i), u"1"_s);
    SpyRecord record;
    record.holds = true;
    m_rig->written = &record;
    m_rig->makePlans();
    const Plan plan = m_rig->made(m_rig->plans->deleteArtifacts(
        {{{u"3"_s}, u"acme/sentiment-de"_s}, {{u"40"_s}, u"thing-40"_s}}));
    const auto lineages = [this] { return m_rig->registry.count(Kind::Lineage); };
    PlanRun* run = m_rig->plans->run(plan, {plan.guard.phrase, {}});
    QVERIFY(spinUntil([&] { return record.isHolding(); }));
    for (int i = 5; i <= 40; ++i)
        m_rig->registry.lineages[QString::number(i)] = RawAnswer::silence();
    const int before = lineages();
    m_rig->lineage.crawl();
    QVERIFY(spinUntil([&] { return lineages() == before + 8; })); // four answered, four hang
    int during = -1;
    connect(run, &PlanRun::ended, this, [&] { during = lineages() - before - 8; });
    record.letGo();
    PlanRig::waitFor(run);
    QCOMPARE(run->outcome(), Outcome::Verified);
    QCOMPARE(m_rig->registry.writes().size(), 2);
    QCOMPARE(during, 0);
    m_rig->registry.lineages.clear();
    QVERIFY(spinUntil([&] { return m_rig->lineage.isFitForApproval(); }));
    QCOMPARE(m_rig->lineage.coverage().read, 38);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::PlanRunnerDelete)
#include "tst_planrunner_delete.moc"
