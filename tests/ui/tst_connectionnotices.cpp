// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/artifactfeed.h"
#include "app/live/systemclock.h"
#include "app/workspace/workspace.h"
#include "net/secrets/memorysecretstore.h"
#include "tests/support/loginregistry.h"
#include "tests/support/testcertificates.h"
#include "ui/environments/certificatedialog.h"
#include "ui/environments/connectionnotices.h"
#include "ui/environments/secretdialog.h"
#include "ui/environments/signinform.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

/// What stands between a person and a server is said below the bar, with its remedy; everything by
/// keyboard. Secrets go in and never come out.
class TestConnectionNotices : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void asksForAPassword();
    void saysThatAPasswordWasRefused();
    void offersASignInWhereThereIsNone();
    void acceptsACertificateByTheEnvironmentsName();
    void showsBothFingerprintsOfAChangedOne();
    void keepsWhatIsAskedOnTheScreen();
    void warnsOfPlainHttpUntilToldToStop();
    void takesNoRoomWhereAllIsWell();
    void setsASignInAndGivesItBack_data();
    void setsASignInAndGivesItBack();
    void showsNoSecret();

private:
    void open();
    Banner* notice(const char* name) const;
    void press(Banner& notice);

    Environment m_environment;
    SystemClock m_clock;
    MemorySecretStore m_secrets;
    TestCertificates m_certificates;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<QWidget> m_window;
    ConnectionNotices* m_notices = nullptr;
};

void TestConnectionNotices::init()
{
    m_window.reset();
    m_workspace.reset();
    m_environment = Environment();
    m_environment.id = QUuid::createUuid();
    m_environment.name = u"Staging"_s;
    m_environment.environmentClass = EnvironmentClass::Demo;
}

void TestConnectionNotices::open()
{
    m_window.reset();
    m_workspace = std::make_unique<Workspace>(m_environment, m_clock, m_secrets);
    m_window = std::make_unique<QWidget>();
    m_window->resize(900, 600);
    m_notices = new ConnectionNotices(*m_workspace, m_window.get());
    m_window->show();
    m_workspace->start();
}

Banner* TestConnectionNotices::notice(const char* name) const
{
    auto* banner = m_notices->findChild<Banner*>(QString::fromLatin1(name));
    return banner && banner->isVisibleTo(m_window.get()) ? banner : nullptr;
}

void TestConnectionNotices::press(Banner& notice)
{
    auto* button = notice.findChild<QPushButton*>(u"bannerAction"_s);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
}

void TestConnectionNotices::asksForAPassword()
{
    LoginRegistry registry;
    m_environment.registryUrl = registry.url();
    m_environment.registrySignIn = {SignInKind::Password, u"someone"_s, true, {}};
    open();
    QTRY_VERIFY(notice("registrySignInNotice"));
    QVERIFY(registry.server().requests().isEmpty());
    press(*notice("registrySignInNotice"));
    auto* dialog = m_window->findChild<SecretDialog*>();
    QVERIFY(dialog);
    auto* field = dialog->findChild<QLineEdit*>(u"secretEdit"_s);
    auto* signIn = dialog->findChild<QPushButton*>(u"signInButton"_s);
    QVERIFY(!signIn->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Return); // nothing was typed: nothing happens
    QVERIFY(dialog->isVisible());
    QTest::keyClicks(field, u"hunter2"_s);
    QVERIFY(signIn->isEnabled());
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(registry.countOf("POST", "/artifacts?offset=0") + registry.logins() > 0);
    QTRY_VERIFY(!notice("registrySignInNotice"));
    QCOMPARE(registry.logins(), 1);
}

void TestConnectionNotices::saysThatAPasswordWasRefused()
{
    LoginRegistry registry;
    m_environment.registryUrl = registry.url();
    m_environment.registrySignIn = {SignInKind::Password, u"someone"_s, true, {}};
    m_secrets.put(secretKeyFor(m_environment.id, ServerKind::Registry), u"wrong"_s);
    open();
    QTRY_VERIFY(notice("registrySignInNotice"));
    QTRY_VERIFY(notice("registrySignInNotice")->message().strong.contains("does not accept"_L1));
    QCOMPARE(registry.logins(), 1);
}

