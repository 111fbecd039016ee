// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/look/lastlist.h"
#include "tests/support/planrig.h"
#include "tests/support/racystore.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace steward {

using Kind = LyingRegistry::Kind;

// Many at once are many one after another (registry 4.2), in an order that the plan tells.
class DeleteMany final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_rig = std::make_unique<PlanRig>(); }
    void cleanup() { m_rig.reset(); }
    void fiftyAreFiftyGone();
    void theStoreLosesParallelOnes();
    void childrenGoFirst_data();
    void childrenGoFirst();
    void whoNamesWhom();
    void pinnedOnesStandApart();
    void aPinHoldsAllOfItsId();
    void aPinThatCameStopsThePlan();
    void oneListForTwoSteps();
    void anOldListIsNoList();
    void fourReadersAndNoMore();

private:
    void fill(int count)
    {
        for (int i = 1; i <= count; ++i)
            m_rig->registry.add(QString::number(i), u"acme/model-%1"_s.arg(i));
    }
    static QList<ArtifactIdentity> identities(int from, int to)
    {
        QList<ArtifactIdentity> all;
        for (int i = from; i <= to; ++i)
            all += ArtifactIdentity{{QString::number(i)}, u"acme/model-%1"_s.arg(i)};
        return all;
    }
    Plan plan(const QList<ArtifactIdentity>& identities)
    {
        return m_rig->made(m_rig->plans->deleteArtifacts(identities));
    }
    static QStringList subjects(const Plan& plan)
    {
        QStringList subjects;
        for (const Step& step : plan.steps)
            subjects += step.subject;
        return subjects;
    }

    std::unique_ptr<PlanRig> m_rig;
};

