// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/artifactfeed.h"
#include "tests/support/recordedrun.h"
#include "tests/support/sampleplans.h"
#include "tests/ui/fakehouse.h"
#include "ui/activity/activitypage.h"
#include "ui/activity/deletedpane.h"
#include "ui/activity/deletedtablemodel.h"
#include "ui/shell/englishplurals.h"
#include "ui/shell/placeholder.h"
#include "ui/theme/datatable.h"
#include "ui/theme/destroybutton.h"
#include "ui/theme/searchfield.h"
#include "ui/theme/segmentedfilter.h"
#include "ui/theme/textlink.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QTemporaryDir>

using namespace steward;
using namespace Qt::StringLiterals;

/// Bringing back what was deleted: one, several, everything that one plan took; what cannot come
/// back, or is there again, is said before anything is opened, and nothing hidden is taken along.
class TestDeletedPane final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QApplication::installTranslator(&m_plurals);
        m_theme.apply(*qApp);
    }
    void init();
    void cleanup();
    void readOnlyDimsTheButtonWithTheReason();
    void whatCannotComeBackSaysSo();
    void whatAFilterHidesIsNotTakenAlong();
    void everythingThatWentTogether();
    void whatIsListedAgainIsTold();
    void theChosenLineSurvivesANewReading();
    void anEntryOffersBackWhatItTook();
    void countsWhatIsShown();
    void saysWhyNothingIsThere();
    void byKeyboard();

private:
    Plan here(Plan plan) const;
    void open(bool journal = true);
    void choose(int row);
    void showChip(const QString& key)
    {
        m_page->findChild<SegmentedFilter*>(u"activityChips"_s)->setCurrent(key);
    }
    int rowNamed(const QString& name) const;
    QString facts() const { return m_page->findChild<QLabel*>(u"deletedFacts"_s)->text(); }
    QString hint() const { return m_page->findChild<QLabel*>(u"deletedHint"_s)->text(); }
    DestroyButton* again() const
    {
        return m_page->findChild<DestroyButton*>(u"registerDeletedButton"_s);
    }
    DataTable* table() const { return m_page->findChild<DataTable*>(u"deletedTable"_s); }
    DeletedTableModel* model() const { return m_page->findChild<DeletedTableModel*>(); }
    void filter(const QString& text)
    {
        m_page->findChild<SearchField*>(u"activityFilter"_s)->setText(text);
    }

    EnglishPlurals m_plurals;
    Theme m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<FakeHouse> m_house;
    std::unique_ptr<ActivityPage> m_page;
};

void TestDeletedPane::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_journal = std::make_unique<Journal>(m_folder->filePath(u"journal.sqlite"_s));
    m_house = std::make_unique<FakeHouse>();
    m_house->fakeRegistry.rows = {{u"7"_s, u"acme/other"_s}};
    m_house->open();
    RecordedRun(here(samplePlanDeleteMany(5, 0))).wholly(*m_journal);
    RecordedRun(here(samplePlanReset())).wholly(*m_journal);
}

void TestDeletedPane::cleanup()
{
    m_page.reset();
    m_house.reset();
    m_journal.reset();
    m_folder.reset();
}

Plan TestDeletedPane::here(Plan plan) const
{
    plan.server = m_house->workspace->registryKey();
    return plan;
}

void TestDeletedPane::open(bool journal)
{
    m_page = std::make_unique<ActivityPage>(
        *m_house->workspace, m_house->navigator, journal ? m_journal.get() : nullptr);
    m_page->resize(1280, 800);
    m_page->show();
    showChip(u"deleted"_s);
    if (journal)
        QTRY_COMPARE(model()->rowCount(), 256);
}

int TestDeletedPane::rowNamed(const QString& name) const
{
    for (int row = 0; row < table()->model()->rowCount(); ++row) {
        if (table()->model()->index(row, DeletedTableModel::Name).data() == name)
            return row;
    }
    return -1;
}

void TestDeletedPane::choose(int row)
{
    QVERIFY(row >= 0);
    table()->setCurrentIndex(table()->model()->index(row, DeletedTableModel::Name));
}

