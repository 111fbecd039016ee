// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <chrono>

namespace steward::sandbox {

// UTC, with the microseconds that PostgreSQL keeps.
using Instant = std::chrono::sys_time<std::chrono::microseconds>;

Instant currentInstant();

// RFC 3339 with Z and a fraction of 0, 3 or 6 digits (pipelines 2.6).
QByteArray timeText(Instant instant);

// A version 7 uuid: its first 48 bits are the instant in milliseconds (pipelines 5). The rest comes
// from `seed`, so that the same seed and instant give the same uuid; 0 = random.
QByteArray uuidV7(Instant instant, quint64 seed = 0);

} // namespace steward::sandbox
