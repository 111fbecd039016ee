// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/sampleplans.h"

#include "app/plan/make/compose.h"
#include "app/plan/make/composepipelines.h"
#include "app/plan/make/composeregister.h"

namespace steward {

using namespace Qt::StringLiterals;

namespace {

const Instant kReadAt{std::chrono::hours(100)};

QDateTime at(const QString& time)
{
    return QDateTime::fromString(time, Qt::ISODateWithMs);
}

Artifact artifact(const QString& id, const QString& name, const QString& type = u"model"_s)
{
    return {{id}, name, artifactType(type)};
}

Environment environment(EnvironmentClass environmentClass, const QString& name)
{
    Environment environment;
    environment.id = QUuid::fromString(u"8e1f8a52-3f0e-4d0c-9a53-6c2f1d7f2b11"_s);
    environment.name = name;
    environment.environmentClass = environmentClass;
    environment.registryUrl = QUrl(u"http://registry.demo:8000/api"_s);
    environment.pipelinesUrl = QUrl(u"http://pipelines.demo:8080"_s);
    return environment;
}

void fill(PlanFacts& facts, EnvironmentClass environmentClass, const QString& name, bool registry)
{
    facts.environment = environment(environmentClass, name);
    facts.server = registry ? ServerKey::of(facts.environment.registryUrl)
                            : ServerKey::of(facts.environment.pipelinesUrl, u"tenant-1"_s);
    facts.madeAt = at(u"2026-03-14T12:00:00.000Z"_s);
}

Coverage coverage(int listed, int unread)
{
    Coverage coverage;
    coverage.listed = listed;
    coverage.read = listed - unread;
    coverage.recording = 12;
    coverage.crawlBegan = kReadAt - std::chrono::seconds(40);
    coverage.crawlEnded = kReadAt - std::chrono::seconds(31);
    const QStringList names{u"acme/broken"_s, u"acme/slow"_s, u"acme/other"_s};
    for (int i = 0; i < unread; ++i)
        coverage.unread.append({artifact(QString::number(201 + i), names.value(i)),
            u"500: Internal Server Error"_s, 3});
    return coverage;
}

Dependent dependent(const QString& id, const QStringList& path, bool certain)
{
    return {artifact(id, path.last()), static_cast<int>(path.size()) - 1, certain, path};
}

ArtifactTarget target(const Artifact& artifact, const Impact& impact)
{
    ArtifactTarget target;
    target.record.artifact = artifact;
    target.record.url = u"https://huggingface.co/"_s + artifact.name;
    target.record.raw = "{}";
    target.impact = impact;
    target.readAt = kReadAt;
    return target;
}

Impact someDepend(int unread)
{
    const QString root = u"acme/sentiment"_s;
    Impact impact;
    impact.answer = Impact::Answer::Some;
    impact.dependents = {
        dependent(u"31"_s, {root, u"acme/sentiment-nl"_s}, true),
        dependent(u"47"_s, {root, u"acme/sentiment-tiny"_s}, false),
        dependent(u"52"_s, {root, u"acme/sentiment-nl"_s, u"acme/sentiment-nl-legal"_s}, true),
    };
    impact.coverage = coverage(251, unread);
    return impact;
}

DeleteFacts deleteFacts()
{
    DeleteFacts facts;
    fill(facts, EnvironmentClass::Sandbox, u"Sandbox"_s, true);
    const Artifact one = artifact(u"14"_s, u"acme/sentiment-de"_s);
    Impact impact;
    impact.answer = Impact::Answer::NoneRecorded;
    impact.coverage = coverage(251, 0);
    facts.asked = {identityOf(one)};
    facts.targets = {target(one, impact)};
    facts.listed = {artifact(u"2"_s, u"acme/sentiment"_s), one};
    return facts;
}

PipelineFacts clearFacts()
{
    PipelineFacts facts;
    fill(facts, EnvironmentClass::Sandbox, u"Sandbox"_s, false);
    facts.tenantName = u"default"_s;
    facts.config.edition = u"Enterprise"_s;
    facts.config.version = u"0.337.0"_s;
    Pipeline pipeline;
    pipeline.identity = {u"019bd3a4-6a10-7c52-9e3f-2f0d6b1c8a47"_s, u"orders-enrich-eu"_s};
    pipeline.storage = {StorageState::InUse, u"InUse"_s};
    pipeline.status = {DeploymentState::Stopped, u"Stopped"_s};
    pipeline.resources = {ResourcesState::Stopped, u"Stopped"_s};
    pipeline.resourcesDesired = {ResourcesDesired::Stopped, u"Stopped"_s};
    pipeline.program = {ProgramState::Success, u"Success"_s};
    pipeline.resourcesSince = at(u"2026-03-13T21:44:07.118Z"_s);
    pipeline.desiredSince = at(u"2026-03-13T21:44:03.002Z"_s);
    pipeline.statusSince = pipeline.resourcesSince;
    pipeline.checkpoints = QList<Checkpoint>{
        {u"019c07f1-90b2-7e0d-8a55-3c1f2a9e7d10"_s, 73'400'320, 9'120'044},
        {u"019c0820-4417-7b61-a2cd-60d8fe110c9b"_s, 75'661'312, 9'433'871},
        {u"019c0851-0c4e-7d19-93d2-1b7a40e3f5aa"_s, 76'021'760, 9'611'207},
    };
    PipelineFact target;
    target.moves = {PipelineMove::Clear};
    target.target = {pipeline, kReadAt};
    target.hasEvents = true;
    target.lastStopped = pipeline.resourcesSince;
    target.lastCleared = at(u"2026-03-02T08:15:20.000Z"_s);
    target.lastClearTook = std::chrono::milliseconds(2'900);
    facts.asked = {pipeline.identity};
    facts.targets = {target};
    return facts;
}

ArtifactDraft sampleDraft()
{
    ArtifactDraft draft;
    draft.type = artifactType(u"model"_s);
    draft.name = u"acme/new"_s;
    draft.url = u"https://huggingface.co/acme/new"_s;
    return draft;
}

} // namespace

Plan samplePlanDelete()
{
    return composeDelete(deleteFacts());
}

Plan samplePlanReplace()
{
    return composeReplace(deleteFacts(),
        {artifactType(u"model"_s), u"https://huggingface.co/acme/sentiment-de-2"_s,
            u"acme/sentiment-de"_s});
}

Plan samplePlanDeleteWithDependents()
{
    DeleteFacts facts;
    fill(facts, EnvironmentClass::Demo, u"Staging"_s, true);
    const Artifact one = artifact(u"2"_s, u"acme/sentiment"_s);
    const Artifact twin = artifact(u"2"_s, u"acme/sentiment-copy"_s);
    facts.asked = {identityOf(one)};
    facts.targets = {target(one, someDepend(1)), target(twin, someDepend(1))};
    facts.targets.last().impact.answer = Impact::Answer::Unknown;
    facts.targets.last().impact.dependents.clear();
    facts.listed = {one, twin};
    return composeDelete(facts);
}

Plan samplePlanDeleteInProduction()
{
    DeleteFacts facts;
    fill(facts, EnvironmentClass::Production, u"Live"_s, true);
    const Artifact one = artifact(u"2"_s, u"acme/sentiment"_s);
    facts.asked = {identityOf(one)};
    facts.targets = {target(one, someDepend(2))};
    facts.targets.last().impact.dependents.removeAt(1);
    facts.listed = {one};
    return composeDelete(facts);
}

Plan samplePlanReset()
{
    ResetFacts facts;
    fill(facts, EnvironmentClass::Demo, u"Staging"_s, true);
    for (int i = 1; i <= 251; ++i) {
        const QString type = i <= 120 ? u"model"_s : i <= 200 ? u"dataset"_s : u"code"_s;
        const QString id = QString::number(i);
        facts.target.artifacts.append(artifact(id, u"acme/"_s % type % u'-' % id, type));
    }
    facts.target.readAt = kReadAt;
    facts.counted = 251;
    return composeReset(facts);
}

Plan samplePlanClear()
{
    return composePipelines(clearFacts());
}

Plan samplePlanObstacle()
{
    PipelineFacts facts = clearFacts();
    PipelineFact& target = facts.targets.first();
    target.target.pipeline.storage = {StorageState::Clearing, u"Clearing"_s};
    target.moves.clear();
    facts.obstacles = {u"It is being cleared already. That cannot be cancelled, and need not be "
                       "asked for again."_s};
    return composePipelines(facts);
}

Plan samplePlanStopAndDelete()
{
    PipelineFacts facts = clearFacts();
    facts.verb = Verb::DeletePipelines;
    PipelineFact& target = facts.targets.first();
    Pipeline& pipeline = target.target.pipeline;
    pipeline.status = {DeploymentState::Running, u"Running"_s};
    pipeline.resources = {ResourcesState::Provisioned, u"Provisioned"_s};
    pipeline.resourcesDesired = {ResourcesDesired::Provisioned, u"Provisioned"_s};
    pipeline.deploymentId = u"019c1111-0000-7000-8000-000000000001"_s;
    target.lastStopped = {};
    target.storageBytes = 2'412'000'000;
    target.moves = chainOf(facts.verb, pipeline, facts.config.edition).moves;
    return composePipelines(facts);
}

Plan samplePlanReadOnly()
{
    PipelineFacts facts = clearFacts();
    facts.environment.readOnly = true;
    return composePipelines(facts);
}

Plan samplePlanOf(Verb verb)
{
    Plan plan = touchesRegistry(verb) ? samplePlanDelete() : samplePlanClear();
    plan.verb = verb;
    plan.askedDrafts = {sampleDraft()};
    plan.targets.append(NewArtifactTarget{sampleDraft()});
    const PipelineDraft created{
        u"joined"_s, u"both"_s, {u"CREATE TABLE t (a INT);"_s, {}, {}, {}, R"({"workers":4})"}};
    plan.targets.append(NewPipelineTarget{created});
    if (verb == Verb::ReturnToScenario) {
        plan.manager = ServerKey{u"https"_s, u"pipelines.example"_s, 443, {}, u"t"_s};
        plan.askedScenario = Scenario();
        plan.askedScenario->name = u"Talk"_s;
        plan.askedScenario->pipelines.named
            = {{u"joined"_s, StateWish::Running, StorageWish::Left, u"both"_s, created.program}};
    }
    const PipelineIdentity pipeline{u"019bd3a4-6a10-7c52-9e3f-2f0d6b1c8a47"_s, u"orders"_s};
    plan.steps.clear();
    const auto add = [&plan](decltype(Step::what) what, const QList<int>& after) {
        Step step;
        step.id = static_cast<int>(plan.steps.size()) + 1;
        step.lane = u"pipelines/orders"_s;
        step.after = after;
        step.what = std::move(what);
        step.request = u"POST /v0/pipelines/orders/stop"_s;
        plan.steps.append(step);
    };
    add(DeleteArtifactStep{{{u"2"_s}, u"acme/old"_s}, artifactType(u"code"_s)}, {});
    add(RegisterArtifactStep{sampleDraft()}, {1});
    add(ResetRegistryStep{}, {1, 2});
    add(ClearStorageStep{pipeline}, {});
    for (const PipelineAct act : {PipelineAct::Stop, PipelineAct::ForceStop, PipelineAct::Start,
             PipelineAct::Pause, PipelineAct::Resume, PipelineAct::DismissError,
             PipelineAct::Delete, PipelineAct::NudgeClear})
        add(PipelineStep{pipeline, act}, {4});
    add(CreatePipelineStep{created, textDigestOf(created.program)}, {4});
    add(PipelineStep{{{}, created.name}, PipelineAct::Start},
        {static_cast<int>(plan.steps.size())});
    plan.ineligible = {{u"other"_s, u"It is not stopped."_s}};
    plan.fingerprint = fingerprintOf(plan);
    return plan;
}

Plan samplePlanDeleteMany(int count, int leftOut)
{
    DeleteFacts facts;
    fill(facts, EnvironmentClass::Demo, u"Staging"_s, true);
    for (int i = 1; i <= count; ++i) {
        const Artifact one = artifact(QString::number(i), u"acme/model-%1"_s.arg(i));
        Impact impact = i % 7 == 3 ? someDepend(0) : Impact();
        if (i % 7 != 3) {
            impact.answer = Impact::Answer::NoneRecorded;
            impact.coverage = coverage(count + 120, 0);
        }
        facts.asked.append(identityOf(one));
        facts.targets.append(target(one, impact));
        facts.listed.append(one);
    }
    const QStringList reasons{u"Pinned: \"shown on Thursday\". Unpin it first."_s,
        u"It is not listed any more."_s,
        u"Its id reads as acme/other now: choose it again if that is meant."_s};
    for (int i = 1; i <= leftOut; ++i) {
        const Artifact one = artifact(QString::number(count + i), u"acme/kept-%1"_s.arg(i));
        facts.asked.append(identityOf(one));
        facts.ineligible.append({one.name, reasons.at(i % 3)});
    }
    return composeDelete(facts);
}

Plan samplePlanOfPipelines(Verb verb, int count)
{
    PipelineFacts facts = clearFacts();
    facts.environment = environment(EnvironmentClass::Demo, u"Staging"_s);
    facts.verb = verb;
    const PipelineFact sample = facts.targets.takeFirst();
    facts.asked.clear();
    for (int i = 1; i <= count; ++i) {
        PipelineFact one = sample;
        Pipeline& pipeline = one.target.pipeline;
        pipeline.identity
            = {u"019bd3a4-6a10-7c52-9e3f-00000000000%1"_s.arg(i % 10), u"orders-%1"_s.arg(i)};
        if (verb != Verb::StartPipelines && i % 3 == 2) { // it has to be stopped first
            pipeline.status = {DeploymentState::Running, u"Running"_s};
            pipeline.resources = {ResourcesState::Provisioned, u"Provisioned"_s};
            pipeline.resourcesDesired = {ResourcesDesired::Provisioned, u"Provisioned"_s};
            pipeline.deploymentId = u"019c1111-0000-7000-8000-000000000001"_s;
        } else if (i % 3 == 0) {
            pipeline.error = DeploymentError{u"Oom"_s, u"The pipeline ran out of memory."_s};
        }
        const PipelineChain chain = chainOf(verb, pipeline, facts.config.edition);
        facts.asked.append(pipeline.identity);
        if (chain.whyNot.isEmpty()) {
            one.moves = chain.moves;
            facts.targets.append(one);
        } else {
            facts.ineligible.append({pipeline.identity.name, chain.whyNot});
        }
    }
    return composePipelines(facts);
}

} // namespace steward
