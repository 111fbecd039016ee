// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/secretservice.h"

#include "tests/support/spinuntil.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDir>
#include <QProcessEnvironment>
#include <QStandardPaths>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

void end(QProcess& process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(5'000)) {
        process.kill();
        process.waitForFinished(5'000);
    }
}

} // namespace

SecretService::SecretService() = default;

SecretService::~SecretService()
{
    stop();
}

void SecretService::stop()
{
    end(m_keyring);
    end(m_bus);
}

QString SecretService::start()
{
    for (const QString& program : {u"dbus-daemon"_s, u"gnome-keyring-daemon"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            return u"there is no %1: ./dev test installs it"_s.arg(program);
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto& [variable, name] :
        {std::pair(u"HOME"_s, u"home"_s), std::pair(u"XDG_RUNTIME_DIR"_s, u"run"_s),
            std::pair(u"XDG_DATA_HOME"_s, u"data"_s), std::pair(u"XDG_CONFIG_HOME"_s, u"config"_s),
            std::pair(u"XDG_CACHE_HOME"_s, u"cache"_s)}) {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(path);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        environment.insert(variable, path);
    }
    const QString why = startBus(environment);
    if (!why.isEmpty())
        return why;
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_address.toUtf8());
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_address);
    return startKeyring(environment);
}

QString SecretService::startBus(const QProcessEnvironment& environment)
{
    m_bus.setProcessEnvironment(environment);
    m_bus.setStandardErrorFile(QProcess::nullDevice());
    m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
    QByteArray printed;
    const bool isUp = spinUntil([&] {
        printed += m_bus.readAllStandardOutput();
        return printed.contains('\n');
    });
    m_address = QString::fromUtf8(printed).trimmed();
    return isUp ? QString() : u"dbus-daemon did not start"_s;
}

QString SecretService::startKeyring(const QProcessEnvironment& environment)
{
    m_keyring.setProcessEnvironment(environment);
    m_keyring.setStandardErrorFile(QProcess::nullDevice());
    m_keyring.setStandardOutputFile(QProcess::nullDevice());
    m_keyring.start(u"gnome-keyring-daemon"_s,
        {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s,
            u"--control-directory="_s + m_folder.filePath(u"run/keyring"_s)});
    m_keyring.write("the password of a test");
    m_keyring.closeWriteChannel();
    const QString name = u"steward-test"_s;
    bool isUp = false;
    {
        const QDBusConnection bus = QDBusConnection::connectToBus(m_address, name);
        isUp = spinUntil([&bus] {
            return bus.interface()->isServiceRegistered(u"org.freedesktop.secrets"_s).value();
        });
    }
    QDBusConnection::disconnectFromBus(name);
    return isUp ? QString() : u"gnome-keyring-daemon does not answer"_s;
}

} // namespace steward
