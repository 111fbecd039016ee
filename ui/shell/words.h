// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>

namespace steward {

/// "0.8 s", "14 s", "3 min", "2 h", "5 d": an age at a glance, locale's digits.
QString shortAge(std::chrono::nanoseconds age);
/// "3 s ago"; below one second, where figures say nothing, "just now".
QString ago(std::chrono::nanoseconds age);
/// "read 3 s ago"; "read just now" for two seconds, which is how often is read: nothing changes
/// while nothing is late.
QString readAgo(std::chrono::nanoseconds age);
/// "0:14", "1:02:03": a running time.
QString runningTime(std::chrono::milliseconds time);
/// "812 MB": decimal units, as servers count them.
QString byteSize(qint64 bytes);
/// "14:02" today, "yesterday", "3 Nov" before; local time.
QString shortMoment(const QDateTime& utc, const QDateTime& nowUtc);
/// "21 Nov 2026 14:02:11 CET": whole, dated, with zone; for tooltips and old data.
QString fullMoment(const QDateTime& utc);

} // namespace steward
