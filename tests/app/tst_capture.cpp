// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Protects the capturing of a scenario: parents stand before what is built on them, and whatever
// nobody could bring back is left out, said, and never put up for destruction.
#include "app/scenario/capture.h"
#include "app/scenario/scenariocheck.h"
#include "tests/app/servermodel.h"

#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;

namespace {

Artifact model(int number)
{
    return {{QString::number(number)}, u"acme/n%1"_s.arg(number), artifactType(u"model"_s)};
}

FoundArtifact there(int number)
{
    const Artifact artifact = model(number);
    return foundArtifact(
        artifact.id.value, artifact.name, u"model"_s, u"https://hf.test/"_s + artifact.name);
}

ParentsOf readingOf(const QHash<int, QList<int>>& parents)
{
    return [parents](const ArtifactIdentity& artifact) -> std::optional<QList<Parent>> {
        QList<Parent> all;
        for (const int parent : parents.value(artifact.id.value.toInt()))
            all.append({QString::number(parent), {}, model(parent), true, false, {}});
        return all;
    };
}

FoundPipeline pipeline(const QString& name, DeploymentState status, StorageState storage)
{
    return {pipelineIn(name, u"u-"_s + name, status, storage),
        PipelineProgram{u"SELECT 1"_s, {}, {}, {}, {}}, {}};
}

} // namespace

