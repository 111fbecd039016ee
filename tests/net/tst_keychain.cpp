// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/secrets/keychainsecretstore.h"
#include "tests/support/resultof.h"
#include "tests/support/secretservice.h"

#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

/// Against a real Secret Service: what is kept is kept, by key, and nowhere in clear text.
class TestKeychain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void keepsASecretBeyondItsStore();
    void tellsServersAndEnvironmentsApart();
    void replacesAndRemoves();
    void keepsForThisRunOnly();
    void keepsAnySecretWhole_data();
    void keepsAnySecretWhole();
    void writesNoClearText();

private:
    SecretService m_service;
    const SecretKey m_key{QUuid::createUuid(), u"registry"_s};
};

void TestKeychain::initTestCase()
{
    const QString why = m_service.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
}

void TestKeychain::cleanupTestCase()
{
    m_service.stop();
}

void TestKeychain::keepsASecretBeyondItsStore()
{
    {
        KeychainSecretStore store;
        const Result<Keep> kept = resultOf(store.write(m_key, u"hunter2"_s, Keep::Keychain));
        QVERIFY2(kept.has_value() && *kept == Keep::Keychain, qPrintable(store.whyNotKept()));
        QVERIFY(store.whyNotKept().isEmpty());
    }
    KeychainSecretStore another;
    QCOMPARE(resultOf(another.read(m_key)).value(), u"hunter2"_s);
}

void TestKeychain::tellsServersAndEnvironmentsApart()
{
    KeychainSecretStore store;
    const SecretKey server{m_key.environment, u"pipelines"_s};
    const SecretKey environment{QUuid::createUuid(), u"registry"_s};
    QVERIFY(resultOf(store.write(m_key, u"one"_s, Keep::Keychain)));
    QVERIFY(resultOf(store.write(server, u"two"_s, Keep::Keychain)));
    QVERIFY(resultOf(store.read(environment))->isNull());
    QCOMPARE(resultOf(store.read(m_key)).value(), u"one"_s);
    QCOMPARE(resultOf(store.read(server)).value(), u"two"_s);
    QVERIFY(store.whyNotKept().isEmpty()); // nothing found is no fault of the keychain
}

void TestKeychain::replacesAndRemoves()
{
    KeychainSecretStore store;
    QVERIFY(resultOf(store.write(m_key, u"old"_s, Keep::Keychain)));
    QVERIFY(resultOf(store.write(m_key, u"new"_s, Keep::Keychain)));
    QCOMPARE(resultOf(store.read(m_key)).value(), u"new"_s);
    QVERIFY(resultOf(store.remove(m_key)));
    QVERIFY(resultOf(store.read(m_key))->isNull());
    QVERIFY(resultOf(store.remove(m_key))); // again: it is gone, and that is what was asked
}

void TestKeychain::keepsForThisRunOnly()
{
    KeychainSecretStore store;
    QCOMPARE(*resultOf(store.write(m_key, u"for now"_s, Keep::ThisRun)), Keep::ThisRun);
    QCOMPARE(resultOf(store.read(m_key)).value(), u"for now"_s);
    KeychainSecretStore another;
    QVERIFY(resultOf(another.read(m_key))->isNull());

    // What is kept later wins over what was for now.
    QVERIFY(resultOf(store.write(m_key, u"for good"_s, Keep::Keychain)));
    QCOMPARE(resultOf(store.read(m_key)).value(), u"for good"_s);
}

void TestKeychain::keepsAnySecretWhole_data()
{
    QTest::addColumn<QString>("secret");
    QTest::newRow("quotes") << u"a\"b'c`d;e[f] g\\"_s;
    QTest::newRow("beyond ASCII") << u"pässwörd \U0001F511"_s;
    QTest::newRow("long") << QString(8'000, u'x');
}

void TestKeychain::keepsAnySecretWhole()
{
    QFETCH(const QString, secret);
    KeychainSecretStore store;
    QVERIFY(resultOf(store.write(m_key, secret, Keep::Keychain)));
    QCOMPARE(resultOf(store.read(m_key)).value(), secret);
}

void TestKeychain::writesNoClearText()
{
    KeychainSecretStore store;
    QVERIFY(resultOf(store.write(m_key, u"a-marker-nobody-types"_s, Keep::Keychain)));
    int files = 0;
    for (const QString& root : {m_service.folder(), qEnvironmentVariable("HOME")}) {
        QDirIterator it(root, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            ++files;
            QVERIFY2(
                !file.readAll().contains("a-marker-nobody-types"), qPrintable(file.fileName()));
        }
    }
    QVERIFY(files > 0); // the keyring itself, at least
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestKeychain)
#include "tst_keychain.moc"
