// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/planrig.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace steward {

// A registration is one request, never sent again, and believed only when looking shows it
// (SAFETY.md 7 and 8).
class PlanRunnerRegister final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_rig = std::make_unique<PlanRig>();
        m_rig->registry.add(u"1"_s, u"bert"_s);
        m_rig->registry.add(u"2"_s, u"bookcorpus"_s, {}, u"dataset"_s);
    }
    void cleanup() { m_rig.reset(); }
    void oneRequestAndSeenThere();
    void sendsTheWholeAddressAndKeepsLess();
    void whatTheServerDidNotKeepIsTold();
    void outcomes_data();
    void outcomes();
    void aDeferredOneIsFollowed();
    void aDeferredOneThatNeverComes();
    void aLostAnswerIsSettledByLookingLater_data();
    void aLostAnswerIsSettledByLookingLater();
    void othersRegisterMeanwhile();
    void whatWasThereIsGoneAfterwards();
    void severalGoOneAfterAnother();
    void aRegistryThatSuddenlyListsNothing();

private:
    Plan planOf(const QString& url, const QString& name = {}, const QString& type = u"dataset"_s)
    {
        return m_rig->made(m_rig->plans->registerArtifacts({{artifactType(type), url, name}}));
    }
    static QString detailOf(const PlanRun& run) { return run.reports().constFirst().detail; }

    std::unique_ptr<PlanRig> m_rig;
};

void PlanRunnerRegister::oneRequestAndSeenThere()
{
    const Plan plan = planOf(u"https://example.org/acme/corpus"_s, u"corpus"_s);
    QVERIFY2(plan.canBeApproved(), qPrintable(plan.obstacles.join(u' ')));
    QCOMPARE(plan.guard.demand, Guard::Demand::Review);
    const PlanRun* run = m_rig->ran(plan);
    QCOMPARE(wordFor(run->outcome()), wordFor(Outcome::Verified));
    QVERIFY2(detailOf(*run).contains(u"corpus, dataset, id 3"_s), qPrintable(detailOf(*run)));
    QVERIFY(!detailOf(*run).contains(u"Not kept"_s));
    QCOMPARE(m_rig->registry.writes(), QList<QByteArray>{"POST /artifact/dataset"});
}

// A presigned link is sent as it is and stands nowhere else (SAFETY.md 9).
void PlanRunnerRegister::sendsTheWholeAddressAndKeepsLess()
{
    QString sent;
    m_rig->registry.onWrite = [this, &sent](const RawRequest& request) {
        sent = QJsonDocument::fromJson(request.body)[u"url"_s].toString();
        return m_rig->registry.honestly(request);
    };
    const QString url = u"https://example.org/data.tar?signature=SECRET"_s;
    const Plan plan = planOf(url, u"data"_s);
    QVERIFY(!plan.summary.contains(u"SECRET"_s));
    QVERIFY(!plan.steps.constFirst().request.contains(u"SECRET"_s));
    QVERIFY(!plan.steps.constFirst().title.contains(u"SECRET"_s));
    const PlanRun* run = m_rig->ran(plan);
    QCOMPARE(sent, url);
    QCOMPARE(run->outcome(), Outcome::Verified);
    QVERIFY(!detailOf(*run).contains(u"SECRET"_s));
}

// Registry 5.1 and 5.4: type, name and source live until the next reload. Told, never repaired.
void PlanRunnerRegister::whatTheServerDidNotKeepIsTold()
{
    m_rig->registry.onWrite = [this](const RawRequest& request) {
        const RawAnswer answer = m_rig->registry.honestly(request);
        m_rig->registry.entries.last().type = u"model"_s;
        m_rig->registry.entries.last().name = u"corpus"_s;
        m_rig->registry.entries.last().url = u"corpus"_s;
        return answer;
    };
    const PlanRun* run = m_rig->ran(planOf(u"https://example.org/acme/corpus"_s, u"My corpus"_s));
    QCOMPARE(run->outcome(), Outcome::Verified);
    for (const QString& lost : {u"Not kept by this server"_s, u"asked was dataset"_s,
             u"asked was My corpus"_s, u"reads as corpus"_s})
        QVERIFY2(detailOf(*run).contains(lost), qPrintable(detailOf(*run)));
    QCOMPARE(m_rig->registry.writes().size(), 1);
}

