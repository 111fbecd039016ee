// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/app/planrig.h"

using namespace Qt::StringLiterals;

namespace steward {

using Kind = LyingRegistry::Kind;
using Write = std::function<RawAnswer(LyingRegistry&, const RawRequest&)>;

// Deletes go out once, and what looking shows decides (SAFETY.md 6 and 7).
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
    void outcomes_data();
    void outcomes();
    void nothingIsSentWhenTheWorldChanged_data();
    void nothingIsSentWhenTheWorldChanged();
    void preconditionIsReadJustBefore();
    void theDeleteThatEmpties();
    void whatCameBackIsAmended();
    void severalGoOneAfterAnother();
    void severalStopAtTheFirstThatIsNotGood();
    void stopAfterThisOne();
    void theCrawlRestsWhileItRuns();

private:
    std::unique_ptr<PlanRig> m_rig;
};

void PlanRunnerDelete::outcomes_data()
{
    QTest::addColumn<Write>("write");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char* name, Outcome outcome, const QString& detail, Write write) {
        QTest::newRow(name) << std::move(write) << outcome << detail;
    };
    row("honest", Outcome::Verified, u"lost this entry and no other"_s,
        [](LyingRegistry& r, const RawRequest& q) { return r.honestly(q); });
    row("204 without a body", Outcome::Verified, u"404"_s, [](LyingRegistry& r, const RawRequest&) {
        r.remove(u"3"_s);
        return RawAnswer::whole(204, {});
    });
    row("200, and still there", Outcome::Contradicted, u"still listed"_s,
        [](LyingRegistry&, const RawRequest&) {
            return RawAnswer::json(R"({"status":"deleted","id":"3"})");
        });
    row("200, and another went too", Outcome::Contradicted, u"bookcorpus"_s,
        [](LyingRegistry& r, const RawRequest& q) {
            r.remove(u"4"_s);
            return r.honestly(q);
        });
    row("200, and another went instead", Outcome::Contradicted, u"bookcorpus"_s,
        [](LyingRegistry& r, const RawRequest&) {
            r.remove(u"4"_s);
            return RawAnswer::json(R"({"status":"deleted","id":"3"})");
        });
    row("200, and its position answers", Outcome::Contradicted, u"bookcorpus (id 4)"_s,
        [](LyingRegistry& r, const RawRequest& q) {
            r.positional = true;
            r.add(u"5"_s, u"bookcorpus-2"_s);
            return r.honestly(q);
        });
    row("200, and everything reads as empty", Outcome::Unknown, u"Everything reads as empty"_s,
        [](LyingRegistry& r, const RawRequest& q) {
            const RawAnswer answer = r.honestly(q);
            r.unreadable = true;
            return answer;
        });
    row("200, and then silence", Outcome::Accepted, u"could not be looked"_s,
        [](LyingRegistry& r, const RawRequest& q) {
            r.silent = true;
            return r.honestly(q);
        });
    row("404, gone a moment before", Outcome::AlreadySo, u"a moment before"_s,
        [](LyingRegistry& r, const RawRequest&) {
            r.remove(u"3"_s);
            return LyingRegistry::unknownArtifact();
        });
    row("404, and everything reads as empty", Outcome::Unknown, u"Everything reads as empty"_s,
        [](LyingRegistry& r, const RawRequest&) {
            r.unreadable = true;
            return LyingRegistry::unknownArtifact();
        });
    row("404, and still there", Outcome::Refused, u"still listed"_s,
        [](LyingRegistry&, const RawRequest&) { return LyingRegistry::unknownArtifact(); });
    row("401", Outcome::Refused, u"still listed"_s, [](LyingRegistry&, const RawRequest&) {
        return RawAnswer::whole(401, R"({"detail":"admins only"})");
    });
    row("403", Outcome::Refused, u"still listed"_s, [](LyingRegistry&, const RawRequest&) {
        return RawAnswer::whole(403, R"({"detail":"not logged in"})");
    });
    row("405", Outcome::Refused, u"still listed"_s, [](LyingRegistry&, const RawRequest&) {
        return RawAnswer::whole(405, R"({"detail":"Method Not Allowed"})");
    });
    row("500, yet gone", Outcome::Changed, u"yet it is gone"_s,
        [](LyingRegistry& r, const RawRequest&) {
            r.remove(u"3"_s);
            return RawAnswer::whole(500, "Internal Server Error");
        });
    row("409, yet another went", Outcome::Changed, u"bookcorpus"_s,
        [](LyingRegistry& r, const RawRequest&) {
            r.remove(u"4"_s);
            return RawAnswer::whole(409, R"({"detail":"conflict"})");
        });
    row("a redirect", Outcome::Refused, u"still listed"_s, [](LyingRegistry&, const RawRequest&) {
        return RawAnswer::redirect(301, "https://elsewhere.example/artifacts/model/3");
    });
    row("a web page with 200", Outcome::Unknown, u"still listed"_s,
        [](LyingRegistry&, const RawRequest&) { return RawAnswer::webPage(); });
    row("acted, then closed", Outcome::Verified, u"No answer came"_s,
        [](LyingRegistry& r, const RawRequest& q) {
            r.honestly(q);
            return RawAnswer::closed();
        });
    row("acted, then reset", Outcome::Verified, u"No answer came"_s,
        [](LyingRegistry& r, const RawRequest& q) {
            r.honestly(q);
            return RawAnswer::reset();
        });
    row("acted, then half a status line", Outcome::Verified, u"No answer came"_s,
        [](LyingRegistry& r, const RawRequest& q) {
            r.honestly(q);
            return RawAnswer::halfStatusLine();
        });
    row("closed without acting", Outcome::Unknown, u"still listed"_s,
        [](LyingRegistry&, const RawRequest&) { return RawAnswer::closed(); });
    row("504 of a gateway", Outcome::Unknown, u"still listed"_s,
        [](LyingRegistry&, const RawRequest&) {
            return RawAnswer::whole(504, R"({"message":"Endpoint request timed out"})");
        });
}

