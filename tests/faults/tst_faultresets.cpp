// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/faults/writewalk.h"

using namespace Qt::StringLiterals;

namespace steward {

/// Every fault for resetting a registry: the outcome is what looking showed, and one
/// approved step never was more than one request on the wire.
class TestFaultResets final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void outcomes_data() { WriteWalk::rows(); }
    void outcomes();
};

void TestFaultResets::outcomes()
{
    QFETCH(FaultRow, fault);
    QFETCH(bool, done);
    PlanRig rig;
    rig.registry.add(u"1"_s, u"bert"_s);
    rig.registry.add(u"2"_s, u"bookcorpus"_s, {}, u"dataset"_s);
    const Plan plan = rig.made(rig.plans->resetRegistry());
    WriteWalk(rig).check(plan, fault, done, fault.onReset, "DELETE /reset");
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestFaultResets)
#include "tst_faultresets.moc"
