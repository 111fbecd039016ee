// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/faults/faulttable.h"
#include "tests/support/planrig.h"

namespace steward {

/// One fault of the matrix for one write of a plan, with the effect or without it.
class WriteWalk final {
public:
    /// The columns "fault" and "done", a row for each fault and each of both.
    static void rows();

    explicit WriteWalk(PlanRig& rig)
        : m_rig(rig)
    {
    }

    /// Runs `plan`, whose one write meets `fault`; only that request does. Null if it did not end.
    PlanRun* run(const Plan& plan, const FaultRow& fault, bool done);
    /// The same, and what holds of every verb: the outcome is what looking showed, a person reads
    /// what came back, and one approved step never was more than the one `request` on the wire.
    void check(const Plan& plan, const FaultRow& fault, bool done, const FaultRow::Write& expected,
        const QByteArray& request);

private:
    void meet(const FaultRow& fault, bool done);
    void recover();

    PlanRig& m_rig;
};

} // namespace steward
