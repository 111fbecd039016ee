// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/make/retry.h"
#include "tests/support/planrig.h"

using namespace Qt::StringLiterals;

namespace steward {

namespace {

/// A run that ended so, step by step.
class EndedRun final : public PlanRun {
public:
    EndedRun(const Plan& plan, const QList<Outcome>& outcomes)
        : PlanRun(plan)
    {
        for (qsizetype i = 0; i < outcomes.size(); ++i) {
            m_reports[i].phase = StepReport::Phase::Ended;
            m_reports[i].outcome = outcomes.at(i);
        }
        m_phase = Phase::Ended;
    }
};

const ArtifactIdentity kOld{{u"2"_s}, u"acme/sentiment"_s};
const PipelineIdentity kOrders{u"uuid-1"_s, u"orders"_s};
const PipelineIdentity kInvoices{u"uuid-2"_s, u"invoices"_s};

Plan replacement()
{
    const ArtifactDraft draft{artifactType(u"model"_s), u"https://example.org/fixed"_s, {}};
    Plan plan;
    plan.verb = Verb::ReplaceArtifact;
    plan.askedArtifacts = {kOld};
    plan.askedDrafts = {draft};
    Step gone;
    gone.what = DeleteArtifactStep{kOld, draft.type};
    Step there;
    there.what = RegisterArtifactStep{draft};
    plan.steps = {gone, there};
    return plan;
}

Plan chains()
{
    Plan plan;
    plan.verb = Verb::DeletePipelines;
    plan.askedPipelines = {kOrders, kInvoices};
    for (const PipelineIdentity& identity : plan.askedPipelines) {
        Step clear;
        clear.what = ClearStorageStep{identity};
        Step remove;
        remove.what = PipelineStep{identity, PipelineAct::Delete};
        plan.steps += {clear, remove};
    }
    return plan;
}

} // namespace

/// Refused or never sent, and nothing of which it is not known what became of it (SAFETY.md 6).
class TestRetry final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsAskedAgain_data();
    void whatIsAskedAgain();
    void chainsGoWhole_data();
    void chainsGoWhole();
    void whatIsLeftOfReplacing_data();
    void whatIsLeftOfReplacing();
    void fromFreshFacts();
    void nothingToRetry();
};

void TestRetry::whatIsAskedAgain_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<bool>("again");
    for (const Outcome outcome : {Outcome::Contradicted, Outcome::Changed, Outcome::Unknown,
             Outcome::Refused, Outcome::Pending, Outcome::Accepted, Outcome::NotSent,
             Outcome::AlreadySo, Outcome::Verified})
        QTest::addRow("%s", qPrintable(wordFor(outcome)))
            << outcome << (outcome == Outcome::Refused || outcome == Outcome::NotSent);
}

void TestRetry::whatIsAskedAgain()
{
    QFETCH(Outcome, outcome);
    QFETCH(bool, again);
    Plan plan;
    plan.askedArtifacts = {kOld, {{u"3"_s}, u"other"_s}, {{u"4"_s}, u"not in the plan"_s}};
    for (const ArtifactIdentity& identity : plan.askedArtifacts.first(2)) {
        Step step;
        step.what = DeleteArtifactStep{identity, {}};
        plan.steps += step;
    }
    const auto question = questionToRetry(EndedRun(plan, {outcome, Outcome::Verified}));
    QCOMPARE(question.has_value(), again);
    if (question)
        QCOMPARE(question->askedArtifacts, QList<ArtifactIdentity>{kOld});
    Plan reset;
    reset.verb = Verb::ResetRegistry;
    reset.steps = {Step()};
    reset.steps.first().what = ResetRegistryStep{};
    QCOMPARE(questionToRetry(EndedRun(reset, {outcome})).has_value(), again);
}

void TestRetry::chainsGoWhole_data()
{
    QTest::addColumn<QList<Outcome>>("outcomes"); // clear, delete, twice
    QTest::addColumn<QList<PipelineIdentity>>("again");
    using Outcomes = QList<Outcome>;
    using Identities = QList<PipelineIdentity>;
    QTest::newRow("the second refused")
        << Outcomes{Outcome::Verified, Outcome::Verified, Outcome::Verified, Outcome::Refused}
        << Identities{kInvoices};
    QTest::newRow("one unknown, the rest not sent") << Outcomes{Outcome::Unknown, Outcome::NotSent,
        Outcome::NotSent, Outcome::NotSent} << Identities{kInvoices};
    QTest::newRow("one still clearing")
        << Outcomes{Outcome::Pending, Outcome::NotSent, Outcome::Refused, Outcome::NotSent}
        << Identities{kInvoices};
    QTest::newRow("all good") << Outcomes{Outcome::Verified, Outcome::Verified, Outcome::AlreadySo,
        Outcome::Verified} << Identities{};
}