// STEWARD_MANY=1000 tells how long a thousand take, and with how many requests.
void DeleteMany::fiftyAreFiftyGone()
{
    const int many = std::max(50, qEnvironmentVariableIntValue("STEWARD_MANY"));
    const RacyStore store(m_rig->registry, many > 50 ? 0ms : 10ms);
    fill(many + 10);
    QElapsedTimer timer;
    timer.start();
    const Plan reviewed = plan(identities(6, many + 5));
    const qint64 planning = timer.restart();
    QCOMPARE(reviewed.obstacles, QStringList());
    QCOMPARE(reviewed.steps.size(), many);
    const qsizetype before = m_rig->registry.server().requests().size();
    PlanRun* run = m_rig->plans->run(reviewed, {reviewed.guard.phrase, {}});
    QSignalSpy changed(run, &PlanRun::changed);
    QSignalSpy ended(run, &PlanRun::ended);
    qint64 comparing = 0;
    connect(run, &PlanRun::changed, this, [&] {
        if (comparing == 0 && run->phase() == PlanRun::Phase::Running)
            comparing = timer.restart();
    });
    QVERIFY(ended.wait(many * 1'000)); // a busy machine under sanitizers takes its time
    for (const StepReport& report : run->reports())
        QVERIFY2(report.outcome == Outcome::Verified, qPrintable(report.detail));
    const QList<QByteArray>& writes = m_rig->registry.writes();
    QCOMPARE(writes.size(), many);
    QCOMPARE(QSet<QByteArray>(writes.cbegin(), writes.cend()).size(), many);
    QCOMPARE(store.most(), 1);
    QStringList left;
    for (const LyingRegistry::Entry& entry : std::as_const(m_rig->registry.entries))
        left += entry.id;
    QCOMPARE(left.size(), 10);
    QCOMPARE(left.constFirst(), u"1"_s);
    if (many > 50)
        qInfo("%d: planned in %lld ms, compared in %lld ms, run in %lld ms, %lld requests, %lld "
              "times told",
            many, planning, comparing, timer.elapsed(),
            static_cast<long long>(m_rig->registry.server().requests().size() - before),
            static_cast<long long>(changed.size()));
}

// Or the test above would show nothing.
void DeleteMany::theStoreLosesParallelOnes()
{
    const RacyStore store(m_rig->registry, 20ms);
    fill(8);
    std::vector<std::unique_ptr<Transport>> transports;
    int answered = 0;
    for (int i = 1; i <= 4; ++i) {
        transports.push_back(std::make_unique<Transport>(m_rig->environment.registryUrl));
        auto* writes = new RegistryWrites(*transports.back(), transports.back().get());
        writes->remove(artifactType(u"model"_s), {QString::number(i)})
            ->then(this, [&answered](const Result<WriteAnswer>& answer) {
                QVERIFY(answer.has_value());
                ++answered;
            });
    }
    QVERIFY(spinUntil([&] { return answered == 4; }));
    QVERIFY(store.most() > 1);
    QVERIFY(m_rig->registry.entries.size() > 4);
}

void DeleteMany::childrenGoFirst_data()
{
    using Parents = QList<std::pair<QString, QString>>; // id, what it is built on
    QTest::addColumn<Parents>("parents");
    QTest::addColumn<QStringList>("order");
    QTest::addColumn<QString>("words");
    const auto names = [](const QList<int>& ids) {
        QStringList all;
        for (const int id : ids)
            all += u"acme/model-%1"_s.arg(id);
        return all;
    };
    QTest::newRow("nobody") << Parents{} << names({1, 2, 3, 4, 5}) << QString();
    QTest::newRow("a chain") << Parents{{u"2"_s, u"1"_s}, {u"3"_s, u"2"_s}}
                             << names({3, 2, 1, 4, 5}) << u"goes before it, so that"_s;
    QTest::newRow("a fan") << Parents{{u"2"_s, u"4"_s}, {u"3"_s, u"4"_s}, {u"5"_s, u"4"_s}}
                           << names({1, 2, 3, 5, 4}) << u"goes before it, so that"_s;
    QTest::newRow("a circle") << Parents{{u"4"_s, u"5"_s}, {u"5"_s, u"4"_s}, {u"3"_s, u"1"_s}}
                              << names({3, 1, 2, 5, 4}) << u"in a circle"_s;
    // Number 9 stands between: what is built on it is built on 1 too.
    QTest::newRow("over one that stays") << Parents{{u"9"_s, u"1"_s}, {u"5"_s, u"9"_s}}
                                         << names({5, 1, 2, 3, 4}) << u"goes before it"_s;
}

void DeleteMany::childrenGoFirst()
{
    using Parents = QList<std::pair<QString, QString>>;
    QFETCH(Parents, parents);
    QFETCH(QStringList, order);
    QFETCH(QString, words);
    fill(9);
    for (const auto& [id, parent] : parents)
        m_rig->registry.entries[id.toInt() - 1].parent = parent;
    const Plan reviewed = plan(identities(1, 5));
    QCOMPARE(subjects(reviewed), order);
    QVERIFY2(reviewed.summary.contains(words), qPrintable(reviewed.summary));
    QCOMPARE(reviewed.summary.contains(u"goes before it"_s), !words.isEmpty());
    QCOMPARE(m_rig->ran(reviewed)->outcome(), Outcome::Verified);
    QCOMPARE(m_rig->registry.entries.size(), 4);
    for (qsizetype i = 0; i < order.size(); ++i)
        QVERIFY(order.at(i).endsWith(
            QString::fromLatin1(m_rig->registry.writes().at(i).split('/').constLast())));
}

void DeleteMany::whoNamesWhom()
{
    fill(4);
    m_rig->registry.entries[1].parent = u"1"_s; // both go
    m_rig->registry.entries[3].parent = u"2"_s; // stays, and is built on both
    Plan reviewed = plan(identities(1, 3));
    QVERIFY2(reviewed.summary.contains(u"2 named by others outside this plan, 1 named by none"_s),
        qPrintable(reviewed.summary));
    m_rig->registry.entries[3].parent.clear();
    reviewed = plan(identities(1, 3));
    QVERIFY2(reviewed.summary.contains(u"1 named by others of these only, 2 named by none"_s),
        qPrintable(reviewed.summary));
}

void DeleteMany::pinnedOnesStandApart()
{
    fill(4);
    const ServerKey server = ServerKey::of(m_rig->environment.registryUrl);
    m_rig->pins.pin(server, identities(2, 2).constFirst(), u"the demo rests on it"_s);
    const Plan reviewed = plan(identities(1, 3));
    QCOMPARE(subjects(reviewed), (QStringList{u"acme/model-1"_s, u"acme/model-3"_s}));
    QCOMPARE(reviewed.ineligible.size(), 1);
    QCOMPARE(reviewed.ineligible.constFirst().subject, u"acme/model-2"_s);
    const QString reason = reviewed.ineligible.constFirst().reason;
    QVERIFY2(reason.contains(u"the demo rests on it"_s) && reason.contains(u"Unpin"_s),
        qPrintable(reason));
    QCOMPARE(m_rig->ran(reviewed)->outcome(), Outcome::Verified);
    QCOMPARE(m_rig->registry.writes().size(), 2);
    // Alone, it is an obstacle.
    const Plan alone = plan(identities(2, 2));
    QVERIFY(!alone.canBeApproved());
    QVERIFY(alone.obstacles.join(u' ').contains(u"pinned"_s));
}

void DeleteMany::aPinHoldsAllOfItsId()
{
    fill(2);
    m_rig->registry.add(u"1"_s, u"twin"_s);
    m_rig->pins.pin(ServerKey::of(m_rig->environment.registryUrl),
        ArtifactIdentity{{u"1"_s}, u"twin"_s}, QString());
    const Plan reviewed = plan(identities(1, 2));
    QCOMPARE(subjects(reviewed), QStringList{u"acme/model-2"_s});
    QVERIFY(reviewed.ineligible.constFirst().reason.contains(u"twin is pinned here"_s));
}

void DeleteMany::aPinThatCameStopsThePlan()
{
    fill(3);
    const Plan reviewed = plan(identities(1, 2));
    m_rig->pins.pin(
        ServerKey::of(m_rig->environment.registryUrl), identities(2, 2).constFirst(), u"wait"_s);
    PlanRun* run = m_rig->ran(reviewed);
    QCOMPARE(run->outcome(), Outcome::NotSent);
    QVERIFY2(run->stopReason().contains(u"pinned here: wait"_s), qPrintable(run->stopReason()));
    QVERIFY(m_rig->registry.writes().isEmpty());
}

void DeleteMany::oneListForTwoSteps()
{
    fill(20);
    const Plan reviewed = plan(identities(1, 10));
    int lists = -1;
    int records = -1;
    m_rig->registry.before = [&](Kind kind) {
        if (kind == Kind::Write && lists < 0) {
            lists = m_rig->registry.count(Kind::List);
            records = m_rig->registry.count(Kind::Record);
        }
    };
    PlanRun* run = m_rig->plans->run(reviewed, {});
    connect(run, &PlanRun::ended, this, [&] {
        lists = m_rig->registry.count(Kind::List) - lists;
        records = m_rig->registry.count(Kind::Record) - records;
    });
    PlanRig::waitFor(run);
    QCOMPARE(run->outcome(), Outcome::Verified);
    QCOMPARE(lists, 10); // one after each delete; the one before the first came before it
    QCOMPARE(records, 19); // and each its own read before and after
}

void DeleteMany::anOldListIsNoList()
{
    const Instant then{std::chrono::hours(1)};
    LastList lists;
    QVERIFY(!lists.at(then));
    lists.keep(std::make_shared<const QList<Artifact>>(), then);
    QVERIFY(lists.at(then + 3s));
    QVERIFY(!lists.at(then + 4s));
    QVERIFY(lists.readEmpty());
    lists.forget();
    QVERIFY(!lists.at(then));
}

void DeleteMany::fourReadersAndNoMore()
{
    fill(40);
    int underWay = 0;
    int most = 0;
    m_rig->registry.before = [&](Kind kind) {
        if (kind != Kind::Record)
            return;
        most = std::max(most, ++underWay);
        // Until the answer is read: the next turn of the loop has the others that came with it.
        QTimer::singleShot(0, this, [&underWay] { --underWay; });
    };
    QSignalSpy progressed(m_rig->plans.get(), &Plans::progressed);
    QCOMPARE(plan(identities(1, 40)).steps.size(), 40);
    QVERIFY(most <= 4);
    QVERIFY(m_rig->registry.count(Kind::Record) >= 40);
    bool told = false;
    for (const QList<QVariant>& what : progressed)
        told = told || what.constFirst().toString().contains(u", 40 of 40"_s);
    QVERIFY(told);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::DeleteMany)
#include "tst_deletemany.moc"
