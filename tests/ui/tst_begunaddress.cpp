// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Protects an address that is half typed: it stays with its environment, is asked about like any
// other work, and is never saved as no address at all.
#include "app/environments/environmentstore.h"
#include "net/secrets/memorysecretstore.h"
#include "ui/environments/environmentlist.h"
#include "ui/environments/environmentsdialog.h"
#include "ui/theme/banner.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace steward;
using namespace Qt::StringLiterals;

namespace {

const QString kBegun = u"http://me:secret@"_s;

} // namespace

class TestBegunAddress final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<EnvironmentStore>(m_folder->filePath(u"environments.json"_s));
        for (const QString& name : {u"Lab"_s, u"Shop"_s}) {
            Environment environment;
            environment.id = QUuid::createUuid();
            environment.name = name;
            environment.registryUrl = QUrl(u"http://%1:8000/api"_s.arg(name.toLower()));
            QCOMPARE(m_store->save(environment, std::nullopt), QString());
        }
        m_dialog = new EnvironmentsDialog(*m_store, m_secrets);
        m_dialog->open();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    }

    void cleanup()
    {
        delete m_dialog;
        m_store.reset();
    }

    void staysWithItsRow_data() { rows(); }
    void staysWithItsRow()
    {
        QFETCH(const QString, field);
        show(0);
        const QString other = text(field, 1);
        show(0);
        type(field, kBegun);
        QCOMPARE(text(field, 1), other);
        QCOMPARE(text(field, 0), kBegun);
        QVERIFY(!button(u"saveEnvironment"_s)->isEnabled());
    }

    void isAskedAboutAndNotSaved_data() { rows(); }
    void isAskedAboutAndNotSaved()
    {
        QFETCH(const QString, field);
        const QList<Environment> before = m_store->environments();
        show(0);
        type(field, kBegun);
        show(1);
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QVERIFY(m_dialog->isVisible());
        QVERIFY2(told().contains(u"Lab"_s), qPrintable(told()));
        QTest::keyClick(bannerButton(u"Save and close"_s), Qt::Key_Space);
        QVERIFY(m_dialog->isVisible()); // back at what is in the way
        QCOMPARE(line(field)->text(), kBegun);
        QVERIFY2(told().contains(u"Lab: "_s) && !told().contains(u"secret"_s), qPrintable(told()));
        QCOMPARE(m_store->environments(), before);
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QTest::keyClick(bannerButton(u"Forget it"_s), Qt::Key_Space);
        QTRY_VERIFY(m_dialog.isNull());
        QCOMPARE(m_store->environments(), before);
    }

    void completedItIsSaved()
    {
        show(0);
        type(u"registryUrlField"_s, u"http"_s);
        show(1);
        show(0);
        QCOMPARE(line(u"registryUrlField"_s)->text(), u"http"_s);
        line(u"registryUrlField"_s)->setFocus();
        QTest::keyClicks(line(u"registryUrlField"_s), u"://new:8000/api"_s);
        show(1);
        show(0);
        QTest::keyClick(button(u"saveEnvironment"_s), Qt::Key_Space);
        QCOMPARE(m_store->environments().constFirst().registryUrl, QUrl(u"http://new:8000/api"_s));
    }

    void anotherStewardsChangeDoesNotTypeOverIt()
    {
        show(0);
        type(u"pipelinesUrlField"_s, kBegun);
        EnvironmentStore other(m_store->path());
        const Environment lab = other.environments().constFirst();
        Environment renamed = lab;
        renamed.name = u"Laboratory"_s;
        QCOMPARE(other.save(renamed, lab), QString());
        QTRY_COMPARE(m_store->environments().constFirst().name, u"Laboratory"_s);
        QCOMPARE(line(u"pipelinesUrlField"_s)->text(), kBegun);
    }

private:
    static void rows()
    {
        QTest::addColumn<QString>("field");
        QTest::newRow("in place of one") << u"registryUrlField"_s;
        QTest::newRow("where there is none") << u"pipelinesUrlField"_s;
    }

    void show(qsizetype row) { m_dialog->findChild<EnvironmentList*>()->setCurrent(row); }
    QLineEdit* line(const QString& field) const { return m_dialog->findChild<QLineEdit*>(field); }
    QString text(const QString& field, qsizetype row)
    {
        show(row);
        return line(field)->text();
    }
    void type(const QString& field, const QString& text)
    {
        line(field)->setFocus();
        line(field)->selectAll();
        QTest::keyClicks(line(field), text);
    }
    QPushButton* button(const QString& name) const
    {
        return m_dialog->findChild<QPushButton*>(name);
    }
    Banner* banner() const { return m_dialog->findChild<Banner*>(u"environmentsBanner"_s); }
    QString told() const { return banner()->message().text; }
    QPushButton* bannerButton(const QString& text) const
    {
        const auto buttons = banner()->findChildren<QPushButton*>();
        for (QPushButton* const one : buttons) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }

    MemorySecretStore m_secrets;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EnvironmentStore> m_store;
    QPointer<EnvironmentsDialog> m_dialog;
};

QTEST_MAIN(TestBegunAddress)
#include "tst_begunaddress.moc"
