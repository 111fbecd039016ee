// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/diff.h"
#include "tests/support/manualclock.h"
#include "tests/ui/samplepipelines.h"
#include "ui/pipelines/pipelinetablemodel.h"
#include "ui/theme/cellroles.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Column = PipelineTableModel::Column;

Diff diffFor(quint64 seq, const QList<Pipeline>& before, const QList<Pipeline>& now)
{
    Diff diff = diffOf(before, now, [](const Pipeline& row) { return row.identity; });
    diff.seq = seq;
    return diff;
}

QStringList sortedLines(const QList<Pipeline>& pipelines)
{
    QStringList lines;
    for (const Pipeline& pipeline : pipelines)
        lines.append(pipeline.identity.name + u'|' + pipeline.storage.word + u'|'
            + QString::number(pipeline.refreshVersion));
    lines.sort();
    return lines;
}

} // namespace

/// Rows follow the server without moving under the pointer, and words never claim what is not
/// known.
class TestPipelineTableModel final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_tester.reset();
        m_clearingSince = {};
        m_model = std::make_unique<PipelineTableModel>(m_clock,
            PipelineTableModel::Sources{[this] { return m_clock.utcNow(); },
                [this](const PipelineIdentity&) { return m_clearingSince; },
                [this] { return m_usual; }});
        m_usual.reset();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void announcesOneChangePerRunOfRows()
    {
        QList<Pipeline> rows;
        for (int i = 0; i < 6; ++i)
            rows.append(stoppedPipeline(u"p%1"_s.arg(i), i));
        m_model->apply(pipelineSnapshot(1, rows), {});
        QList<Pipeline> next = rows;
        for (const int row : {1, 2, 4})
            next[row].refreshVersion = 7;
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        m_model->apply(pipelineSnapshot(2, next), diffFor(2, rows, next));
        QCOMPARE(changed.count(), 2);
        QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
        QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 2);
        QCOMPARE(reset.count(), 0);
        m_model->apply(pipelineSnapshot(3, next), diffFor(3, next, next));
        QCOMPARE(changed.count(), 2);
    }

    void followsRandomSnapshots_data()
    {
        QTest::addColumn<bool>("told");
        QTest::newRow("with the feed's diffs") << true;
        QTest::newRow("having missed every other one") << false;
    }

    void followsRandomSnapshots()
    {
        QFETCH(bool, told);
        QRandomGenerator random(20261121);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        QList<Pipeline> rows;
        for (quint64 seq = 1; seq <= 300; ++seq) {
            const QList<Pipeline> before = rows;
            rows = mutated(rows, random);
            if (!told && seq % 2 == 0)
                continue;
            const QList<QPair<QPersistentModelIndex, PipelineIdentity>> held = holdAll();
            m_model->apply(pipelineSnapshot(seq, rows), diffFor(seq, before, rows));
            QCOMPARE(sortedLines(shown()), sortedLines(rows));
            for (const auto& [index, identity] : held) {
                const bool there = std::any_of(rows.cbegin(), rows.cend(),
                    [&id = identity](const Pipeline& row) { return row.identity == id; });
                QCOMPARE(index.isValid(), there);
                if (there)
                    QCOMPARE(m_model->pipelineAt(index.row()).identity, identity);
            }
        }
        QCOMPARE(reset.count(), 0);
    }

    void keepsRowsWhoseIdentityRepeats()
    {
        const QList<Pipeline> twins{stoppedPipeline(u"a"_s, 1), stoppedPipeline(u"a"_s, 1)};
        m_model->apply(pipelineSnapshot(1, twins), {});
        QCOMPARE(m_model->rowCount(), 2);
        QList<Pipeline> next = twins;
        next[1].refreshVersion = 9;
        m_model->apply(pipelineSnapshot(2, next), diffFor(2, twins, next));
        QCOMPARE(sortedLines(shown()), sortedLines(next));
        m_model->apply(pipelineSnapshot(3, {next.at(1)}), diffFor(3, next, {next.at(1)}));
        QCOMPARE(m_model->rowCount(), 1);
    }

    void aRenamedPipelineIsAnotherRow()
    {
        m_model->apply(pipelineSnapshot(1, {stoppedPipeline(u"a"_s, 1)}), {});
        m_model->setData(m_model->index(0, Column::Check), Qt::Checked, Qt::CheckStateRole);
        m_model->apply(pipelineSnapshot(2, {stoppedPipeline(u"b"_s, 1)}), {});
        QCOMPARE(m_model->rowCount(), 1);
        QVERIFY(!m_model->isChecked(0));
    }

    void marksWhatChangedForAWhile()
    {
        m_model->apply(pipelineSnapshot(1, {stoppedPipeline(u"a"_s)}), {});
        QVERIFY(!cell(0, 0, ChangedRole).toBool());
        m_model->apply(pipelineSnapshot(2, {clearedPipeline(u"a"_s)}), {});
        QVERIFY(cell(0, 0, ChangedRole).toBool());
        m_clock.advance(5s);
        QVERIFY(!cell(0, 0, ChangedRole).toBool());
    }

    void datesAClearByTheServersClock()
    {
        m_clearingSince = m_clock.utcNow().addSecs(-14);
        m_model->apply(pipelineSnapshot(1, {clearingPipeline(u"a"_s)}), {});
        QCOMPARE(cell(0, Column::Storage).toString(), u"Clearing 0:14"_s);
        QCOMPARE(cell(0, Column::Storage, ProgressRole).toDouble(), -1.0);
        m_clock.advance(2s);
        QCOMPARE(cell(0, Column::Storage).toString(), u"Clearing 0:16"_s);
    }

    void doesNotCountWhileTheListIsOld()
    {
        m_clearingSince = m_clock.utcNow().addSecs(-14);
        m_model->apply(pipelineSnapshot(1, {clearingPipeline(u"a"_s)}), {});
        m_model->setStale(true);
        QCOMPARE(cell(0, Column::Storage).toString(), u"Clearing"_s);
        QVERIFY(!cell(0, Column::Storage, ProgressRole).isValid());
        QVERIFY(cell(0, 0, StaleRole).toBool());
        QVERIFY(!m_model->flags(m_model->index(0, 0)).testFlag(Qt::ItemIsUserCheckable));
    }

    void showsUnknownWordsAsTheyCame()
    {
        m_model->apply(pipelineSnapshot(1, {strangePipeline(u"a"_s)}), {});
        QCOMPARE(cell(0, Column::Status).toString(), u"Rebalancing"_s);
        QCOMPARE(cell(0, Column::Status, ToneRole), cellValue(Tone::Care));
        QCOMPARE(cell(0, Column::Status, GlyphRole), cellValue(Glyph::Unknown));
        QCOMPARE(cell(0, Column::Message).toString(), u"unknown word"_s);
    }

    void showsWhatIsWantedWhereItDiffers()
    {
        Pipeline pipeline = stoppedPipeline(u"a"_s);
        m_model->apply(pipelineSnapshot(1, {pipeline}), {});
        QVERIFY(!cell(0, Column::Status, SecondTextRole).isValid());
        pipeline.desired = u"Running"_s;
        m_model->apply(pipelineSnapshot(2, {pipeline}), {});
        QCOMPARE(cell(0, Column::Status, SecondTextRole).toString(), u"\u2192 Running"_s);
    }

    void tellsCheckpointsOnlyWhereTheyWereReported()
    {
        Pipeline pipeline = stoppedPipeline(u"a"_s);
        m_model->apply(pipelineSnapshot(1, {pipeline}), {});
        QCOMPARE(cell(0, Column::Checkpoints).toString(), QString());
        pipeline.checkpoints = QList<Checkpoint>();
        m_model->apply(pipelineSnapshot(2, {pipeline}), {});
        QCOMPARE(cell(0, Column::Checkpoints).toString(), u"none"_s);
        pipeline.checkpoints
            = QList<Checkpoint>{{u"x"_s, 800'000'000, {}}, {u"y"_s, 12'000'000, {}}};
        m_model->apply(pipelineSnapshot(3, {pipeline}), {});
        QCOMPARE(cell(0, Column::Checkpoints).toString(), u"2, 812 MB"_s);
        QCOMPARE(cell(0, Column::Checkpoints, SortRole).toLongLong(), 812'000'000);
    }

