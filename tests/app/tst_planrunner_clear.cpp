// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/planrig.h"

using namespace Qt::StringLiterals;

namespace steward {

using Clear = std::function<RawAnswer(LyingManager&, const QString&)>;

// A clear is believed when storage reads Cleared and the events show it (SAFETY.md 7).
class PlanRunnerClear final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_rig = std::make_unique<PlanRig>();
        m_rig->manager.add(kOrders.uuid, kOrders.name);
    }
    void cleanup() { m_rig.reset(); }
    void outcomes_data();
    void outcomes();
    void withoutEvents_data();
    void withoutEvents();
    void clearingIsFollowed();
    void endlessClearingIsFollowedAndExplained();
    void whileItIsFollowedOthersMayWrite();
    void aServerLostWhileClearing();
    void nothingIsSentWhenTheWorldChanged_data();
    void nothingIsSentWhenTheWorldChanged();
    void anEarlierClearInTheEventsIsNotOurs();

private:
    static inline const PipelineIdentity kOrders{u"uuid-1"_s, u"orders"_s};

    Plan plan(const PipelineIdentity& identity = kOrders)
    {
        return m_rig->made(m_rig->plans->clearStorage({identity}));
    }
    void check(const Clear& clear, Outcome outcome, const QString& detail);

    std::unique_ptr<PlanRig> m_rig;
};

void PlanRunnerClear::check(const Clear& clear, Outcome outcome, const QString& detail)
{
    m_rig->manager.onClear
        = [this, clear](const QString& name) { return clear(m_rig->manager, name); };
    PlanRun* run = m_rig->ran(plan());
    const StepReport report = run->reports().first();
    QVERIFY2(run->outcome() == outcome,
        qPrintable(QString(wordFor(run->outcome()) + u": "_s + report.detail + run->stopReason())));
    QVERIFY2(report.detail.contains(detail), qPrintable(report.detail));
    QCOMPARE(m_rig->manager.writes(), QList<QByteArray>{"POST /v0/pipelines/orders/clear"});
}

void PlanRunnerClear::outcomes_data()
{
    QTest::addColumn<Clear>("clear");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char* name, Outcome outcome, const QString& detail, Clear clear) {
        QTest::newRow(name) << std::move(clear) << outcome << detail;
    };
    row("at once, never seen clearing", Outcome::Verified, u"its events show the clearing"_s,
        [](LyingManager& m, const QString& name) { return m.honestly(name); });
    row("202 without effect", Outcome::Contradicted, u"its events show no clearing"_s,
        [](LyingManager&, const QString&) { return LyingManager::accepted(); });
    row("202, cleared without a word", Outcome::Unknown, u"its events show no clearing"_s,
        [](LyingManager& m, const QString& name) {
            m.pipeline(name)[u"storage_status"_s] = u"Cleared"_s;
            return LyingManager::accepted();
        });
    row("cleared, then started again", Outcome::Verified, u"started again since"_s,
        [](LyingManager& m, const QString& name) {
            const RawAnswer answer = m.honestly(name);
            m.start(name);
            return answer;
        });
    row("started again, but never cleared", Outcome::Contradicted, u"no clearing"_s,
        [](LyingManager& m, const QString& name) {
            m.start(name);
            return LyingManager::accepted();
        });
    row("recreated under the same name", Outcome::Unknown, u"Another pipeline has this name"_s,
        [](LyingManager& m, const QString& name) {
            m.remove(name);
            m.add(u"uuid-2"_s, name);
            return LyingManager::accepted();
        });
    row("deleted since", Outcome::Unknown, u"no pipeline of this name any more"_s,
        [](LyingManager& m, const QString& name) {
            m.honestly(name);
            m.remove(name);
            return LyingManager::accepted();
        });
    row("an unknown word", Outcome::Unknown, u"Archived"_s,
        [](LyingManager& m, const QString& name) {
            m.setStorage(name, u"Archived"_s);
            return LyingManager::accepted();
        });
    row("202, then silence", Outcome::Accepted, u"could not be looked"_s,
        [](LyingManager& m, const QString&) {
            m.silent = true;
            return LyingManager::accepted();
        });
    row("400", Outcome::Refused, u"in use as before"_s, [](LyingManager&, const QString&) {
        return LyingManager::refusal(400, u"StorageStatusImmutableUnlessStopped"_s, u"no"_s);
    });
    row("400, because started meanwhile", Outcome::Refused, u"started meanwhile"_s,
        [](LyingManager& m, const QString& name) {
            m.start(name);
            return LyingManager::refusal(400, u"StorageStatusImmutableUnlessStopped"_s, u"no"_s);
        });
    row("400, yet cleared", Outcome::Changed, u"reads Cleared"_s,
        [](LyingManager& m, const QString& name) {
            m.honestly(name);
            return LyingManager::refusal(400, u"StorageStatusImmutableUnlessStopped"_s, u"no"_s);
        });
    row("403", Outcome::Refused, u"in use as before"_s, [](LyingManager&, const QString&) {
        return LyingManager::refusal(403, u"InsufficientPermissions"_s, u"role"_s);
    });
    row("404, because deleted meanwhile", Outcome::Refused, u"no pipeline of this name"_s,
        [](LyingManager& m, const QString& name) {
            m.remove(name);
            return LyingManager::refusal(404, u"UnknownPipelineName"_s, u"no"_s);
        });
    row("acted, then closed", Outcome::Verified, u"No answer came"_s,
        [](LyingManager& m, const QString& name) {
            m.honestly(name);
            return RawAnswer::closed();
        });
    row("closed without acting", Outcome::Unknown, u"in use as before"_s,
        [](LyingManager&, const QString&) { return RawAnswer::closed(); });
    row("503", Outcome::Unknown, u"in use as before"_s, [](LyingManager&, const QString&) {
        return LyingManager::refusal(503, u"LockTookTooLong"_s, u"later"_s);
    });
    row("the console's page with 200", Outcome::Unknown, u"in use as before"_s,
        [](LyingManager&, const QString&) { return RawAnswer::webPage(); });
}

