// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/faults/writewalk.h"

using namespace Qt::StringLiterals;

namespace steward {

/// Every fault for deleting an artifact: the outcome is what looking showed, and one
/// approved step never was more than one request on the wire.
class TestFaultDeletes final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void outcomes_data() { WriteWalk::rows(); }
    void outcomes();
};

void TestFaultDeletes::outcomes()
{
    QFETCH(FaultRow, fault);
    QFETCH(bool, done);
    PlanRig rig;
    rig.registry.add(u"1"_s, u"bert"_s);
    rig.registry.add(u"2"_s, u"bookcorpus"_s, {}, u"dataset"_s);
    const Plan plan = rig.deletionOf(u"2"_s, u"bookcorpus"_s);
    WriteWalk(rig).check(plan, fault, done, fault.onDelete, "DELETE /artifacts/dataset/2");
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestFaultDeletes)
#include "tst_faultdeletes.moc"
