// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/plancodec.h"

#include "app/environments/environmentrules.h"
#include "app/plan/barewords.h"
#include "app/plan/plancodes.h"
#include "app/scenario/scenariocodec.h"

#include <QJsonArray>
#include <QJsonObject>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

template <class... Ts> struct Overloaded : Ts... {
    using Ts::operator()...;
};
template <class... Ts> Overloaded(Ts...) -> Overloaded<Ts...>;

QJsonObject encode(const ArtifactIdentity& identity);
QJsonObject encode(const Artifact& artifact);
QJsonObject encode(const PipelineIdentity& identity);
QJsonObject encode(const ArtifactDraft& draft);
QJsonObject encode(const Dependent& dependent);
QJsonObject encode(const UnreadLineage& lineage);
QJsonObject encode(const Checkpoint& checkpoint);
QJsonObject encode(const Step& step);
QJsonObject encode(const Ineligible& left);

template <class T> QJsonObject encodeOne(const T& value)
{
    return encode(value);
}

template <class List, class F> QJsonArray each(const List& list, F function)
{
    QJsonArray array;
    for (const auto& element : list)
        array.append(function(element));
    return array;
}

QString utc(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QString bare(const QUrl& url)
{
    return url.isEmpty() ? QString() : bareBase(url).toString(QUrl::FullyEncoded);
}

QJsonObject encode(const Environment& environment)
{
    return {
        {u"id"_s, environment.id.toString(QUuid::WithoutBraces)},
        {u"name"_s, environment.name},
        {u"class"_s, codeFor(environment.environmentClass)},
        {u"registry"_s, bare(environment.registryUrl)},
        {u"pipelines"_s, bare(environment.pipelinesUrl)},
        {u"tenant"_s, environment.tenant},
        {u"read_only"_s, environment.readOnly},
        {u"reset_allowed"_s, environment.resetAllowed},
    };
}

QJsonObject encode(const ServerKey& server)
{
    return {
        {u"scheme"_s, server.scheme},
        {u"host"_s, server.host},
        {u"port"_s, server.port},
        {u"prefix"_s, server.prefix},
        {u"tenant"_s, server.tenant},
    };
}

QJsonObject encode(const ArtifactIdentity& identity)
{
    return {{u"id"_s, identity.id.value}, {u"name"_s, identity.name}};
}

QJsonObject encode(const Artifact& artifact)
{
    return {
        {u"id"_s, artifact.id.value},
        {u"name"_s, artifact.name},
        {u"type"_s, artifact.type.word},
    };
}

QJsonObject encode(const PipelineIdentity& identity)
{
    return {{u"uuid"_s, identity.uuid}, {u"name"_s, identity.name}};
}

QJsonObject encode(const ArtifactDraft& draft)
{
    return {{u"type"_s, draft.type.word}, {u"name"_s, draft.name}, {u"url"_s, draft.url}};
}

QJsonObject encode(const Dependent& dependent)
{
    QJsonObject object = encode(dependent.artifact);
    object.insert("depth"_L1, dependent.depth);
    object.insert("certain"_L1, dependent.certain);
    object.insert("path"_L1, QJsonArray::fromStringList(dependent.path.names()));
    return object;
}

QJsonObject encode(const UnreadLineage& lineage)
{
    QJsonObject object = encode(lineage.artifact);
    object.insert("reason"_L1, lineage.reason);
    object.insert("tries"_L1, lineage.tries);
    return object;
}

QJsonObject encode(const Impact& impact)
{
    const Coverage& coverage = impact.coverage;
    return {
        {u"answer"_s, codeFor(impact.answer)},
        {u"dependents"_s, each(impact.dependents, encodeOne<Dependent>)},
        {u"in_cycle"_s, impact.inCycle},
        {u"lineages"_s,
            QJsonObject{
                {u"listed"_s, coverage.listed},
                {u"read"_s, coverage.read},
                {u"recording"_s, coverage.recording},
                {u"unread"_s, each(coverage.unread, encodeOne<UnreadLineage>)},
            }},
    };
}

QJsonObject encode(const ArtifactTarget& target)
{
    QJsonObject object = encode(target.record.artifact);
    object.insert("kind"_L1, u"artifact"_s);
    object.insert("url"_L1, target.record.url);
    object.insert("impact"_L1, encode(target.impact));
    return object;
}

QJsonObject encode(const RegistryTarget& target)
{
    return {
        {u"kind"_s, u"registry"_s},
        {u"artifacts"_s, each(target.artifacts, encodeOne<Artifact>)},
    };
}

QJsonObject encode(const NewArtifactTarget& target)
{
    QJsonObject object = encode(target.draft);
    object.insert("kind"_L1, u"new_artifact"_s);
    return object;
}

QJsonObject encode(const Checkpoint& checkpoint)
{
    QJsonObject object{{u"uuid"_s, checkpoint.uuid}};
    if (checkpoint.size)
        object.insert("bytes"_L1, *checkpoint.size);
    if (checkpoint.processedRecords)
        object.insert("records"_L1, *checkpoint.processedRecords);
    return object;
}

QJsonObject encode(const PipelineTarget& target)
{
    const Pipeline& pipeline = target.pipeline;
    QJsonObject object = encode(pipeline.identity);
    object.insert("kind"_L1, u"pipeline"_s);
    object.insert("storage"_L1, pipeline.storage.word);
    object.insert("status"_L1, pipeline.status.word);
    object.insert("resources"_L1, pipeline.resources.word);
    object.insert("resources_desired"_L1, pipeline.resourcesDesired.word);
    object.insert("resources_since"_L1, utc(pipeline.resourcesSince));
    object.insert("program"_L1, pipeline.program.word);
    object.insert("deployment_id"_L1, pipeline.deploymentId);
    object.insert("created_at"_L1, utc(pipeline.createdAt));
    if (pipeline.checkpoints) // none reported is not none
        object.insert("checkpoints"_L1, each(*pipeline.checkpoints, encodeOne<Checkpoint>));
    return object;
}

QJsonObject encode(const PipelineDraft& draft)
{
    const auto config
        = [](const QByteArray& text) { return QJsonDocument::fromJson(text).object(); };
    const PipelineProgram& program = draft.program;
    QJsonObject object{
        {u"name"_s, draft.name},
        {u"description"_s, draft.description},
        {u"sql"_s, program.sql},
        {u"udf_rust"_s, program.udfRust},
        {u"udf_toml"_s, program.udfToml},
    };
    if (!program.programConfig.isEmpty())
        object.insert("program_config"_L1, config(program.programConfig));
    if (!program.runtimeConfig.isEmpty())
        object.insert("runtime_config"_L1, config(program.runtimeConfig));
    return object;
}

QJsonObject encode(const NewPipelineTarget& target)
{
    QJsonObject object = encode(target.draft);
    object.insert("kind"_L1, u"new_pipeline"_s);
    return object;
}

QJsonObject encodeWhat(const Step& step)
{
    return std::visit(Overloaded{
                          [](const DeleteArtifactStep& s) {
                              QJsonObject object = encode(s.identity);
                              object.insert("act"_L1, u"delete_artifact"_s);
                              object.insert("type"_L1, s.type.word);
                              return object;
                          },
                          [](const ResetRegistryStep&) {
                              return QJsonObject{{u"act"_s, u"reset_registry"_s}};
                          },
                          [](const RegisterArtifactStep& s) {
                              QJsonObject object = encode(s.draft);
                              object.insert("act"_L1, u"register_artifact"_s);
                              return object;
                          },
                          [](const ClearStorageStep& s) {
                              QJsonObject object = encode(s.identity);
                              object.insert("act"_L1, u"clear_storage"_s);
                              return object;
                          },
                          [](const PipelineStep& s) {
                              QJsonObject object = encode(s.identity);
                              object.insert("act"_L1, codeFor(s.act));
                              return object;
                          },
                          [](const CreatePipelineStep& s) {
                              QJsonObject object = encode(s.draft);
                              object.insert("act"_L1, u"create_pipeline"_s);
                              return object;
                          },
                      },
        step.what);
}

QJsonObject encode(const Step& step)
{
    return {
        {u"id"_s, step.id},
        {u"lane"_s, step.lane},
        {u"after"_s, each(step.after, [](int id) { return id; })},
        {u"what"_s, encodeWhat(step)},
        {u"title"_s, step.title},
        {u"subject"_s, step.subject},
        {u"request"_s, step.request},
        {u"expectation"_s, step.expectation},
    };
}

QJsonObject encode(const Ineligible& left)
{
    return {{u"subject"_s, left.subject}, {u"reason"_s, left.reason}};
}

QJsonObject encode(const Guard& guard)
{
    QJsonObject object{{u"demand"_s, codeFor(guard.demand)}};
    if (!guard.phrase.isEmpty())
        object.insert("phrase"_L1, guard.phrase);
    if (guard.alsoNumber)
        object.insert("unread"_L1, *guard.alsoNumber);
    if (!guard.reason.isEmpty())
        object.insert("reason"_L1, guard.reason);
    return object;
}

QJsonObject facts(const Plan& plan)
{
    return {
        {u"title"_s, plan.title},
        {u"act"_s, plan.act},
        {u"summary"_s, plan.summary},
        {u"goes"_s, QJsonArray::fromStringList(plan.goes)},
        {u"stays"_s, QJsonArray::fromStringList(plan.stays)},
        {u"undo"_s, QJsonArray::fromStringList(plan.undo)},
    };
}

} // namespace

