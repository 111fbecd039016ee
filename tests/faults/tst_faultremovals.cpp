// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/faults/writewalk.h"

using namespace Qt::StringLiterals;

namespace steward {

/// Every fault for deleting a pipeline: the outcome is what looking showed, and one approved step
/// never was more than one request on the wire.
class TestFaultRemovals final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void outcomes_data() { WriteWalk::rows(); }
    void outcomes();
};

void TestFaultRemovals::outcomes()
{
    QFETCH(FaultRow, fault);
    QFETCH(bool, done);
    PlanRig rig;
    const QString uuid = u"019c07f1-90b2-7e0d-8a55-3c1f2a9e7d10"_s;
    rig.manager.add(uuid, u"orders"_s, {{u"storage_status"_s, u"Cleared"_s}});
    const Plan plan = rig.made(rig.plans->deletePipelines({{uuid, u"orders"_s}}));
    FaultRow::Write expected = fault.onClear; // one manager, one way of answering writes
    // "Unknown" said of what is gone: it went before the request came.
    if (expected.word == ServerSaid::Word::NotFound)
        expected.done = Outcome::AlreadySo;
    WriteWalk(rig).check(plan, fault, done, expected, "DELETE /v0/pipelines/orders");
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestFaultRemovals)
#include "tst_faultremovals.moc"
