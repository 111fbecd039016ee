// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/heldport.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace steward {

// Bound and never listening. Both it and QTcpServer let the address be used twice, so that one of
// them may listen; what asks for any free port is not given this one.
HeldPort::HeldPort()
    : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    const int on = 1;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    socklen_t length = sizeof address;
    if (::setsockopt(m_socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) != 0
        || ::bind(m_socket, any, length) != 0 || ::getsockname(m_socket, any, &length) != 0)
        qFatal("no loopback port to hold");
    m_number = ntohs(address.sin_port);
}

HeldPort::~HeldPort()
{
    ::close(m_socket);
}

} // namespace steward