void TestDeletedPane::readOnlyDimsTheButtonWithTheReason()
{
    open();
    QVERIFY(again()->reason().contains(u"Check what you want back"_s));
    filter(u"huggingface"_s); // whose source is known
    choose(rowNamed(u"acme/model-2"_s));
    QCOMPARE(again()->reason(), QString());
    m_house->workspace->setReadOnly(true);
    QVERIFY2(again()->reason().contains(u"Read-only"_s), qPrintable(again()->reason()));
    QVERIFY(again()->isEnabled()); // in reach, to say why
    again()->click();
    QVERIFY(m_house->navigator.restores.isEmpty());
    m_house->workspace->setReadOnly(false);
    again()->click();
    QCOMPARE(m_house->navigator.restores.size(), 1);
}

void TestDeletedPane::whatCannotComeBackSaysSo()
{
    open();
    choose(rowNamed(u"acme/dataset-130"_s)); // the reset read no record of it
    QVERIFY2(
        again()->reason().contains(u"not read before it went"_s), qPrintable(again()->reason()));
    QVERIFY(facts().contains(u"It cannot come back as it was"_s));
    again()->click();
    QVERIFY(m_house->navigator.restores.isEmpty());
}

void TestDeletedPane::whatAFilterHidesIsNotTakenAlong()
{
    open();
    filter(u"huggingface"_s);
    QTRY_COMPARE(table()->model()->rowCount(), 5);
    table()->setAllChecked(true);
    QTRY_COMPARE(again()->text(), u"Register 5 again..."_s);
    filter(u"acme/model-3"_s);
    QTRY_VERIFY2(again()->text() != u"Register 5 again..."_s, qPrintable(again()->text()));
    again()->click();
    QCOMPARE(m_house->navigator.restores.constLast().drafts.size(), 1);
    filter({});
    QCOMPARE(model()->checked().size(), 1);
}

void TestDeletedPane::everythingThatWentTogether()
{
    open();
    auto* together = m_page->findChild<TextLink*>(u"checkTogether"_s);
    QVERIFY(together->isHidden());
    choose(rowNamed(u"acme/dataset-130"_s));
    QCOMPARE(together->accessibleName(), u"Check all 251 that this reset removed"_s);
    filter(u"huggingface"_s);
    choose(rowNamed(u"acme/model-2"_s));
    QCOMPARE(together->accessibleName(), u"Check all 5 that went with it"_s);
    together->click();
    QTRY_COMPARE(again()->text(), u"Register 5 again..."_s);
    again()->click();
    const Restore& restore = m_house->navigator.restores.constLast();
    QCOMPARE(restore.drafts.size(), 5);
    QVERIFY(restore.note.contains(u"a new id and a new rating"_s));
}

void TestDeletedPane::whatIsListedAgainIsTold()
{
    m_house->fakeRegistry.rows.append({u"9"_s, u"acme/Model-2"_s});
    QSignalSpy told(&m_house->workspace->artifacts(), &ArtifactFeed::changed);
    m_house->workspace->artifacts().readNow();
    QVERIFY(told.wait());
    open();
    filter(u"huggingface"_s);
    choose(rowNamed(u"acme/model-2"_s));
    QVERIFY2(facts().contains(u"Now: listed as id 9"_s), qPrintable(facts()));
    QVERIFY2(hint().contains(u"It is listed now: registering adds another"_s), qPrintable(hint()));
    table()->setAllChecked(true);
    QTRY_VERIFY2(hint().contains(u"1 of them is listed now"_s), qPrintable(hint()));
}

void TestDeletedPane::theChosenLineSurvivesANewReading()
{
    open();
    filter(u"huggingface"_s);
    choose(rowNamed(u"acme/model-4"_s));
    RecordedRun(here(samplePlanDelete())).wholly(*m_journal);
    QTRY_COMPARE(model()->rowCount(), 257);
    QCOMPARE(table()->currentIndex().siblingAtColumn(DeletedTableModel::Name).data().toString(),
        u"acme/model-4"_s);
}

