// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/ui/sandboxhouse.h"
#include "ui/artifacts/artifactaddress.h"
#include "ui/artifacts/artifactspage.h"
#include "ui/theme/datatable.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace steward;

/// What a person takes elsewhere is what they saw, and holds no secret.
class TestArtifactVerbs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void offersEveryVerbByTheMenuKey();
    void savesWhatIsShown();
    void cutsSecretsFromAddresses_data();
    void cutsSecretsFromAddresses();

private:
    template <class W> W* find(const char* name) const
    {
        W* found = m_page->findChild<W*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    DataTable& table() const { return *find<DataTable>("artifactTable"); }

    std::unique_ptr<SandboxHouse> m_house;
    std::unique_ptr<ArtifactsPage> m_page;
};

void TestArtifactVerbs::init()
{
    m_house = std::make_unique<SandboxHouse>();
    m_page = std::make_unique<ArtifactsPage>(*m_house->workspace, m_house->navigator);
    m_page->resize(1280, 800);
    m_page->show();
    QVERIFY(m_house->untilRead());
}

void TestArtifactVerbs::cleanup()
{
    m_page.reset();
    m_house.reset();
}

void TestArtifactVerbs::offersEveryVerbByTheMenuKey()
{
    m_page->select({{u"2"_s}, u"acme/sentiment"_s});
    table().setFocus();
    QContextMenuEvent key(QContextMenuEvent::Keyboard, {5, 5}, table().mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(table().viewport(), &key);
    auto* menu = find<QMenu>("artifactMenu");
    QStringList names;
    for (const QAction* action : menu->actions()) {
        if (!action->isSeparator())
            names.append(action->objectName());
    }
    QCOMPARE(names,
        QStringList({u"menuLineage"_s, u"menuRaw"_s, u"menuCopyName"_s, u"menuCopyId"_s,
            u"menuCopyAddress"_s, u"menuCopyCurl"_s, u"menuPin"_s, u"menuReplace"_s,
            u"menuDelete"_s}));
    menu->findChild<QAction*>(u"menuCopyCurl"_s)->trigger();
    const QString curl = QApplication::clipboard()->text();
    QVERIFY2(curl.startsWith(u"curl -sS 'http://127.0.0.1:"_s)
            && curl.endsWith(u"/api/artifacts/model/2'"_s),
        qPrintable(curl));
    menu->findChild<QAction*>(u"menuLineage"_s)->trigger();
    QCOMPARE(m_house->navigator.noted, QStringList({u"lineage acme/sentiment"_s}));
    menu->close();
}

void TestArtifactVerbs::savesWhatIsShown()
{
    find<QLineEdit>("artifactFilter")->setText(u"sentiment-"_s);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"some.csv"_s);
    find<QAction>("artifactExport_csv")->trigger();
    auto* dialog = find<QFileDialog>("saveDialog");
    QVERIFY2(dialog->isVisible() && dialog->windowModality() != Qt::ApplicationModal,
        "nothing waits for the person");
    dialog->selectFile(path);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_COMPARE(m_page->status(), u"Saved some.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList lines = file.readAll().split('\n');
    QVERIFY(lines.at(0).startsWith("id,name,type,built_on"));
    QCOMPARE(lines.at(1).left(60),
        QByteArray("3,acme/sentiment-de,model,acme/sentiment,none_recorded,0,0,f"));
    QCOMPARE(lines.size(), 4);
}

void TestArtifactVerbs::cutsSecretsFromAddresses_data()
{
    QTest::addColumn<QString>("told");
    QTest::addColumn<QString>("shown");
    QTest::newRow("presigned") << u"https://s3.test/a/2.zip?X-Amz-Signature=1#x"_s
                               << u"https://s3.test/a/2.zip"_s;
    QTest::newRow("user") << u"https://me:pw@host.test/a@b"_s << u"https://host.test/a@b"_s;
    QTest::newRow("user, no path") << u"https://me:pw@host.test"_s << u"https://host.test"_s;
    QTest::newRow("no address") << u"owner/name?"_s << u"owner/name?"_s;
    QTest::newRow("nothing") << u""_s << u""_s;
}

void TestArtifactVerbs::cutsSecretsFromAddresses()
{
    QFETCH(QString, told);
    QFETCH(QString, shown);
    QCOMPARE(bareAddressWords(told), shown);
}

QTEST_MAIN(TestArtifactVerbs)
#include "tst_artifactverbs.moc"