private:
    QVariant cell(int row, int column, int role = Qt::DisplayRole) const
    {
        return m_model->index(row, column).data(role);
    }

    QList<Pipeline> shown() const
    {
        QList<Pipeline> rows;
        for (int row = 0; row < m_model->rowCount(); ++row)
            rows.append(m_model->pipelineAt(row));
        return rows;
    }

    QList<QPair<QPersistentModelIndex, PipelineIdentity>> holdAll() const
    {
        QList<QPair<QPersistentModelIndex, PipelineIdentity>> held;
        for (int row = 0; row < m_model->rowCount(); ++row)
            held.append({m_model->index(row, 1), m_model->pipelineAt(row).identity});
        return held;
    }

    static QList<Pipeline> mutated(QList<Pipeline> rows, QRandomGenerator& random)
    {
        static int next = 0;
        for (int i = rows.size() - 1; i >= 0; --i) {
            const int dice = random.bounded(10);
            if (dice == 0)
                rows.removeAt(i);
            else if (dice < 3)
                ++rows[i].refreshVersion;
        }
        for (int fresh = random.bounded(4); fresh > 0 && rows.size() < 40; --fresh) {
            ++next;
            rows.insert(random.bounded(rows.size() + 1),
                random.bounded(2) ? stoppedPipeline(u"p%1"_s.arg(next), next)
                                  : clearingPipeline(u"p%1"_s.arg(next), next));
        }
        if (random.bounded(20) == 0)
            rows.clear();
        return rows;
    }

    ManualClock m_clock;
    QDateTime m_clearingSince;
    std::optional<UsualClear> m_usual;
    std::unique_ptr<PipelineTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestPipelineTableModel)
#include "tst_pipelinetablemodel.moc"