void PlanRunnerDelete::outcomes()
{
    QFETCH(Write, write);
    QFETCH(Outcome, outcome);
    QFETCH(QString, detail);
    m_rig->registry.onWrite
        = [this, write](const RawRequest& request) { return write(m_rig->registry, request); };
    const Plan plan = m_rig->deletionOf(u"3"_s, u"acme/sentiment-de"_s);
    QVERIFY2(plan.canBeApproved(), qPrintable(plan.obstacles.join(u' ')));
    PlanRun* run = m_rig->ran(plan);
    const StepReport report = run->reports().first();
    QVERIFY2(run->outcome() == outcome,
        qPrintable(QString(wordFor(run->outcome()) + u": "_s + report.detail + run->stopReason())));
    QVERIFY2(report.detail.contains(detail), qPrintable(report.detail));
    // Exactly one request on the wire, whatever came back.
    QCOMPARE(m_rig->registry.writes(), QList<QByteArray>{"DELETE /artifacts/model/3"});
    QVERIFY(report.since.isValid());
}

void PlanRunnerDelete::nothingIsSentWhenTheWorldChanged_data()
{
    using Setting = std::function<void(LyingRegistry&)>;
    QTest::addColumn<Setting>("change");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const QString& reason, Setting change) {
        QTest::newRow(name) << std::move(change) << reason;
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
void PlanRunnerDelete::preconditionIsReadJustBefore()
{
    const Plan plan = m_rig->deletionOf(u"3"_s, u"acme/sentiment-de"_s);
    PlanRun* run = m_rig->plans->run(plan, {});
    connect(run, &PlanRun::changed, this, [this, run] {
        if (run->reports().first().phase == StepReport::Phase::Checking)
            m_rig->registry.entries[2].name = u"other"_s;
    });
    PlanRig::waitFor(run);
    QCOMPARE(run->outcome(), Outcome::NotSent);
    QVERIFY2(run->stopReason().contains(u"other"_s), qPrintable(run->stopReason()));
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
    QTRY_VERIFY(m_rig->artifacts.snapshot()->items->isEmpty());
}

void PlanRunnerDelete::whatCameBackIsAmended()
{
    m_rig->registry.entries = {{u"3"_s, u"acme/sentiment-de"_s, u"model"_s, {}}};
    const auto before = m_rig->registry.entries;
    PlanRun* run = m_rig->ran(m_rig->deletionOf(u"3"_s, u"acme/sentiment-de"_s));
    QCOMPARE(run->outcome(), Outcome::Verified);
    m_rig->registry.entries = before;
    QTRY_COMPARE(run->outcome(), Outcome::Contradicted);
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
    QTRY_VERIFY(m_rig->registry.count(Kind::Lineage) > lineages); // and goes on afterwards
}

} // namespace steward

Q_DECLARE_METATYPE(steward::Write)
Q_DECLARE_METATYPE(std::function<void(steward::LyingRegistry&)>)

QTEST_GUILESS_MAIN(steward::PlanRunnerDelete)
#include "tst_planrunner_delete.moc"