void PlanRunnerClear::outcomes()
{
    QFETCH(Clear, clear);
    QFETCH(Outcome, outcome);
    QFETCH(QString, detail);
    check(clear, outcome, detail);
}

void PlanRunnerClear::withoutEvents_data()
{
    QTest::addColumn<Clear>("clear");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("detail");
    QTest::newRow("cleared") << Clear([](LyingManager& m, const QString& name) {
        return m.honestly(name);
    }) << Outcome::Verified << u"no events that would show"_s;
    QTest::newRow("started since") << Clear([](LyingManager& m, const QString& name) {
        m.start(name);
        return LyingManager::accepted();
    }) << Outcome::Accepted << u"this server has no events"_s;
    QTest::newRow("without effect")
        << Clear([](LyingManager&, const QString&) { return LyingManager::accepted(); })
        << Outcome::Contradicted << u"in use as before"_s;
}

void PlanRunnerClear::withoutEvents()
{
    QFETCH(Clear, clear);
    QFETCH(Outcome, outcome);
    QFETCH(QString, detail);
    m_rig->manager.hasEvents = false;
    check(clear, outcome, detail);
}

void PlanRunnerClear::clearingIsFollowed()
{
    m_rig->manager.onClear = [this](const QString& name) {
        m_rig->manager.setStorage(name, u"Clearing"_s);
        m_rig->clock.after(std::chrono::seconds(14), this,
            [this, name] { m_rig->manager.setStorage(name, u"Cleared"_s); });
        return LyingManager::accepted();
    };
    PlanRun* run = m_rig->plans->run(plan(), {});
    bool pending = false;
    connect(run, &PlanRun::changed, this, [&pending, run] {
        const StepReport& report = run->reports().first();
        pending = pending
            || (report.outcome == Outcome::Pending && report.detail.contains(u"Clearing for"_s)
                && report.phase == StepReport::Phase::Looking && !run->isEnded());
    });
    PlanRig::waitFor(run);
    QVERIFY(pending);
    QCOMPARE(run->outcome(), Outcome::Verified);
    QVERIFY(run->reports().first().took >= std::chrono::seconds(14));
}

