// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/manualclock.h"
#include "tests/ui/fakelineage.h"
#include "ui/artifacts/artifacttablemodel.h"
#include "ui/theme/cellroles.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace steward;

namespace {

std::shared_ptr<const ArtifactSnapshot> snapshotOf(
    quint64 seq, const QList<Artifact>& items, int generation = 0)
{
    return std::make_shared<const ArtifactSnapshot>(
        ArtifactSnapshot{seq, generation, std::make_shared<const QList<Artifact>>(items), true});
}

QList<Artifact> rowsOf(const ArtifactTableModel& model)
{
    QList<Artifact> rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows.append(model.at(row));
    return rows;
}

QStringList sorted(const QList<Artifact>& list)
{
    QStringList lines;
    for (const Artifact& artifact : list)
        lines.append(artifact.id.value + u'|' + artifact.name + u'|' + artifact.type.word);
    lines.sort();
    return lines;
}

} // namespace

/// Rows follow the server without ever moving under the pointer: selection, scroll and checks hang
/// on it.
class TestArtifactTableModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void changesNothingForAnEqualList();
    void usesADiffThatFollows();
    void repairsAfterAMissedReading();
    void distrustsADiffThatDoesNotFit();
    void startsOverWithAnotherGeneration();
    void keepsRowsThatShareAnId();
    void survivesRandomSnapshots();
    void marksWhatChangedForAWhile();
    void saysWhatLineageSays();
    void gathersLineageUpdates();
    void cannotBeCheckedWhileStale();

private:
    QVariant cell(int row, int column, int role = Qt::DisplayRole) const
    {
        return m_model->index(row, column).data(role);
    }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<FakeLineage> m_lineage;
    std::unique_ptr<ArtifactTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    const Artifact a = artifactOf(u"1"_s, u"bert"_s);
    const Artifact b = artifactOf(u"2"_s, u"acme/sentiment"_s);
    const Artifact c = artifactOf(u"3"_s, u"bookcorpus"_s, u"dataset"_s);
};

