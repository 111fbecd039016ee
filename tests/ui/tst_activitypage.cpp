// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/planrun.h"
#include "tests/support/sampleplans.h"
#include "tests/support/writtenrun.h"
#include "tests/ui/fakehouse.h"
#include "ui/activity/activityentry.h"
#include "ui/activity/activitypage.h"
#include "ui/activity/activityproxymodel.h"
#include "ui/activity/activitytablemodel.h"
#include "ui/activity/runreport.h"
#include "ui/shell/englishplurals.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/datatable.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QPersistentModelIndex>
#include <QRandomGenerator>

using namespace steward;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A run that ended so, a step each.
std::unique_ptr<WrittenRun> endedRun(const QList<Outcome>& outcomes, const QString& reason = {})
{
    const auto count = static_cast<int>(outcomes.size());
    auto run = std::make_unique<WrittenRun>(
        count == 1 ? samplePlanDelete() : samplePlanDeleteMany(count, 0));
    for (int i = 0; i < count; ++i)
        run->endStep(i, outcomes.at(i), u"seen %1 and <i>markup</i>"_s);
    run->end(reason);
    return run;
}

ActivityEntry entry(int number, bool running)
{
    ActivityEntry entry;
    entry.key = QString::number(number);
    entry.what = u"Delete thing-%1"_s.arg(number);
    entry.when = QDateTime::fromMSecsSinceEpoch(1'000'000LL * number, Qt::UTC);
    entry.running = running;
    entry.good = !running && number % 2 == 0;
    entry.outcome = running ? u"running"_s : u"Verified"_s;
    return entry;
}

} // namespace

