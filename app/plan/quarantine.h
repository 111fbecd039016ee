// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/serverkey.h"

#include <QString>

#include <chrono>

namespace steward {

class Clock;

/// After a request whose effect could not be read, nothing is written to that server until a look
/// at least 60 s later (SAFETY.md 6): gateways give up after 29 s while the function behind them
/// goes on. Every plan looks before it writes, so the time is all that is kept: in a file of the
/// lock folder, for every program on this machine.
class Quarantine final {
public:
    static constexpr std::chrono::seconds kLength{60};

    Quarantine(const QString& folder, Clock& clock);

    void begin(const ServerKey& key);
    /// Zero when writing is allowed.
    std::chrono::milliseconds left(const ServerKey& key) const;

private:
    QString pathFor(const ServerKey& key) const;

    QString m_folder;
    Clock& m_clock;
};

} // namespace steward
