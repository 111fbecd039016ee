// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/unixsignals.h"

#include <QSocketNotifier>

#include <algorithm>
#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace steward::sandbox {

namespace {

constexpr std::array kEnding{SIGTERM, SIGINT, SIGHUP}; // asked, Ctrl+C, its terminal is gone
std::array<int, 2> pipeEnds{-1, -1}; // what a signal handler may use: nothing but plain integers

extern "C" void writeByte(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
}

} // namespace

UnixSignals::UnixSignals(QObject* parent)
    : QObject(parent)
{
}

UnixSignals::~UnixSignals()
{
    m_notifier.reset();
    for (const int number : kEnding)
        std::signal(number, SIG_DFL);
    for (int& end : pipeEnds) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

bool UnixSignals::install()
{
    if (::pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return false;
    m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &UnixSignals::readByte);
    struct sigaction action = {};
    action.sa_handler = writeByte;
    action.sa_flags = SA_RESTART;
    return std::all_of(kEnding.cbegin(), kEnding.cend(),
        [&action](int number) { return sigaction(number, &action, nullptr) == 0; });
}

void UnixSignals::readByte()
{
    char byte = 0;
    while (::read(pipeEnds[0], &byte, 1) > 0) { }
    Q_EMIT terminationRequested();
}

} // namespace steward::sandbox
