// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/instant.h"

#include <QRandomGenerator>
#include <QString>

namespace steward::sandbox {

namespace {

QByteArray padded(int number, int digits)
{
    return QByteArray::number(number).rightJustified(digits, '0');
}

} // namespace

Instant currentInstant()
{
    return std::chrono::time_point_cast<std::chrono::microseconds>(
        std::chrono::system_clock::now());
}

QByteArray timeText(Instant instant)
{
    // By hand: a list of a thousand pipelines holds fourteen thousand of them.
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(instant - day);
    const auto micros = static_cast<int>(time.subseconds().count());
    QByteArray text;
    text.reserve(27);
    text.append(padded(int(date.year()), 4)).append('-');
    text.append(padded(int(unsigned(date.month())), 2)).append('-');
    text.append(padded(int(unsigned(date.day())), 2)).append('T');
    text.append(padded(int(time.hours().count()), 2)).append(':');
    text.append(padded(int(time.minutes().count()), 2)).append(':');
    text.append(padded(int(time.seconds().count()), 2));
    if (micros % 1000 != 0)
        text.append('.').append(padded(micros, 6));
    else if (micros != 0)
        text.append('.').append(padded(micros / 1000, 3));
    return text.append('Z');
}

QByteArray uuidV7(Instant instant, quint64 seed)
{
    const auto millis = static_cast<quint64>(
        std::chrono::floor<std::chrono::milliseconds>(instant).time_since_epoch().count());
    quint64 high = 0;
    quint64 low = 0;
    if (seed == 0) {
        high = QRandomGenerator::global()->generate64();
        low = QRandomGenerator::global()->generate64();
    } else {
        high = seed * 0x9e3779b97f4a7c15U;
        low = (high ^ (high >> 29)) * 0xbf58476d1ce4e5b9U;
    }
    high = (millis << 16) | 0x7000U | (high >> 52);
    low = (low & 0x3fffffffffffffffU) | 0x8000000000000000U;
    const QByteArray hex = QByteArray::number(high, 16).rightJustified(16, '0')
        + QByteArray::number(low, 16).rightJustified(16, '0');
    return hex.sliced(0, 8) + '-' + hex.sliced(8, 4) + '-' + hex.sliced(12, 4) + '-'
        + hex.sliced(16, 4) + '-' + hex.sliced(20);
}

} // namespace steward::sandbox
