// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/quarantine.h"

#include "app/live/clock.h"
#include "app/plan/serverlock.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace steward {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr int kSchema = 1;

qint64 sinceBoot(const Clock& clock)
{
    return std::chrono::duration_cast<milliseconds>(clock.now().time_since_epoch()).count();
}

} // namespace

Quarantine::Quarantine(const QString& folder, Clock& clock)
    : m_folder(folder)
    , m_clock(clock)
{
}

QString Quarantine::pathFor(const ServerKey& key) const
{
    return QDir(m_folder).filePath(fileNameFor(key) % u".unknown");
}

void Quarantine::begin(const ServerKey& key)
{
    QDir().mkpath(m_folder);
    const QJsonObject mark{{u"schema"_s, kSchema}, {u"sinceBoot"_s, sinceBoot(m_clock)},
        {u"utc"_s, m_clock.utcNow().toString(Qt::ISODateWithMs)}};
    QSaveFile file(pathFor(key));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QJsonDocument(mark).toJson(QJsonDocument::Compact));
        file.commit();
    }
}

milliseconds Quarantine::left(const ServerKey& key) const
{
    QFile file(pathFor(key));
    if (!file.open(QIODevice::ReadOnly))
        return milliseconds(0);
    const QJsonObject mark = QJsonDocument::fromJson(file.readAll()).object();
    const qint64 then = mark.value("sinceBoot"_L1).toInteger();
    const QDateTime utc = QDateTime::fromString(mark.value("utc"_L1).toString(), Qt::ISODateWithMs);
    // After a restart of the machine the boot clock begins again; then the date has to do.
    const qint64 now = sinceBoot(m_clock);
    const milliseconds gone(then <= now ? now - then : utc.msecsTo(m_clock.utcNow()));
    return gone < milliseconds(0) || gone >= kLength ? milliseconds(0) : kLength - gone;
}

} // namespace steward