void TestArtifactTableModel::init()
{
    m_tester.reset();
    m_model.reset();
    m_clock = std::make_unique<ManualClock>();
    m_lineage = std::make_unique<FakeLineage>();
    m_lineage->told = {3, 3, 1, {}, 0, {}, {}};
    m_model = std::make_unique<ArtifactTableModel>(*m_lineage, *m_clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestArtifactTableModel::changesNothingForAnEqualList()
{
    m_model->apply(snapshotOf(1, {a, b}));
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->apply(snapshotOf(1, {a, b}));
    m_model->apply(snapshotOf(2, {a, b}));
    QCOMPARE(changed.count(), 0);
    QCOMPARE(reset.count(), 0);
}

void TestArtifactTableModel::usesADiffThatFollows()
{
    m_model->apply(snapshotOf(1, {a, b}));
    const QPersistentModelIndex kept(m_model->index(1, NameColumn));
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    Artifact changed = b;
    changed.type = artifactType(u"code"_s);
    m_model->apply(snapshotOf(2, {changed, c}), {2, {0}, {1}, {0}});
    QCOMPARE(rowsOf(*m_model), QList<Artifact>({changed, c}));
    QCOMPARE(kept.row(), 0);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(inserted.count(), 1);
}

void TestArtifactTableModel::repairsAfterAMissedReading()
{
    m_model->apply(snapshotOf(1, {a, b}));
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    // The diff of 3 leads from 2, which was never seen.
    m_model->apply(snapshotOf(3, {c, b}), {3, {}, {}, {}});
    QCOMPARE(rowsOf(*m_model), QList<Artifact>({b, c}));
    QCOMPARE(reset.count(), 0);
}

void TestArtifactTableModel::distrustsADiffThatDoesNotFit()
{
    m_model->apply(snapshotOf(1, {a, b}));
    m_model->apply(snapshotOf(2, {b, c}), {2, {7}, {1}, {9}});
    QCOMPARE(rowsOf(*m_model), QList<Artifact>({b, c}));
}

void TestArtifactTableModel::startsOverWithAnotherGeneration()
{
    m_model->apply(snapshotOf(1, {a, b}));
    const QPersistentModelIndex dead(m_model->index(0, NameColumn));
    m_model->setData(m_model->index(0, CheckColumn), Qt::Checked, Qt::CheckStateRole);
    // The same id and name in another life is not the same artifact.
    m_model->apply(snapshotOf(2, {a}, 1), {2, {1}, {}, {}});
    QVERIFY(!dead.isValid());
    QVERIFY(m_model->checkedRows().isEmpty());
    QCOMPARE(rowsOf(*m_model), QList<Artifact>({a}));
}

void TestArtifactTableModel::keepsRowsThatShareAnId()
{
    const Artifact twin = artifactOf(u"2"_s, u"acme/sentiment"_s, u"dataset"_s);
    m_model->apply(snapshotOf(1, {b, twin, a}));
    QCOMPARE(m_model->rowCount(), 3);
    m_model->apply(snapshotOf(2, {b, a}));
    QCOMPARE(rowsOf(*m_model), QList<Artifact>({b, a}));
    m_model->apply(snapshotOf(3, {a, b, twin, b}));
    QCOMPARE(sorted(rowsOf(*m_model)), sorted({a, b, twin, b}));
}

void TestArtifactTableModel::survivesRandomSnapshots()
{
    QRandomGenerator random(20261103);
    QList<Artifact> list;
    quint64 seq = 1;
    for (int round = 0; round < 400; ++round) {
        // Names and ids from small sets, so that identities repeat, vanish and come back.
        QList<Artifact> next;
        for (const Artifact& artifact : std::as_const(list)) {
            if (random.bounded(8) != 0)
                next.append(artifact);
        }
        for (int i = random.bounded(6); i > 0; --i) {
            const int id = random.bounded(40);
            next.insert(random.bounded(static_cast<int>(next.size()) + 1),
                artifactOf(QString::number(id), u"name%1"_s.arg(id % 13),
                    random.bounded(2) == 0 ? u"model"_s : u"code"_s));
        }
        if (!next.isEmpty() && random.bounded(4) == 0)
            next[0].type = artifactType(u"dataset"_s);
        if (random.bounded(10) == 0)
            std::shuffle(next.begin(), next.end(), random);

        QList<std::pair<QPersistentModelIndex, ArtifactIdentity>> kept;
        for (int row = 0; row < m_model->rowCount(); row += 3)
            kept.append({m_model->index(row, NameColumn), identityOf(m_model->at(row))});
        m_model->apply(snapshotOf(++seq, next));
        QCOMPARE(sorted(rowsOf(*m_model)), sorted(next));
        for (const auto& [index, identity] : std::as_const(kept)) {
            if (index.isValid())
                QCOMPARE(identityOf(m_model->at(index.row())), identity);
        }
        list = next;
    }
}

void TestArtifactTableModel::marksWhatChangedForAWhile()
{
    m_model->apply(snapshotOf(1, {a}));
    QVERIFY2(!cell(0, CheckColumn, ChangedRole).toBool(), "everything is new at first");
    m_model->apply(snapshotOf(2, {a, b}));
    QVERIFY(!cell(0, CheckColumn, ChangedRole).toBool());
    QVERIFY(cell(1, CheckColumn, ChangedRole).toBool());
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_clock->advance(ArtifactTableModel::markTime);
    QVERIFY(!cell(1, CheckColumn, ChangedRole).toBool());
    QCOMPARE(changed.count(), 1);
}

void TestArtifactTableModel::saysWhatLineageSays()
{
    m_lineage->link(a, b);
    m_model->apply(snapshotOf(1, {a, b, c}));
    QCOMPARE(cell(0, DependentsColumn).toString(), u"1 direct"_s);
    QCOMPARE(cell(1, DependentsColumn).toString(), u"none named"_s);
    QCOMPARE(cell(1, BuiltOnColumn).toString(), u"bert"_s);
    QCOMPARE(cell(0, BuiltOnColumn).toString(), u"not recorded"_s);
    QVERIFY(!cell(1, DependentsColumn, GlyphRole).isValid());

    m_lineage->told.read = 2;
    m_lineage->told.unread = {{c, u"it answered 500"_s, 3}};
    m_model->lineageChanged();
    m_clock->advance(std::chrono::seconds(1));
    QCOMPARE(cell(0, DependentsColumn).toString(), u"at least 1"_s);
    QCOMPARE(cell(1, DependentsColumn).toString(), u"not all read"_s);
    QCOMPARE(cell(1, DependentsColumn, GlyphRole), cellValue(Glyph::Unknown));
    QCOMPARE(cell(2, BuiltOnColumn).toString(), u"not read"_s);
}

void TestArtifactTableModel::gathersLineageUpdates()
{
    m_model->apply(snapshotOf(1, {a, b, c}));
    for (int row = 0; row < 3; ++row)
        cell(row, DependentsColumn);
    const int asked = m_lineage->asked;
    cell(0, DependentsColumn);
    QCOMPARE(m_lineage->asked, asked);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    for (int i = 0; i < 50; ++i)
        m_model->lineageChanged();
    QCOMPARE(changed.count(), 0);
    m_clock->advance(std::chrono::seconds(1));
    QCOMPARE(changed.count(), 1);
}

void TestArtifactTableModel::cannotBeCheckedWhileStale()
{
    m_model->apply(snapshotOf(1, {a, b}));
    QVERIFY(m_model->setData(m_model->index(1, CheckColumn), Qt::Checked, Qt::CheckStateRole));
    m_model->setStale(true);
    QVERIFY(!m_model->setData(m_model->index(0, CheckColumn), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(cell(0, CheckColumn, StaleRole).toBool());
    QCOMPARE(m_model->checkedRows(), QList<int>({1}));
}

QTEST_GUILESS_MAIN(TestArtifactTableModel)
#include "tst_artifacttablemodel.moc"
