// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/sampleplans.h"
#include "tests/ui/reviewhouse.h"
#include "ui/plan/runtablemodel.h"
#include "ui/plan/runwords.h"
#include "ui/shell/englishplurals.h"
#include "ui/theme/segmentedfilter.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>

using namespace steward;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What became of a plan, by keyboard alone: filter, copy, save, review what remains, hide; and no
/// more room than it needs.
class TestReviewResult final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QApplication::installTranslator(&m_plurals);
        m_theme.setMode(Theme::Mode::Light);
        m_theme.apply(*qApp);
    }
    void init() { m_house.setSize({1280, 800}); }
    void cleanup() { m_house.close(); }

    void noRoomIsLeftBelowAShortResult_data()
    {
        QTest::addColumn<int>("steps");
        QTest::addColumn<QSize>("window");
        for (const QSize window : {QSize(1280, 800), QSize(960, 540)}) {
            for (const int steps : {1, 2, 5})
                QTest::addRow("%d at %d", steps, window.width()) << steps << window;
        }
    }

    void noRoomIsLeftBelowAShortResult()
    {
        QFETCH(int, steps);
        QFETCH(QSize, window);
        m_house.setSize(window);
        WrittenRun run(steps == 1 ? samplePlanDelete() : samplePlanDeleteMany(steps, 0));
        const ReviewDialog* dialog = m_house.follow(run);
        for (int i = 0; i < steps; ++i)
            run.endStep(i, Outcome::Verified, u"gone from its address and from the list"_s);
        run.end();
        QVERIFY(dialog->face() == ReviewDialog::Face::Result);
        const auto* last = dialog->findChild<QWidget*>(u"leftoverBox"_s);
        const auto* foot = dialog->findChild<QWidget*>(u"reviewFooter"_s);
        const int below = foot->y() - last->mapTo(dialog, QPoint(0, last->height())).y();
        QVERIFY2(below >= 0 && below <= 24, qPrintable(QString::number(below)));
        QVERIFY(dialog->height() <= window.height());
    }

    // Where everything does not fit, it scrolls, and the buttons stay in sight.
    void largeTypeFitsTheScreen()
    {
        const QFont before = QApplication::font();
        QFont large = before;
        large.setPointSizeF(24);
        QApplication::setFont(large);
        m_house.setSize({960, 540});
        WrittenRun run(samplePlanDeleteMany(30, 0));
        const ReviewDialog* dialog = m_house.follow(run);
        endTwelveAndOne(run);
        const int most = std::max(540, dialog->screen()->availableSize().height());
        QVERIFY2(dialog->height() <= most, qPrintable(QString::number(dialog->height())));
        const auto* close = dialog->findChild<QWidget*>(u"cancelButton"_s);
        QVERIFY(dialog->rect().contains(
            close->geometry().translated(close->parentWidget()->mapTo(dialog, QPoint(0, 0)))));
        m_house.close();
        QApplication::setFont(before);
    }

    // It was taller while it ran; nothing stays behind below its words.
    void aChainLeavesNoRoomEither()
    {
        WrittenRun run(samplePlanOfPipelines(Verb::DeletePipelines, 1));
        const ReviewDialog* dialog = m_house.follow(run);
        run.setGrace(2'800ms);
        QTRY_VERIFY(textOf(*dialog, u"runCount"_s).contains(u"leaves in"_s));
        run.setPhase(PlanRun::Phase::Running);
        run.setStep(0, StepReport::Phase::Looking, u"Clearing"_s);
        const auto steps = static_cast<int>(run.plan().steps.size());
        QVERIFY(steps > 1);
        for (int i = 0; i < steps; ++i)
            run.endStep(i, Outcome::Verified, u"Its storage reads Cleared."_s);
        run.end();
        QVERIFY(dialog->face() == ReviewDialog::Face::Result);
        const auto* last = dialog->findChild<QWidget*>(u"outcomeMeaning"_s);
        const auto* foot = dialog->findChild<QWidget*>(u"reviewFooter"_s);
        const auto below
            = [&] { return foot->y() - last->mapTo(dialog, QPoint(0, last->height())).y(); };
        QTRY_VERIFY2(below() >= 0 && below() <= 24, qPrintable(QString::number(below())));
    }

    /// Of several steps each word means its own: what a refusal left alone is not what was deleted.
    void eachWordIsExplained()
    {
        WrittenRun run(samplePlanReplace());
        const ReviewDialog* dialog = m_house.follow(run);
        run.endStep(0, Outcome::Verified, u"gone"_s);
        run.endStep(1, Outcome::Refused, u"424"_s);
        run.end(u"The old one is gone."_s);
        const QString said = textOf(*dialog, u"outcomeMeaning"_s);
        QVERIFY2(said.startsWith(u"Refused: "_s), qPrintable(said));
    }

    /// Both servers of a return, and the tenant, from the review to the result (SAFETY.md 4).
    void everyServerIsNamed()
    {
        Plan plan = samplePlanDelete();
        plan.manager = ServerKey::of(QUrl(u"http://pipelines.demo:8080"_s));
        plan.tenantName = u"default"_s;
        const QString where = u"registry.demo:8000/api and pipelines.demo:8080, tenant default"_s;
        QCOMPARE(whereWords(plan), where);
        WrittenRun run(plan);
        QCOMPARE(runWhere(run), where);
        run.end();
        QVERIFY(runWhere(run).startsWith(where + u", "_s));
        QVERIFY(runText(run).contains(where));
    }

    void theFilterByKeyboard()
    {
        WrittenRun run(samplePlanDeleteMany(30, 0));
        ReviewDialog* dialog = m_house.follow(run);
        endTwelveAndOne(run);
        auto* chips = dialog->findChild<SegmentedFilter*>(u"runChips"_s);
        auto* table = dialog->findChild<QTableView*>(u"runTable"_s);
        for (int i = 0; i < 30 && !chips->isAncestorOf(dialog->focusWidget())
             && dialog->focusWidget() != chips;
             ++i)
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
        QVERIFY(chips->isAncestorOf(dialog->focusWidget()) || dialog->focusWidget() == chips);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Right);
        if (chips->current() == u"all"_s)
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
        QCOMPARE(chips->current(), u"failed"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(cellOf(*table, 0, RunTableModel::State), wordFor(Outcome::Contradicted));
    }

    void copyByKeyboard()
    {
        WrittenRun run(samplePlanDeleteMany(30, 0));
        ReviewDialog* dialog = m_house.follow(run);
        endTwelveAndOne(run);
        QGuiApplication::clipboard()->clear();
        tabTo(*dialog, u"copyResultButton"_s);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(
            copied.contains(u"1 contradicted, 17 not sent, 12 verified"_s), qPrintable(copied));
        QVERIFY(copied.contains(u"still listed"_s) && copied.contains(u"DELETE "_s));
    }

    // Space opens the kinds, arrows choose one, the file dialog takes the keyboard.
    void saveByKeyboard()
    {
        WrittenRun run(samplePlanDeleteMany(3, 0));
        ReviewDialog* dialog = m_house.follow(run);
        for (int i = 0; i < 3; ++i)
            run.endStep(i, Outcome::Verified, u"gone"_s);
        run.end();
        tabTo(*dialog, u"saveReportButton"_s);
        auto* button = qobject_cast<QPushButton*>(dialog->focusWidget());
        QMenu* kinds = button->menu();
        QCOMPARE(kinds->actions().size(), 2);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"report.json"_s);
        // The menu spins its own loop until something is chosen in it.
        QTimer::singleShot(0, kinds, [kinds] {
            QTest::keyClick(kinds, Qt::Key_Down);
            QTest::keyClick(kinds, Qt::Key_Down);
            QTest::keyClick(kinds, Qt::Key_Return);
        });
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_VERIFY(dialog->findChild<QFileDialog*>());
        auto* files = dialog->findChild<QFileDialog*>();
        QTRY_VERIFY(files->isVisible());
        auto* name = files->findChild<QLineEdit*>(u"fileNameEdit"_s);
        name->setText(path);
        QMetaObject::invokeMethod(files, "accept");
        QTRY_VERIFY(QFile::exists(path));
        QTRY_VERIFY(textOf(*dialog, u"sentState"_s).startsWith(u"Saved as "_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith('{'));
    }

    void whatRemainsIsReviewedInTheSameDialog()
    {
        WrittenRun run(samplePlanDeleteMany(5, 0));
        ReviewDialog* dialog = m_house.follow(run);
        run.endStep(0, Outcome::Verified, u"gone"_s);
        run.endStep(1, Outcome::Refused, u"403"_s);
        run.end(u"Nothing more was sent."_s);
        tabTo(*dialog, u"retryButton"_s);
        QCOMPARE(
            qobject_cast<QPushButton*>(dialog->focusWidget())->text(), u"Review what remains..."_s);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
        QCOMPARE(dialog->run(), nullptr);
        QVERIFY(dialog->face() == ReviewDialog::Face::Reading
            || dialog->face() == ReviewDialog::Face::Unreadable);
        QVERIFY(textOf(*dialog, u"sentState"_s).contains(u"Nothing has been sent"_s));
        QCOMPARE(dialog->focusWidget()->objectName(), u"cancelButton"_s);
    }

    void nothingRemainsAfterASuccess()
    {
        WrittenRun run(samplePlanDelete());
        const ReviewDialog* dialog = m_house.follow(run);
        run.endStep(0, Outcome::Verified, u"gone"_s);
        run.end();
        QVERIFY(!dialog->findChild<QPushButton*>(u"retryButton"_s)->isVisible());
    }

    void hideByKeyboardLeavesItRunning()
    {
        WrittenRun run(samplePlanDeleteMany(5, 0));
        ReviewDialog* dialog = m_house.follow(run);
        QSignalSpy stopped(&run, &PlanRun::stopRequested);
        QSignalSpy gone(dialog, &QObject::destroyed);
        QCOMPARE(dialog->focusWidget()->objectName(), u"cancelButton"_s);
        QCOMPARE(qobject_cast<QPushButton*>(dialog->focusWidget())->text(), u"Hide"_s);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(gone.count(), 1);
        QCOMPARE(stopped.count(), 0);
        QVERIFY(!run.isEnded());
    }

private:
    static void endTwelveAndOne(WrittenRun& run)
    {
        for (int i = 0; i < 12; ++i)
            run.endStep(i, Outcome::Verified, u"gone"_s);
        run.endStep(12, Outcome::Contradicted, u"still listed"_s);
        run.end(u"Nothing more was sent."_s);
    }

    EnglishPlurals m_plurals;
    Theme m_theme;
    ReviewHouse m_house;
};

QTEST_MAIN(TestReviewResult)
#include "tst_reviewresult.moc"
