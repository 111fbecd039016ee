// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimer>

#include <chrono>

namespace steward {

/// Runs the event loop until `predicate` holds, turn by turn; QTRY_* sleeps up to ten milliseconds
/// a turn, which adds up over long chains. False when nothing came of it for so long, of which only
/// a test that fails waits for all: longer than any read (kReadPatience), so that what is lost with
/// a network that goes while it is on its way ends first.
template <class F>
bool spinUntil(F predicate, std::chrono::seconds patience = std::chrono::seconds(45))
{
    QTimer wake; // so that a loop without events still sees its deadline
    wake.start(std::chrono::milliseconds(200));
    const QDeadlineTimer deadline(patience);
    while (!predicate()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

} // namespace steward
