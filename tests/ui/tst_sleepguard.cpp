// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

// Protects that the screen stays on while somebody presents, and only then: desktops of our own
// listen on a bus of our own, one at a time.

#include "tests/support/spinuntil.h"
#include "ui/present/sleepguard.h"

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <QVariantMap>

#include <memory>

using namespace Qt::StringLiterals;

namespace steward {

class FakeRequest final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Request")
public:
    int closed = 0;

public Q_SLOTS:
    void Close() { ++closed; }
};

class FakePortal final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Inhibit")
public:
    QList<uint> flags;
    QStringList reasons;

public Q_SLOTS:
    QDBusObjectPath Inhibit(const QString&, uint what, const QVariantMap& options)
    {
        flags.append(what);
        reasons.append(options.value(u"reason"_s).toString());
        return QDBusObjectPath(u"/request/1"_s);
    }
};

class FakeScreenSaver final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")
public:
    QStringList inhibited;
    QList<uint> released;

public Q_SLOTS:
    uint Inhibit(const QString& program, const QString&)
    {
        inhibited.append(program);
        return 7;
    }
    void UnInhibit(uint cookie) { released.append(cookie); }
};

class TestSleepGuard final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();
    void asksThePortal();
    void asksTheScreenSaverWhereThereIsNoPortal();
    void anAnswerAfterTheEndIsUndone();
    void saysSoWhereNobodyAnswers();
    void saysSoWhereThereIsNoBus();

private:
    void offerPortal();
    void offerScreenSaver();
    QDBusConnection client() const { return QDBusConnection(u"guard"_s); }

    QProcess m_daemon;
    std::unique_ptr<QDBusConnection> m_bus;
    FakePortal m_portal;
    FakeRequest m_request;
    FakeScreenSaver m_saver;
};

void TestSleepGuard::initTestCase()
{
    const QString program = QStandardPaths::findExecutable(u"dbus-daemon"_s);
    if (program.isEmpty())
        QSKIP("dbus-daemon is not installed");
    m_daemon.start(program, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
    QVERIFY(m_daemon.waitForReadyRead(10'000));
    const QString address = QString::fromUtf8(m_daemon.readLine().trimmed());
    m_bus = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(address, u"desktop"_s));
    QVERIFY(QDBusConnection::connectToBus(address, u"guard"_s).isConnected());
}

void TestSleepGuard::cleanupTestCase()
{
    m_bus.reset();
    QDBusConnection::disconnectFromBus(u"desktop"_s);
    QDBusConnection::disconnectFromBus(u"guard"_s);
    m_daemon.terminate();
    m_daemon.waitForFinished(5'000);
}

void TestSleepGuard::cleanup()
{
    m_bus->unregisterService(u"org.freedesktop.portal.Desktop"_s);
    m_bus->unregisterService(u"org.freedesktop.ScreenSaver"_s);
    m_bus->unregisterObject(u"/"_s, QDBusConnection::UnregisterTree);
    m_portal.flags.clear();
    m_request.closed = 0;
    m_saver.inhibited.clear();
    m_saver.released.clear();
}

void TestSleepGuard::offerPortal()
{
    const auto slots = QDBusConnection::ExportAllSlots;
    QVERIFY(m_bus->registerObject(u"/org/freedesktop/portal/desktop"_s, &m_portal, slots));
    QVERIFY(m_bus->registerObject(u"/request/1"_s, &m_request, slots));
    QVERIFY(m_bus->registerService(u"org.freedesktop.portal.Desktop"_s));
}

void TestSleepGuard::offerScreenSaver()
{
    QVERIFY(m_bus->registerObject(
        u"/org/freedesktop/ScreenSaver"_s, &m_saver, QDBusConnection::ExportAllSlots));
    QVERIFY(m_bus->registerService(u"org.freedesktop.ScreenSaver"_s));
}

void TestSleepGuard::asksThePortal()
{
    offerPortal();
    offerScreenSaver();
    SleepGuard guard(client());
    QVERIFY(guard.words().isEmpty());
    guard.hold();
    QCOMPARE(guard.state(), SleepGuard::State::Asking);
    QVERIFY(spinUntil([&guard] { return guard.state() == SleepGuard::State::Held; }));
    QCOMPARE(m_portal.flags, QList<uint>{12}); // suspend and idle
    QVERIFY(!m_portal.reasons.constFirst().isEmpty());
    QVERIFY(m_saver.inhibited.isEmpty());
    QVERIFY(!guard.words().isEmpty());
    guard.release();
    QVERIFY(spinUntil([this] { return m_request.closed == 1; }));
    QCOMPARE(guard.state(), SleepGuard::State::Free);
}

void TestSleepGuard::asksTheScreenSaverWhereThereIsNoPortal()
{
    offerScreenSaver();
    {
        SleepGuard guard(client());
        guard.hold();
        QVERIFY(spinUntil([&guard] { return guard.state() == SleepGuard::State::Held; }));
        QCOMPARE(m_saver.inhibited, QStringList{u"Steward"_s});
        QVERIFY(m_saver.released.isEmpty());
    }
    QVERIFY(spinUntil([this] { return m_saver.released == QList<uint>{7}; }));
}

// Somebody enters and leaves before the desktop has answered.
void TestSleepGuard::anAnswerAfterTheEndIsUndone()
{
    offerPortal();
    SleepGuard guard(client());
    guard.hold();
    guard.release();
    QVERIFY(spinUntil([this] { return m_request.closed == 1; }));
    QCOMPARE(guard.state(), SleepGuard::State::Free);
}

void TestSleepGuard::saysSoWhereNobodyAnswers()
{
    SleepGuard guard(client());
    guard.hold();
    QVERIFY(spinUntil([&guard] { return guard.state() == SleepGuard::State::Unheld; }));
    QVERIFY(guard.words().contains(u"may lock"_s));
}

void TestSleepGuard::saysSoWhereThereIsNoBus()
{
    SleepGuard guard(QDBusConnection(u"nowhere"_s));
    guard.hold();
    QCOMPARE(guard.state(), SleepGuard::State::Unheld);
    guard.release();
    QCOMPARE(guard.state(), SleepGuard::State::Free);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestSleepGuard)
#include "tst_sleepguard.moc"