void TestConnectionNotices::offersASignInWhereThereIsNone()
{
    LoginRegistry registry; // 403: who is asking (registry 1.2)
    m_environment.registryUrl = registry.url();
    open();
    QSignalSpy wanted(m_notices, &ConnectionNotices::signInWanted);
    QTRY_VERIFY(notice("registryNoSignInNotice"));
    QVERIFY(!notice("pipelinesNoSignInNotice"));
    press(*notice("registryNoSignInNotice"));
    QCOMPARE(wanted.size(), 1);
}

void TestConnectionNotices::acceptsACertificateByTheEnvironmentsName()
{
    const TlsIdentity identity = m_certificates.selfSigned(u"localhost"_s);
    RawServer server(identity);
    m_environment.registryUrl = server.url();
    open();
    QTRY_VERIFY(notice("registryCertificateNotice"));
    press(*notice("registryCertificateNotice"));
    auto* dialog = m_window->findChild<CertificateDialog*>();
    QVERIFY(dialog);
    auto* accept = dialog->findChild<QPushButton*>(u"acceptCertificateButton"_s);
    auto* phrase = dialog->findChild<QLineEdit*>(u"phraseEdit"_s);
    QVERIFY(!accept->isEnabled());
    QTest::keyClicks(phrase, u"staging"_s); // another letter case is another name
    QVERIFY(!accept->isEnabled());
    phrase->clear();
    QTest::keyClicks(phrase, u"Staging"_s);
    QVERIFY(accept->isEnabled());
    QCOMPARE(server.requests().size(), 0);
    QSignalSpy pins(m_workspace.get(), &Workspace::pinsChanged);
    QTest::keyClick(accept, Qt::Key_Space);
    QTRY_VERIFY(!notice("registryCertificateNotice"));
    QTRY_VERIFY(!server.requests().isEmpty());
    QCOMPARE(pins.size(), 1);
    QCOMPARE(m_workspace->environment().registryPin, identity.fingerprint());
    QVERIFY(m_workspace->environment().pipelinesPin.isEmpty());
}

void TestConnectionNotices::showsBothFingerprintsOfAChangedOne()
{
    CertificateTrouble trouble;
    trouble.reasons = {CertificateTrouble::Reason::Changed};
    trouble.shown.sha256 = QByteArray(32, '\x11');
    trouble.pinned = QByteArray(32, '\x22');
    CertificateDialog dialog(
        trouble, ServerKind::Registry, QUrl(u"https://registry.demo"_s), m_environment);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QString shown;
    const auto labels = dialog.findChildren<QLabel*>();
    for (const QLabel* label : labels) {
        QVERIFY(label->textFormat() == Qt::PlainText || label->text().isEmpty());
        shown += label->text() + u'\n';
    }
    QCOMPARE(shown.count(u"11"_s), 32);
    QCOMPARE(shown.count(u"22"_s), 32);
    dialog.open();
    auto* cancel = dialog.findChild<QPushButton*>(u"cancelButton"_s);
    QVERIFY(cancel->isDefault());
    QSignalSpy accepted(&dialog, &CertificateDialog::certificateAccepted);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(accepted.size(), 0);
}

