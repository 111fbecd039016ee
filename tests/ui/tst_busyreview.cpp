// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/artifactfeed.h"
#include "app/plan/pins.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "tests/ui/sandboxhouse.h"
#include "ui/activity/runningtask.h"
#include "ui/plan/reviewdialog.h"
#include "ui/shell/englishplurals.h"
#include "ui/theme/datatable.h"
#include "ui/theme/destroybutton.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace steward;

/// A review while others use the registry: what names no target of it neither locks it nor clears
/// what is typed; what touches one asks again; what a reset would take too is seen by one press
/// (SAFETY.md 5).
class TestBusyReview final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QApplication::installTranslator(&m_plurals);
        m_theme.apply(*qApp);
    }
    void init();
    void cleanup();
    void othersRegisterWhileAPhraseIsTyped();
    void whatTouchesItIsReviewedAgain();
    void aResetSeesTheAdditionsByOnePress();
    void aResetShowsThePinnedFirstAndStaysLocked();
    void aRunSaysWhereItIs();

private:
    void review(PendingCall<Plan>* call);
    /// By another client, and everything read since.
    void somebodyRegisters(const QByteArray& name);
    void type(const QString& text)
    {
        phrase()->setFocus();
        QTest::keyClicks(phrase(), text);
    }
    QLineEdit* phrase() const { return m_dialog->findChild<QLineEdit*>(u"phraseEdit"_s); }
    DestroyButton* confirm() const
    {
        return m_dialog->findChild<DestroyButton*>(u"confirmButton"_s);
    }
    QWidget* banner() const { return m_dialog->findChild<QWidget*>(u"changedBanner"_s); }

    EnglishPlurals m_plurals;
    Theme m_theme;
    std::unique_ptr<SandboxHouse> m_house;
    std::unique_ptr<QWidget> m_window;
    ReviewDialog* m_dialog = nullptr;
};

void TestBusyReview::init()
{
    m_house = std::make_unique<SandboxHouse>();
    QVERIFY(m_house->untilRead());
    m_window = std::make_unique<QWidget>();
    m_window->resize(1280, 800);
    m_window->show();
}

void TestBusyReview::cleanup()
{
    m_window.reset();
    m_house.reset();
}

void TestBusyReview::review(PendingCall<Plan>* call)
{
    m_dialog = new ReviewDialog(*m_house->workspace, call, u"Asked"_s, m_window.get());
    m_dialog->open();
    QVERIFY(m_house->until([&] { return m_dialog->face() == ReviewDialog::Face::Reviewing; }));
    QVERIFY2(m_dialog->plan()->canBeApproved(), qPrintable(confirm()->reason()));
    QVERIFY(!m_dialog->plan()->guard.phrase.isEmpty());
}

void TestBusyReview::somebodyRegisters(const QByteArray& name)
{
    const qsizetype before = m_house->workspace->artifacts().snapshot()->items->size();
    QCOMPARE(m_house->ask("POST", "/artifact/dataset", "{\"url\":\"https://x.test/" + name + "\"}"),
        QByteArray("HTTP/1.1 201 Created"));
    QVERIFY(m_house->until(
        [&] { return m_house->workspace->artifacts().snapshot()->items->size() == before + 1; }));
    QVERIFY(m_house->untilRead());
}

void TestBusyReview::othersRegisterWhileAPhraseIsTyped()
{
    review(m_house->workspace->plans().deleteArtifacts({{{u"2"_s}, u"acme/sentiment"_s}}));
    const QString whole = m_dialog->plan()->guard.phrase;
    type(whole.first(4));
    for (const char* name : {"one", "two", "three"}) {
        somebodyRegisters(name);
        QCOMPARE(phrase()->text(), whole.first(4));
        QVERIFY(!banner()->isVisible());
    }
    type(whole.sliced(4));
    QVERIFY2(!confirm()->isBlocked(), qPrintable(confirm()->reason()));
    confirm()->setFocus();
    QTest::keyClick(confirm(), Qt::Key_Space);
    QVERIFY(m_house->until([&] { return m_dialog->face() == ReviewDialog::Face::Result; }));
    QCOMPARE(wordFor(m_dialog->run()->outcome()), wordFor(Outcome::Verified));
}

