// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/planrig.h"

using namespace Qt::StringLiterals;

namespace steward {

using Kind = LyingRegistry::Kind;
using Write = std::function<RawAnswer(LyingRegistry&, const RawRequest&)>;

// A reset is believed when it reads as empty twice, and is watched after that (SAFETY.md 7).
class PlanRunnerReset final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_rig = std::make_unique<PlanRig>();
        m_rig->registry.add(u"1"_s, u"bert"_s);
        m_rig->registry.add(u"2"_s, u"acme/sentiment"_s, u"1"_s);
        m_rig->registry.add(u"3"_s, u"bookcorpus"_s, {}, u"dataset"_s);
    }
    void cleanup() { m_rig.reset(); }
    void outcomes_data();
    void outcomes();
    void readsTwiceFiveSecondsApartHealthFirst();
    void aNewGenerationBegins();
    void watchedForThirtySeconds();
    void othersMayRegisterMeanwhile();
    void whatIsRegisteredAgainDidNotComeBack();
    void nothingIsSentWhenTheListChanged_data();
    void nothingIsSentWhenTheListChanged();
    void theLockIsHeldWhileItLooks();

private:
    Plan plan() { return m_rig->made(m_rig->plans->resetRegistry()); }

    std::unique_ptr<PlanRig> m_rig;
};

void PlanRunnerReset::outcomes_data()
{
    QTest::addColumn<Write>("write");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char* name, Outcome outcome, const QString& detail, Write write) {
        QTest::newRow(name) << std::move(write) << outcome << detail;
    };
    row("honest", Outcome::Verified, u"reads as empty"_s,
        [](LyingRegistry& r, const RawRequest& q) { return r.honestly(q); });
    row("an empty 200", Outcome::Verified, u"reads as empty"_s,
        [](LyingRegistry& r, const RawRequest&) {
            r.entries.clear();
            return RawAnswer::whole(200, {});
        });
    row("200, and nothing happened", Outcome::Contradicted, u"still lists 3 of 3 artifacts"_s,
        [](LyingRegistry&, const RawRequest&) {
            return RawAnswer::json(R"({"status":"registry reset"})");
        });
    row("200, and half of it happened", Outcome::Contradicted, u"still lists 1 of 3 artifacts"_s,
        [](LyingRegistry& r, const RawRequest&) {
            r.remove(u"1"_s);
            r.remove(u"2"_s);
            return RawAnswer::json(R"({"status":"registry reset"})");
        });
    row("200, and then silence", Outcome::Accepted, u"could not be looked"_s,
        [](LyingRegistry& r, const RawRequest& q) {
            r.silent = true;
            return r.honestly(q);
        });
    row("200, and somebody registers", Outcome::Unknown, u"somebody registers"_s,
        [](LyingRegistry& r, const RawRequest& q) {
            const RawAnswer answer = r.honestly(q);
            r.add(u"1"_s, u"newcomer"_s);
            return answer;
        });
    row("401", Outcome::Refused, u"still listed"_s, [](LyingRegistry&, const RawRequest&) {
        return RawAnswer::whole(401, R"({"detail":"admins only"})");
    });
    row("500, yet empty", Outcome::Changed, u"reads as empty"_s,
        [](LyingRegistry& r, const RawRequest&) {
            r.entries.clear();
            return RawAnswer::whole(500, "Internal Server Error");
        });
    row("400, yet one went", Outcome::Changed, u"bookcorpus"_s,
        [](LyingRegistry& r, const RawRequest&) {
            r.remove(u"3"_s);
            return RawAnswer::whole(400, R"({"detail":"no"})");
        });
    row("acted, then closed", Outcome::Verified, u"No answer came"_s,
        [](LyingRegistry& r, const RawRequest& q) {
            r.honestly(q);
            return RawAnswer::closed();
        });
    row("closed without acting", Outcome::Unknown, u"still lists 3 of 3"_s,
        [](LyingRegistry&, const RawRequest&) { return RawAnswer::closed(); });
    row("a web page with 200", Outcome::Unknown, u"still lists 3 of 3"_s,
        [](LyingRegistry&, const RawRequest&) { return RawAnswer::webPage(); });
}

void PlanRunnerReset::outcomes()
{
    QFETCH(Write, write);
    QFETCH(Outcome, outcome);
    QFETCH(QString, detail);
    m_rig->registry.onWrite
        = [this, write](const RawRequest& request) { return write(m_rig->registry, request); };
    PlanRun* run = m_rig->ran(plan());
    const StepReport report = run->reports().first();
    QVERIFY2(run->outcome() == outcome,
        qPrintable(QString(wordFor(run->outcome()) + u": "_s + report.detail + run->stopReason())));
    QVERIFY2(report.detail.contains(detail), qPrintable(report.detail));
    QCOMPARE(m_rig->registry.writes(), QList<QByteArray>{"DELETE /reset"});
}

void PlanRunnerReset::readsTwiceFiveSecondsApartHealthFirst()
{
    QList<std::pair<Kind, Instant>> reads;
    m_rig->registry.before = [this, &reads](Kind kind) {
        if (m_rig->registry.writes().isEmpty())
            return;
        reads.append({kind, m_rig->clock.now()});
    };
    PlanRun* run = m_rig->plans->run(plan(), {u"Staging"_s, {}});
    // What the looks read, not what the feed reads when it hears of it.
    QList<Instant> lists;
    connect(run, &PlanRun::changed, this, [&] {
        if (run->isEnded() && lists.isEmpty()) {
            for (qsizetype i = 1; i < reads.size(); ++i) {
                if (reads.at(i).first == Kind::List && reads.at(i - 1).first == Kind::Health)
                    lists += reads.at(i).second;
            }
        }
    });
    PlanRig::waitFor(run);
    QCOMPARE(run->outcome(), Outcome::Verified);
    QVERIFY(lists.size() >= 2);
    QVERIFY(lists.last() - lists.first() >= std::chrono::seconds(5));
}

