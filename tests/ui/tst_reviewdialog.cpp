// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Protects the review: safe keys, the lock on the confirming button, what is typed, what happens
// when the world changes under it. By keyboard, on the real dialog, against the sandbox.
#include "app/lineage/lineageindex.h"
#include "app/live/artifactfeed.h"
#include "app/live/pipelinefeed.h"
#include "app/live/systemclock.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/workspace/workspace.h"
#include "net/sandbox/sandbox.h"
#include "ui/plan/reviewdialog.h"
#include "ui/theme/destroybutton.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QWidget>

#include <memory>

using namespace steward;
using namespace Qt::StringLiterals;

namespace {

// Another client, which knows nothing of this one: one request, the status line back.
QByteArray askRaw(const QUrl& base, const QByteArray& verb, const QByteArray& path)
{
    QTcpSocket socket;
    socket.connectToHost(base.host(), static_cast<quint16>(base.port()));
    if (!socket.waitForConnected(5000))
        return {};
    socket.write(verb + ' ' + base.path().toUtf8() + path
        + " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
    socket.waitForReadyRead(5000);
    return socket.readLine().trimmed();
}

} // namespace

class TestReviewDialog final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_theme.setMode(Theme::Mode::Light);
        m_theme.apply(*qApp);
    }

    void init()
    {
        SandboxOptions options;
        options.pace = 0.05;
        m_sandbox = std::make_unique<Sandbox>(options);
        QString error;
        QVERIFY2(m_sandbox->start(&error), qPrintable(error));
        Environment environment = unsavedEnvironment(
            m_sandbox->registryUrl(), m_sandbox->pipelinesUrl(), EnvironmentClass::Sandbox, false);
        environment.name = u"Sandbox"_s;
        m_workspace = std::make_unique<Workspace>(environment, m_clock);
        m_window = std::make_unique<QWidget>();
        m_window->resize(1280, 800);
        m_window->show();
        m_workspace->start();
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->artifacts().state().readAt
                && m_workspace->pipelines().state().readAt
                && m_workspace->lineage().isFitForApproval(),
            30'000);
    }

    void cleanup()
    {
        m_window.reset();
        m_workspace.reset();
        m_sandbox.reset();
    }

    void focusStartsOnCancelAndEscapeSendsNothing()
    {
        const Artifact target = withoutDependents();
        ReviewDialog* dialog = openDelete(target);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->face() == ReviewDialog::Face::Reviewing, 20'000);
        QTRY_COMPARE(focusName(*dialog), u"cancelButton"_s);
        QSignalSpy gone(dialog, &QObject::destroyed);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_COMPARE(gone.count(), 1);
        QVERIFY(isListed(target));
        QCOMPARE(m_workspace->plans().runs().size(), 0);
    }

    void enterOnCancelSendsNothing()
    {
        const Artifact target = withoutDependents();
        ReviewDialog* dialog = openDelete(target);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->face() == ReviewDialog::Face::Reviewing, 20'000);
        QSignalSpy gone(dialog, &QObject::destroyed);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(gone.count(), 1);
        QVERIFY(isListed(target));
    }

    void deleteByKeyboardIsVerified()
    {
        const Artifact target = withoutDependents();
        ReviewDialog* dialog = openDelete(target);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->face() == ReviewDialog::Face::Reviewing, 20'000);
        QVERIFY(dialog->plan()->guard.demand == Guard::Demand::Review);
        auto* confirm = dialog->findChild<DestroyButton*>(u"confirmButton"_s);
        QVERIFY(!confirm->isBlocked());
        QVERIFY(!confirm->isDefault() && !confirm->autoDefault());
        tabTo(*dialog, u"confirmButton"_s);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return); // never by Enter
        QVERIFY(dialog->face() == ReviewDialog::Face::Reviewing);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->face() == ReviewDialog::Face::Result, 20'000);
        QCOMPARE(dialog->run()->outcome(), Outcome::Verified);
        QTRY_VERIFY(!isListed(target));
    }

    void phraseMustBeTyped()
    {
        const Artifact target = withDependents();
        ReviewDialog* dialog = openDelete(target);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->face() == ReviewDialog::Face::Reviewing, 20'000);
        QVERIFY(dialog->plan()->guard.demand == Guard::Demand::TypePhrase);
        auto* confirm = dialog->findChild<DestroyButton*>(u"confirmButton"_s);
        auto* phrase = dialog->findChild<QLineEdit*>(u"phraseEdit"_s);
        QVERIFY(confirm->isBlocked());
        tabTo(*dialog, u"phraseEdit"_s);

        QGuiApplication::clipboard()->setText(dialog->plan()->guard.phrase);
        QTest::keyClick(phrase, Qt::Key_V, Qt::ControlModifier);
        QTest::keyClick(phrase, Qt::Key_Insert, Qt::ShiftModifier);
        QCOMPARE(phrase->text(), QString());

        QTest::keyClicks(phrase, u"something else"_s);
        QVERIFY(confirm->isBlocked());
        QTest::keyClick(phrase, Qt::Key_Return);
        QVERIFY(phrase->hasFocus());
        confirm->click(); // blocked: says why, does nothing
        QVERIFY(dialog->face() == ReviewDialog::Face::Reviewing);

        phrase->clear();
        phrase->setFocus();
        QTest::keyClicks(phrase, dialog->plan()->guard.phrase);
        QVERIFY(!confirm->isBlocked());
        QTest::keyClick(phrase, Qt::Key_Return);
        QCOMPARE(focusName(*dialog), u"confirmButton"_s);
        QVERIFY(dialog->face() == ReviewDialog::Face::Reviewing);
        QVERIFY(isListed(target));
    }

    void whatChangesUnderneathMustBeSeenAgain()
    {
        const Artifact target = withoutDependents();
        ReviewDialog* dialog = openDelete(target);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->face() == ReviewDialog::Face::Reviewing, 20'000);
        QCOMPARE(askRaw(m_sandbox->registryUrl(), "DELETE",
                     "/artifacts/model/" + target.id.value.toUtf8()),
            QByteArray("HTTP/1.1 200 OK"));
        m_workspace->readNow();
        auto* confirm = dialog->findChild<DestroyButton*>(u"confirmButton"_s);
        QTRY_VERIFY_WITH_TIMEOUT(confirm->isBlocked(), 20'000);
        confirm->click();
        QVERIFY(dialog->face() == ReviewDialog::Face::Reviewing);
        QCOMPARE(m_workspace->plans().runs().size(), 0);
    }

    void clearIsFollowedToTheEnd()
    {
        const auto snapshot = m_workspace->pipelines().snapshot();
        const auto it = std::find_if(
            snapshot->items->begin(), snapshot->items->end(), [](const Pipeline& pipeline) {
                return isFullyStopped(pipeline) && pipeline.storage == StorageState::InUse;
            });
        QVERIFY(it != snapshot->items->end());
        auto* dialog = new ReviewDialog(*m_workspace,
            m_workspace->plans().clearStorage({it->identity}), u"Clear"_s, m_window.get());
        dialog->open();
        QTRY_VERIFY_WITH_TIMEOUT(dialog->face() == ReviewDialog::Face::Reviewing, 20'000);
        QVERIFY2(dialog->plan()->canBeApproved(), qPrintable(dialog->plan()->obstacles.join(u' ')));
        tabTo(*dialog, u"confirmButton"_s);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->face() == ReviewDialog::Face::Result, 30'000);
        QCOMPARE(dialog->run()->outcome(), Outcome::Verified);
    }

private:
    ReviewDialog* openDelete(const Artifact& target)
    {
        auto* dialog = new ReviewDialog(*m_workspace,
            m_workspace->plans().deleteArtifacts({identityOf(target)}), u"Delete "_s + target.name,
            m_window.get());
        dialog->open();
        return dialog;
    }

    Artifact withoutDependents() const { return pick(Impact::Answer::NoneRecorded); }
    Artifact withDependents() const { return pick(Impact::Answer::Some); }

    Artifact pick(Impact::Answer answer) const
    {
        const auto snapshot = m_workspace->artifacts().snapshot();
        for (const Artifact& artifact : *snapshot->items) {
            if (m_workspace->lineage().impactOf(identityOf(artifact)).answer == answer)
                return artifact;
        }
        return {};
    }

    bool isListed(const Artifact& target) const
    {
        const auto snapshot = m_workspace->artifacts().snapshot();
        for (const Artifact& artifact : *snapshot->items) {
            if (identityOf(artifact) == identityOf(target))
                return true;
        }
        return false;
    }

    static QString focusName(const QDialog& dialog)
    {
        return dialog.focusWidget() ? dialog.focusWidget()->objectName() : QString();
    }

    static void tabTo(QDialog& dialog, const QString& name)
    {
        for (int i = 0; i < 30 && focusName(dialog) != name; ++i)
            QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
        QCOMPARE(focusName(dialog), name);
    }

    SystemClock m_clock;
    Theme m_theme;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<QWidget> m_window;
};

QTEST_MAIN(TestReviewDialog)
#include "tst_reviewdialog.moc"