void TestBusyReview::whatTouchesItIsReviewedAgain()
{
    const QList<ArtifactIdentity> two{
        {{u"4"_s}, u"acme/orphan"_s}, {{u"2"_s}, u"acme/sentiment"_s}};
    review(m_house->workspace->plans().deleteArtifacts(two));
    const QString whole = m_dialog->plan()->guard.phrase;
    type(whole);
    QVERIFY(!confirm()->isBlocked());
    QCOMPARE(m_house->ask("DELETE", "/artifacts/model/4"), QByteArray("HTTP/1.1 200 OK"));
    QVERIFY(m_house->until([&] { return banner()->isVisible(); }));
    QVERIFY(confirm()->isBlocked());
    QVERIFY(phrase()->text().isEmpty());
    QVERIFY(m_house->workspace->plans().runs().isEmpty());
}

void TestBusyReview::aResetSeesTheAdditionsByOnePress()
{
    review(m_house->workspace->plans().resetRegistry());
    const QString whole = m_dialog->plan()->guard.phrase;
    type(whole.first(2));
    const qsizetype before = m_house->workspace->artifacts().snapshot()->items->size();
    somebodyRegisters("newcomer");
    QVERIFY(m_house->until([&] { return banner()->isVisible(); }));
    QCOMPARE(phrase()->text(), whole.first(2));
    type(whole.sliced(2)); // finished, and still to be seen
    QVERIFY(confirm()->isBlocked());
    banner()->findChild<QAbstractButton*>(u"bannerAction"_s)->click();
    QVERIFY2(!confirm()->isBlocked(), qPrintable(confirm()->reason()));
    const auto& registry = std::get<RegistryTarget>(m_dialog->plan()->targets.constFirst());
    QCOMPARE(registry.artifacts.size(), before + 1);
}

void TestBusyReview::aResetShowsThePinnedFirstAndStaysLocked()
{
    Workspace& workspace = *m_house->workspace;
    const ArtifactIdentity orphan{{u"4"_s}, u"acme/orphan"_s};
    QCOMPARE(
        workspace.pins().pin(workspace.registryKey(), orphan, u"the talk needs it"_s), QString());
    m_dialog = new ReviewDialog(
        workspace, workspace.plans().resetRegistry(), u"Reset"_s, m_window.get());
    m_dialog->open();
    QVERIFY(m_house->until([&] { return m_dialog->face() == ReviewDialog::Face::Reviewing; }));
    const auto* table = m_dialog->findChild<DataTable*>(u"targetTable"_s);
    QCOMPARE(table->model()->index(0, 1).data().toString(), orphan.name);
    type(m_dialog->plan()->guard.phrase);
    QVERIFY(confirm()->isBlocked());
    QVERIFY2(confirm()->reason().contains(u"the talk needs it"_s), qPrintable(confirm()->reason()));
    QTest::keyClick(confirm(), Qt::Key_Space);
    QVERIFY(workspace.plans().runs().isEmpty());
    // Unpinned, and asked for once more.
    QCOMPARE(workspace.pins().unpin(workspace.registryKey(), orphan), QString());
    m_dialog->reject();
    review(workspace.plans().resetRegistry());
}

// As the line below the pages and Activity tell it, from the first moment to the last.
void TestBusyReview::aRunSaysWhereItIs()
{
    review(m_house->workspace->plans().deleteArtifacts({{{u"2"_s}, u"acme/sentiment"_s}}));
    type(m_dialog->plan()->guard.phrase);
    confirm()->setFocus();
    QTest::keyClick(confirm(), Qt::Key_Space);
    const PlanRun* const run = m_dialog->run();
    QVERIFY(run);
    QStringList told;
    QVERIFY(m_house->until([&] {
        const QList<RunningTask> tasks = runningTasksOf(*m_house->workspace);
        for (const RunningTask& task : tasks) {
            if (task.run == run)
                told.append(task.words.section(u", "_s, 1));
        }
        return run->isEnded();
    }));
    told.removeDuplicates();
    QVERIFY2(told.contains(u"nothing sent yet"_s), qPrintable(told.join(u'/')));
    QVERIFY2(!told.contains(QString()), qPrintable(told.join(u'/')));
}

QTEST_MAIN(TestBusyReview)
#include "tst_busyreview.moc"
