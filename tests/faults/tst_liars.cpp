// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/planrig.h"

using namespace Qt::StringLiterals;

namespace steward {

using Kind = LyingRegistry::Kind;

namespace {

const PipelineIdentity kOrders{u"019c07f1-90b2-7e0d-8a55-3c1f2a9e7d10"_s, u"orders"_s};

} // namespace

/// Servers that say one thing and keep another, and whoever answers in their place (registry 5.7,
/// SAFETY.md 6). What one answer can lie about stands in the tables of the runner's own tests.
class TestLiars final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_rig = std::make_unique<PlanRig>();
        m_rig->registry.add(u"1"_s, u"bert"_s);
        m_rig->registry.add(u"2"_s, u"acme/sentiment"_s);
        m_rig->registry.add(u"3"_s, u"bookcorpus"_s, {}, u"dataset"_s);
        m_rig->manager.add(kOrders.uuid, kOrders.name);
        QVERIFY(
            spinUntil([&] { return m_rig->artifacts.state().phase == FeedState::Phase::Live; }));
    }
    void cleanup() { m_rig.reset(); }
    void aDeleteThatWasNotSaved();
    void aResetThatWasNotSaved();
    void resetBySomebodyElseMeanwhile();
    void recreatedBySomebodyElseMeanwhile();
    void anotherAnswersForAnUnknownId();
    void aPortalBeforeTheReview();
    void aPortalBetweenReviewAndSending();
    void aPortalFromTheRequestOn_data();
    void aPortalFromTheRequestOn();
    void aPortalThatGoes();

private:
    Plan planOf(const QString& verb)
    {
        if (verb == "delete"_L1)
            return m_rig->deletionOf(u"2"_s, u"acme/sentiment"_s);
        return m_rig->made(verb == "reset"_L1 ? m_rig->plans->resetRegistry()
                                              : m_rig->plans->clearStorage({kOrders}));
    }
    void portal()
    {
        m_rig->registry.instead = m_rig->manager.instead = RawAnswer::webPage();
        m_rig->registry.onWrite = [](const RawRequest&) { return RawAnswer::webPage(); };
        m_rig->manager.onClear = [](const QString&) { return RawAnswer::webPage(); };
    }
    qsizetype writes() const
    {
        return m_rig->registry.writes().size() + m_rig->manager.writes().size();
    }

    std::unique_ptr<PlanRig> m_rig;
};

// Memory says gone; the reload of the next read brings it back.
void TestLiars::aDeleteThatWasNotSaved()
{
    const auto before = m_rig->registry.entries;
    const Plan plan = planOf(u"delete"_s);
    m_rig->registry.onWrite = [&](const RawRequest& request) {
        const RawAnswer answer = m_rig->registry.honestly(request);
        m_rig->registry.before = [&](Kind kind) {
            if (kind == Kind::Record || kind == Kind::Health)
                m_rig->registry.entries = before;
        };
        return answer;
    };
    PlanRun* run = m_rig->ran(plan);
    QCOMPARE(run->outcome(), Outcome::Contradicted);
    QVERIFY(run->reports().constFirst().detail.contains(u"still listed"_s));
    QCOMPARE(writes(), 1);
}

void TestLiars::aResetThatWasNotSaved()
{
    const auto before = m_rig->registry.entries;
    const Plan plan = planOf(u"reset"_s);
    m_rig->registry.onWrite = [&](const RawRequest& request) {
        const RawAnswer answer = m_rig->registry.honestly(request);
        auto lists = std::make_shared<int>(0);
        m_rig->registry.before = [this, before, lists](Kind kind) {
            if (kind == Kind::List && ++*lists == 2)
                m_rig->registry.entries = before;
        };
        return answer;
    };
    PlanRun* run = m_rig->ran(plan);
    QCOMPARE(run->outcome(), Outcome::Contradicted);
    QVERIFY2(run->reports().constFirst().detail.contains(u"was not kept"_s),
        qPrintable(run->reports().constFirst().detail));
    QCOMPARE(writes(), 1);
}

// Ids start over: what was 2 is somebody else's now.
void TestLiars::resetBySomebodyElseMeanwhile()
{
    const Plan plan = planOf(u"delete"_s);
    m_rig->registry.entries
        = {{u"1"_s, u"new/one"_s, u"model"_s, {}}, {u"2"_s, u"new/two"_s, u"model"_s, {}}};
    PlanRun* run = m_rig->ran(plan);
    QCOMPARE(run->outcome(), Outcome::NotSent);
    QVERIFY2(run->stopReason().contains(u"began anew"_s)
            || run->stopReason().contains(u"belongs to new/two by now"_s),
        qPrintable(run->stopReason()));
    QCOMPARE(writes(), 0);
}