/// What was done is told in full, worst first, and nothing is forgotten while the program runs.
class TestActivityPage final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QApplication::installTranslator(&m_plurals);
        m_theme.apply(*qApp);
    }

    void cleanup()
    {
        m_page.reset();
        m_house.reset();
    }

    void countsOutcomesWorstFirst()
    {
        using O = Outcome;
        const auto run
            = endedRun({O::Verified, O::Verified, O::Contradicted, O::NotSent, O::NotSent});
        const ActivityEntry entry = entryOf(*run, QDateTime::currentDateTimeUtc());
        QCOMPARE(entry.outcome, u"1 contradicted, 2 not sent, 2 verified"_s);
        QCOMPARE(entry.tone, Tone::Destroys);
        QCOMPARE(entry.glyph, Glyph::Failed);
        QVERIFY(!entry.good && !entry.running);
        QCOMPARE(entry.took, 14s);
        QCOMPARE(tookWords(entry.took), u"0:14"_s);
    }

    void oneOutcomeSaysWhyUnlessItIsGood()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QCOMPARE(entryOf(*endedRun({Outcome::Verified}), now).outcome, u"Verified"_s);
        QCOMPARE(entryOf(*endedRun({Outcome::NotSent}, u"it changed"_s), now).outcome,
            u"Not sent: it changed"_s);
        QVERIFY(entryOf(*endedRun({Outcome::Verified}), now).good);
    }

    void everyOutcomeHasAGlyphAndATone()
    {
        for (int i = 0; i <= int(Outcome::Verified); ++i)
            QVERIFY(markOf(static_cast<Outcome>(i)).glyph != Glyph::None);
    }

    void theReportIsPlainAndWhole()
    {
        const auto run = endedRun({Outcome::Contradicted}, u"stopped"_s);
        const QString report = reportOf(*run);
        QVERIFY(report.contains(u"DELETE "_s));
        QVERIFY(report.contains(u"seen %1 and <i>markup</i>"_s)); // data is never a placeholder
        QVERIFY(report.contains(wordFor(Outcome::Contradicted)));
        QVERIFY(report.contains(u"stopped"_s));
    }

    void keepsRowsThroughRandomSnapshots()
    {
        ActivityTableModel model;
        QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ActivityProxyModel proxy(model);
        QAbstractItemModelTester proxyTester(
            &proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QRandomGenerator random(7);
        QList<ActivityEntry> entries;
        for (int round = 0; round < 200; ++round) {
            if (random.bounded(2) && entries.size() < 60)
                entries.append(entry(static_cast<int>(entries.size()) + 1, true));
            for (ActivityEntry& one : entries) {
                if (random.bounded(8) == 0)
                    one = entry(one.key.toInt(), false);
            }
            const QPersistentModelIndex first = model.index(0, 0);
            proxy.setChip(static_cast<ActivityProxyModel::Chip>(random.bounded(3)));
            model.setEntries(entries, entry(70, false).when);
            QCOMPARE(model.rowCount(), entries.size());
            QVERIFY(!first.isValid() || first.row() == 0);
            QCOMPARE(proxy.count(ActivityProxyModel::Chip::All), entries.size());
        }
        proxy.setChip(ActivityProxyModel::Chip::NotVerified);
        for (int row = 0; row < proxy.rowCount(); ++row)
            QVERIFY(!proxy.entryAt(row).good && !proxy.entryAt(row).running);
    }

    void saysThatNothingWasDone()
    {
        open();
        const QList<QLabel*> titles = m_page->findChildren<QLabel*>(u"placeholderTitle"_s);
        QVERIFY(std::any_of(titles.cbegin(), titles.cend(), [](const QLabel* title) {
            return title->isVisible() && title->text() == u"Nothing was done yet"_s;
        }));
        QCOMPARE(m_page->sidebarCount(), QString());
        QCOMPARE(namelessIn(*m_page).join(u"; "_s), QString());
    }

    void aClearOfSomeoneElseIsWatchedToItsEnd()
    {
        open();
        QJsonObject& record = m_house->fakeManager.pipelines[0];
        record[u"storage_status"_s] = u"Clearing"_s;
        m_house->readPipelines();
        auto* table = m_page->findChild<DataTable*>(u"activityTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(m_page->sidebarCount(), u"1"_s);
        QVERIFY(outcomeAt(0).contains(u"someone else"_s));

        record[u"storage_status"_s] = u"Cleared"_s;
        m_house->clock.advance(14s);
        m_house->readPipelines();
        QTRY_VERIFY(outcomeAt(0).contains(u"cleared"_s));
        QCOMPARE(m_page->sidebarCount(), QString());
        QCOMPARE(table->model()->rowCount(), 1);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(m_page->findChild<QLabel*>(u"activityTitle"_s)->text(),
            u"Clear the storage of alpha"_s);
        QVERIFY(m_page->findChild<QLabel*>(u"activityMeaning"_s)
                    ->text()
                    .contains(u"Someone else did it"_s));
    }

    void aClearThatEndsInAStartIsNotCalledCleared()
    {
        m_house = std::make_unique<FakeHouse>();
        m_house->fakeManager.pipelines
            = {FakeManager::record(uuid(), u"alpha"_s, {{u"storage_status"_s, u"Clearing"_s}})};
        openPage();
        QVERIFY(outcomeAt(0).contains(u"someone else"_s));
        m_house->fakeManager.pipelines[0][u"storage_status"_s] = u"InUse"_s;
        m_house->readPipelines();
        QTRY_VERIFY2(outcomeAt(0).contains(u"started meanwhile"_s), qPrintable(outcomeAt(0)));
    }

private:
    static QString uuid() { return u"019bd3a4-6a10-7c52-9e3f-000000000001"_s; }

    void open()
    {
        m_house = std::make_unique<FakeHouse>();
        m_house->fakeManager.pipelines = {FakeManager::record(uuid(), u"alpha"_s)};
        openPage();
    }

    void openPage()
    {
        m_house->open();
        m_page = std::make_unique<ActivityPage>(*m_house->workspace, m_house->navigator);
        m_page->resize(1112, 730);
        m_page->show();
        m_page->activateWindow();
    }

    QString outcomeAt(int row) const
    {
        auto* table = m_page->findChild<DataTable*>(u"activityTable"_s);
        return table->model()->index(row, ActivityTableModel::OutcomeColumn).data().toString();
    }

    EnglishPlurals m_plurals;
    Theme m_theme;
    std::unique_ptr<FakeHouse> m_house;
    std::unique_ptr<ActivityPage> m_page;
};

QTEST_MAIN(TestActivityPage)
#include "tst_activitypage.moc"
