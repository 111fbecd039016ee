// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/trace.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <ctime>
#include <unistd.h>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

qint64 nowMs()
{
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return time.tv_sec * 1000 + time.tv_nsec / 1'000'000;
}

// Field 22 of /proc/self/stat: start time in clock ticks since boot. The name in field 2 may hold
// spaces, so count from its closing bracket.
qint64 processStartMs()
{
    QFile stat(u"/proc/self/stat"_s);
    if (!stat.open(QIODevice::ReadOnly))
        return nowMs();
    const QByteArray text = stat.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    const qint64 ticks = fields.value(19).toLongLong();
    return ticks * 1000 / sysconf(_SC_CLK_TCK);
}

} // namespace

Trace::Trace(const QString& file, QObject* parent)
    : QObject(parent)
{
    if (file.isEmpty())
        return;
    m_file.setFileName(file);
    if (m_file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        m_processStartMs = processStartMs();
    else
        qWarning("The trace file cannot be written.");
}

void Trace::mark(const QString& milestone)
{
    if (!m_file.isOpen())
        return;
    const QJsonObject line{{u"milestone"_s, milestone}, {u"ms"_s, nowMs() - m_processStartMs}};
    m_file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    m_file.flush();
}

} // namespace steward
