// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/pipelinestore.h"
#include "tests/support/quoted.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace steward {

using namespace sandbox;

namespace {

// The rules read from the store alone, at instants that the test chooses: nothing is waited for.
constexpr Instant start{1'787'000'000s};

Pipeline stopped(const QString& name, Storage storage)
{
    Pipeline p;
    p.name = name;
    p.id = uuidV7(start);
    p.program = u"Success"_s;
    p.storage = storage;
    if (storage == Storage::InUse)
        p.checkpoints = QList<Checkpoint>{Checkpoint{}};
    return p;
}

class Store final {
public:
    explicit Store(Pipeline pipeline)
        : m_name(pipeline.name)
    {
        store.load({std::move(pipeline)});
    }

    const Pipeline& one() const { return *store.find(m_name); }
    QStringList statuses() const // of the events, oldest first
    {
        QStringList words;
        for (const PipelineEvent& event : one().events)
            words.append(QString(word(event.resources) + u'/' + word(event.storage)));
        return words;
    }

    PipelineStore store;

private:
    QString m_name;
};

} // namespace

// What pipelines do over several requests and over time: contract pipelines 2.4, 3, 4.1 and 12.
class TestSandboxPipelineRules final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clearTakesItsTime();
    void clearOfAClearedOneDoesNothing();
    void repeatedClearAddsAnEventAndNoTime();
    void startTakesStorageIntoUse();
    void startDismissesTheError();
    void stopKeepsTheStorage();
    void stopCancelsAnEarlyStart();
    void earlyStartRunsOnceItIsCompiled();
    void startIsRefusedWhileStopping();
    void pauseIsSeenALittleLater();
    void keepsTheNewestEventsOnly();
    void churnChangesSoManyAndNoMore();
    void atOnceWhereThePaceIsZero();
};

void TestSandboxPipelineRules::clearTakesItsTime()
{
    Store s(stopped(u"p"_s, Storage::InUse));
    const int refreshed = s.one().refreshVersion;
    QVERIFY(!s.store.clear(u"p"_s, start));
    QCOMPARE(s.one().storage, Storage::Clearing);
    QVERIFY(!s.one().checkpoints); // null as soon as it is accepted
    QCOMPARE(s.store.tick(start), std::optional(start + 3s));
    QCOMPARE(s.store.tick(start + 2999ms), std::optional(start + 3s));
    QCOMPARE(s.one().storage, Storage::Clearing);
    QVERIFY(!s.store.tick(start + 3s));
    QCOMPARE(s.one().storage, Storage::Cleared);
    QCOMPARE(s.statuses(), (QStringList{u"Stopped/Clearing"_s, u"Stopped/Cleared"_s}));
    QCOMPARE(s.one().refreshVersion, refreshed); // moved by neither (2.4)
    QVERIFY(s.one().log.last().contains("Storage transition: clearing -> cleared"));
}

void TestSandboxPipelineRules::clearOfAClearedOneDoesNothing()
{
    Store s(stopped(u"p"_s, Storage::Cleared));
    const quint64 revision = s.store.revision();
    QVERIFY(!s.store.clear(u"p"_s, start));
    QVERIFY(s.statuses().isEmpty());
    QCOMPARE(s.store.revision(), revision);
}

void TestSandboxPipelineRules::repeatedClearAddsAnEventAndNoTime()
{
    Store s(stopped(u"p"_s, Storage::InUse));
    QVERIFY(!s.store.clear(u"p"_s, start));
    QVERIFY(!s.store.clear(u"p"_s, start + 2s));
    QCOMPARE(s.statuses().size(), 2);
    QVERIFY(!s.store.tick(start + 3s));
    QCOMPARE(s.one().storage, Storage::Cleared);
}

void TestSandboxPipelineRules::startTakesStorageIntoUse()
{
    Store s(stopped(u"p"_s, Storage::Cleared));
    QVERIFY(!s.store.start(u"p"_s, {}, start));
    QCOMPARE(s.one().status(), u"Stopped"_s);
    QCOMPARE(s.one().desiredStatus(), u"Running"_s);
    QCOMPARE(s.store.tick(start), std::optional(start + 200ms));
    QCOMPARE(s.store.tick(start + 200ms), std::optional(start + 1200ms));
    QCOMPARE(s.one().status(), u"Provisioning"_s);
    QCOMPARE(s.one().storage, Storage::InUse);
    QVERIFY(!s.one().deploymentId.isEmpty());
    QVERIFY(!s.store.tick(start + 1200ms));
    QCOMPARE(s.one().status(), u"Running"_s);
    QVERIFY(!s.store.start(u"p"_s, {}, start + 2s)); // the same again is accepted
    QCOMPARE(s.statuses(),
        (QStringList{u"Stopped/Cleared"_s, u"Stopped/InUse"_s, u"Provisioning/InUse"_s,
            u"Provisioned/InUse"_s}));
    QCOMPARE(s.one().events.at(1).at, s.one().events.at(2).at); // one transaction, two events (12)
}

void TestSandboxPipelineRules::startDismissesTheError()
{
    Pipeline failed = stopped(u"p"_s, Storage::InUse);
    failed.error = QJsonObject{{u"message"_s, u"panicked"_s}};
    Store s(failed);
    StartOptions keep;
    keep.dismissError = false;
    QVERIFY(s.store.start(u"p"_s, keep, start));
    QVERIFY(s.one().error);
    QVERIFY(!s.store.start(u"p"_s, {}, start));
    QVERIFY(!s.one().error);
}

