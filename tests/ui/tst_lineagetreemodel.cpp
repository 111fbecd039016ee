// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/ui/fakelineage.h"
#include "ui/lineage/lineagetreemodel.h"
#include "ui/theme/cellroles.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace steward;

namespace {

using Column = LineageTreeModel::Column;

// Every line that was opened, indented, in order.
QStringList outline(const QAbstractItemModel& model, const QModelIndex& under = {}, int depth = 0)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(under); ++row) {
        const QModelIndex line = model.index(row, 0, under);
        const QString link = line.siblingAtColumn(Column::LinkColumn).data().toString();
        lines.append(QString(depth, u'.') + line.data().toString()
            + (link.isEmpty() ? QString() : QString(u" ["_s + link + u']')));
        lines.append(outline(model, line, depth + 1));
    }
    return lines;
}

} // namespace

/// The tree tells both directions, cuts cycles with a word, never drops what is not listed.
class TestLineageTreeModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensLevelByLevel();
    void cutsCyclesWithAWord();
    void keepsWhatIsNotListed();
    void showsOneDirection();
    void keepsOpenLinesWhenMoreIsRead();
    void goesDeepWithoutRecursion();
    void survivesRandomGraphs();

private:
    QModelIndex below(int row, const QModelIndex& parent = {}) const
    {
        const QModelIndex line = m_model->index(row, 0, parent);
        if (m_model->canFetchMore(line))
            m_model->fetchMore(line);
        return line;
    }

    std::unique_ptr<FakeLineage> m_lineage;
    std::unique_ptr<LineageTreeModel> m_model;
    const Artifact bert = artifactOf(u"1"_s, u"bert"_s);
    const Artifact sentiment = artifactOf(u"2"_s, u"sentiment"_s);
    const Artifact german = artifactOf(u"3"_s, u"sentiment-de"_s);
};

