// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "net/sandbox/instant.h"

#include <QDateTime>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace steward::sandbox {

Instant currentInstant()
{
    return std::chrono::time_point_cast<std::chrono::microseconds>(
        std::chrono::system_clock::now());
}

QByteArray timeText(Instant instant)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(instant);
    const auto micros = (instant - seconds).count();
    QByteArray text = QDateTime::fromSecsSinceEpoch(seconds.time_since_epoch().count(), Qt::UTC)
                          .toString(u"yyyy-MM-ddTHH:mm:ss"_s)
                          .toLatin1();
    if (micros % 1000 != 0)
        text += '.' + QByteArray::number(micros).rightJustified(6, '0');
    else if (micros != 0)
        text += '.' + QByteArray::number(micros / 1000).rightJustified(3, '0');
    return text + 'Z';
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