void PlanRunnerRegister::outcomes_data()
{
    QTest::addColumn<RawAnswer>("answer");
    QTest::addColumn<bool>("done");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("detail");
    const RawAnswer created = RawAnswer::whole(201, "{}");
    const RawAnswer disqualified
        = RawAnswer::whole(424, R"({"detail":"Ingest rejected: reviewedness=0.00 < 0.50"})");
    const RawAnswer exists = RawAnswer::whole(409, R"({"detail":"exists"})");
    const RawAnswer lost = RawAnswer::closed();
    const RawAnswer late = RawAnswer::whole(504, R"({"message":"Endpoint request timed out"})");
    QTest::newRow("yes, done") << created << true << Outcome::Verified << u"id 3"_s;
    QTest::newRow("yes, nothing done")
        << created << false << Outcome::Contradicted << u"nothing new is listed"_s;
    QTest::newRow("202, done at once")
        << RawAnswer::whole(202, "{}") << true << Outcome::Verified << u"id 3"_s;
    QTest::newRow("424") << disqualified << false << Outcome::Refused << u"Nothing new"_s;
    QTest::newRow("409") << exists << false << Outcome::Refused << u"Nothing new"_s;
    QTest::newRow("no, yet done") << exists << true << Outcome::Changed << u"It said no"_s;
    QTest::newRow("lost, done") << lost << true << Outcome::Verified << u"No answer came"_s;
    QTest::newRow("lost, nothing done")
        << lost << false << Outcome::Unknown << u"never sent again"_s;
    QTest::newRow("504, done") << late << true << Outcome::Verified << u"No answer came"_s;
    QTest::newRow("504, nothing done")
        << late << false << Outcome::Unknown << u"never sent again"_s;
}

void PlanRunnerRegister::outcomes()
{
    QFETCH(RawAnswer, answer);
    QFETCH(bool, done);
    QFETCH(Outcome, outcome);
    QFETCH(QString, detail);
    m_rig->registry.onWrite = [this, answer, done](const RawRequest& request) {
        if (done)
            m_rig->registry.honestly(request);
        return answer;
    };
    const PlanRun* run = m_rig->ran(planOf(u"https://example.org/acme/corpus"_s));
    QCOMPARE(wordFor(run->outcome()), wordFor(outcome));
    QVERIFY2(detailOf(*run).contains(detail), qPrintable(detailOf(*run)));
    QCOMPARE(m_rig->registry.writes().size(), 1);
}

void PlanRunnerRegister::aDeferredOneIsFollowed()
{
    RawRequest asked;
    m_rig->registry.onWrite = [&asked](const RawRequest& request) {
        asked = request;
        return RawAnswer::whole(202, "{}");
    };
    PlanRun* run = m_rig->plans->run(planOf(u"https://example.org/acme/corpus"_s), {});
    QVERIFY(spinUntil([&] { return run->reports().constFirst().outcome == Outcome::Pending; }));
    QVERIFY(!run->isEnded());
    m_rig->registry.honestly(asked);
    PlanRig::waitFor(run);
    QCOMPARE(run->outcome(), Outcome::Verified);
    QCOMPARE(m_rig->registry.writes().size(), 1);
}

// It is not watched for ever, and what comes late is still told.
void PlanRunnerRegister::aDeferredOneThatNeverComes()
{
    RawRequest asked;
    m_rig->registry.onWrite = [&asked](const RawRequest& request) {
        asked = request;
        return RawAnswer::whole(202, "{}");
    };
    PlanRun* run = m_rig->ran(planOf(u"https://example.org/acme/corpus"_s));
    QCOMPARE(run->outcome(), Outcome::Pending);
    QVERIFY2(detailOf(*run).contains(u"drop silently"_s), qPrintable(detailOf(*run)));
    m_rig->registry.honestly(asked);
    QVERIFY(spinUntil([&] { return run->outcome() == Outcome::Verified; }));
    QCOMPARE(m_rig->registry.writes().size(), 1);
}

