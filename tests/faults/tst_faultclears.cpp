// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/faults/writewalk.h"

using namespace Qt::StringLiterals;

namespace steward {

/// Every fault for clearing storage: the outcome is what looking showed, and one
/// approved step never was more than one request on the wire.
class TestFaultClears final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void outcomes_data() { WriteWalk::rows(); }
    void outcomes();
};

void TestFaultClears::outcomes()
{
    QFETCH(FaultRow, fault);
    QFETCH(bool, done);
    PlanRig rig;
    const QString uuid = u"019c07f1-90b2-7e0d-8a55-3c1f2a9e7d10"_s;
    rig.manager.add(uuid, u"orders"_s);
    const Plan plan = rig.made(rig.plans->clearStorage({{uuid, u"orders"_s}}));
    WriteWalk(rig).check(plan, fault, done, fault.onClear, "POST /v0/pipelines/orders/clear");
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestFaultClears)
#include "tst_faultclears.moc"
