// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/bench/programs.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString& file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

QString besideUs(const QString& program)
{
    return QCoreApplication::applicationDirPath() + u'/' + program;
}

// The number behind `key` in a file of the kernel's "key: number" lines.
double numberIn(const QString& file, const QByteArray& key)
{
    const QList<QByteArray> lines = contentOf(file).split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith(key) && line.at(key.size()) == ':')
            return line.simplified().split(' ').value(1).toDouble();
    }
    return 0;
}

} // namespace

Child::~Child()
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(5000))
        process.kill();
    process.waitForFinished(5000);
}

Display::Display()
{
    const QString xvfb = QStandardPaths::findExecutable(u"Xvfb"_s);
    if (xvfb.isEmpty())
        return;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(xvfb,
        {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1600x1000x24"_s, u"-nolisten"_s,
            u"tcp"_s});
    process.waitForReadyRead(10'000);
    m_number = QString::fromLatin1(process.readAllStandardOutput()).trimmed();
}

QProcessEnvironment Display::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"WAYLAND_DISPLAY"_s);
    environment.insert(u"DISPLAY"_s, u':' + m_number);
    environment.insert(u"QT_QPA_PLATFORM"_s, isThere() ? u"xcb"_s : u"offscreen"_s);
    return environment;
}

bool Server::start(const QStringList& more)
{
    process.start(besideUs(u"steward-sandbox"_s),
        QStringList{u"--artifacts"_s, u"1000"_s, u"--pipelines"_s, u"1000"_s} + more);
    QByteArray text;
    while ((registry.isEmpty() || pipelines.isEmpty()) && process.waitForReadyRead(10'000)) {
        text += process.readAllStandardOutput();
        const QList<QByteArray> lines = text.split('\n');
        for (const QByteArray& line : lines) {
            const qsizetype at = line.indexOf("http://");
            if (at < 0)
                continue;
            const QString url = QString::fromUtf8(line.mid(at)).trimmed();
            (line.startsWith("registry") ? registry : pipelines) = url;
        }
    }
    return !registry.isEmpty() && !pipelines.isEmpty();
}

Steward::Steward(const Server& server, const QString& home, const QProcessEnvironment& environment)
    : m_trace(home + u"/trace.jsonl"_s)
{
    QFile::remove(m_trace);
    QProcessEnvironment own = environment;
    for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"})
        own.insert(QString::fromLatin1(name), home);
    process.setProcessEnvironment(own);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(besideUs(u"steward"_s),
        {u"--registry"_s, server.registry, u"--pipelines"_s, server.pipelines, u"--trace"_s,
            m_trace});
}

QMap<QString, double> Steward::milestones() const
{
    QMap<QString, double> found;
    const QList<QByteArray> lines = contentOf(m_trace).split('\n');
    for (const QByteArray& line : lines) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        const QString name = object.value("milestone"_L1).toString();
        if (!name.isEmpty() && !found.contains(name))
            found.insert(name, object.value("ms"_L1).toDouble());
    }
    return found;
}

bool Steward::reaches(const QString& milestone)
{
    QElapsedTimer timer;
    timer.start();
    while (!milestones().contains(milestone)) {
        if (timer.elapsed() > 20'000 || process.state() == QProcess::NotRunning)
            return false;
        process.waitForFinished(5);
    }
    return true;
}

int Steward::readings() const
{
    const QByteArray trace = contentOf(m_trace);
    return static_cast<int>(std::min(trace.count("artifacts read"), trace.count("pipelines read")));
}

double Steward::processorMs() const
{
    clockid_t clock{};
    timespec time{};
    if (clock_getcpuclockid(static_cast<pid_t>(process.processId()), &clock) != 0)
        return 0;
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double Steward::megabytesRead() const
{
    return numberIn(u"/proc/%1/io"_s.arg(process.processId()), "rchar") / 1e6;
}

double Steward::proportionalMegabytes() const
{
    return numberIn(u"/proc/%1/smaps_rollup"_s.arg(process.processId()), "Pss") * 1024 / 1e6;
}