// With large type the words of a changed certificate are higher than many a screen.
void TestConnectionNotices::keepsWhatIsAskedOnTheScreen()
{
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(20);
    QApplication::setFont(large);
    CertificateTrouble trouble;
    trouble.reasons = {CertificateTrouble::Reason::Changed, CertificateTrouble::Reason::OtherHost};
    trouble.shown.sha256 = QByteArray(32, '\x11');
    trouble.pinned = QByteArray(32, '\x22');
    CertificateDialog dialog(
        trouble, ServerKind::Registry, QUrl(u"https://registry.demo"_s), m_environment);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    QApplication::setFont(before);
    const int screen = dialog.screen()->availableGeometry().height();
    QVERIFY(dialog.height() <= screen && dialog.height() > screen * 3 / 4);
    auto* accept = dialog.findChild<QPushButton*>(u"acceptCertificateButton"_s);
    auto* phrase = dialog.findChild<QLineEdit*>(u"phraseEdit"_s);
    for (const QWidget* asked : {static_cast<QWidget*>(accept), static_cast<QWidget*>(phrase)}) {
        const QRect place(asked->mapTo(&dialog, QPoint()), asked->size());
        QVERIFY2(dialog.rect().contains(place), qPrintable(asked->objectName()));
    }
    auto* told = dialog.findChild<QScrollArea*>(u"certificateScroll"_s);
    QVERIFY(told->verticalScrollBar()->maximum() > 0);
    told->setFocus();
    QTest::keyClick(told, Qt::Key_Down);
    QVERIFY(told->verticalScrollBar()->value() > 0);
}

void TestConnectionNotices::warnsOfPlainHttpUntilToldToStop()
{
    m_environment.pipelinesUrl = QUrl(u"http://pipelines.invalid:1"_s);
    m_environment.pipelinesSignIn.kind = SignInKind::Token; // none is kept: nothing leaves
    open();
    QVERIFY(notice("pipelinesExposedNotice"));
    QVERIFY(notice("pipelinesExposedNotice")->message().strong.contains("pipelines.invalid"_L1));
    press(*notice("pipelinesExposedNotice"));
    QTRY_VERIFY(!notice("pipelinesExposedNotice"));
}

void TestConnectionNotices::takesNoRoomWhereAllIsWell()
{
    RawServer server;
    m_environment.registryUrl = server.url();
    open();
    QTRY_VERIFY(m_workspace->artifacts().state().phase != FeedState::Phase::Waiting
        || m_workspace->artifacts().state().error);
    QVERIFY(!m_notices->isVisible());
}

void TestConnectionNotices::setsASignInAndGivesItBack_data()
{
    QTest::addColumn<SignIn>("signIn");
    QTest::newRow("none") << SignIn();
    QTest::newRow("token") << SignIn{SignInKind::Token, {}, true, {}};
    QTest::newRow("password") << SignIn{SignInKind::Password, u"someone"_s, false, {}};
    QTest::newRow("command") << SignIn{SignInKind::Command, {}, true, u"pass show x"_s};
}

void TestConnectionNotices::setsASignInAndGivesItBack()
{
    QFETCH(const SignIn, signIn);
    SignInForm form(ServerKind::Registry);
    QSignalSpy changed(&form, &SignInForm::changed);
    form.setSignIn(signIn);
    QCOMPARE(form.signIn(), signIn);
    QVERIFY(form.problem().isEmpty());
    QVERIFY(form.secret().isEmpty());
    QVERIFY(!changed.isEmpty());
    const bool isManagers = signIn.kind != SignInKind::Password;
    SignInForm managers(ServerKind::Pipelines);
    managers.setSignIn(signIn);
    QCOMPARE(managers.signIn().kind, isManagers ? signIn.kind : SignInKind::None);
}

void TestConnectionNotices::showsNoSecret()
{
    SignInForm form(ServerKind::Registry);
    form.setSignIn({SignInKind::Token, {}, true, {}});
    auto* field = form.findChild<QLineEdit*>(u"secretEdit"_s);
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QTest::keyClicks(field, u"hunter2"_s);
    QCOMPARE(form.secret(), u"hunter2"_s);
    QCOMPARE(form.keep(), Keep::Keychain);
    QVERIFY(!field->displayText().contains("hunter2"_L1));
    form.setWhyNotKept(u"no keychain"_s);
    QCOMPARE(form.keep(), Keep::ThisRun);
    form.setSignIn({SignInKind::Command, {}, true, {}});
    QVERIFY(form.secret().isEmpty()); // forgotten with the kind that it was for
    QVERIFY(field->text().isEmpty());
    QVERIFY(!form.problem().isEmpty());
}

} // namespace steward

QTEST_MAIN(steward::TestConnectionNotices)
#include "tst_connectionnotices.moc"
