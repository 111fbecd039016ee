// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/faults/faulttable.h"

namespace steward {

namespace {

using Word = ServerSaid::Word;

FaultRow with(FaultRow row, const FaultRow::Write& write, const QString& told)
{
    row.onDelete = row.onReset = row.onRegister = row.onClear = write;
    row.onStop = write.word;
    row.told = told;
    return row;
}

} // namespace

FaultRow lost(FaultRow row, const QString& told)
{
    return with(std::move(row), {Word::Nothing, Outcome::Unknown, Outcome::Verified}, told);
}

FaultRow saidNo(FaultRow row, const QString& told)
{
    return with(std::move(row), {Word::No, Outcome::Refused, Outcome::Changed}, told);
}

FaultRow saidYes(FaultRow row, const QString& told)
{
    return with(std::move(row), {Word::Yes, Outcome::Contradicted, Outcome::Verified}, told);
}

QList<FaultRow> allFaults()
{
    return wireFaults() + bodyFaults() + statusFaults();
}

} // namespace steward
