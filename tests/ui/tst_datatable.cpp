// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

// Protects the one table: everything by keyboard, checks that cover what is shown, columns that fit
// and are remembered, and a place that survives new rows.

#include "ui/theme/cellroles.h"
#include "ui/theme/checkheader.h"
#include "ui/theme/columnfit.h"
#include "ui/theme/datatable.h"
#include "ui/theme/theme.h"

#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace steward;

class TestDataTable final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void init();
    void cleanup() { m_table.reset(); }

    void spaceChecks();
    void shiftSpaceChecksAllBetween();
    void selectAllChecksWhatIsShown();
    void headerCheckIsTriState();
    void clickOnCheckKeepsTheSelection();
    void staleRowsCannotBeChecked();
    void deleteOnlyAsks();
    void menuKeyOpensOnTheRow();
    void sizesAreTheDrawnOnes();
    void placeSurvivesNewRows();
    void columnsFillTheWidth();
    void columnsAreRemembered();
    void strangeStateIsRefused();
    void chooserHidesColumns();
    void bottomRoomMovesNoRow();
    void fit_data();
    void fit();

private:
    int checked() const;
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_table.get(), key, modifiers);
    }

    Theme m_theme;
    QStandardItemModel m_model;
    QSortFilterProxyModel m_proxy;
    std::unique_ptr<DataTable> m_table;
};

void TestDataTable::init()
{
    m_model.clear();
    m_model.setHorizontalHeaderLabels({u""_s, u"Name"_s, u"Type"_s, u"Id"_s});
    for (int row = 0; row < 40; ++row) {
        auto* check = new QStandardItem;
        check->setCheckable(true);
        auto* name = new QStandardItem(u"artifact %1"_s.arg(row, 2, 10, QChar(u'0')));
        auto* id = new QStandardItem(QString::number(row));
        id->setData(row, SortRole);
        m_model.appendRow({check, name, new QStandardItem(row % 2 ? u"model"_s : u"code"_s), id});
    }
    m_proxy.setSourceModel(&m_model);
    m_proxy.setFilterKeyColumn(1);
    m_proxy.setFilterFixedString({});
    m_proxy.setSortRole(SortRole);
    m_proxy.sort(-1);
    m_table = std::make_unique<DataTable>();
    m_table->setCheckable(true);
    m_table->setColumns({{}, {.characters = 24, .stretch = 1, .hideable = false},
        {.characters = 8, .glyph = true}, {.characters = 4, .right = true}});
    m_table->setModel(&m_proxy);
    m_table->resize(600, 400);
    m_table->show();
    m_table->setFocus();
    m_table->setCurrentIndex(m_proxy.index(0, 1));
}

int TestDataTable::checked() const
{
    int count = 0;
    for (int row = 0; row < m_model.rowCount(); ++row)
        count += m_model.item(row, 0)->checkState() == Qt::Checked ? 1 : 0;
    return count;
}

void TestDataTable::spaceChecks()
{
    QSignalSpy changed(m_table.get(), &DataTable::checksChanged);
    QVERIFY(changed.wait()); // the first count
    key(Qt::Key_Down);
    key(Qt::Key_Space);
    QCOMPARE(m_model.item(1, 0)->checkState(), Qt::Checked);
    QVERIFY(changed.wait());
    key(Qt::Key_Space);
    QCOMPARE(checked(), 0);
}

void TestDataTable::shiftSpaceChecksAllBetween()
{
    key(Qt::Key_Space);
    for (int i = 0; i < 4; ++i)
        key(Qt::Key_Down);
    key(Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(checked(), 5);
}

void TestDataTable::selectAllChecksWhatIsShown()
{
    m_proxy.setFilterFixedString(u"artifact 1"_s);
    key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(checked(), 10);
    QCOMPARE(m_model.item(0, 0)->checkState(), Qt::Unchecked);
}

void TestDataTable::headerCheckIsTriState()
{
    auto* header = qobject_cast<CheckHeader*>(m_table->horizontalHeader());
    QCOMPARE(header->checkState(), Qt::Unchecked);
    key(Qt::Key_Space);
    QTRY_COMPARE(header->checkState(), Qt::PartiallyChecked);
    const QPoint at(header->sectionViewportPosition(0) + 10, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(checked(), 40);
    QTRY_COMPARE(header->checkState(), Qt::Checked);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(checked(), 0);
    QVERIFY(header->sortIndicatorSection() != 0); // it checks, it does not sort
}

void TestDataTable::clickOnCheckKeepsTheSelection()
{
    const QPoint box = m_table->visualRect(m_proxy.index(3, 0)).center();
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, box);
    QCOMPARE(m_model.item(3, 0)->checkState(), Qt::Checked);
    QCOMPARE(m_table->currentRow(), 0);
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, Qt::ShiftModifier,
        m_table->visualRect(m_proxy.index(6, 0)).center());
    QCOMPARE(checked(), 4);
}

void TestDataTable::staleRowsCannotBeChecked()
{
    m_model.item(0, 0)->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    key(Qt::Key_Space);
    key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(checked(), 39);
}

void TestDataTable::deleteOnlyAsks()
{
    QSignalSpy wanted(m_table.get(), &DataTable::removeWanted);
    key(Qt::Key_Delete);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(m_model.rowCount(), 40);
}

