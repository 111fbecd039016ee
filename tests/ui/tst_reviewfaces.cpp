// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/sampleplans.h"
#include "tests/ui/reviewhouse.h"
#include "ui/plan/leftoutmodel.h"
#include "ui/plan/pace.h"
#include "ui/plan/runfiltermodel.h"
#include "ui/plan/runtablemodel.h"
#include "ui/plan/steptablemodel.h"
#include "ui/plan/targettablemodel.h"
#include "ui/plan/verblook.h"
#include "ui/shell/englishplurals.h"
#include "ui/theme/buttonlook.h"
#include "ui/theme/destroybutton.h"
#include "ui/theme/segmentedfilter.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The review's faces without a server: what is left out is seen, many rows stay usable, what has
/// not been sent can be called back, and all of it by keyboard.
class TestReviewFaces final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QApplication::installTranslator(&m_plurals);
        m_theme.setMode(Theme::Mode::Light);
        m_theme.apply(*qApp);
    }

    void cleanup() { m_house.close(); }

    /// Not only once the locked button is pressed.
    void whatIsOffSaysWhyWhereItIsRead()
    {
        const Plan plan = samplePlanReadOnly();
        auto* why = review(plan)->findChild<QLabel*>(u"planObstacle"_s);
        QVERIFY(why && why->isVisible());
        QCOMPARE(why->text(), plan.guard.reason);
    }

    void whatIsLeftOutIsSeenWithoutAClick()
    {
        const Plan plan = samplePlanDeleteMany(30, 4);
        const ReviewDialog* dialog = review(plan);
        auto* told = dialog->findChild<QLabel*>(u"leftOutText"_s);
        QVERIFY(told->isVisible() && told->text().startsWith(u"4 "_s));
        QVERIFY(!told->visibleRegion().isEmpty()); // not only somewhere below
        auto* table = dialog->findChild<QTableView*>(u"leftOutTable"_s);
        QCOMPARE(table->model()->rowCount(), 4);
        for (int row = 0; row < 4; ++row) {
            QCOMPARE(cellOf(*table, row, LeftOutModel::Thing), plan.ineligible.at(row).subject);
            QCOMPARE(cellOf(*table, row, LeftOutModel::Reason), plan.ineligible.at(row).reason);
        }
        auto* targets = dialog->findChild<QTableView*>(u"targetTable"_s);
        QCOMPARE(targets->model()->rowCount(), 30);
    }

    void oneLeftOutIsToldWithItsReason()
    {
        const Plan plan = samplePlanDeleteMany(3, 1);
        const ReviewDialog* dialog = review(plan);
        const QString told = dialog->findChild<QLabel*>(u"leftOutText"_s)->text();
        QVERIFY2(told.contains(plan.ineligible.first().subject), qPrintable(told));
        QVERIFY2(told.contains(plan.ineligible.first().reason), qPrintable(told));
    }

    void worstFirstWithItsPlaceInTheOrder()
    {
        const ReviewDialog* dialog = review(samplePlanDeleteMany(30, 0));
        auto* table = dialog->findChild<QTableView*>(u"targetTable"_s);
        QVERIFY(!table->isColumnHidden(TargetTableModel::Order));
        QCOMPARE(cellOf(*table, 0, TargetTableModel::Thing), u"acme/model-3"_s);
        QCOMPARE(cellOf(*table, 0, TargetTableModel::Order), u"3"_s);
        auto* dependents = dialog->findChild<QTableView*>(u"dependentTable"_s);
        QVERIFY(!dependents->isVisible());
        table->setCurrentIndex(table->model()->index(0, TargetTableModel::Thing));
        QVERIFY(dependents->isVisible());
        QCOMPARE(dependents->model()->rowCount(), 3);
    }

    void onlyWhatDestroysIsRed_data()
    {
        QTest::addColumn<Plan>("plan");
        QTest::addColumn<bool>("red");
        QTest::newRow("delete") << samplePlanDelete() << true;
        QTest::newRow("clear") << samplePlanClear() << true;
        QTest::newRow("start") << samplePlanOfPipelines(Verb::StartPipelines, 2) << false;
        QTest::newRow("delete pipelines")
            << samplePlanOfPipelines(Verb::DeletePipelines, 2) << true;
    }

    void onlyWhatDestroysIsRed()
    {
        QFETCH(Plan, plan);
        QFETCH(bool, red);
        QCOMPARE(destroys(plan), red);
        plan.guard = {Guard::Demand::Review, {}, {}, {}};
        const ReviewDialog* dialog = review(plan);
        const auto& confirm = *dialog->findChild<DestroyButton*>(u"confirmButton"_s);
        QVERIFY(!confirm.isBlocked());
        QVERIFY(!confirm.text().isEmpty());
        QCOMPARE(buttonLook(&confirm) == ButtonLook::DestroysFilled, red);
        QCOMPARE(buttonLook(&confirm) == ButtonLook::Primary, !red);
    }

    void beforeTheFirstRequestItIsCalledBack_data()
    {
        QTest::addColumn<QString>("how");
        for (const char* how : {"button", "escape"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }

    void beforeTheFirstRequestItIsCalledBack()
    {
        QFETCH(QString, how);
        WrittenRun run(samplePlanReset());
        ReviewDialog* dialog = follow(run);
        run.setGrace(2'800ms);
        QTRY_VERIFY(textOf(*dialog, u"runCount"_s).contains(u"leaves in 3 s"_s));
        QVERIFY(textOf(*dialog, u"sentState"_s).contains(u"Nothing has been sent"_s));
        QSignalSpy stopped(&run, &PlanRun::stopRequested);
        if (how == u"escape"_s) {
            QTest::keyClick(dialog, Qt::Key_Escape);
        } else {
            tabTo(*dialog, u"holdBackButton"_s);
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
        }
        QCOMPARE(stopped.count(), 1);
        QVERIFY(dialog->isVisible()); // it shows that nothing was sent
        run.end(u"It was stopped before anything was sent."_s);
        QVERIFY(dialog->face() == ReviewDialog::Face::Result);
        run.disconnect(dialog);
    }

    void onItsWayEscapeOnlyHides()
    {
        WrittenRun run(samplePlanDeleteMany(5, 0));
        ReviewDialog* dialog = follow(run);
        QTRY_VERIFY(dialog->findChild<QPushButton*>(u"stopAfterThisButton"_s)->isVisible());
        QSignalSpy stopped(&run, &PlanRun::stopRequested);
        QSignalSpy gone(dialog, &QObject::destroyed);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_COMPARE(gone.count(), 1);
        QCOMPARE(stopped.count(), 0);
    }

    void theResultByKeyboardWorstFirst()
    {
        WrittenRun run(samplePlanDeleteMany(30, 0));
        ReviewDialog* dialog = follow(run);
        for (int i = 0; i < 12; ++i)
            run.endStep(i, Outcome::Verified, u"gone"_s);
        run.endStep(12, Outcome::Contradicted, u"still listed"_s);
        run.end(u"Nothing more was sent."_s);
        QVERIFY(dialog->face() == ReviewDialog::Face::Result);
        auto* table = dialog->findChild<QTableView*>(u"runTable"_s);
        QCOMPARE(table->model()->rowCount(), 30);
        QCOMPARE(cellOf(*table, 0, RunTableModel::State), wordFor(Outcome::Contradicted));
        QCOMPARE(cellOf(*table, 29, RunTableModel::State), wordFor(Outcome::Verified));
        auto* chips = dialog->findChild<SegmentedFilter*>(u"runChips"_s);
        QVERIFY(chips->isVisible());
        chips->setCurrent(u"failed"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        auto* behind = dialog->findChild<QWidget*>(u"leftoverBox"_s);
        QVERIFY(behind->isVisible());
        tabTo(*dialog, u"copyLeftovers"_s);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
        QCOMPARE(QGuiApplication::clipboard()->text().count(u"aws s3 rm "_s), 12);
        tabTo(*dialog, u"leftoverCommands"_s);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Down);
        tabTo(*dialog, u"copyLeftover"_s);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
        QCOMPARE(
            QGuiApplication::clipboard()->text(), u"aws s3 rm s3://BUCKET/artifacts/model/2.zip"_s);
        for (const QString& name : {u"copyResultButton"_s, u"runTable"_s, u"cancelButton"_s})
            tabTo(*dialog, name);
        QSignalSpy gone(dialog, &QObject::destroyed);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(gone.count(), 1);
    }

    void usualTimesAreToldAndWhatTakesLonger()
    {
        const Plan plan = samplePlanClear();
        WrittenRun run(plan);
        run.setStep(0, StepReport::Phase::Looking, u"Clearing"_s);
        RunTableModel model;
        model.setPlan(plan, [](const Step&) { return std::optional(14'000ms); });
        model.setReports(run.reports());
        const auto detail = [&model] { return model.index(0, RunTableModel::Detail).data(); };
        model.setNow(run.startedAt().addSecs(5));
        QCOMPARE(detail().toString(), u"usually 15 s; Clearing"_s);
        model.setNow(run.startedAt().addSecs(60));
        QVERIFY(detail().toString().startsWith(u"taking longer than usual"_s));
    }

    void timeLeftIsForetoldFromWhatWasDone()
    {
        Pace pace;
        const Instant start{};
        pace.tell(0, 2'000, start);
        QCOMPARE(pace.words(), u"0 of 2,000"_s);
        pace.tell(312, 2'000, start + 8s);
        QCOMPARE(pace.words(), u"312 of 2,000, about 45 s"_s);
        pace.tell(10, 2'000, start + 9s); // begun anew
        QVERIFY(!pace.left());
    }

    // A thousand changes of a thousand rows: painted a few times, not a thousand.
    void aThousandStepsKeepTheWindowUsable()
    {
        const Plan plan = samplePlanDeleteMany(1'000, 12);
        QElapsedTimer timer;
        timer.start();
        review(plan);
        const qint64 opened = timer.elapsed();
        cleanup();
        WrittenRun run(plan);
        ReviewDialog* dialog = follow(run);
        qint64 longest = 0;
        for (int i = 0; i < 1'000; ++i) {
            QElapsedTimer turn;
            turn.start();
            run.setStep(i, StepReport::Phase::Sending);
            run.endStep(i, Outcome::Verified, u"gone"_s);
            QCoreApplication::processEvents();
            longest = std::max(longest, turn.elapsed());
        }
        run.end();
        qInfo("1,000 rows: opened in %lld ms, 2,000 changes in %lld ms, longest turn %lld ms",
            static_cast<long long>(opened), static_cast<long long>(timer.elapsed() - opened),
            static_cast<long long>(longest));
        QVERIFY(dialog->face() == ReviewDialog::Face::Result);
        QVERIFY2(longest < 400, qPrintable(QString::number(longest)));
    }

    void modelsKeepTheirWord()
    {
        using Mode = QAbstractItemModelTester::FailureReportingMode;
        const Plan plan = samplePlanDeleteMany(12, 3);
        TargetTableModel targets;
        LeftOutModel left;
        StepTableModel steps;
        RunTableModel runs;
        RunFilterModel filtered(runs);
        for (QAbstractItemModel* model :
            std::initializer_list<QAbstractItemModel*>{&targets, &left, &steps, &runs, &filtered})
            new QAbstractItemModelTester(model, Mode::QtTest, model);
        targets.setPlan(plan, Instant{} + 5s);
        targets.setPlan(samplePlanDeleteMany(12, 3), Instant{} + 9s);
        targets.setPlan(samplePlanReset(), Instant{} + 9s);
        left.setLeftOut(plan.ineligible);
        steps.setSteps(plan.steps);
        WrittenRun run(plan);
        runs.setPlan(plan);
        filtered.setKind(RunFilterModel::Kind::Failed);
        for (int i = 0; i < 12; ++i) {
            run.endStep(i, static_cast<Outcome>(i % 9));
            runs.setReports(run.reports());
        }
        filtered.sort(0);
        QCOMPARE(filtered.rowCount(), 9);
        filtered.setKind(RunFilterModel::Kind::All);
        QCOMPARE(filtered.rowCount(), 12);
    }

private:
    ReviewDialog* review(const Plan& plan) { return m_house.review(plan); }
    ReviewDialog* follow(WrittenRun& run) { return m_house.follow(run); }

    EnglishPlurals m_plurals;
    Theme m_theme;
    ReviewHouse m_house;
};

QTEST_MAIN(TestReviewFaces)
#include "tst_reviewfaces.moc"
