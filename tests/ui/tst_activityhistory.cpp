// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/recordedrun.h"
#include "tests/support/sampleplans.h"
#include "tests/ui/fakehouse.h"
#include "ui/activity/activityfilters.h"
#include "ui/activity/activitypage.h"
#include "ui/activity/deletedtablemodel.h"
#include "ui/activity/runreport.h"
#include "ui/shell/englishplurals.h"
#include "ui/theme/banner.h"
#include "ui/theme/datatable.h"
#include "ui/theme/searchfield.h"
#include "ui/theme/segmentedfilter.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace steward;
using namespace Qt::StringLiterals;

/// Activity on a journal that is a real file: what other runs of the program wrote is found,
/// filtered, offered back, and not believed once somebody changed it.
class TestActivityHistory final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QApplication::installTranslator(&m_plurals);
        m_theme.apply(*qApp);
    }
    void init();
    void cleanup();
    void filtersWhatTheJournalHolds();
    void growsWhileItIsShown();
    void tellsThatOlderOnesAreNotListed();
    void aReportOfAny();
    void aChangedFileIsToldWhenLookedAt();
    void aChangeIsFoundAsItGrows();
    void deletedThingsAreOfferedBack();
    void pictures();

private:
    Plan planOf(Plan plan, const QString& environment) const;
    void open();
    void breakChain();
    DataTable* table(const QString& name) const { return m_page->findChild<DataTable*>(name); }
    int rows() const { return table(u"activityTable"_s)->model()->rowCount(); }
    void choose(const QString& box, const QString& text);
    bool tellsBroken() const
    {
        auto* banner = m_page->findChild<Banner*>(u"brokenHistoryBanner"_s);
        return banner && banner->isVisible();
    }

    EnglishPlurals m_plurals;
    Theme m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<FakeHouse> m_house;
    std::unique_ptr<ActivityPage> m_page;
};

void TestActivityHistory::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"journal.sqlite"_s);
    m_journal = std::make_unique<Journal>(m_path);
    m_house = std::make_unique<FakeHouse>();
    m_house->open();
    RecordedRun(planOf(samplePlanDelete(), u"Bench"_s)).wholly(*m_journal);
    RecordedRun(planOf(samplePlanReset(), u"Staging"_s)).wholly(*m_journal);
    RecordedRun refused(planOf(samplePlanClear(), u"Staging"_s));
    QCOMPARE(refused.began(*m_journal), QString());
    QCOMPARE(refused.intended(*m_journal, 0), QString());
    refused.answered(0, 403, u"403 not you"_s);
    m_journal->tell(refused, 0);
    refused.ended(0, Outcome::Refused, u"nothing changed"_s);
    m_journal->tell(refused, 0);
    refused.finish();
    m_journal->end(refused);
}

void TestActivityHistory::cleanup()
{
    m_page.reset();
    m_house.reset();
    m_journal.reset();
    m_folder.reset();
}

Plan TestActivityHistory::planOf(Plan plan, const QString& environment) const
{
    plan.environment.name = environment;
    plan.server = m_house->workspace->registryKey();
    return plan;
}

void TestActivityHistory::open()
{
    m_page
        = std::make_unique<ActivityPage>(*m_house->workspace, m_house->navigator, m_journal.get());
    m_page->resize(1280, 800);
    m_page->show();
    QTRY_COMPARE(rows(), 3);
}

void TestActivityHistory::choose(const QString& box, const QString& text)
{
    auto* combo = m_page->findChild<QComboBox*>(box);
    combo->setCurrentIndex(combo->findText(text));
    QVERIFY2(combo->currentText() == text, qPrintable(text));
}

void TestActivityHistory::filtersWhatTheJournalHolds()
{
    m_journal = std::make_unique<Journal>(m_path); // of an earlier run of the program
    open();
    choose(u"environmentChoice"_s, u"Staging"_s);
    QTRY_COMPARE(rows(), 2);
    choose(u"verbChoice"_s, u"Reset a registry"_s);
    QTRY_COMPARE(rows(), 1);
    choose(u"verbChoice"_s, u"Every verb"_s);
    choose(u"outcomeChoice"_s, wordFor(Outcome::Refused));
    QTRY_COMPARE(rows(), 1);
    choose(u"outcomeChoice"_s, u"Every outcome"_s);
    choose(u"environmentChoice"_s, u"All environments"_s);
    QTRY_COMPARE(rows(), 3);
    m_page->findChild<SearchField*>(u"activityFilter"_s)->setText(u"clear"_s);
    QTRY_COMPARE(rows(), 1);
    m_page->findChild<SearchField*>(u"activityFilter"_s)->setText(u"nothing like it"_s);
    QTRY_COMPARE(rows(), 0);
}

void TestActivityHistory::growsWhileItIsShown()
{
    open();
    QTRY_VERIFY2(m_page->status().contains(u"each follows"_s), qPrintable(m_page->status()));
    const QString before = m_page->status();
    RecordedRun(planOf(samplePlanDelete(), u"Bench"_s)).wholly(*m_journal);
    QTRY_COMPARE(rows(), 4);
    // And what was added is checked too.
    QTRY_VERIFY2(m_page->status() != before && m_page->status().contains(u"each follows"_s),
        qPrintable(m_page->status()));
    QVERIFY(!tellsBroken());
}

