// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/environments/environmentrules.h"
#include "app/plan/plancodec.h"
#include "app/plan/plancodes.h"
#include "app/plan/strictjson.h"
#include "app/scenario/scenariocodec.h"
#include "net/pipelines/pipelineswords.h"

#include <QCoreApplication>
#include <QSet>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

using namespace strictjson;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanCodec)
};

template <class E> E code(const JsonNode& node)
{
    const QString word = text(node);
    const std::optional<E> value = fromCode<E>(word);
    if (!value)
        unknownWord(node, word);
    return value.value_or(E{});
}

QUuid uuid(const JsonNode& node)
{
    const QUuid id = QUuid::fromString(text(node));
    if (id.isNull())
        node.refuse(Words::tr("not a uuid"));
    return id;
}

QUrl address(const JsonNode& node)
{
    const QString written = text(node);
    if (written.isEmpty())
        return {};
    const auto url = readBaseUrl(written);
    if (!url)
        node.refuse(Words::tr("not an http or https address"));
    return url.value_or(QUrl());
}

Environment environment(const JsonNode& node)
{
    only(node,
        {"id"_L1, "name"_L1, "class"_L1, "registry"_L1, "pipelines"_L1, "tenant"_L1, "read_only"_L1,
            "reset_allowed"_L1});
    Environment environment;
    environment.id = uuid(node["id"]);
    environment.name = node["name"].neededText();
    environment.environmentClass = code<EnvironmentClass>(node["class"]);
    environment.registryUrl = address(node["registry"]);
    environment.pipelinesUrl = address(node["pipelines"]);
    environment.tenant = text(node["tenant"]);
    environment.readOnly = flag(node["read_only"]);
    environment.resetAllowed = flag(node["reset_allowed"]);
    return environment;
}

ServerKey server(const JsonNode& node)
{
    only(node, {"scheme"_L1, "host"_L1, "port"_L1, "prefix"_L1, "tenant"_L1});
    ServerKey key;
    key.scheme = node["scheme"].neededText();
    key.host = node["host"].neededText();
    key.port = number(node["port"], 1);
    key.prefix = text(node["prefix"]);
    key.tenant = text(node["tenant"]);
    return key;
}

ArtifactIdentity artifactIdentity(const JsonNode& node)
{
    only(node, {"id"_L1, "name"_L1});
    return {{node["id"].neededText()}, text(node["name"])};
}

Artifact artifactIn(const JsonNode& node)
{
    return {{node["id"].neededText()}, text(node["name"]), artifactType(text(node["type"]))};
}

Artifact artifact(const JsonNode& node)
{
    only(node, {"id"_L1, "name"_L1, "type"_L1});
    return artifactIn(node);
}

PipelineIdentity pipelineIdentityIn(const JsonNode& node)
{
    return {node["uuid"].neededText(), node["name"].neededText()};
}

PipelineIdentity pipelineIdentity(const JsonNode& node)
{
    only(node, {"uuid"_L1, "name"_L1});
    return pipelineIdentityIn(node);
}

ArtifactDraft draftIn(const JsonNode& node)
{
    ArtifactDraft draft;
    draft.type = artifactType(node["type"].neededText());
    draft.name = text(node["name"]);
    draft.url = text(node["url"]);
    return draft;
}

ArtifactDraft draft(const JsonNode& node)
{
    only(node, {"type"_L1, "name"_L1, "url"_L1});
    return draftIn(node);
}

Dependent dependent(const JsonNode& node)
{
    only(node, {"id"_L1, "name"_L1, "type"_L1, "depth"_L1, "certain"_L1, "path"_L1});
    return {artifactIn(node), number(node["depth"], 1), flag(node["certain"]), texts(node["path"])};
}

UnreadLineage unreadLineage(const JsonNode& node)
{
    only(node, {"id"_L1, "name"_L1, "type"_L1, "reason"_L1, "tries"_L1});
    return {artifactIn(node), text(node["reason"]), number(node["tries"])};
}

Impact impact(const JsonNode& node)
{
    only(node, {"answer"_L1, "dependents"_L1, "in_cycle"_L1, "lineages"_L1});
    Impact impact;
    impact.answer = code<Impact::Answer>(node["answer"]);
    impact.dependents = each<Dependent>(node["dependents"], dependent);
    impact.inCycle = flag(node["in_cycle"]);
    const JsonNode lineages = node["lineages"];
    only(lineages, {"listed"_L1, "read"_L1, "recording"_L1, "unread"_L1});
    impact.coverage.listed = number(lineages["listed"]);
    impact.coverage.read = number(lineages["read"]);
    impact.coverage.recording = number(lineages["recording"]);
    impact.coverage.unread = each<UnreadLineage>(lineages["unread"], unreadLineage);
    return impact;
}