class TestCapture final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void parentsComeFirst()
    {
        QList<Artifact> artifacts;
        for (int i = 1; i <= 6; ++i)
            artifacts.append(model(i));
        const LineageOrder order
            = parentsFirst(artifacts, readingOf({{1, {4}}, {4, {6, 3}}, {5, {9}}, {2, {2}}}));
        QCOMPARE(order.rows, (QList<qsizetype>{5, 2, 3, 0, 1, 4}));
        QVERIFY(!order.hasCycle && order.unread == 0);
    }

    void anyGraphIsPutInOrder()
    {
        QRandomGenerator random(5);
        for (int round = 0; round < 300; ++round) {
            QList<Artifact> artifacts;
            QHash<int, QList<int>> parents;
            const int count = 1 + random.bounded(30);
            for (int i = 1; i <= count; ++i) {
                artifacts.append(model(i));
                for (int k = random.bounded(4); k > 0; --k)
                    parents[i].append(1 + random.bounded(count));
            }
            const LineageOrder order = parentsFirst(artifacts, readingOf(parents));
            QList<qsizetype> rows = order.rows;
            std::sort(rows.begin(), rows.end());
            QCOMPARE(rows.size(), qsizetype(count)); // each once
            for (qsizetype i = 0; i < rows.size(); ++i)
                QCOMPARE(rows.at(i), i);
            for (auto of = parents.cbegin(); !order.hasCycle && of != parents.cend(); ++of) {
                for (const int parent : of.value())
                    QVERIFY(parent == of.key()
                        || order.rows.indexOf(parent - 1) < order.rows.indexOf(of.key() - 1));
            }
        }
    }

    void aDeepLineageIsWalked()
    {
        QList<Artifact> artifacts;
        QHash<int, QList<int>> parents;
        for (int i = 1; i <= 20'000; ++i) {
            artifacts.append(model(i));
            parents[i] = {i + 1};
        }
        QCOMPARE(parentsFirst(artifacts, readingOf(parents)).rows.constFirst(), 19'999);
        parents[20'000] = {1};
        QVERIFY(parentsFirst(artifacts, readingOf(parents)).hasCycle);
    }

    void whatWasCapturedIsReady()
    {
        ServerState state;
        state.artifacts = {there(1), there(2), there(3)};
        state.found = {pipeline(u"a"_s, DeploymentState::Stopped, StorageState::Cleared),
            pipeline(u"b"_s, DeploymentState::Running, StorageState::InUse),
            pipeline(u"c"_s, DeploymentState::Paused, StorageState::InUse),
            pipeline(u"d"_s, DeploymentState::Stopped, StorageState::InUse)};
        const CapturedScenario captured = capturedFrom(u"Now"_s, state, readingOf({{1, {3}}}));
        const Scenario& scenario = captured.scenario;
        QCOMPARE(troubleOf(scenario), QString());
        QVERIFY(scenario.registry.holds == ScenarioRegistry::Holds::Exactly);
        QCOMPARE(scenario.registry.artifacts.constFirst().name, u"acme/n3"_s);
        QVERIFY(scenario.pipelines.named.at(0).storage == StorageWish::Cleared);
        QVERIFY(scenario.pipelines.named.at(3).storage == StorageWish::Left);
        QVERIFY(checkScenario(scenario, state, {}).isReady());
        QVERIFY(scenario.about.contains(u"b, c, d"_s)); // checkpoints
        QVERIFY(!scenario.pipelines.othersMustNotExist);
    }

    void whatCannotBeBroughtBackIsLeftOutAndNotDestroyed_data()
    {
        QTest::addColumn<int>("what");
        for (int what = 0; what < 6; ++what)
            QTest::addRow("%d", what) << what;
    }

    void whatCannotBeBroughtBackIsLeftOutAndNotDestroyed()
    {
        QFETCH(int, what);
        ServerState state;
        state.artifacts = {there(1), there(2)};
        FoundArtifact& odd = state.artifacts.last();
        if (what == 0) {
            odd.record.reset();
            odd.trouble = u"put off"_s;
        } else if (what == 1) {
            odd.record->url.clear();
        } else if (what == 2) {
            odd.record->url = odd.record->artifact.name;
        } else if (what == 3) {
            odd.record->url = u"https://s3.test/x?X-Amz-Signature=marker"_s;
        } else if (what == 4) {
            odd.record->url = u"https://me:marker@host.test/x"_s;
        } else {
            odd.record->artifact.type = artifactType(u"banana"_s);
        }
        const CapturedScenario captured = capturedFrom(u"Now"_s, state, {});
        QCOMPARE(captured.scenario.registry.artifacts.size(), 1);
        QVERIFY(captured.scenario.registry.holds == ScenarioRegistry::Holds::AtLeast);
        QVERIFY(captured.leftOut.join(u' ').contains(u"acme/n2 (2)"_s));
        QVERIFY(!captured.scenario.about.contains(u"marker"_s));
        QVERIFY(routeTo(captured.scenario, state, {}, {}).steps.isEmpty());
    }

    void whatIsNotKnownIsNotAskedFor()
    {
        ServerState unread;
        unread.registry.trouble = u"no answer"_s;
        unread.pipelines.trouble = u"no answer"_s;
        const CapturedScenario nothing = capturedFrom(u"Now"_s, unread, {});
        QVERIFY(!nothing.scenario.registry.isAsked() && !nothing.scenario.pipelines.isAsked());
        QCOMPARE(nothing.leftOut.size(), 2);
        ServerState empty;
        QVERIFY(!capturedFrom(u"Now"_s, empty, {}).scenario.registry.isAsked());
        empty.emptyIsVouched = true;
        QVERIFY(capturedFrom(u"Now"_s, empty, {}).scenario.registry.holds
            == ScenarioRegistry::Holds::Empty);
    }

    void aStateThatPassesIsLeft()
    {
        ServerState state;
        state.registry.trouble = u"not asked"_s;
        FoundPipeline due = pipeline(u"a"_s, DeploymentState::Stopped, StorageState::Cleared);
        due.pipeline.resourcesDesired.value = ResourcesDesired::Provisioned;
        FoundPipeline odd = pipeline(u"b"_s, DeploymentState::Running, StorageState::InUse);
        odd.pipeline.status = {DeploymentState::Unknown, u"Dreaming"_s};
        state.found = {due, odd};
        const CapturedScenario captured = capturedFrom(u"Now"_s, state, {});
        for (const ScenarioPipeline& wanted : captured.scenario.pipelines.named) {
            QVERIFY(wanted.state == StateWish::Left);
            QVERIFY(wanted.storage == StorageWish::Left);
        }
        QVERIFY(captured.leftOut.join(u' ').contains(u"Dreaming"_s));
    }
};

QTEST_GUILESS_MAIN(TestCapture)
#include "tst_capture.moc"
