// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/planrig.h"

using namespace Qt::StringLiterals;

namespace steward {

using Write = std::function<RawAnswer(LyingRegistry&, const RawRequest&)>;

// A delete goes out once, and what looking shows decides (SAFETY.md 6 and 7).
class DeleteLookTest final : public QObject {
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

private:
    std::unique_ptr<PlanRig> m_rig;
};

void DeleteLookTest::outcomes_data()
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

void DeleteLookTest::outcomes()
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

} // namespace steward

QTEST_GUILESS_MAIN(steward::DeleteLookTest)
#include "tst_planrunner_deletelook.moc"
