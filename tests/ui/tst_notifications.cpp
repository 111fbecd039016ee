// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

// Protects what a desktop is told: words without markup from servers, once, and only while nobody
// looks. A notification service of our own listens on a bus of our own.

#include "app/live/systemclock.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/workspace/workspace.h"
#include "app/workspace/workspaces.h"
#include "tests/support/sampleplans.h"
#include "tests/support/spinuntil.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notifications.h"
#include "ui/theme/banner.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QGuiApplication>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QVariantMap>

#include <memory>

using namespace Qt::StringLiterals;

namespace steward {

class Desktop final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Told {
        QString summary;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };
    QList<Told> told;

public Q_SLOTS:
    uint Notify(const QString&, uint, const QString&, const QString& summary, const QString& body,
        const QStringList& actions, const QVariantMap& hints, int)
    {
        told.append({summary, body, actions, hints});
        return static_cast<uint>(told.size());
    }
};

class NotificationsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void tellsInPlainWords();
    void reachesTheDesktop();
    void speaksOnlyWhileNobodyLooks();
    void waitsInTheWindowUntilItIsLookedAt();

private:
    QProcess m_daemon;
    std::unique_ptr<QDBusConnection> m_bus;
    Desktop m_desktop;
};

void NotificationsTest::initTestCase()
{
    const QString program = QStandardPaths::findExecutable(u"dbus-daemon"_s);
    if (program.isEmpty())
        QSKIP("dbus-daemon is not installed");
    m_daemon.start(program, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
    QVERIFY(m_daemon.waitForReadyRead(10'000));
    const QByteArray address = m_daemon.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    m_bus = std::make_unique<QDBusConnection>(
        QDBusConnection::connectToBus(QString::fromUtf8(address), u"desktop"_s));
    QVERIFY(m_bus->registerObject(
        u"/org/freedesktop/Notifications"_s, &m_desktop, QDBusConnection::ExportAllSlots));
    QVERIFY(m_bus->registerService(u"org.freedesktop.Notifications"_s));
}

void NotificationsTest::cleanupTestCase()
{
    m_bus.reset();
    QDBusConnection::disconnectFromBus(u"desktop"_s);
    m_daemon.terminate();
    m_daemon.waitForFinished(5'000);
}

void NotificationsTest::tellsInPlainWords()
{
    Plan plan = samplePlanDelete();
    plan.title = u"Delete \u202E<b>x</b>\n"_s + QString(500, u'y');
    plan.environment.name = u"<img src=x>&"_s;
    const TaskNotice notice = TaskNotice::of(PlanRun(plan));
    QVERIFY2(notice.summary.startsWith(u"Not sent: Delete \\u{202E}<b>x</b>"_s),
        qPrintable(notice.summary)); // a summary is never markup
    QVERIFY(notice.summary.size() < 200);
    QVERIFY(!notice.summary.contains(u'\n'));
    QCOMPARE(notice.where, u"On <img src=x>& (Sandbox)."_s);
    QVERIFY(!notice.isBad);
    m_desktop.told.clear();
    Notifications::tell(notice);
    QVERIFY(spinUntil([this] { return m_desktop.told.size() == 1; }));
    QCOMPARE(m_desktop.told.first().body, u"On &lt;img src=x&gt;&amp; (Sandbox)."_s);
}

void NotificationsTest::reachesTheDesktop()
{
    m_desktop.told.clear();
    QGuiApplication::setDesktopFileName(u"org.steward.Steward"_s);
    Notifications::tell({u"Verified: Delete a"_s, u"On Staging (Demo)."_s, false});
    Notifications::tell({u"Unknown: Delete b"_s, u"On Staging (Demo)."_s, true});
    QVERIFY(spinUntil([this] { return m_desktop.told.size() == 2; }));
    QCOMPARE(m_desktop.told.first().summary, u"Verified: Delete a"_s);
    QCOMPARE(m_desktop.told.first().body, u"On Staging (Demo)."_s);
    QVERIFY(m_desktop.told.first().actions.isEmpty());
    QCOMPARE(m_desktop.told.first().hints.value(u"desktop-entry"_s), u"org.steward.Steward"_s);
    QCOMPARE(m_desktop.told.first().hints.value(u"urgency"_s).toInt(), 1);
    QCOMPARE(m_desktop.told.last().hints.value(u"urgency"_s).toInt(), 2);
}

// Of whatever environment: what was left runs on, and is still heard.
void NotificationsTest::speaksOnlyWhileNobodyLooks()
{
    m_desktop.told.clear();
    SystemClock clock;
    Workspaces workspaces([&clock](const Environment& environment) {
        return std::make_unique<Workspace>(environment, clock);
    });
    bool seen = true;
    Notifications notifications(workspaces, [&seen] { return seen; });
    const QSignalSpy unseen(&notifications, &Notifications::unseen);
    Environment first;
    first.name = u"First"_s;
    Plans& plans = workspaces.open(first).plans();
    const auto runs = [](Plans& which) {
        const PlanRun* run = which.run(samplePlanObstacle(), {}); // ends at once: nothing is sent
        return spinUntil([run] { return run->isEnded(); });
    };
    QVERIFY(runs(plans));
    seen = false;
    Environment second;
    second.name = u"Second"_s;
    workspaces.open(second);
    QVERIFY(runs(plans));
    QVERIFY(runs(workspaces.current()->plans()));
    QVERIFY(spinUntil([this] { return m_desktop.told.size() >= 2; }));
    Notifications::tell({u"last"_s, {}, false});
    QVERIFY(spinUntil([this] { return m_desktop.told.last().summary == u"last"_s; }));
    QCOMPARE(m_desktop.told.size(), 3); // in order: none came of the one that was seen
    QVERIFY(m_desktop.told.first().summary.startsWith(u"Not sent: "_s));
    QCOMPARE(unseen.size(), 2);
    notifications.setHeldBack(true); // somebody presents
    QVERIFY(runs(workspaces.current()->plans()));
    Notifications::tell({u"after it"_s, {}, false});
    QVERIFY(spinUntil([this] { return m_desktop.told.last().summary == u"after it"_s; }));
    QCOMPARE(m_desktop.told.size(), 4);
    QCOMPARE(unseen.size(), 2);
    notifications.setHeldBack(false);
    QCOMPARE(unseen.size(), 3);
}

void NotificationsTest::waitsInTheWindowUntilItIsLookedAt()
{
    SystemClock clock;
    Workspaces workspaces([&clock](const Environment& environment) {
        return std::make_unique<Workspace>(environment, clock);
    });
    Environment environment;
    environment.name = u"Staging"_s;
    workspaces.open(environment);
    Theme theme;
    theme.setMode(Theme::Mode::Light);
    theme.apply(*qobject_cast<QApplication*>(QCoreApplication::instance()));
    MainWindow window(workspaces, theme, nullptr);
    window.show();
    auto* banner = window.findChild<Banner*>(u"unseenBanner"_s);
    QVERIFY(banner && banner->isHidden());
    window.tellUnseen({u"Verified: Delete acme/sentiment"_s, u"On Staging (Demo)."_s, false});
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->message().tone, Tone::Accent);
    window.tellUnseen({u"Unknown: Delete <b>x</b>"_s, u"On Staging (Demo)."_s, true});
    QCOMPARE(banner->message().tone, Tone::Care);
    QTest::mouseClick(banner->findChild<QPushButton*>(u"bannerAction"_s), Qt::LeftButton);
    QVERIFY(banner->isHidden());
}

} // namespace steward

QTEST_MAIN(steward::NotificationsTest)
#include "tst_notifications.moc"