QByteArray encodePlan(const Plan& whole, QJsonDocument::JsonFormat format)
{
    const Plan plan = bareAddressesIn(whole);
    QJsonObject asked{
        {u"artifacts"_s, each(plan.askedArtifacts, encodeOne<ArtifactIdentity>)},
        {u"pipelines"_s, each(plan.askedPipelines, encodeOne<PipelineIdentity>)},
        {u"drafts"_s, each(plan.askedDrafts, encodeOne<ArtifactDraft>)},
    };
    if (plan.askedScenario)
        asked.insert(
            "scenario"_L1, QJsonDocument::fromJson(encodeScenario(*plan.askedScenario)).object());
    QJsonObject object{
        {u"schema"_s, kPlanSchema},
        {u"id"_s, plan.id.toString(QUuid::WithoutBraces)},
        {u"verb"_s, codeFor(plan.verb)},
        {u"made_at"_s, utc(plan.madeAt)},
        {u"environment"_s, encode(plan.environment)},
        {u"server"_s, encode(plan.server)},
        {u"tenant_name"_s, plan.tenantName},
        {u"asked"_s, asked},
        {u"targets"_s,
            each(plan.targets,
                [](const Target& target) {
                    return std::visit([](const auto& t) { return encode(t); }, target);
                })},
        {u"steps"_s, each(plan.steps, encodeOne<Step>)},
        {u"ineligible"_s, each(plan.ineligible, encodeOne<Ineligible>)},
        {u"obstacles"_s, QJsonArray::fromStringList(plan.obstacles)},
        {u"guard"_s, encode(plan.guard)},
        {u"facts"_s, facts(plan)},
        {u"fingerprint"_s, QString::fromLatin1(plan.fingerprint)},
    };
    if (plan.manager)
        object.insert("manager"_L1, encode(*plan.manager));
    // Qt drops a byte order mark from the beginning of a text that it reads, unless it is escaped.
    return QJsonDocument(object).toJson(format).replace("\"\xEF\xBB\xBF", "\"\\ufeff");
}

} // namespace steward
