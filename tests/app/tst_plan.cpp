// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/plan.h"
#include "tests/support/sampleplans.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace steward {

using Change = std::function<void(Plan&)>;

// The fingerprint moves with what was reviewed and with nothing else (SAFETY.md 5).
class PlanTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isSha256InHex();
    void moves_data();
    void moves();
    void staysTheSame_data();
    void staysTheSame();
};

static ArtifactTarget& firstArtifact(Plan& plan)
{
    return std::get<ArtifactTarget>(plan.targets.first());
}

static Pipeline& firstPipeline(Plan& plan)
{
    return std::get<PipelineTarget>(plan.targets.first()).pipeline;
}

void PlanTest::isSha256InHex()
{
    const Plan plan = samplePlanDelete();
    QCOMPARE(plan.fingerprint.size(), 64);
    QCOMPARE(plan.fingerprint, fingerprintOf(plan));
    QVERIFY(plan.fingerprint != samplePlanReset().fingerprint);
}

void PlanTest::moves_data()
{
    QTest::addColumn<Plan>("plan");
    QTest::addColumn<Change>("change");
    const Plan deletion = samplePlanDeleteWithDependents();
    const auto row = [](const char* name, const Plan& plan, Change change) {
        QTest::newRow(name) << plan << std::move(change);
    };
    row("server", deletion, [](Plan& p) { p.server.prefix = u"/prod"_s; });
    row("tenant", deletion, [](Plan& p) { p.server.tenant = u"other"_s; });
    row("id", deletion, [](Plan& p) { firstArtifact(p).record.artifact.id.value = u"99"_s; });
    row("name", deletion, [](Plan& p) { firstArtifact(p).record.artifact.name = u"other"_s; });
    row("one dependent less", deletion,
        [](Plan& p) { firstArtifact(p).impact.dependents.removeLast(); });
    row("another dependent", deletion,
        [](Plan& p) { firstArtifact(p).impact.dependents.first().artifact.name += u"2"_s; });
    row("certain became possible", deletion, [](Plan& p) {
        bool& certain = firstArtifact(p).impact.dependents.first().certain;
        certain = !certain;
    });
    row("one more unread", deletion, [](Plan& p) {
        firstArtifact(p).impact.coverage.unread.append(
            {{{u"77"_s}, u"x"_s, artifactType(u"model"_s)}, u"500"_s, 3});
    });
    row("a step", deletion, [](Plan& p) { p.steps.removeLast(); });
    row("the request", deletion,
        [](Plan& p) { p.steps.first().request = u"DELETE /artifacts/dataset/2"_s; });
    row("one more artifact", samplePlanReset(), [](Plan& p) {
        std::get<RegistryTarget>(p.targets.first())
            .artifacts.append({{u"900"_s}, u"new"_s, artifactType(u"model"_s)});
    });
    const Plan clear = samplePlanClear();
    row("uuid", clear, [](Plan& p) { firstPipeline(p).identity.uuid += u"0"_s; });
    row("storage", clear, [](Plan& p) {
        firstPipeline(p).storage = {StorageState::Cleared, u"Cleared"_s};
    });
    row("deployment", clear, [](Plan& p) { firstPipeline(p).deploymentId = u"d"_s; });
    row("resources since", clear, [](Plan& p) {
        firstPipeline(p).resourcesSince = firstPipeline(p).resourcesSince.addSecs(1);
    });
}

void PlanTest::moves()
{
    QFETCH(Plan, plan);
    QFETCH(Change, change);
    change(plan);
    QVERIFY(fingerprintOf(plan) != plan.fingerprint);
}

void PlanTest::staysTheSame_data()
{
    QTest::addColumn<Plan>("plan");
    QTest::addColumn<Change>("change");
    const Plan deletion = samplePlanDeleteWithDependents();
    const auto row = [](const char* name, const Plan& plan, Change change) {
        QTest::newRow(name) << plan << std::move(change);
    };
    row("when it was read", deletion, [](Plan& p) {
        firstArtifact(p).readAt += std::chrono::minutes(3);
        p.madeAt = p.madeAt.addSecs(180);
    });
    row("what others move", deletion, [](Plan& p) {
        Coverage& coverage = firstArtifact(p).impact.coverage;
        ++coverage.listed;
        ++coverage.read;
        ++coverage.recording;
    });
    row("a link that expires", deletion,
        [](Plan& p) { firstArtifact(p).record.downloadUrl = u"https://x/?signature=2"_s; });
    row("the words", deletion, [](Plan& p) {
        p.title = u"Löschen"_s;
        p.goes.clear();
        p.steps.first().title = u"x"_s;
    });
    row("the plan's own id", deletion, [](Plan& p) { p.id = QUuid::createUuid(); });
    row("the order of dependents", deletion, [](Plan& p) {
        std::reverse(
            firstArtifact(p).impact.dependents.begin(), firstArtifact(p).impact.dependents.end());
    });
    row("the order of a list", samplePlanReset(), [](Plan& p) {
        auto& artifacts = std::get<RegistryTarget>(p.targets.first()).artifacts;
        std::reverse(artifacts.begin(), artifacts.end());
    });
    row("an edit of the description", samplePlanClear(), [](Plan& p) {
        firstPipeline(p).description = u"other"_s;
        ++firstPipeline(p).refreshVersion;
    });
}

void PlanTest::staysTheSame()
{
    QFETCH(Plan, plan);
    QFETCH(Change, change);
    change(plan);
    QCOMPARE(fingerprintOf(plan), plan.fingerprint);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::PlanTest)
#include "tst_plan.moc"