void TestDataTable::menuKeyOpensOnTheRow()
{
    QSignalSpy wanted(m_table.get(), &DataTable::menuWanted);
    key(Qt::Key_Down);
    QContextMenuEvent event(
        QContextMenuEvent::Keyboard, QPoint(1, 1), m_table->mapToGlobal(QPoint(1, 1)));
    QCoreApplication::sendEvent(m_table->viewport(), &event);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.at(0).at(0).toModelIndex().row(), 1);
}

void TestDataTable::sizesAreTheDrawnOnes()
{
    QCOMPARE(m_table->rowHeight(0), 30);
    QCOMPARE(m_table->horizontalHeader()->height(), 30);
    QCOMPARE(m_table->columnWidth(0), 34);
    QVERIFY(!m_table->tabKeyNavigation()); // Tab leaves
}

void TestDataTable::placeSurvivesNewRows()
{
    m_table->setCurrentIndex(m_proxy.index(30, 1));
    m_table->scrollTo(m_proxy.index(30, 1));
    key(Qt::Key_Space);
    const QPersistentModelIndex current = m_table->currentIndex();
    m_model.appendRow({new QStandardItem, new QStandardItem(u"new"_s)});
    m_model.removeRow(0);
    QCOMPARE(m_table->currentIndex(), QModelIndex(current));
    QVERIFY(m_table->selectionModel()->isRowSelected(current.row(), {}));
    QCOMPARE(checked(), 1);
    QVERIFY(m_table->verticalScrollBar()->value() > 0);
}

void TestDataTable::columnsFillTheWidth()
{
    for (const int width : {420, 600, 1280}) {
        m_table->resize(width, 400);
        QTRY_COMPARE(m_table->horizontalHeader()->length(), m_table->viewport()->width());
    }
    // Not by a pixel more where a column wants less than the header makes.
    m_table->setColumns({{}, {.characters = 9, .least = 8, .stretch = 1}, {.characters = 1}, {}});
    m_table->resize(310, 400);
    QTRY_COMPARE(m_table->horizontalHeader()->length(), m_table->viewport()->width());
}

void TestDataTable::columnsAreRemembered()
{
    auto* header = m_table->horizontalHeader();
    header->moveSection(3, 1);
    m_table->setColumnHidden(2, true);
    m_table->sortByColumn(3, Qt::DescendingOrder);
    const QByteArray state = m_table->saveState();
    cleanup();
    init();
    header = m_table->horizontalHeader();
    QSignalSpy changed(m_table.get(), &DataTable::columnsChanged);
    QVERIFY(m_table->restoreState(state));
    QCOMPARE(changed.count(), 0); // nothing that a person did
    QCOMPARE(header->visualIndex(3), 1);
    QVERIFY(m_table->isColumnHidden(2));
    QCOMPARE(header->sortIndicatorSection(), 3);
    QCOMPARE(m_proxy.index(0, 3).data().toString(), u"39"_s); // sorted on the raw value
    QCOMPARE(m_table->saveState(), state);
}

void TestDataTable::strangeStateIsRefused()
{
    const QByteArray good = m_table->saveState();
    QVERIFY(!m_table->restoreState({}));
    QVERIFY(!m_table->restoreState(good.left(good.size() - 3)));
    QByteArray twice = good;
    twice[11] = twice[20]; // a column named twice
    QVERIFY(!m_table->restoreState(twice));
    QCOMPARE(m_table->saveState(), good);
}

void TestDataTable::chooserHidesColumns()
{
    QSignalSpy changed(m_table.get(), &DataTable::columnsChanged);
    Q_EMIT m_table->horizontalHeader()->customContextMenuRequested(QPoint(5, 5));
    auto* menu = m_table->findChild<QMenu*>(u"columnMenu"_s);
    QVERIFY(menu != nullptr);
    QStringList names;
    for (auto* action : menu->actions())
        names.append(action->text());
    QVERIFY(!names.contains(u"Name"_s)); // what everything hangs on stays
    QCOMPARE(names.first(), u"Type"_s);
    menu->actions().constFirst()->trigger();
    QVERIFY(m_table->isColumnHidden(2));
    QCOMPARE(changed.count(), 1);
    menu->actions().constLast()->trigger();
    QVERIFY(!m_table->isColumnHidden(2));
    menu->close();
}

void TestDataTable::bottomRoomMovesNoRow()
{
    const int top = m_table->rowViewportPosition(3);
    const int height = m_table->viewport()->height();
    m_table->setBottomRoom(80);
    QTRY_COMPARE(m_table->viewport()->height(), height - 80);
    QCOMPARE(m_table->rowViewportPosition(3), top);
    m_table->setBottomRoom(0);
    QTRY_COMPARE(m_table->viewport()->height(), height);
}

void TestDataTable::fit_data()
{
    QTest::addColumn<int>("room");
    QTest::addColumn<QList<int>>("widths");
    QTest::newRow("exact") << 300 << QList<int>{100, 100, 100};
    QTest::newRow("more goes to those that stretch") << 401 << QList<int>{100, 133, 168};
    QTest::newRow("less is taken from all") << 240 << QList<int>{80, 75, 85};
    QTest::newRow("never below the least") << 10 << QList<int>{60, 50, 70};
}

void TestDataTable::fit()
{
    QFETCH(int, room);
    QFETCH(QList<int>, widths);
    const auto fitted = fitColumns({{100, 60, 0}, {100, 50, 1}, {100, 70, 2}}, room);
    QCOMPARE(fitted, widths);
    if (room >= 180)
        QCOMPARE(std::accumulate(fitted.begin(), fitted.end(), 0), room);
}

QTEST_MAIN(TestDataTable)
#include "tst_datatable.moc"