void TestLiars::recreatedBySomebodyElseMeanwhile()
{
    const Plan plan = planOf(u"delete"_s);
    m_rig->registry.remove(u"2"_s);
    m_rig->registry.add(u"9"_s, u"acme/sentiment"_s);
    PlanRun* run = m_rig->ran(plan);
    QCOMPARE(run->outcome(), Outcome::NotSent);
    QVERIFY2(run->stopReason().contains(u"not listed any more"_s), qPrintable(run->stopReason()));
    QCOMPARE(writes(), 0);
}

void TestLiars::anotherAnswersForAnUnknownId()
{
    m_rig->registry.remove(u"1"_s);
    m_rig->registry.positional = true; // 1 is nobody's id, and the first row answers for it
    const Plan plan = planOf(u"delete"_s);
    QVERIFY(!plan.canBeApproved());
    QVERIFY2(plan.obstacles.join(u' ').contains(u"numbers by position"_s),
        qPrintable(plan.obstacles.join(u' ')));
    QCOMPARE(m_rig->ran(plan)->outcome(), Outcome::NotSent);
    QCOMPARE(writes(), 0);
}

void TestLiars::aPortalBeforeTheReview()
{
    portal();
    Plans& plans = *m_rig->plans;
    const QList<std::function<PendingCall<Plan>*()>> asks{
        [&] {
            return plans.deleteArtifacts({{{u"2"_s}, u"acme/sentiment"_s}});
        },
        [&] { return plans.resetRegistry(); }, [&] { return plans.clearStorage({kOrders}); }};
    for (const auto& ask : asks) {
        const Result<Plan> plan = resultOf(ask());
        QVERIFY(!plan);
        QCOMPARE(wordFor(plan.error().kind), wordFor(ErrorKind::NotJson));
    }
    QCOMPARE(m_rig->artifacts.snapshot()->items->size(), 3);
    QCOMPARE(writes(), 0);
}

void TestLiars::aPortalBetweenReviewAndSending()
{
    QList<Plan> plans;
    for (const QString& verb : {u"delete"_s, u"reset"_s, u"clear"_s})
        plans.append(planOf(verb));
    portal();
    for (const Plan& plan : std::as_const(plans)) {
        QVERIFY(plan.canBeApproved());
        PlanRun* run = m_rig->ran(plan);
        QCOMPARE(run->outcome(), Outcome::NotSent);
        QVERIFY2(run->stopReason().contains(u"could not be read again"_s),
            qPrintable(run->stopReason()));
    }
    QCOMPARE(writes(), 0);
}

void TestLiars::aPortalFromTheRequestOn_data()
{
    QTest::addColumn<QString>("verb");
    for (const char* verb : {"delete", "reset", "clear"})
        QTest::newRow(verb) << QString::fromLatin1(verb);
}

// It says 200 to the write and to every look: nobody's yes, and nothing that can be looked at.
void TestLiars::aPortalFromTheRequestOn()
{
    QFETCH(QString, verb);
    const Plan plan = planOf(verb);
    PlanRun* run = m_rig->plans->run(plan, {plan.guard.phrase, {}});
    connect(run, &PlanRun::changed, this, [this, run] {
        if (run->reports().constFirst().phase == StepReport::Phase::Sending)
            portal();
    });
    PlanRig::waitFor(run);
    QCOMPARE(run->outcome(), Outcome::Unknown);
    const StepReport& report = run->reports().constFirst();
    QVERIFY2(report.detail.contains(u"could not be looked"_s), qPrintable(report.detail));
    QVERIFY2(report.answer.contains(u"web page"_s), qPrintable(report.answer));
    QCOMPARE(writes(), 1);
    // And for a minute nothing else is sent there.
    QVERIFY(!m_rig->plans->isRunning());
    m_rig->registry.instead.reset();
    m_rig->manager.instead.reset();
    const Plan next = planOf(verb);
    QVERIFY(!next.canBeApproved());
    QVERIFY2(next.obstacles.join(u' ').contains(u"earlier request"_s),
        qPrintable(next.obstacles.join(u' ')));
}

void TestLiars::aPortalThatGoes()
{
    portal();
    m_rig->artifacts.readNow();
    m_rig->pipelines.readNow();
    QVERIFY(spinUntil([&] {
        return m_rig->artifacts.state().phase == FeedState::Phase::Failing
            && m_rig->pipelines.state().phase == FeedState::Phase::Failing;
    }));
    QCOMPARE(m_rig->artifacts.snapshot()->items->size(), 3);
    m_rig->registry.instead.reset();
    m_rig->manager.instead.reset();
    QVERIFY(spinUntil([&] {
        return m_rig->artifacts.state().phase == FeedState::Phase::Live
            && m_rig->pipelines.state().phase == FeedState::Phase::Live;
    }));
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestLiars)
#include "tst_liars.moc"