void TestActivityHistory::tellsThatOlderOnesAreNotListed()
{
    QList<std::shared_ptr<RecordedRun>> runs;
    for (int i = 0; i < 500; ++i) {
        Plan plan = planOf(samplePlanDelete(), u"Bench"_s);
        runs.append(std::make_shared<RecordedRun>(plan));
        m_journal->begin(*runs.constLast(), {}, this, [](const QString&) {});
    }
    m_page
        = std::make_unique<ActivityPage>(*m_house->workspace, m_house->navigator, m_journal.get());
    m_page->show();
    QTRY_VERIFY2_WITH_TIMEOUT(m_page->status().contains(u"the newest 500 entries; filter"_s),
        qPrintable(m_page->status()), 60'000); // as long as the disk takes for 500 plans
    m_page->findChild<SearchField*>(u"activityFilter"_s)->setText(u"clear"_s);
    QTRY_COMPARE(rows(), 1); // older than all of them
    QVERIFY2(!m_page->status().contains(u"the newest"_s), qPrintable(m_page->status()));
}

void TestActivityHistory::aReportOfAny()
{
    for (const HistoryEntry& entry : historyIn(*m_journal)) {
        const QString report = reportOf(entry);
        QVERIFY(report.contains(entry.plan.environment.name));
        QVERIFY(report.contains(wordFor(entry.outcome())));
    }
}

void TestActivityHistory::breakChain()
{
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(m_path);
        QVERIFY(other.open());
        QSqlQuery query(other);
        QVERIFY(query.exec(u"DROP TRIGGER event_stays"_s));
        QVERIFY(query.exec(u"UPDATE event SET at = '2026-01-01T00:00:00.000Z' WHERE seq = 2"_s));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
}

void TestActivityHistory::aChangedFileIsToldWhenLookedAt()
{
    breakChain();
    open();
    QTRY_VERIFY(tellsBroken());
    QVERIFY(m_page->status().contains(u"was changed"_s));
}

/// A walk of what was added does not see an old row change; the next whole one does, and nothing
/// that is added afterwards makes it whole again.
void TestActivityHistory::aChangeIsFoundAsItGrows()
{
    breakChain();
    open();
    QTRY_VERIFY(tellsBroken());
    RecordedRun(planOf(samplePlanDelete(), u"Bench"_s)).wholly(*m_journal);
    QTRY_COMPARE(rows(), 4);
    checkOf(*m_journal);
    QVERIFY(tellsBroken());
}

void TestActivityHistory::deletedThingsAreOfferedBack()
{
    open();
    auto* chips = m_page->findChild<SegmentedFilter*>(u"activityChips"_s);
    chips->setCurrent(u"deleted"_s);
    DataTable* deleted = table(u"deletedTable"_s);
    auto* model = m_page->findChild<DeletedTableModel*>();
    QAbstractItemModelTester tester(model);
    QTRY_COMPARE(deleted->model()->rowCount(), 252); // one deleted, 251 reset
    // What only the list told of cannot come back, and says why.
    int back = 0;
    for (int row = 0; row < model->rowCount(); ++row)
        back += model->whyNot(row).isEmpty() ? 1 : 0;
    QCOMPARE(back, 1);
    m_page->findChild<SearchField*>(u"activityFilter"_s)
        ->setText(
            std::get<ArtifactTarget>(samplePlanDelete().targets.constFirst()).record.artifact.name);
    QTRY_VERIFY(deleted->model()->rowCount() < 10 && deleted->model()->rowCount() > 0);
    m_page->findChild<SearchField*>(u"activityFilter"_s)->setText({});
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->whyNot(row).isEmpty())
            model->setData(
                model->index(row, DeletedTableModel::Check), Qt::Checked, Qt::CheckStateRole);
    }
    auto* again = m_page->findChild<QPushButton*>(u"registerDeletedButton"_s);
    QTRY_COMPARE(again->text(), u"Register 1 again..."_s);
    again->click();
    QCOMPARE(m_house->navigator.noted.constLast(), u"again 1"_s);
    QVERIFY(m_house->navigator.restores.constLast().note.contains(u"new id"_s));
    QCOMPARE(namelessIn(*m_page), QStringList());
}

/// For people: STEWARD_PICTURES=DIR.
void TestActivityHistory::pictures()
{
    const QString folder = qEnvironmentVariable("STEWARD_PICTURES");
    if (folder.isEmpty())
        QSKIP("no folder for pictures");
    for (const bool dark : {false, true}) {
        m_theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        const QString kind = dark ? u"dark"_s : u"light"_s;
        open();
        table(u"activityTable"_s)->selectRow(0);
        QCoreApplication::processEvents();
        m_page->grab().save(folder + u"/activity-history-%1.png"_s.arg(kind));
        m_page->findChild<SegmentedFilter*>(u"activityChips"_s)->setCurrent(u"deleted"_s);
        QTRY_COMPARE(table(u"deletedTable"_s)->model()->rowCount(), 252);
        table(u"deletedTable"_s)->selectRow(1);
        QTRY_VERIFY(m_page->findChild<QLabel*>(u"deletedFacts"_s)->height() > 60);
        m_page->grab().save(folder + u"/activity-deleted-%1.png"_s.arg(kind));
        m_page.reset();
    }
    breakChain();
    open();
    QTRY_VERIFY(tellsBroken());
    m_page->grab().save(folder + u"/activity-broken-dark.png"_s);
}

QTEST_MAIN(TestActivityHistory)
#include "tst_activityhistory.moc"
