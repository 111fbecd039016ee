// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/outcome.h"
#include "app/plan/serversaid.h"
#include "net/http/apierror.h"
#include "tests/support/rawanswer.h"

#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace steward {

/// The matrix: what can happen to one request, and what every verb makes of it. Reads: the kind of
/// error, whether an answer came, and the two lines that a person reads first. Writes: what the
/// server counts as having said, and the outcome where it had left everything untouched and where
/// it had done it. Polls: how long the feed waits at least; it always goes on.
struct FaultRow {
    struct Read {
        ErrorKind kind{};
        QString title; ///< '%' stands for "registry" or "pipeline manager"
        QString cameBack;
    };
    struct Write {
        ServerSaid::Word word{};
        Outcome untouched{};
        Outcome done{};
    };

    const char* name = nullptr;
    std::function<RawAnswer()> answer; ///< empty: the connection is refused
    bool takesTime = false; ///< only the caller's patience ends it
    Sent sent = Sent::Answered; ///< of a read
    Read registry; ///< list, get, lineage, poll
    Read manager; ///< list, get, poll; a kind of its own only where the contracts differ
    Write onDelete;
    Write onReset;
    Write onRegister;
    Write onClear;
    ServerSaid::Word onStop{};
    QString told; ///< what a person reads of the answer to a write
    std::chrono::seconds wait{0};
};

/// What the wire does: the connection, and the shape of the answer as HTTP.
QList<FaultRow> wireFaults();
/// Answers with a status below 400 that are not what was asked for.
QList<FaultRow> bodyFaults();
/// Answers that say no, later, or nothing sensible.
QList<FaultRow> statusFaults();
QList<FaultRow> allFaults();

/// For the three tables: a write that gets no answer, a no, or a yes.
FaultRow lost(FaultRow row, const QString& told);
FaultRow saidNo(FaultRow row, const QString& told);
FaultRow saidYes(FaultRow row, const QString& told);

} // namespace steward
