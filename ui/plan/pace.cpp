// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/plan/pace.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace steward {

using namespace std::chrono_literals;

namespace {

constexpr qint64 kLeastDone = 3;
constexpr auto kLeastTime = 2s;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Pace)
};

} // namespace

void Pace::tell(qint64 done, qint64 all, Instant now)
{
    if (!m_began || done < m_done || all != m_all) {
        m_began = now;
        m_first = done;
    }
    m_done = done;
    m_all = all;
    m_at = now;
}

void Pace::forget()
{
    *this = Pace();
}

std::optional<std::chrono::milliseconds> Pace::left() const
{
    const qint64 done = m_done - m_first;
    if (!m_began || done < kLeastDone || m_at - *m_began < kLeastTime)
        return std::nullopt;
    const double each = std::chrono::duration<double, std::milli>(m_at - *m_began).count()
        / static_cast<double>(done);
    return std::chrono::milliseconds(
        static_cast<qint64>(each * static_cast<double>(std::max<qint64>(0, m_all - m_done))));
}

QString Pace::words() const
{
    const QLocale locale;
    const QString counted
        = Words::tr("%1 of %2").arg(locale.toString(m_done), locale.toString(m_all));
    const auto time = left();
    return time ? Words::tr("%1, about %2").arg(counted, roundTime(*time)) : counted;
}

QString roundTime(std::chrono::milliseconds time)
{
    const QLocale locale;
    const qint64 seconds = std::max<qint64>(0, (time.count() + 999) / 1000);
    if (seconds <= 10)
        return Words::tr("%1 s").arg(locale.toString(std::max<qint64>(1, seconds)));
    if (seconds < 90)
        return Words::tr("%1 s").arg(locale.toString((seconds + 4) / 5 * 5));
    if (seconds < 5400)
        return Words::tr("%1 min").arg(locale.toString((seconds + 59) / 60));
    return Words::tr("%1 h").arg(locale.toString((seconds + 3599) / 3600));
}

} // namespace steward
