// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/artifactfeed.h"
#include "app/live/systemclock.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/record/journal.h"
#include "app/workspace/workspace.h"
#include "app/workspace/workspaces.h"
#include "net/secrets/memorysecretstore.h"
#include "tests/headless/headlessrig.h"
#include "tests/headless/heldrelay.h"
#include "tests/support/servedsandbox.h"
#include "ui/artifacts/artifactspage.h"
#include "ui/plan/reviewdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/destroybutton.h"
#include "ui/theme/textlink.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace steward;

namespace {

constexpr int kLong = 30'000;
const ArtifactIdentity kOne{{u"8"_s}, u"cyc-b"_s}; // the window's

} // namespace

/// The real main window here and the real program beside it, on one server with one journal: the
/// second is told who holds the server and sends nothing; a review sees what the program did
/// (SAFETY.md 1 and 5).
class WindowAndProgramTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theProgramSendsNothingBehindAWindow();
    void theWindowSendsNothingBehindAProgram_data();
    void theWindowSendsNothingBehindAProgram();
    void aReviewSeesWhatAProgramTook();

private:
    void plan(const QString& id);
    void startProgram(QProcess& program);
    void review(const ArtifactIdentity& artifact);
    void confirm();
    QWidget* confirmButton() const
    {
        return m_window->openReview()->findChild<QWidget*>(u"confirmButton"_s);
    }
    qsizetype sent() const { return m_relay->destroyed().size(); }

    SystemClock m_clock;
    Theme m_theme;
    MemorySecretStore m_secrets;
    bool m_over = false; ///< what is on the wire goes on
    std::unique_ptr<HeadlessRig> m_rig;
    std::unique_ptr<ServedSandbox> m_sandbox;
    std::unique_ptr<HeldRelay> m_relay;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Workspaces> m_workspaces;
    Workspace* m_workspace = nullptr;
    std::unique_ptr<MainWindow> m_window;
};

void WindowAndProgramTest::initTestCase()
{
    QApplication::setApplicationName(u"steward"_s);
    m_theme.apply(*qApp);
}

void WindowAndProgramTest::init()
{
    m_over = false;
    m_rig = std::make_unique<HeadlessRig>();
    qputenv("XDG_STATE_HOME", m_rig->file(u"state"_s).toLocal8Bit());
    m_sandbox = std::make_unique<ServedSandbox>(eightArtifacts(), 0.05);
    m_relay = std::make_unique<HeldRelay>(m_sandbox->registryUrl());
    m_relay->mayPass = [this] { return m_over; };
    Environment environment
        = unsavedEnvironment(m_relay->url(), {}, EnvironmentClass::Development, false);
    environment.interval = std::chrono::milliseconds(300);
    m_journal = std::make_unique<Journal>(Journal::usualPath());
    m_workspaces = std::make_unique<Workspaces>([this](const Environment& opened) {
        return std::make_unique<Workspace>(opened, m_clock, m_secrets, *m_journal);
    });
    m_workspace = &m_workspaces->open(environment);
    m_window = std::make_unique<MainWindow>(*m_workspaces, m_theme, nullptr);
    m_window->resize(1280, 800);
    m_window->show();
    const ArtifactFeed& feed = m_workspace->artifacts();
    QTRY_VERIFY_WITH_TIMEOUT(feed.snapshot()->items->size() == 8, kLong);
}

void WindowAndProgramTest::cleanup()
{
    m_window.reset();
    m_workspaces.reset();
    m_journal.reset();
    m_relay.reset();
    m_sandbox.reset();
    m_rig.reset();
}

void WindowAndProgramTest::plan(const QString& id)
{
    const auto ended = m_rig->run({u"plan"_s, u"delete-artifacts"_s, id, u"--out"_s, u"plan.json"_s,
        u"--registry"_s, m_relay->url().toString()});
    QVERIFY2(ended.code == 0, ended.problems.constData());
}

void WindowAndProgramTest::startProgram(QProcess& program)
{
    const QString phrase
        = m_rig->json(u"plan.json"_s)[u"guard"_s].toObject()[u"phrase"_s].toString();
    QStringList arguments{u"apply"_s, u"plan.json"_s};
    if (!phrase.isEmpty())
        arguments += {u"--confirm"_s, phrase};
    m_rig->start(program, arguments);
}

