// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Words", text);
}

} // namespace

QString shortAge(std::chrono::nanoseconds age)
{
    const QLocale locale;
    const double seconds = std::max(0.0, std::chrono::duration<double>(age).count());
    if (seconds < 9.95)
        return tr("%1 s").arg(locale.toString(seconds, 'f', 1));
    if (seconds < 100)
        return tr("%1 s").arg(locale.toString(qRound64(seconds)));
    if (seconds < 100.0 * 60)
        return tr("%1 min").arg(locale.toString(qRound64(seconds / 60)));
    if (seconds < 48.0 * 3600)
        return tr("%1 h").arg(locale.toString(qRound64(seconds / 3600)));
    return tr("%1 d").arg(locale.toString(qRound64(seconds / 86400)));
}

QString ago(std::chrono::nanoseconds age)
{
    return age < std::chrono::seconds(1) ? tr("just now") : tr("%1 ago").arg(shortAge(age));
}

QString readAgo(std::chrono::nanoseconds age)
{
    return age < 2s ? tr("read just now") : tr("read %1 ago").arg(shortAge(age));
}

QString runningTime(std::chrono::milliseconds time)
{
    const qint64 seconds = std::max<qint64>(0, time.count() / 1000);
    const QString tail = u"%1:%2"_s.arg(
        QString::number(seconds / 60 % 60), QString::number(seconds % 60).rightJustified(2, u'0'));
    if (seconds < 3600)
        return tail;
    return u"%1:%2"_s.arg(QString::number(seconds / 3600), tail.rightJustified(5, u'0'));
}

QString byteSize(qint64 bytes)
{
    return QLocale().formattedDataSize(
        bytes, bytes < 10'000'000'000 && bytes >= 1'000'000'000 ? 1 : 0, QLocale::DataSizeSIFormat);
}

QString shortMoment(const QDateTime& utc, const QDateTime& nowUtc)
{
    if (!utc.isValid())
        return {};
    const QDateTime local = utc.toLocalTime();
    const QDate today = nowUtc.toLocalTime().date();
    const QLocale locale;
    if (local.date() == today)
        return locale.toString(local.time(), u"HH:mm"_s);
    if (local.date() == today.addDays(-1))
        return tr("yesterday");
    return locale.toString(local.date(), u"d MMM"_s);
}

QString fullMoment(const QDateTime& utc)
{
    if (!utc.isValid())
        return {};
    const QDateTime local = utc.toLocalTime();
    return QLocale().toString(local, u"d MMM yyyy HH:mm:ss "_s) + local.timeZoneAbbreviation();
}

} // namespace steward