void PlanRunnerClear::endlessClearingIsFollowedAndExplained()
{
    m_rig->manager.runnerHealthy = false;
    m_rig->manager.onClear = [this](const QString& name) {
        m_rig->manager.setStorage(name, u"Clearing"_s);
        return LyingManager::accepted();
    };
    PlanRun* run = m_rig->plans->run(plan(), {});
    QVERIFY(spinUntil(
        [&] { return run->reports().first().detail.contains(u"Unreachable: refused"_s); }));
    QVERIFY(m_rig->manager.runnerAsked() > 0);
    QCOMPARE(run->outcome(), Outcome::Pending);
    m_rig->clock.advance(std::chrono::hours(1));
    QVERIFY(
        spinUntil([&] { return run->reports().first().detail.contains(u"Clearing for 1 h"_s); }));
    QVERIFY(!run->isEnded());
    m_rig->manager.setStorage(kOrders.name, u"Cleared"_s);
    PlanRig::waitFor(run);
    QCOMPARE(run->outcome(), Outcome::Verified);
    QCOMPARE(m_rig->manager.writes().size(), 1);
}

void PlanRunnerClear::whileItIsFollowedOthersMayWrite()
{
    m_rig->manager.add(u"uuid-2"_s, u"invoices"_s);
    m_rig->manager.onClear = [this](const QString& name) {
        if (name != kOrders.name)
            return m_rig->manager.honestly(name);
        m_rig->manager.setStorage(name, u"Clearing"_s);
        return LyingManager::accepted();
    };
    PlanRun* endless = m_rig->plans->run(plan(), {});
    QVERIFY(spinUntil([&] { return endless->outcome() == Outcome::Pending; }));
    QCOMPARE(m_rig->ran(plan({u"uuid-2"_s, u"invoices"_s}))->outcome(), Outcome::Verified);
    QVERIFY(!endless->isEnded());
}

void PlanRunnerClear::aServerLostWhileClearing()
{
    m_rig->manager.onClear = [this](const QString& name) {
        m_rig->manager.setStorage(name, u"Clearing"_s);
        return LyingManager::accepted();
    };
    PlanRun* run = m_rig->plans->run(plan(), {});
    QVERIFY(spinUntil([&] { return run->outcome() == Outcome::Pending; }));
    m_rig->manager.silent = true;
    QVERIFY(spinUntil(
        [&] { return run->reports().first().detail.contains(u"cannot be read just now"_s); }));
    m_rig->manager.silent = false;
    m_rig->manager.setStorage(kOrders.name, u"Cleared"_s);
    PlanRig::waitFor(run);
    QCOMPARE(run->outcome(), Outcome::Verified);
}

void PlanRunnerClear::nothingIsSentWhenTheWorldChanged_data()
{
    using Setting = std::function<void(LyingManager&)>;
    QTest::addColumn<Setting>("change");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const QString& reason, Setting change) {
        QTest::newRow(name) << std::move(change) << reason;
    };
    row("started", u"started or stopped meanwhile"_s,
        [](LyingManager& m) { m.start(kOrders.name); });
    row("started and stopped again", u"started or stopped meanwhile"_s, [](LyingManager& m) {
        m.pipeline(kOrders.name)[u"deployment_resources_status_since"_s]
            = u"2026-03-14T11:00:00Z"_s;
    });
    row("cleared by somebody else", u"nothing to clear"_s,
        [](LyingManager& m) { m.honestly(kOrders.name); });
    row("recreated under the same name", u"Another pipeline has the name"_s, [](LyingManager& m) {
        m.remove(kOrders.name);
        m.add(u"uuid-2"_s, kOrders.name);
    });
    row("the role is gone", u"role write"_s, [](LyingManager& m) { m.role = u"read"_s; });
}

void PlanRunnerClear::nothingIsSentWhenTheWorldChanged()
{
    QFETCH(std::function<void(LyingManager&)>, change);
    QFETCH(QString, reason);
    const Plan reviewed = plan();
    change(m_rig->manager);
    PlanRun* run = m_rig->ran(reviewed);
    QCOMPARE(run->outcome(), Outcome::NotSent);
    QVERIFY2(run->stopReason().contains(reason), qPrintable(run->stopReason()));
    QVERIFY(m_rig->manager.writes().isEmpty());
}

// The order of the events counts, not what they hold.
void PlanRunnerClear::anEarlierClearInTheEventsIsNotOurs()
{
    m_rig->manager.honestly(kOrders.name);
    m_rig->manager.setStorage(kOrders.name, u"InUse"_s);
    check([](LyingManager&, const QString&) { return LyingManager::accepted(); },
        Outcome::Contradicted, u"no clearing"_s);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::PlanRunnerClear)
#include "tst_planrunner_clear.moc"
