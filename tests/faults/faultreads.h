// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/errorwords.h"
#include "net/http/transport.h"
#include "tests/faults/faulttable.h"
#include "tests/support/rawserver.h"

namespace steward {

/// So short that no test waits, so long that a busy machine answers.
inline constexpr Patience kShortPatience{
    std::chrono::milliseconds(300), std::chrono::milliseconds(600)};

inline const FaultRow::Read& readOf(const FaultRow& row, AskedServer::Kind kind)
{
    return kind == AskedServer::Kind::Registry ? row.registry : row.manager;
}

inline QString titleOf(const FaultRow::Read& read, AskedServer::Kind kind)
{
    QString title = read.title;
    const bool registry = kind == AskedServer::Kind::Registry;
    return title.replace(u'%', QString::fromLatin1(registry ? "registry" : "pipeline manager"));
}

} // namespace steward
