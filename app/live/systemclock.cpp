// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/systemclock.h"

#include <QTimer>

#include <ctime>

namespace steward {

Instant SystemClock::now() const
{
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return Instant(std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
}

QDateTime SystemClock::utcNow() const
{
    return QDateTime::currentDateTimeUtc();
}

void SystemClock::after(
    std::chrono::milliseconds delay, QObject* context, std::function<void()> function)
{
    QTimer::singleShot(delay, context, std::move(function));
}

} // namespace steward
