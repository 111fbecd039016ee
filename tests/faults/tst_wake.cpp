// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/artifactfeed.h"
#include "app/live/healthfeed.h"
#include "app/live/pipelinefeed.h"
#include "app/workspace/workspace.h"
#include "tests/support/lyingmanager.h"
#include "tests/support/lyingregistry.h"
#include "tests/support/manualclock.h"
#include "tests/support/spinuntil.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace steward {

/// What is open for an environment after a night, or after its network was away: read at once and
/// by itself, and never shown as fresh in between (SAFETY.md 5).
class TestWake final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_workspace.reset(); }
    void readsAtOnce();
    void waitsForNoBackoff();
    void anAnswerFromBeforeIsAskedForAgain_data();
    void anAnswerFromBeforeIsAskedForAgain();
    void whileNobodyLooksItRests();

private:
    using Kind = LyingRegistry::Kind;

    /// Time passes in steps while no `condition` holds, at most so long.
    bool within(std::chrono::milliseconds time, const std::function<bool()>& condition);
    void open(bool pipelines);
    bool isLive() const;
    bool isStale() const;

    std::unique_ptr<LyingRegistry> m_registry;
    std::unique_ptr<LyingManager> m_manager;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<Workspace> m_workspace;
};

void TestWake::init()
{
    m_registry = std::make_unique<LyingRegistry>();
    m_registry->add(u"1"_s, u"bert"_s);
    m_manager = std::make_unique<LyingManager>();
    m_manager->add(u"019c07f1-90b2-7e0d-8a55-3c1f2a9e7d10"_s, u"orders"_s);
    m_clock = std::make_unique<ManualClock>();
    open(true);
    QVERIFY(within(10s, [this] { return isLive() && !isStale(); }));
}

void TestWake::open(bool pipelines)
{
    Environment environment;
    environment.id = QUuid::createUuid();
    environment.name = u"Staging"_s;
    environment.registryUrl = m_registry->url();
    if (pipelines)
        environment.pipelinesUrl = m_manager->url();
    m_workspace = std::make_unique<Workspace>(environment, *m_clock);
    m_workspace->start();
}

bool TestWake::within(std::chrono::milliseconds time, const std::function<bool()>& condition)
{
    constexpr auto step = 500ms;
    for (auto passed = 0ms; passed <= time; passed += step) {
        const QDeadlineTimer moment(10); // in which loopback answers
        while (!moment.hasExpired()) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
            if (condition())
                return true;
        }
        m_clock->advance(step);
    }
    return false;
}

bool TestWake::isLive() const
{
    using Phase = FeedState::Phase;
    return m_workspace->artifacts().state().phase == Phase::Live
        && m_workspace->pipelines().state().phase == Phase::Live && m_workspace->health().session();
}

bool TestWake::isStale() const
{
    return m_workspace->artifacts().state().isStale(m_clock->now())
        || m_workspace->pipelines().state().isStale(m_clock->now());
}

void TestWake::readsAtOnce()
{
    const int lists = m_registry->count(Kind::List);
    m_clock->sleep(8h);
    QVERIFY(m_workspace->artifacts().state().isStale(m_clock->now()));
    QVERIFY(m_workspace->pipelines().state().isStale(m_clock->now()));
    // Nothing went by itself while it slept: all the polls that a night would have held.
    QCoreApplication::processEvents();
    QCOMPARE(m_registry->count(Kind::List), lists);
    QVERIFY(within(10s, [this] { return !isStale(); }));
    QVERIFY(m_registry->count(Kind::List) <= lists + 5);
}

void TestWake::waitsForNoBackoff()
{
    m_registry->server().refuse(true);
    m_manager->server().refuse(true);
    const FeedState& state = m_workspace->artifacts().state();
    QVERIFY(within(30min, [&] { return state.nextTry && *state.nextTry - m_clock->now() > 24s; }));
    QCOMPARE(m_workspace->artifacts().snapshot()->items->size(), 1);
    // Asleep for less than that, and the network is back with the morning.
    m_clock->sleep(12s);
    m_registry->server().refuse(false);
    m_manager->server().refuse(false);
    QVERIFY(within(10s, [this] { return isLive() && !isStale(); }));
}

void TestWake::anAnswerFromBeforeIsAskedForAgain_data()
{
    QTest::addColumn<bool>("isNetworkThere");
    QTest::newRow("awake at once") << true;
    QTest::newRow("the network wakes later") << false;
}

void TestWake::anAnswerFromBeforeIsAskedForAgain()
{
    QFETCH(const bool, isNetworkThere);
    open(false); // nothing else notices
    QVERIFY(
        within(5s, [this] { return !m_workspace->artifacts().state().isStale(m_clock->now()); }));
    bool slept = false;
    const FeedState& state = m_workspace->artifacts().state();
    m_registry->before = [&, this](Kind kind) {
        // Only what is asked once awake can find no network: the late answer comes.
        m_registry->silent = slept && !isNetworkThere && state.failures == 0;
        if (kind == Kind::List && !std::exchange(slept, true))
            m_clock->sleep(10min); // asked, and answered after it
    };
    QVERIFY(within(2min, [&slept] { return slept; }));
    const Instant woke = m_clock->now();
    if (!isNetworkThere) {
        // Ten minutes old; as a reading that took ten minutes it would be fresh for as many more.
        QVERIFY(within(30s, [&] { return state.failures > 0; }));
        QVERIFY(*state.readAt < woke);
        QVERIFY(state.isStale(m_clock->now()));
    }
    QVERIFY(within(30s, [&] { return *state.readAt >= woke; }));
    QVERIFY(m_clock->now() - woke < 30s); // not in half an hour
    QVERIFY(state.interval < 1min);
}

void TestWake::whileNobodyLooksItRests()
{
    m_workspace->setWatched(false);
    QVERIFY(!within(2s, [] { return false; })); // what was under way ends
    const auto asked = [this] {
        return m_registry->server().requests().size() + m_manager->server().requests().size();
    };
    const qsizetype before = asked();
    m_clock->sleep(8h);
    QVERIFY(!within(30s, [&] { return asked() > before; }));
    m_workspace->setWatched(true);
    QVERIFY(within(5s, [this] { return !isStale(); }));
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestWake)
#include "tst_wake.moc"