void PlanRunnerReset::aNewGenerationBegins()
{
    const Plan before = plan();
    const Plan again = plan();
    PlanRun* run = m_rig->ran(before);
    QCOMPARE(run->outcome(), Outcome::Verified);
    QCOMPARE(m_rig->artifacts.snapshot()->generation, before.generation + 1);
    QVERIFY(spinUntil([&] { return m_rig->artifacts.snapshot()->items->isEmpty(); }));
    QCOMPARE(m_rig->artifacts.state().phase, FeedState::Phase::Live);
    // The other one was made in an earlier life.
    m_rig->registry.add(u"1"_s, u"bert"_s);
    m_rig->registry.add(u"2"_s, u"acme/sentiment"_s, u"1"_s);
    m_rig->registry.add(u"3"_s, u"bookcorpus"_s, {}, u"dataset"_s);
    QCOMPARE(m_rig->ran(again)->outcome(), Outcome::NotSent);
    QCOMPARE(m_rig->registry.writes().size(), 1);
}

void PlanRunnerReset::watchedForThirtySeconds()
{
    const auto before = m_rig->registry.entries;
    PlanRun* run = m_rig->ran(plan());
    QCOMPARE(run->outcome(), Outcome::Verified);
    QVERIFY(run->isEnded());
    QSignalSpy changed(run, &PlanRun::changed);
    m_rig->registry.entries = before; // it had never been stored
    QVERIFY(changed.wait());
    QCOMPARE(run->outcome(), Outcome::Contradicted);
    QVERIFY(run->reports().first().detail.contains(u"came back"_s));
}

void PlanRunnerReset::othersMayRegisterMeanwhile()
{
    PlanRun* run = m_rig->ran(plan());
    m_rig->registry.add(u"1"_s, u"newcomer"_s);
    const int lists = m_rig->registry.count(Kind::List);
    QVERIFY(spinUntil([&] { return m_rig->registry.count(Kind::List) >= lists + 3; }));
    QCOMPARE(run->outcome(), Outcome::Verified);
}

// Ids start over, and the server may choose the name (registry 5.4).
void PlanRunnerReset::whatIsRegisteredAgainDidNotComeBack()
{
    PlanRun* reset = m_rig->ran(plan());
    m_rig->flow.stop(); // so that it is within the time of watching
    m_rig->registry.add(u"7"_s, u"newcomer"_s);
    m_rig->registry.onWrite = [this](const RawRequest&) {
        m_rig->registry.add(u"1"_s, u"bert"_s);
        return RawAnswer::json(R"({"metadata":{"name":"bert","id":"1","type":"model"}})");
    };
    const ArtifactDraft draft{
        artifactType(u"model"_s), u"https://huggingface.co/google/BERT"_s, u"the usual one"_s};
    const Plan again = m_rig->made(m_rig->plans->registerArtifacts({draft}));
    PlanRun* run = m_rig->plans->run(again, {again.guard.phrase, {}});
    QVERIFY(spinUntil([run] { return run->isEnded(); }));
    QCOMPARE(run->outcome(), Outcome::Verified);
    const int lists = m_rig->registry.count(Kind::List);
    m_rig->flow.start();
    QVERIFY(spinUntil([&] { return m_rig->registry.count(Kind::List) >= lists + 3; }));
    QCOMPARE(reset->outcome(), Outcome::Verified);
}

void PlanRunnerReset::nothingIsSentWhenTheListChanged_data()
{
    using Setting = std::function<void(LyingRegistry&)>;
    QTest::addColumn<Setting>("change");
    QTest::addColumn<QString>("reason");
    QTest::newRow("more") << Setting([](LyingRegistry& r) { r.add(u"4"_s, u"newcomer"_s); })
                          << u"1 artifact more: newcomer"_s;
    QTest::newRow("less") << Setting([](LyingRegistry& r) { r.remove(u"3"_s); })
                          << u"1 artifact less: bookcorpus"_s;
    QTest::newRow("nothing") << Setting([](LyingRegistry& r) { r.unreadable = true; })
                             << u"suddenly lists nothing"_s;
}

void PlanRunnerReset::nothingIsSentWhenTheListChanged()
{
    QFETCH(std::function<void(LyingRegistry&)>, change);
    QFETCH(QString, reason);
    const Plan reviewed = plan();
    change(m_rig->registry);
    PlanRun* run = m_rig->ran(reviewed);
    QCOMPARE(run->outcome(), Outcome::NotSent);
    QVERIFY2(run->stopReason().contains(reason), qPrintable(run->stopReason()));
    QVERIFY(m_rig->registry.writes().isEmpty());
}

void PlanRunnerReset::theLockIsHeldWhileItLooks()
{
    const Plan first = plan();
    const Plan second = plan();
    PlanRun* one = m_rig->plans->run(first, {u"Staging"_s, {}});
    PlanRun* other = m_rig->plans->run(second, {u"Staging"_s, {}});
    bool waited = false;
    connect(other, &PlanRun::changed, this, [&] {
        waited = waited || other->waitingBehind() == u"another plan of this program"_s;
        if (other->phase() != PlanRun::Phase::WaitingForLock)
            QVERIFY(one->isEnded());
    });
    PlanRig::waitFor(other);
    QVERIFY(waited);
    QCOMPARE(one->outcome(), Outcome::Verified);
    QCOMPARE(other->outcome(), Outcome::NotSent);
    QCOMPARE(m_rig->registry.writes().size(), 1);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::PlanRunnerReset)
#include "tst_planrunner_reset.moc"
