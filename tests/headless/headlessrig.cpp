// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/headless/headlessrig.h"

#include "app/environments/environmentcodec.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcessEnvironment>
#include <QTimer>

#include <chrono>

namespace steward {

using namespace Qt::StringLiterals;

HeadlessRig::HeadlessRig()
{
    for (const QString& folder : {u"config/steward"_s, u"run"_s})
        QDir(m_home.path()).mkpath(folder);
    QFile::setPermissions(
        m_home.filePath(u"run"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void HeadlessRig::start(QProcess& steward, const QStringList& arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& display :
        {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"DBUS_SESSION_BUS_ADDRESS"_s})
        environment.remove(display);
    environment.insert(u"HOME"_s, m_home.path());
    for (const auto& [variable, folder] : {std::pair(u"XDG_CONFIG_HOME"_s, u"config"_s),
             std::pair(u"XDG_DATA_HOME"_s, u"data"_s), std::pair(u"XDG_STATE_HOME"_s, u"state"_s),
             std::pair(u"XDG_CACHE_HOME"_s, u"cache"_s), std::pair(u"XDG_RUNTIME_DIR"_s, u"run"_s)})
        environment.insert(variable, m_home.filePath(folder));
    steward.setProcessEnvironment(environment);
    steward.setWorkingDirectory(m_home.path());
    steward.start(QStringLiteral(STEWARD_PROGRAM), arguments);
}

HeadlessRig::Ended HeadlessRig::ended(QProcess& steward)
{
    // The servers that it talks to live in this loop.
    QTimer wake;
    wake.start(std::chrono::milliseconds(200));
    const QDeadlineTimer deadline(std::chrono::seconds(90));
    while (steward.state() != QProcess::NotRunning && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    Ended ended;
    if (steward.state() == QProcess::NotRunning && steward.exitStatus() == QProcess::NormalExit)
        ended.code = steward.exitCode();
    steward.kill();
    ended.out = steward.readAllStandardOutput();
    ended.problems = steward.readAllStandardError();
    return ended;
}

HeadlessRig::Ended HeadlessRig::run(const QStringList& arguments) const
{
    QProcess steward;
    start(steward, arguments);
    return ended(steward);
}

QByteArray HeadlessRig::bytes(const QString& name) const
{
    QFile in(file(name));
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

QJsonObject HeadlessRig::json(const QString& name) const
{
    return QJsonDocument::fromJson(bytes(name)).object();
}

void HeadlessRig::write(const QString& name, const QByteArray& bytes) const
{
    QFile out(file(name));
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("no temporary file");
}

void HeadlessRig::write(const QString& name, const QJsonObject& object) const
{
    write(name, QJsonDocument(object).toJson());
}

void HeadlessRig::save(const QList<Environment>& environments) const
{
    write(u"config/steward/environments.json"_s, encodeEnvironments(environments));
}

} // namespace steward