void TestLineageTreeModel::init()
{
    m_model.reset();
    m_lineage = std::make_unique<FakeLineage>();
    m_lineage->told = {3, 3, 2, {}, 0, {}, {}};
    m_model = std::make_unique<LineageTreeModel>(*m_lineage);
    auto* tester = new QAbstractItemModelTester(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
    // It would fetch from within the signals that it counts.
    tester->setUseFetchMore(false);
}

void TestLineageTreeModel::opensLevelByLevel()
{
    m_lineage->link(bert, sentiment);
    m_lineage->link(sentiment, german, false);
    m_model->setSubject(bert);
    QCOMPARE(outline(*m_model),
        QStringList({u"Built on"_s, u"Depends on it"_s, u".sentiment [certain]"_s}));
    below(0, below(1));
    QCOMPARE(outline(*m_model).last(), u"..sentiment-de [possible, by name only]"_s);
    const QModelIndex possible = m_model->index(0, Column::LinkColumn, below(0, below(1)));
    QCOMPARE(possible.data(GlyphRole), cellValue(Glyph::Unknown));
    QCOMPARE(m_model->artifactAt(possible), german);
    QVERIFY(!m_model->artifactAt(below(1)));
}

void TestLineageTreeModel::cutsCyclesWithAWord()
{
    m_lineage->link(bert, sentiment);
    m_lineage->link(sentiment, bert);
    m_model->setSubject(bert);
    below(0, below(0, below(1)));
    QCOMPARE(outline(*m_model).mid(2),
        QStringList({u"Depends on it"_s, u".sentiment [certain]"_s,
            u"..bert [in a cycle, shown above]"_s}));
    QVERIFY(!m_model->hasChildren(below(0, below(0, below(1)))));
}

void TestLineageTreeModel::keepsWhatIsNotListed()
{
    m_lineage->parents[identityOf(bert)]
        = {{u"external:google/bert"_s, u"google/bert"_s, {}, true, true, u"base_model"_s},
            {u"77"_s, {}, {}, true, false, {}}};
    m_model->setSubject(bert);
    QCOMPARE(outline(*m_model).mid(0, 3),
        QStringList({u"Built on"_s, u".google/bert [external, not listed here]"_s,
            u".77 [named, but not listed]"_s}));
    QVERIFY(!m_model->artifactAt(below(0, below(0))));
    QCOMPARE(m_model->index(0, Column::LinkColumn, below(0)).data(SecondTextRole).toString(),
        u"base_model"_s);
}

void TestLineageTreeModel::showsOneDirection()
{
    m_model->setSubject(bert);
    m_model->setShown(LineageTreeModel::Shown::Dependents);
    QCOMPARE(outline(*m_model), QStringList({u"Depends on it"_s}));
    QCOMPARE(below(0).data(SecondTextRole).toString(), u"none named"_s);
    m_model->setShown(LineageTreeModel::Shown::BuiltOn);
    QCOMPARE(below(0).data(SecondTextRole).toString(), u"not recorded"_s);
    m_model->setSubject({});
    QCOMPARE(m_model->rowCount(), 0);
}

void TestLineageTreeModel::keepsOpenLinesWhenMoreIsRead()
{
    m_lineage->link(bert, sentiment);
    m_model->setSubject(bert);
    const QPersistentModelIndex kept(below(0, below(1)));
    QVERIFY(!m_model->hasChildren(kept));
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_lineage->children[identityOf(bert)].prepend({german, 1, true, {}});
    m_lineage->link(sentiment, german);
    m_model->refresh();
    QVERIFY(kept.isValid());
    QCOMPARE(kept.data().toString(), u"sentiment"_s);
    QVERIFY2(m_model->hasChildren(kept), "what grew children can be opened");
    QCOMPARE(m_model->rowCount(m_model->index(1, 0)), 2);
    m_lineage->children[identityOf(bert)].clear();
    m_model->refresh();
    QVERIFY(!kept.isValid());
    QCOMPARE(reset.count(), 0);
}

void TestLineageTreeModel::goesDeepWithoutRecursion()
{
    // No tester here: it recurses itself.
    LineageTreeModel model(*m_lineage);
    Artifact last = bert;
    constexpr int depth = 3'000;
    for (int i = 0; i < depth; ++i) {
        const Artifact next = artifactOf(QString::number(i + 10), u"m%1"_s.arg(i));
        m_lineage->link(last, next);
        last = next;
    }
    model.setSubject(bert);
    QModelIndex line = model.index(1, 0);
    int seen = 0;
    for (; model.hasChildren(line); ++seen) {
        model.fetchMore(line);
        line = model.index(0, 0, line);
    }
    QCOMPARE(seen, depth);
    model.refresh();
    m_lineage->children[identityOf(bert)].clear();
    model.refresh();
    QCOMPARE(model.rowCount(model.index(1, 0)), 0);
}

void TestLineageTreeModel::survivesRandomGraphs()
{
    QRandomGenerator random(7);
    QList<Artifact> all;
    for (int i = 0; i < 9; ++i)
        all.append(artifactOf(QString::number(i), u"n%1"_s.arg(i)));
    m_model->setSubject(all.first());
    for (int round = 0; round < 60; ++round) {
        m_lineage->parents.clear();
        m_lineage->children.clear();
        for (int i = random.bounded(12); i > 0; --i)
            m_lineage->link(
                all.at(random.bounded(9)), all.at(random.bounded(9)), random.bounded(2) == 0);
        m_model->refresh();
        for (int i = 0; i < 6; ++i) {
            QModelIndex line = below(random.bounded(2));
            while (m_model->rowCount(line) > 0)
                line = below(random.bounded(m_model->rowCount(line)), line);
        }
        QCOMPARE(m_model->rowCount(m_model->index(1, 0)),
            m_lineage->children.value(identityOf(all.first())).size());
    }
}

QTEST_GUILESS_MAIN(TestLineageTreeModel)
#include "tst_lineagetreemodel.moc"
