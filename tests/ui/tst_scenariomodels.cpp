// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Protects what the page of scenarios says: plain words of what is asked, differences by server,
// and rows that stay in step with the store.
#include "app/scenario/scenariostore.h"
#include "ui/scenarios/scenarioaskmodel.h"
#include "ui/scenarios/scenariodifferencemodel.h"
#include "ui/scenarios/scenariolistmodel.h"
#include "ui/scenarios/scenariowords.h"
#include "ui/shell/englishplurals.h"
#include "ui/theme/cellroles.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;

namespace {

QString cell(const QAbstractItemModel& model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role).toString();
}

Difference difference(Difference::Kind kind, const QString& words)
{
    Difference one;
    one.kind = kind;
    one.words = words;
    return one;
}

Scenario scenario(const QString& name)
{
    Scenario made = ScenarioStore::sandbox();
    made.name = name;
    return made;
}

} // namespace

class TestScenarioModels final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }

    void saysWhatTheRegistryHolds()
    {
        ScenarioRegistry registry;
        QCOMPARE(registryWords(registry), u"Nothing is asked of it"_s);
        registry.artifacts = ScenarioStore::sandbox().registry.artifacts;
        QCOMPARE(
            registryWords(registry), u"At least 8 artifacts: whatever else is there is left"_s);
        registry.holds = ScenarioRegistry::Holds::Exactly;
        QCOMPARE(registryWords(registry),
            u"Exactly 8 artifacts: whatever else is there must not exist"_s);
        registry.artifacts.clear();
        registry.holds = ScenarioRegistry::Holds::Empty;
        QCOMPARE(registryWords(registry), u"Empty: no artifact may exist"_s);
    }

    void saysWhatIsTolerated()
    {
        QVERIFY(toleratedWords({}).startsWith(u"Nothing"_s));
        QVERIFY(toleratedWords({false, true, false}).startsWith(u"Another type,"_s));
        QVERIFY(toleratedWords({true, true, true}).startsWith(u"Another name, type or source,"_s));
    }

    void saysWhatIsAskedOfPipelines()
    {
        ScenarioPipelines pipelines = ScenarioStore::sandbox().pipelines;
        QCOMPARE(pipelinesWords(pipelines), u"4 pipelines, 1 is created where missing"_s);
        pipelines.named.clear();
        QCOMPARE(pipelinesWords(pipelines), u"Nothing is asked of them"_s);
        pipelines.othersMustNotExist = true;
        QCOMPARE(pipelinesWords(pipelines), u"None may exist"_s);
    }

    void asksInOrder()
    {
        ScenarioAskModel model;
        QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Scenario& built = ScenarioStore::sandbox();
        model.setScenario(built);
        QCOMPARE(model.rowCount(), 12);
        using Column = ScenarioAskModel::Column;
        for (int row = 0; row < 8; ++row) {
            QCOMPARE(cell(model, row, Column::Name), built.registry.artifacts.at(row).name);
            QCOMPARE(cell(model, row, Column::Asked), built.registry.artifacts.at(row).source);
            QVERIFY(!model.pipelineAt(row));
        }
        QCOMPARE(cell(model, 11, Column::Name), u"demo-joins"_s);
        QCOMPARE(cell(model, 11, Column::Asked), u"stopped, storage cleared"_s);
        QCOMPARE(cell(model, 11, Column::Asked, SecondTextRole),
            u"created if missing: 2 lines of SQL"_s);
        QVERIFY(model.pipelineAt(11));
        QVERIFY(!model.pipelineAt(12));
        model.setScenario({});
        QCOMPARE(model.rowCount(), 0);
    }

    void differencesAreGroupedByServer()
    {
        using K = Difference::Kind;
        ScenarioCheck check;
        check.differences = {difference(K::PipelineMissing, u"The pipeline a is missing"_s),
            difference(K::ArtifactMissing, u"acme/x is missing"_s),
            difference(K::OtherState, u"b is Running, not paused"_s),
            difference(K::ArtifactExtra, u"acme/y <b>must</b> not exist"_s)};
        check.untold = {u"The source of x was not read"_s, u"c was not read"_s};
        check.untoldOfRegistry = 1;
        check.tolerated = {difference(K::OtherType, u"acme/z is a model"_s)};
        ScenarioDifferenceModel model;
        QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCheck(check, {{check.differences.at(1), u"The server refused: 424"_s}});
        QCOMPARE(model.rowCount(), 7);
        using Column = ScenarioDifferenceModel::Column;
        QStringList servers;
        for (int row = 0; row < 7; ++row)
            servers.append(cell(model, row, Column::Where));
        QCOMPARE(servers,
            (QStringList{u"Registry"_s, u"Registry"_s, u"Pipelines"_s, u"Pipelines"_s,
                u"Registry"_s, u"Pipelines"_s, u"Registry"_s}));
        QCOMPARE(cell(model, 0, Column::Words), u"acme/x is missing"_s);
        QCOMPARE(cell(model, 0, Column::Why), u"The server refused: 424"_s);
        QCOMPARE(cell(model, 1, Column::Words), u"acme/y <b>must</b> not exist"_s); // never markup
        QCOMPARE(cell(model, 1, Column::Why), QString());
        QCOMPARE(cell(model, 4, Column::What), u"not read"_s);
        QCOMPARE(cell(model, 5, Column::What), u"not read"_s);
        QVERIFY(cell(model, 6, Column::What).startsWith(u"tolerated"_s));
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void everyKindHasAWord()
    {
        for (int kind = 0; kind <= int(Difference::Kind::OtherProgram); ++kind)
            QVERIFY(!kindWord(static_cast<Difference::Kind>(kind)).isEmpty());
        QVERIFY(isOfRegistry(Difference::Kind::OtherId));
        QVERIFY(!isOfRegistry(Difference::Kind::PipelineMissing));
    }

    void followsTheStoreThroughRandomChanges()
    {
        const QTemporaryDir folder;
        ScenarioStore store(folder.path());
        ScenarioListModel model(store);
        QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QRandomGenerator random(11);
        for (int round = 0; round < 60; ++round) {
            const QString name = u"Talk %1"_s.arg(random.bounded(6));
            const auto before = store.named(name);
            if (!before)
                store.save(scenario(name));
            else if (random.bounded(2))
                store.remove(*before);
            else
                store.rename(*before, u"Talk %1"_s.arg(random.bounded(6)));
            QCOMPARE(model.rowCount(), static_cast<int>(store.scenarios().size()));
            for (int row = 0; row < model.rowCount(); ++row) {
                QCOMPARE(cell(model, row, 0), store.scenarios().at(row).name);
                QCOMPARE(model.rowOf(cell(model, row, 0)), row);
            }
        }
    }

    void theEnvironmentsOwnIsMarkedWithAWord()
    {
        const QTemporaryDir folder;
        ScenarioStore store(folder.path());
        QCOMPARE(store.save(scenario(u"Talk"_s)), QString());
        ScenarioListModel model(store);
        model.setMark({u"talk"_s, u"5 differences"_s, Glyph::Warning, Tone::Care});
        QCOMPARE(cell(model, 0, ScenarioListModel::State), u"5 differences"_s);
        QCOMPARE(cell(model, 1, ScenarioListModel::State), QString());
        QCOMPARE(cell(model, 1, ScenarioListModel::Name, SecondTextRole), u"built in"_s);
        QCOMPARE(cell(model, 0, ScenarioListModel::Name, SecondTextRole), QString());
    }

private:
    EnglishPlurals m_plurals;
};

QTEST_GUILESS_MAIN(TestScenarioModels)
#include "tst_scenariomodels.moc"