ArtifactTarget artifactTarget(const JsonNode& node)
{
    only(node, {"kind"_L1, "id"_L1, "name"_L1, "type"_L1, "url"_L1, "impact"_L1});
    ArtifactTarget target;
    target.record.artifact = artifactIn(node);
    target.record.url = text(node["url"]);
    target.impact = impact(node["impact"]);
    return target;
}

RegistryTarget registryTarget(const JsonNode& node)
{
    only(node, {"kind"_L1, "artifacts"_L1});
    return {each<Artifact>(node["artifacts"], artifact), {}};
}

NewArtifactTarget newArtifactTarget(const JsonNode& node)
{
    only(node, {"kind"_L1, "type"_L1, "name"_L1, "url"_L1});
    return {draftIn(node)};
}

Checkpoint checkpoint(const JsonNode& node)
{
    only(node, {"uuid"_L1, "bytes"_L1, "records"_L1});
    return {text(node["uuid"]), node["bytes"].whole(), node["records"].whole()};
}

PipelineTarget pipelineTarget(const JsonNode& node)
{
    only(node,
        {"kind"_L1, "uuid"_L1, "name"_L1, "storage"_L1, "status"_L1, "resources"_L1,
            "resources_desired"_L1, "resources_since"_L1, "program"_L1, "deployment_id"_L1,
            "created_at"_L1, "checkpoints"_L1});
    PipelineTarget target;
    Pipeline& pipeline = target.pipeline;
    pipeline.identity = pipelineIdentityIn(node);
    pipeline.storage = storageState(text(node["storage"]));
    pipeline.status = deploymentState(text(node["status"]));
    pipeline.resources = resourcesState(text(node["resources"]));
    pipeline.resourcesDesired = resourcesDesired(text(node["resources_desired"]));
    pipeline.resourcesSince = time(node["resources_since"]);
    pipeline.program = programState(text(node["program"]));
    pipeline.deploymentId = text(node["deployment_id"]);
    pipeline.createdAt = time(node["created_at"]);
    if (node["checkpoints"].isPresent())
        pipeline.checkpoints = each<Checkpoint>(node["checkpoints"], checkpoint);
    return target;
}

PipelineDraft pipelineDraft(const JsonNode& node)
{
    only(node,
        {"kind"_L1, "act"_L1, "name"_L1, "description"_L1, "sql"_L1, "udf_rust"_L1, "udf_toml"_L1,
            "program_config"_L1, "runtime_config"_L1});
    return {node["name"].neededText(), text(node["description"]),
        {text(node["sql"]), text(node["udf_rust"]), text(node["udf_toml"]),
            node["program_config"].object(), node["runtime_config"].object()}};
}

std::optional<Scenario> scenario(const JsonNode& node)
{
    if (!node.isPresent())
        return std::nullopt;
    const auto decoded = decodeScenario(node.object());
    if (decoded)
        return *decoded;
    node.refuse(decoded.error().words);
    return std::nullopt;
}

Target target(const JsonNode& node)
{
    const QString kind = text(node["kind"]);
    if (kind == "artifact"_L1)
        return artifactTarget(node);
    if (kind == "registry"_L1)
        return registryTarget(node);
    if (kind == "new_artifact"_L1)
        return newArtifactTarget(node);
    if (kind == "new_pipeline"_L1)
        return NewPipelineTarget{pipelineDraft(node)};
    if (kind != "pipeline"_L1)
        unknownWord(node["kind"], kind);
    return pipelineTarget(node);
}

auto what(const JsonNode& node) -> decltype(Step::what)
{
    const QString act = text(node["act"]);
    if (act == "reset_registry"_L1) {
        only(node, {"act"_L1});
        return ResetRegistryStep{};
    }
    if (act == "delete_artifact"_L1) {
        only(node, {"act"_L1, "id"_L1, "name"_L1, "type"_L1});
        const Artifact artifact = artifactIn(node);
        return DeleteArtifactStep{identityOf(artifact), artifact.type};
    }
    if (act == "register_artifact"_L1) {
        only(node, {"act"_L1, "type"_L1, "name"_L1, "url"_L1});
        return RegisterArtifactStep{draftIn(node)};
    }
    if (act == "create_pipeline"_L1) {
        const PipelineDraft draft = pipelineDraft(node);
        return CreatePipelineStep{draft, textDigestOf(draft.program)};
    }
    only(node, {"act"_L1, "uuid"_L1, "name"_L1});
    if (act == "clear_storage"_L1)
        return ClearStorageStep{pipelineIdentityIn(node)};
    // Without a uuid: the one that a step before creates.
    return PipelineStep{
        {text(node["uuid"]), node["name"].neededText()}, code<PipelineAct>(node["act"])};
}

Step step(const JsonNode& node)
{
    only(node,
        {"id"_L1, "lane"_L1, "after"_L1, "what"_L1, "title"_L1, "subject"_L1, "request"_L1,
            "expectation"_L1});
    Step step;
    step.id = number(node["id"], 1);
    step.lane = node["lane"].neededText();
    step.after = each<int>(node["after"], [](const JsonNode& id) { return number(id, 1); });
    step.what = what(node["what"]);
    step.title = text(node["title"]);
    step.subject = text(node["subject"]);
    step.request = text(node["request"]);
    step.expectation = text(node["expectation"]);
    return step;
}

