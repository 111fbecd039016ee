// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

// Protects "as the desktop asks": a settings portal of our own on a bus of our own says dark, then
// light, and the palette follows without anybody asking again.

#include "ui/theme/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QHash>
#include <QProcess>
#include <QStandardPaths>
#include <QStyle>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace steward;

namespace {

const auto service = u"org.freedesktop.portal.Desktop"_s;
const auto path = u"/org/freedesktop/portal/desktop"_s;
const auto interface = u"org.freedesktop.portal.Settings"_s;
const auto appearance = u"org.freedesktop.appearance"_s;

} // namespace

class Portal final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    QHash<QString, QVariant> values;

public Q_SLOTS:
    //! As real portals do: a variant within the variant.
    QDBusVariant Read(const QString& group, const QString& key)
    {
        return QDBusVariant(
            QVariant::fromValue(QDBusVariant(values.value(group + u'/' + key, 0U))));
    }
};

class TestDesktopSettings final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void followsTheDesktop();
    void chosenModeWins();
    void environmentAsksForLessMotion();

private:
    void tell(const QString& group, const QString& key, const QVariant& value)
    {
        auto signal = QDBusMessage::createSignal(path, interface, u"SettingChanged"_s);
        signal.setArguments({group, key, QVariant::fromValue(QDBusVariant(value))});
        QVERIFY(m_bus->send(signal));
    }

    QProcess m_daemon;
    std::unique_ptr<QDBusConnection> m_bus;
    Portal m_portal;
};

void TestDesktopSettings::initTestCase()
{
    const QString program = QStandardPaths::findExecutable(u"dbus-daemon"_s);
    if (program.isEmpty())
        QSKIP("dbus-daemon is not installed");
    m_daemon.start(program, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
    QVERIFY(m_daemon.waitForReadyRead(10000));
    const QByteArray address = m_daemon.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    m_bus = std::make_unique<QDBusConnection>(
        QDBusConnection::connectToBus(QString::fromUtf8(address), u"portal"_s));
    m_portal.values.insert(appearance + u"/color-scheme"_s, 1U);
    m_portal.values.insert(u"org.gnome.desktop.interface/enable-animations"_s, true);
    QVERIFY(m_bus->registerObject(path, &m_portal, QDBusConnection::ExportAllSlots));
    QVERIFY(m_bus->registerService(service));
}

void TestDesktopSettings::cleanupTestCase()
{
    m_daemon.terminate();
    m_daemon.waitForFinished(5000);
}

void TestDesktopSettings::followsTheDesktop()
{
    Theme theme;
    theme.apply(*qApp);
    QTRY_COMPARE(schemeOf(QApplication::palette()), Scheme::Dark);
    QVERIFY(!theme.reducedMotion());
    tell(appearance, u"color-scheme"_s, 2U);
    QTRY_COMPARE(schemeOf(QApplication::palette()), Scheme::Light);
    QCOMPARE(QApplication::palette(), Theme::palette(Scheme::Light));

    tell(u"org.gnome.desktop.interface"_s, u"enable-animations"_s, false);
    QTRY_COMPARE(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);

    tell(appearance, u"contrast"_s, 1U);
    QTRY_VERIFY(theme.isHighContrast());
    const auto palette = QApplication::palette();
    QVERIFY(
        contrastRatio(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) > 20);
    tell(appearance, u"contrast"_s, 0U);
    QTRY_COMPARE(QApplication::palette(), Theme::palette(Scheme::Light));
}

void TestDesktopSettings::chosenModeWins()
{
    Theme theme;
    theme.setMode(Theme::Mode::Light);
    theme.apply(*qApp);
    tell(appearance, u"color-scheme"_s, 1U);
    theme.setMode(Theme::Mode::System); // dark by now, or as soon as the portal has answered
    QTRY_COMPARE(schemeOf(QApplication::palette()), Scheme::Dark);
    theme.setMode(Theme::Mode::Light);
    QCOMPARE(schemeOf(QApplication::palette()), Scheme::Light);
    tell(appearance, u"color-scheme"_s, 1U);
    QCoreApplication::processEvents();
    QCOMPARE(schemeOf(QApplication::palette()), Scheme::Light);
}

void TestDesktopSettings::environmentAsksForLessMotion()
{
    qputenv("STEWARD_REDUCED_MOTION", "1");
    const Theme theme;
    QVERIFY(theme.reducedMotion());
    qunsetenv("STEWARD_REDUCED_MOTION");
}

QTEST_MAIN(TestDesktopSettings)
#include "tst_desktopsettings.moc"
