// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace steward {

/// A loopback port that nobody else on this machine is given while it lives: a test's server may
/// close and listen there again, and meanwhile whoever asks is refused, not answered by the server
/// of another test.
class HeldPort final {
public:
    HeldPort();
    ~HeldPort();
    Q_DISABLE_COPY_MOVE(HeldPort)

    /// A QTcpServer may listen there.
    quint16 number() const { return m_number; }

private:
    int m_socket;
    quint16 m_number = 0;
};

} // namespace steward