void TestSandboxPipelineRules::stopKeepsTheStorage()
{
    Store s(stopped(u"p"_s, Storage::InUse));
    QVERIFY(!s.store.start(u"p"_s, {}, start));
    s.store.tick(start + 1s);
    s.store.tick(start + 2s);
    QCOMPARE(s.one().status(), u"Running"_s);
    QVERIFY(!s.store.forceStop(u"p"_s, start + 3s));
    QCOMPARE(s.one().status(), u"Running"_s); // only wanted so far
    QCOMPARE(s.store.tick(start + 3s), std::optional(start + 3500ms));
    QCOMPARE(s.one().status(), u"Stopping"_s);
    QVERIFY(!s.one().runtime);
    QVERIFY(s.store.clear(u"p"_s, start + 3s)); // refused until it is fully stopped
    QVERIFY(!s.store.tick(start + 3500ms));
    QCOMPARE(s.one().status(), u"Stopped"_s);
    QCOMPARE(s.one().storage, Storage::InUse);
    QVERIFY(s.one().checkpoints);
    QVERIFY(s.one().deploymentId.isEmpty());
    QVERIFY(!s.one().initial);
}

void TestSandboxPipelineRules::stopCancelsAnEarlyStart()
{
    Pipeline compiling = stopped(u"p"_s, Storage::Cleared);
    compiling.program = u"CompilingRust"_s;
    Store s(compiling);
    QVERIFY(!s.store.start(u"p"_s, {}, start));
    QVERIFY(!s.store.tick(start + 1h)); // it compiles for ever
    QVERIFY(s.store.remove(u"p"_s));
    QVERIFY(!s.store.forceStop(u"p"_s, start));
    QCOMPARE(s.one().desiredStatus(), u"Stopped"_s);
    QVERIFY(!s.store.remove(u"p"_s));
    QVERIFY(s.store.pipelines().empty());
}

void TestSandboxPipelineRules::earlyStartRunsOnceItIsCompiled()
{
    Pipeline compiling = stopped(u"p"_s, Storage::Cleared);
    compiling.program = u"Pending"_s;
    compiling.programSince = start;
    compiling.habits.compile = 10s;
    Store s(compiling);
    QVERIFY(!s.store.start(u"p"_s, {}, start));
    QCOMPARE(s.store.tick(start), std::optional(start + 10s));
    QCOMPARE(s.store.tick(start + 10s), std::optional(start + 10200ms));
    QCOMPARE(s.one().program, u"Success"_s);
    QCOMPARE(s.store.tick(start + 10200ms), std::optional(start + 11200ms));
    QVERIFY(!s.store.tick(start + 11200ms));
    QCOMPARE(s.one().status(), u"Running"_s);
}

void TestSandboxPipelineRules::startIsRefusedWhileStopping()
{
    Pipeline stopping = stopped(u"p"_s, Storage::InUse);
    stopping.resources = Resources::Stopping;
    Store s(stopping);
    const auto refusal = s.store.start(u"p"_s, {}, start);
    QVERIFY(refusal);
    QCOMPARE(refusal->code, u"IllegalPipelineAction"_s);
    QVERIFY(refusal->details.startsWith(quoted("{'status':'Stopping','current_desired_status':'"
                                               "Stopped','new_desired_status':'Provisioned'")));
}

void TestSandboxPipelineRules::pauseIsSeenALittleLater()
{
    Store s(stopped(u"p"_s, Storage::InUse));
    QVERIFY(!s.store.start(u"p"_s, {}, start));
    s.store.tick(start + 1s);
    s.store.tick(start + 2s);
    QVERIFY(!s.store.setRuntime(u"p"_s, u"Paused"_s, start + 3s));
    QCOMPARE(s.one().status(), u"Running"_s);
    QCOMPARE(s.store.tick(start + 3s), std::optional(start + 3300ms));
    s.store.tick(start + 3300ms);
    QCOMPARE(s.one().status(), u"Paused"_s);
    QCOMPARE(s.one().desiredStatus(), u"Paused"_s);
}

void TestSandboxPipelineRules::keepsTheNewestEventsOnly()
{
    Store s(stopped(u"p"_s, Storage::InUse));
    for (int i = 0; i < 800; ++i)
        QVERIFY(!s.store.clear(u"p"_s, start + std::chrono::milliseconds(i)));
    QCOMPARE(s.one().events.size(), 720);
    QCOMPARE(s.one().events.last().at, start + 799ms);
}

void TestSandboxPipelineRules::churnChangesSoManyAndNoMore()
{
    PipelineStore store;
    std::vector<Pipeline> running;
    for (int i = 0; i < 20; ++i) {
        running.push_back(stopped(QString::number(i), Storage::InUse));
        running.back().id = uuidV7(start, quint64(i) + 1);
        running.back().resources = Resources::Provisioned;
    }
    store.load(running);
    store.churn(5, start);
    int changed = 0;
    for (const Pipeline& p : store.pipelines())
        changed += p.revision > 0 ? 1 : 0;
    QCOMPARE(changed, 5);
}

void TestSandboxPipelineRules::atOnceWhereThePaceIsZero()
{
    PipelineStore store(0.0);
    store.load({stopped(u"p"_s, Storage::Cleared)});
    QVERIFY(!store.start(u"p"_s, {}, start));
    QVERIFY(!store.tick(start));
    QCOMPARE(store.find(u"p"_s)->status(), u"Running"_s);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestSandboxPipelineRules)
#include "tst_sandboxpipelinerules.moc"
