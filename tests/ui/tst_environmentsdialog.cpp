// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Protects the editor of environments, by keyboard alone: what is saved and when, what is asked
// before anything is lost, and that what an import brought waits for its confirmation.
#include "app/environments/environmentcodec.h"
#include "app/environments/environmentstore.h"
#include "app/workspace/connection.h"
#include "net/secrets/memorysecretstore.h"
#include "tests/support/fakemanager.h"
#include "tests/support/rawserver.h"
#include "ui/environments/environmentsdialog.h"
#include "ui/theme/banner.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace steward;
using namespace Qt::StringLiterals;

namespace {

Environment named(const QString& name, EnvironmentClass environmentClass, const QString& host)
{
    Environment environment;
    environment.id = QUuid::createUuid();
    environment.name = name;
    environment.environmentClass = environmentClass;
    environment.registryUrl = QUrl(u"http://%1:8000/api"_s.arg(host));
    return environment;
}

} // namespace

class TestEnvironmentsDialog final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_theme.setMode(Theme::Mode::Light);
        m_theme.apply(*qApp);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<EnvironmentStore>(m_folder->filePath(u"environments.json"_s));
    }

    void cleanup()
    {
        delete m_dialog;
        m_store.reset();
    }

    void aNewOneByKeyboard()
    {
        open();
        press(u"addEnvironment"_s);
        QCOMPARE(QApplication::focusWidget(), field(u"environmentNameField"_s));
        QVERIFY(!button(u"saveEnvironment"_s)->isEnabled()); // no server yet
        QTest::keyClicks(QApplication::focusWidget(), u"Staging"_s);
        type(u"registryUrlField"_s, u"http://registry.demo:8000/api/"_s);
        QVERIFY(m_store->environments().isEmpty()); // nothing before Save
        QVERIFY(button(u"saveEnvironment"_s)->isEnabled());
        QSignalSpy opened(m_dialog, &EnvironmentsDialog::openRequested);
        press(u"openEnvironment"_s);
        QCOMPARE(m_store->environments().size(), 1);
        const Environment saved = m_store->environments().constFirst();
        QCOMPARE(saved.name, u"Staging"_s);
        QCOMPARE(saved.registryUrl, QUrl(u"http://registry.demo:8000/api"_s));
        QVERIFY(saved.environmentClass == EnvironmentClass::Production); // the careful one
        QCOMPARE(opened.size(), 1);
        QTRY_VERIFY(m_dialog.isNull());
    }

    void whatIsWrongIsSaidAtItsField()
    {
        m_store->save(named(u"Lab"_s, EnvironmentClass::Demo, u"lab"_s), std::nullopt);
        open();
        press(u"addEnvironment"_s);
        type(u"environmentNameField"_s, u"lab"_s);
        QVERIFY(note(u"environmentNameField"_s).contains(u"Lab"_s));
        type(u"registryUrlField"_s, u"http://me:secret@host"_s);
        QVERIFY(!note(u"registryUrlField"_s).isEmpty());
        QVERIFY(!note(u"registryUrlField"_s).contains(u"secret"_s));
        QVERIFY(!button(u"saveEnvironment"_s)->isEnabled());
        type(u"environmentNameField"_s, u"Other"_s);
        type(u"registryUrlField"_s, u"http://lab:8000/api"_s);
        QVERIFY(button(u"saveEnvironment"_s)->isEnabled());
    }

    void leavingAsksFirst()
    {
        m_store->save(named(u"Lab"_s, EnvironmentClass::Demo, u"lab"_s), std::nullopt);
        open();
        type(u"environmentNameField"_s, u"Laboratory"_s);
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QVERIFY(m_dialog->isVisible());
        QVERIFY(banner().contains(u"Laboratory"_s));
        QTest::keyClick(bannerButton(u"Save and close"_s), Qt::Key_Space);
        QTRY_VERIFY(m_dialog.isNull());
        QCOMPARE(m_store->environments().constFirst().name, u"Laboratory"_s);

        open();
        type(u"environmentNameField"_s, u"Nothing"_s);
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QTest::keyClick(bannerButton(u"Forget it"_s), Qt::Key_Space);
        QTRY_VERIFY(m_dialog.isNull());
        QCOMPARE(m_store->environments().constFirst().name, u"Laboratory"_s);
    }

    void anUntouchedNewOneIsNotAskedAbout()
    {
        open();
        press(u"addEnvironment"_s);
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QTRY_VERIFY(m_dialog.isNull());
        QVERIFY(m_store->environments().isEmpty());
    }

    void whatAnotherStewardChangedIsNotWrittenOver()
    {
        const Environment lab = named(u"Lab"_s, EnvironmentClass::Demo, u"lab"_s);
        m_store->save(lab, std::nullopt);
        open();
        type(u"environmentNameField"_s, u"Mine"_s);
        EnvironmentStore other(m_store->path());
        Environment theirs = lab;
        theirs.environmentClass = EnvironmentClass::Production;
        QCOMPARE(other.save(theirs, lab), QString());
        press(u"saveEnvironment"_s);
        QVERIFY(m_store->find(lab.id) == theirs);
        QVERIFY(banner().contains(u"another Steward"_s));
        QTest::keyClick(bannerButton(u"Take what is saved"_s), Qt::Key_Space);
        QCOMPARE(field(u"environmentNameField"_s)->text(), u"Lab"_s);
    }

    void deletingIsAskedAbout()
    {
        m_store->addAll({named(u"Lab"_s, EnvironmentClass::Demo, u"lab"_s),
            named(u"Staging"_s, EnvironmentClass::Demo, u"staging"_s)});
        open();
        QTest::keyClick(list(), Qt::Key_Down);
        QCOMPARE(field(u"environmentNameField"_s)->text(), u"Staging"_s);
        press(u"deleteEnvironment"_s);
        QCOMPARE(m_store->environments().size(), 2);
        QTest::keyClick(bannerButton(u"Delete Staging"_s), Qt::Key_Space);
        QCOMPARE(m_store->environments().size(), 1);
        QCOMPARE(field(u"environmentNameField"_s)->text(), u"Lab"_s);
    }

    void importedThingsWaitToBeConfirmed()
    {
        Environment theirs = named(u"Theirs"_s, EnvironmentClass::Demo, u"their.host"_s);
        theirs.registrySignIn = {SignInKind::Command, {}, true, u"print-token <b>x</b>"_s};
        theirs.caFile = u"/tmp/theirs.pem"_s;
        const QString path = m_folder->filePath(u"theirs.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(encodeEnvironments({theirs}));
        file.close();
        open();
        m_dialog->importFile(path);
        QVERIFY(banner().contains(u"Theirs"_s));
        QVERIFY(m_store->find(theirs.id)->unconfirmed.commands);
        auto* confirm = button(u"confirmCommands"_s);
        QVERIFY(confirm->isVisible());
        QVERIFY(confirm->accessibleName().contains(u"print-token <b>x</b>"_s));
        QTest::keyClick(confirm, Qt::Key_Space);
        press(u"saveEnvironment"_s);
        QVERIFY(!m_store->find(theirs.id)->unconfirmed.commands);
        QVERIFY(m_store->find(theirs.id)->unconfirmed.caFile); // each by itself
    }

    void testConnectionOffersTheAddressThatAnswers()
    {
        RawServer server;
        server.respond([](const RawRequest& request) {
            if (request.target == "/api/health")
                return RawAnswer::json("{\"status\":\"ok\",\"uptime_s\":1,\"models\":0}");
            return request.target.startsWith("/api/") ? RawAnswer::json("[]")
                                                      : RawAnswer::whole(405, "{}");
        });
        FakeManager manager;
        manager.role = u"read"_s;
        Environment lab = named(u"Lab"_s, EnvironmentClass::Demo, u"lab"_s);
        lab.registryUrl = server.url();
        lab.pipelinesUrl = manager.url();
        m_store->save(lab, std::nullopt);
        open();
        press(u"testConnection"_s);
        auto* use = button(u"registryTrialUse"_s);
        QTRY_VERIFY_WITH_TIMEOUT(use->isVisible(), 15'000);
        QVERIFY2(use->text().contains(server.url(u"/api"_s).toString()), qPrintable(use->text()));
        QTRY_VERIFY(label(u"pipelinesTrialText"_s).contains(u"read"_s));
        QTest::keyClick(use, Qt::Key_Space);
        QCOMPARE(field(u"registryUrlField"_s)->text(), server.url(u"/api"_s).toString());
        press(u"testConnection"_s);
        QTRY_VERIFY(label(u"registryTrialText"_s).contains(u"0 artifact"_s));
        QCOMPARE(m_store->find(lab.id)->registryUrl, server.url()); // proposed, not saved
    }

    void bothTroublesAreInSight()
    {
        Environment lab = named(u"Lab"_s, EnvironmentClass::Demo, u"lab"_s);
        lab.registryUrl = QUrl(u"http://127.0.0.1:9/api"_s); // nothing listens there
        lab.pipelinesUrl = QUrl(u"http://127.0.0.1:9"_s);
        m_store->save(lab, std::nullopt);
        open();
        m_dialog->resize(900, 680);
        press(u"testConnection"_s);
        for (const QString& server : {u"registryTrial"_s, u"pipelinesTrial"_s})
            QTRY_VERIFY(label(server + u"Title"_s).contains(u"cannot be reached"_s));
        const auto* pane = m_dialog->findChild<QWidget*>(u"connectionPane"_s);
        QTRY_COMPARE(pane->findChild<QScrollArea*>()->verticalScrollBar()->maximum(), 0);
    }

    void aSecretGoesIntoItsStoreOnly()
    {
        Environment lab = named(u"Lab"_s, EnvironmentClass::Demo, u"lab"_s);
        lab.registrySignIn.kind = SignInKind::Token;
        m_store->save(lab, std::nullopt);
        open();
        auto* secret
            = m_dialog->findChild<QWidget*>(u"registrySecretField"_s)->findChild<QLineEdit*>();
        QTest::keyClicks(secret, u"marker-secret"_s);
        press(u"saveEnvironment"_s);
        QCOMPARE(m_secrets.find(secretKeyFor(lab.id, ServerKind::Registry)).value_or(QString()),
            u"marker-secret"_s);
        QVERIFY(secret->text().isEmpty());
        QFile file(m_store->path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("marker"));
    }

    void everythingHasAName()
    {
        m_store->save(named(u"Lab"_s, EnvironmentClass::Demo, u"lab"_s), std::nullopt);
        open();
        int reached = 0;
        const QList<QWidget*> widgets = m_dialog->findChildren<QWidget*>();
        for (QWidget* widget : widgets) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            ++reached;
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
            QVERIFY(face != nullptr);
            QVERIFY2(!face->text(QAccessible::Name).isEmpty() && !widget->objectName().isEmpty(),
                qPrintable(widget->objectName() + u' '
                    + QString::fromLatin1(widget->metaObject()->className())));
        }
        QVERIFY(reached > 15);
    }

private:
    void open()
    {
        m_dialog = new EnvironmentsDialog(*m_store, m_secrets);
        m_dialog->open();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    }

    QLineEdit* field(const QString& name) const { return m_dialog->findChild<QLineEdit*>(name); }
    QPushButton* button(const QString& name) const
    {
        return m_dialog->findChild<QPushButton*>(name);
    }
    QListView* list() const { return m_dialog->findChild<QListView*>(); }
    QString label(const QString& name) const { return m_dialog->findChild<QLabel*>(name)->text(); }
    QString note(const QString& name) const { return label(name + u"Note"_s); }
    QString banner() const
    {
        return m_dialog->findChild<Banner*>(u"environmentsBanner"_s)->message().text;
    }
    QPushButton* bannerButton(const QString& text) const
    {
        const auto buttons
            = m_dialog->findChild<Banner*>(u"environmentsBanner"_s)->findChildren<QPushButton*>();
        for (QPushButton* one : buttons) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }
    void press(const QString& name) { QTest::keyClick(button(name), Qt::Key_Space); }
    void type(const QString& name, const QString& text)
    {
        field(name)->setFocus();
        field(name)->selectAll();
        QTest::keyClicks(field(name), text);
    }

    Theme m_theme;
    MemorySecretStore m_secrets;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EnvironmentStore> m_store;
    QPointer<EnvironmentsDialog> m_dialog;
};

QTEST_MAIN(TestEnvironmentsDialog)
#include "tst_environmentsdialog.moc"