/// Each step once, and only after steps that come before it.
void checkOrder(const JsonNode& node, const QList<Step>& steps)
{
    QSet<int> before;
    for (const Step& step : steps) {
        for (const int id : step.after) {
            if (!before.contains(id))
                node.refuse(
                    Words::tr("step %1 waits for %2, which is not before it").arg(step.id).arg(id));
        }
        if (before.contains(step.id))
            node.refuse(Words::tr("step %1 is there twice").arg(step.id));
        before.insert(step.id);
    }
}

Guard guard(const JsonNode& node)
{
    only(node, {"demand"_L1, "phrase"_L1, "unread"_L1, "reason"_L1});
    Guard guard;
    guard.demand = code<Guard::Demand>(node["demand"]);
    guard.phrase = node["phrase"].text();
    if (node["unread"].isPresent())
        guard.alsoNumber = number(node["unread"]);
    guard.reason = node["reason"].text();
    return guard;
}

Ineligible ineligible(const JsonNode& node)
{
    only(node, {"subject"_L1, "reason"_L1});
    return {text(node["subject"]), text(node["reason"])};
}

void facts(const JsonNode& node, Plan& plan)
{
    only(node, {"title"_L1, "act"_L1, "summary"_L1, "goes"_L1, "stays"_L1, "undo"_L1});
    plan.title = text(node["title"]);
    plan.act = text(node["act"]);
    plan.summary = text(node["summary"]);
    plan.goes = texts(node["goes"]);
    plan.stays = texts(node["stays"]);
    plan.undo = texts(node["undo"]);
}

Plan plan(const JsonNode& root)
{
    only(root,
        {"schema"_L1, "id"_L1, "verb"_L1, "made_at"_L1, "environment"_L1, "server"_L1, "manager"_L1,
            "tenant_name"_L1, "asked"_L1, "targets"_L1, "steps"_L1, "ineligible"_L1, "obstacles"_L1,
            "guard"_L1, "facts"_L1, "fingerprint"_L1});
    Plan plan;
    plan.id = uuid(root["id"]);
    plan.verb = code<Verb>(root["verb"]);
    plan.madeAt = time(root["made_at"]);
    plan.environment = environment(root["environment"]);
    plan.server = server(root["server"]);
    if (root["manager"].isPresent())
        plan.manager = server(root["manager"]);
    plan.tenantName = text(root["tenant_name"]);
    const JsonNode asked = root["asked"];
    only(asked, {"artifacts"_L1, "pipelines"_L1, "drafts"_L1, "scenario"_L1});
    plan.askedArtifacts = each<ArtifactIdentity>(asked["artifacts"], artifactIdentity);
    plan.askedPipelines = each<PipelineIdentity>(asked["pipelines"], pipelineIdentity);
    plan.askedDrafts = each<ArtifactDraft>(asked["drafts"], draft);
    plan.askedScenario = scenario(asked["scenario"]);
    plan.targets = each<Target>(root["targets"], target);
    plan.steps = each<Step>(root["steps"], step);
    checkOrder(root["steps"], plan.steps);
    plan.ineligible = each<Ineligible>(root["ineligible"], ineligible);
    plan.obstacles = texts(root["obstacles"]);
    plan.guard = guard(root["guard"]);
    facts(root["facts"], plan);
    const QString hex = text(root["fingerprint"]);
    plan.fingerprint = QByteArray::fromHex(hex.toLatin1()).toHex();
    if (plan.fingerprint.size() != 64 || hex != QLatin1StringView(plan.fingerprint))
        root["fingerprint"].refuse(Words::tr("not 64 hexadecimal digits"));
    return plan;
}

} // namespace

tl::expected<Plan, PlanTrouble> decodePlan(const QByteArray& file)
{
    using Kind = PlanTrouble::Kind;
    JsonReader reader(file, "plan");
    if (!reader.syntaxError().isEmpty())
        return tl::unexpected(PlanTrouble{Kind::Damaged, reader.syntaxError()});
    const JsonNode root = reader.root();
    const qint64 schema = root["schema"].whole().value_or(-1);
    if (schema > kPlanSchema)
        return tl::unexpected(PlanTrouble{Kind::Newer,
            Words::tr("it was written by a newer Steward (form %1; this one knows %2)")
                .arg(schema)
                .arg(kPlanSchema)});
    if (schema != kPlanSchema)
        return tl::unexpected(
            PlanTrouble{Kind::Damaged, Words::tr("it does not say its schema: it is no plan")});
    const Plan decoded = plan(root);
    if (!reader.refusal().isEmpty())
        return tl::unexpected(PlanTrouble{Kind::Damaged, reader.refusal()});
    return decoded;
}

} // namespace steward