/// Everything that a reset or a delete took, also of an earlier run of the program; where it went.
void TestDeletedPane::anEntryOffersBackWhatItTook()
{
    Plan elsewhere = samplePlanDelete();
    elsewhere.server = ServerKey::of(QUrl(u"http://elsewhere.demo:8000"_s));
    RecordedRun(elsewhere).wholly(*m_journal);
    m_journal = std::make_unique<Journal>(m_folder->filePath(u"journal.sqlite"_s));
    open();
    showChip(u"all"_s);
    auto* history = m_page->findChild<DataTable*>(u"activityTable"_s);
    QTRY_COMPARE(history->model()->rowCount(), 3);
    auto* kept = m_page->findChild<DestroyButton*>(u"registerKeptButton"_s);
    history->selectRow(0);
    QVERIFY2(kept->reason().contains(u"elsewhere.demo"_s), qPrintable(kept->reason()));
    history->selectRow(1);
    QVERIFY(kept->isVisible() && !kept->isBlocked());
    kept->click();
    QTRY_COMPARE(m_house->navigator.restores.size(), 1);
    QCOMPARE(m_house->navigator.restores.constFirst().left.size(), 251); // only listed, not read
    history->selectRow(2);
    kept->click();
    QTRY_COMPARE(m_house->navigator.restores.size(), 2);
    QCOMPARE(m_house->navigator.restores.constLast().drafts.size(), 5);
}

void TestDeletedPane::countsWhatIsShown()
{
    open();
    filter(u"huggingface"_s);
    QTRY_COMPARE(m_page->findChild<DeletedPane*>()->shown().size(), 5);
    QVERIFY(m_page->status().contains(u"256 deleted"_s));
    QVERIFY(!m_page->findChild<QWidget*>(u"environmentChoice"_s)->isVisible());
}

void TestDeletedPane::saysWhyNothingIsThere()
{
    open();
    auto* face = m_page->findChild<DeletedPane*>()->findChild<Placeholder*>();
    filter(u"nothing like it"_s);
    QTRY_VERIFY(face->isVisible());
    QCOMPARE(face->face(), Placeholder::Face::NothingMatches);
    QVERIFY(!again()->isVisible());
    Q_EMIT face->actionTriggered();
    QTRY_COMPARE(table()->model()->rowCount(), 256);
    open(false);
    face = m_page->findChild<DeletedPane*>()->findChild<Placeholder*>();
    QTRY_COMPARE(face->face(), Placeholder::Face::Empty);
    QFile broken(m_folder->filePath(u"broken.sqlite"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no database at all, by far") > 0);
    broken.close();
    m_journal = std::make_unique<Journal>(broken.fileName());
    m_page
        = std::make_unique<ActivityPage>(*m_house->workspace, m_house->navigator, m_journal.get());
    m_page->show();
    showChip(u"deleted"_s);
    face = m_page->findChild<DeletedPane*>()->findChild<Placeholder*>();
    QTRY_COMPARE(face->face(), Placeholder::Face::Trouble);
    QCOMPARE(namelessIn(*m_page), QStringList());
}

void TestDeletedPane::byKeyboard()
{
    open();
    filter(u"huggingface"_s);
    m_page->activateWindow();
    m_page->focusFilter();
    QTest::keyClick(m_page->findChild<SearchField*>(u"activityFilter"_s), Qt::Key_Down);
    QTRY_COMPARE(QApplication::focusWidget(), table());
    QTest::keyClick(table(), Qt::Key_Home);
    QTest::keyClick(table(), Qt::Key_Space);
    QTRY_COMPARE(again()->text(), u"Register 1 again..."_s);
    for (int i = 0; i < 10 && QApplication::focusWidget() != again(); ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), again());
    QTest::keyClick(again(), Qt::Key_Space);
    QCOMPARE(m_house->navigator.restores.size(), 1);
    QCOMPARE(namelessIn(*m_page), QStringList());
}

QTEST_MAIN(TestDeletedPane)
#include "tst_deletedpane.moc"