void PlanRunnerRegister::aLostAnswerIsSettledByLookingLater_data()
{
    QTest::addColumn<int>("seconds");
    QTest::newRow("soon") << 130;
    QTest::newRow("as slow as any is known to be") << 170;
    QTest::newRow("within ten minutes") << 560; // as long as it may come: tst_maycome
}

// A gateway gave up while the ingest went on (registry 1.4).
void PlanRunnerRegister::aLostAnswerIsSettledByLookingLater()
{
    QFETCH(const int, seconds);
    RawRequest asked;
    m_rig->registry.onWrite = [&asked](const RawRequest& request) {
        asked = request;
        return RawAnswer::whole(504, "{}");
    };
    PlanRun* run = m_rig->ran(planOf(u"https://example.org/acme/corpus"_s));
    QCOMPARE(run->outcome(), Outcome::Unknown);
    m_rig->clock.advance(std::chrono::seconds(seconds));
    m_rig->registry.honestly(asked);
    QVERIFY(spinUntil([&] { return run->outcome() == Outcome::Verified; }));
    QCOMPARE(m_rig->registry.writes().size(), 1);
}

void PlanRunnerRegister::othersRegisterMeanwhile()
{
    m_rig->registry.onWrite = [this](const RawRequest&) {
        m_rig->registry.add(u"7"_s, u"somebody/else"_s);
        return RawAnswer::closed();
    };
    const PlanRun* run = m_rig->ran(planOf(u"https://example.org/acme/corpus"_s));
    QCOMPARE(run->outcome(), Outcome::Unknown); // it is not ours: no name, no source
    QVERIFY2(detailOf(*run).contains(u"somebody/else"_s), qPrintable(detailOf(*run)));
}

// Registry 5.6: a create while the store could not be read writes a registry with this one entry.
void PlanRunnerRegister::whatWasThereIsGoneAfterwards()
{
    m_rig->registry.onWrite = [this](const RawRequest& request) {
        m_rig->registry.entries.clear();
        return m_rig->registry.honestly(request);
    };
    const PlanRun* run = m_rig->ran(planOf(u"https://example.org/acme/corpus"_s));
    QCOMPARE(run->outcome(), Outcome::Contradicted);
    QVERIFY2(detailOf(*run).contains(u"bert"_s), qPrintable(detailOf(*run)));
}

void PlanRunnerRegister::severalGoOneAfterAnother()
{
    QList<qsizetype> listed;
    m_rig->registry.onWrite = [this, &listed](const RawRequest& request) {
        listed.append(m_rig->registry.entries.size());
        return m_rig->registry.honestly(request);
    };
    const Plan plan = m_rig->made(
        m_rig->plans->registerArtifacts({{artifactType(u"code"_s), u"https://example.org/a"_s, {}},
            {artifactType(u"code"_s), u"ftp://example.org/b"_s, u"b"_s},
            {artifactType(u"dataset"_s), u"https://example.org/c"_s, {}}}));
    QCOMPARE(plan.ineligible.size(), 1);
    QCOMPARE(plan.ineligible.constFirst().subject, u"b"_s);
    const PlanRun* run = m_rig->ran(plan);
    QCOMPARE(run->outcome(), Outcome::Verified);
    QCOMPARE(m_rig->registry.writes(),
        (QList<QByteArray>{"POST /artifact/code", "POST /artifact/dataset"}));
    QCOMPARE(listed, (QList<qsizetype>{2, 3}));
}

void PlanRunnerRegister::aRegistryThatSuddenlyListsNothing()
{
    PlanRun* run = m_rig->plans->run(planOf(u"https://example.org/acme/corpus"_s), {});
    connect(run, &PlanRun::changed, this, [this, run] {
        if (run->reports().constFirst().phase == StepReport::Phase::Checking)
            m_rig->registry.unreadable = true;
    });
    PlanRig::waitFor(run);
    QCOMPARE(run->outcome(), Outcome::NotSent);
    QVERIFY2(run->stopReason().contains(u"unreadable, not empty"_s), qPrintable(run->stopReason()));
    QVERIFY(m_rig->registry.writes().isEmpty());
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::PlanRunnerRegister)
#include "tst_planrunner_register.moc"