void TestRetry::chainsGoWhole()
{
    QFETCH(QList<Outcome>, outcomes);
    QFETCH(QList<PipelineIdentity>, again);
    const auto question = questionToRetry(EndedRun(chains(), outcomes));
    QCOMPARE(question ? question->askedPipelines : QList<PipelineIdentity>(), again);
}

void TestRetry::whatIsLeftOfReplacing_data()
{
    QTest::addColumn<Outcome>("gone");
    QTest::addColumn<Outcome>("there");
    QTest::addColumn<int>("verb"); // -1: none
    const auto row = [](const char* name, Outcome gone, Outcome there, int verb) {
        QTest::newRow(name) << gone << there << verb;
    };
    row("refused at once", Outcome::Refused, Outcome::NotSent,
        static_cast<int>(Verb::ReplaceArtifact));
    row("gone, and the new one refused", Outcome::Verified, Outcome::Refused,
        static_cast<int>(Verb::RegisterArtifacts));
    row("gone already, and the new one not sent", Outcome::AlreadySo, Outcome::NotSent,
        static_cast<int>(Verb::RegisterArtifacts));
    row("unknown whether gone", Outcome::Unknown, Outcome::NotSent, -1);
    row("unknown whether there", Outcome::Verified, Outcome::Unknown, -1);
    row("done", Outcome::Verified, Outcome::Verified, -1);
}

void TestRetry::whatIsLeftOfReplacing()
{
    QFETCH(Outcome, gone);
    QFETCH(Outcome, there);
    QFETCH(int, verb);
    const auto question = questionToRetry(EndedRun(replacement(), {gone, there}));
    QCOMPARE(question ? static_cast<int>(question->verb) : -1, verb);
    if (question && question->verb == Verb::RegisterArtifacts)
        QVERIFY(question->askedArtifacts.isEmpty());
}

void TestRetry::fromFreshFacts()
{
    PlanRig rig;
    rig.registry.add(u"1"_s, u"bert"_s);
    rig.registry.add(u"2"_s, u"acme/sentiment"_s);
    rig.registry.add(u"3"_s, u"bookcorpus"_s, {}, u"dataset"_s);
    rig.registry.add(u"4"_s, u"whisper"_s);
    rig.registry.onWrite = [&rig](const RawRequest& request) {
        return request.target.endsWith("/2") ? RawAnswer::whole(409, R"({"detail":"busy"})")
                                             : rig.registry.honestly(request);
    };
    const Plan reviewed = rig.made(
        rig.plans->deleteArtifacts({{{u"1"_s}, u"bert"_s}, kOld, {{u"3"_s}, u"bookcorpus"_s}}));
    PlanRun* run = rig.ran(reviewed);
    QCOMPARE(run->reports().at(1).outcome, Outcome::Refused);
    QCOMPARE(run->reports().at(2).outcome, Outcome::NotSent);
    rig.registry.onWrite = nullptr;
    rig.registry.add(u"5"_s, u"acme/new"_s, u"3"_s); // came meanwhile
    const Plan again = rig.made(rig.plans->retry(*run));
    QVERIFY(again.id != reviewed.id);
    QCOMPARE(again.targets.size(), 2);
    QCOMPARE(std::get<ArtifactTarget>(again.targets.at(1)).impact.direct(), 1);
    QCOMPARE(rig.ran(again)->outcome(), Outcome::Verified);
    QCOMPARE(rig.registry.writes().size(), 4); // 1, 2, and once more 2, then 3
}

void TestRetry::nothingToRetry()
{
    PlanRig rig;
    rig.registry.add(u"1"_s, u"bert"_s);
    rig.registry.add(u"2"_s, u"acme/sentiment"_s);
    const PlanRun* run = rig.ran(rig.deletionOf(u"2"_s, u"acme/sentiment"_s));
    QVERIFY(!questionToRetry(*run));
    QVERIFY(!resultOf(rig.plans->retry(*run)));
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestRetry)
#include "tst_retry.moc"
