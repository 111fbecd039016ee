// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/secrets/keychainsecretstore.h"
#include "tests/support/resultof.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

/// A machine without a keychain: QtKeychain 0.13 says OtherError there. Secrets are then kept for
/// this run, and the reason is told.
class TestNoKeychain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void keepsForThisRunAndSaysWhy();
    void readsNothing();
    void forgets();
};

void TestNoKeychain::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    qunsetenv("DISPLAY");
}

void TestNoKeychain::keepsForThisRunAndSaysWhy()
{
    const SecretKey key{QUuid::createUuid(), u"registry"_s};
    KeychainSecretStore store;
    QSignalSpy told(&store, &SecretStore::whyNotKeptChanged);
    QVERIFY(store.whyNotKept().isEmpty());
    QCOMPARE(*resultOf(store.write(key, u"hunter2"_s, Keep::Keychain)), Keep::ThisRun);
    QCOMPARE(resultOf(store.read(key)).value(), u"hunter2"_s);
    QVERIFY(!store.whyNotKept().isEmpty());
    QVERIFY(!store.whyNotKept().contains("hunter2"_L1));
    QCOMPARE(told.size(), 1);
    qInfo("%s", qPrintable(store.whyNotKept()));

    KeychainSecretStore nextRun;
    QVERIFY(resultOf(nextRun.read(key))->isNull());
}

void TestNoKeychain::readsNothing()
{
    KeychainSecretStore store;
    const Result<QString> secret = resultOf(store.read({QUuid::createUuid(), u"pipelines"_s}));
    QVERIFY(secret.has_value()); // a person is asked; that is no error
    QVERIFY(secret->isNull());
    QVERIFY(!store.whyNotKept().isEmpty());
}

void TestNoKeychain::forgets()
{
    const SecretKey key{QUuid::createUuid(), u"registry"_s};
    KeychainSecretStore store;
    QVERIFY(resultOf(store.write(key, u"hunter2"_s, Keep::ThisRun)));
    resultOf(store.remove(key));
    QVERIFY(resultOf(store.read(key))->isNull());
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestNoKeychain)
#include "tst_nokeychain.moc"