// As a person does it: the row, the button, the dialog.
void WindowAndProgramTest::review(const ArtifactIdentity& artifact)
{
    m_window->showPage(MainWindow::Artifacts);
    m_window->findChild<ArtifactsPage*>()->select(artifact);
    auto* remove = m_window->findChild<DestroyButton*>(u"deleteArtifactButton"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(!remove->isBlocked(), qPrintable(remove->reason()), kLong);
    remove->click();
    QTRY_VERIFY(m_window->openReview() != nullptr);
    const ReviewDialog* const dialog = m_window->openReview();
    QTRY_VERIFY_WITH_TIMEOUT(dialog->plan().has_value() && dialog->plan()->canBeApproved(), kLong);
    if (auto* phrase = dialog->findChild<QLineEdit*>(u"phraseEdit"_s))
        QTest::keyClicks(phrase, dialog->plan()->guard.phrase);
}

void WindowAndProgramTest::confirm()
{
    auto* button = qobject_cast<DestroyButton*>(confirmButton());
    QVERIFY(button != nullptr);
    QTRY_VERIFY2_WITH_TIMEOUT(!button->isBlocked(), qPrintable(button->reason()), kLong);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(m_window->openReview()->run() != nullptr);
}

void WindowAndProgramTest::theProgramSendsNothingBehindAWindow()
{
    plan(u"5"_s);
    review(kOne);
    confirm();
    QTRY_COMPARE_WITH_TIMEOUT(sent(), 1, kLong);
    QProcess program;
    startProgram(program);
    const auto ended = HeadlessRig::ended(program);
    QCOMPARE(ended.code, 16); // NotSent
    const QByteArray holder
        = "steward, process " + QByteArray::number(QCoreApplication::applicationPid());
    QVERIFY2(ended.problems.contains(holder), ended.problems.constData());
    QCOMPARE(sent(), 1);
    m_over = true;
    const PlanRun* const run = m_window->openReview()->run();
    QTRY_VERIFY_WITH_TIMEOUT(run->isEnded(), kLong);
    QCOMPARE(wordFor(run->outcome()), wordFor(Outcome::Verified));
    QCOMPARE(sent(), 1);
    QVERIFY(
        m_relay->destroyed().constFirst().contains(QByteArray('/' + kOne.id.value.toUtf8() + ' ')));
}

void WindowAndProgramTest::theWindowSendsNothingBehindAProgram_data()
{
    QTest::addColumn<QString>("other"); // what the program deletes
    QTest::addColumn<bool>("isStopped");
    QTest::addColumn<QString>("reason"); // why nothing was sent in the end; "" where it was
    QTest::newRow("stopped meanwhile") << u"5"_s << true << u"It was stopped before anything"_s;
    QTest::newRow("its turn comes") << u"5"_s << false << QString();
    QTest::newRow("its turn comes, for another world")
        << u"7"_s << false << u"The world changed since the review"_s;
}

void WindowAndProgramTest::theWindowSendsNothingBehindAProgram()
{
    QFETCH(const QString, other);
    QFETCH(const bool, isStopped);
    QFETCH(const QString, reason);
    plan(other);
    review(kOne);
    QProcess program;
    startProgram(program);
    QTRY_COMPARE_WITH_TIMEOUT(sent(), 1, kLong);
    const QString holder = u"steward, process %1"_s.arg(program.processId());
    confirm();
    PlanRun* const run = m_window->openReview()->run();
    QTRY_COMPARE(run->waitingBehind(), holder);
    const auto* counted = m_window->findChild<QLabel*>(u"runCount"_s);
    QTRY_COMPARE(counted->text(), u"Waiting for its turn on this server, behind %1."_s.arg(holder));
    const auto* below = m_window->findChild<TextLink*>(u"taskStatus"_s); // where it may be hidden
    QTRY_VERIFY2(below->accessibleName().contains(u"waiting behind "_s + holder),
        qPrintable(below->accessibleName()));
    QCOMPARE(sent(), 1); // the program's
    if (isStopped)
        run->stopAfterThisOne();
    m_over = true;
    const auto ended = HeadlessRig::ended(program);
    QVERIFY2(ended.code == 0, ended.problems.constData());
    QTRY_VERIFY_WITH_TIMEOUT(run->isEnded(), kLong);
    QVERIFY2(run->stopReason().startsWith(reason), qPrintable(run->stopReason()));
    QCOMPARE(
        wordFor(run->outcome()), wordFor(reason.isEmpty() ? Outcome::Verified : Outcome::NotSent));
    QCOMPARE(sent(), reason.isEmpty() ? 2 : 1);
    QVERIFY(m_relay->destroyed().constFirst().contains(QByteArray('/' + other.toUtf8() + ' ')));
}

void WindowAndProgramTest::aReviewSeesWhatAProgramTook()
{
    m_over = true;
    plan(kOne.id.value);
    review(kOne);
    QProcess program;
    startProgram(program);
    const auto ended = HeadlessRig::ended(program);
    QVERIFY2(ended.code == 0, ended.problems.constData());
    const auto* button = qobject_cast<DestroyButton*>(confirmButton());
    QTRY_VERIFY_WITH_TIMEOUT(button->isBlocked(), kLong);
    QVERIFY2(!button->reason().isEmpty(), "it says nothing");
    QTest::keyClick(confirmButton(), Qt::Key_Space);
    QVERIFY(m_window->openReview()->run() == nullptr);
    QVERIFY(m_workspace->plans().runs().isEmpty());
    QCOMPARE(sent(), 1); // the program's
}

QTEST_MAIN(WindowAndProgramTest)
#include "tst_windowandprogram.moc"
