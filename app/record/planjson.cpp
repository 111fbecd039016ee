// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/record/planjson.h"

#include "app/plan/barewords.h"
#include "app/plan/plancodes.h"
#include "app/record/cleantext.h"

#include <QJsonArray>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

const auto kOfPipeline = "pipeline_"_L1;

template <class... Ts> struct Overloaded : Ts... {
    using Ts::operator()...;
};
template <class... Ts> Overloaded(Ts...) -> Overloaded<Ts...>;

QJsonArray texts(const QStringList& lines)
{
    QJsonArray array;
    for (const QString& line : lines)
        array.append(withoutSecrets(line));
    return array;
}

QStringList textsIn(const QJsonValue& value)
{
    QStringList lines;
    const QJsonArray told = value.toArray();
    for (const auto& line : told)
        lines.append(line.toString());
    return lines;
}

QJsonObject json(const Artifact& artifact)
{
    return {
        {u"id"_s, artifact.id.value}, {u"name"_s, artifact.name}, {u"type"_s, artifact.type.word}};
}

Artifact artifactIn(const QJsonObject& json)
{
    return {{json["id"_L1].toString()}, json["name"_L1].toString(),
        artifactType(json["type"_L1].toString())};
}

QJsonObject json(const ArtifactDraft& draft)
{
    return {
        {u"name"_s, draft.name}, {u"type"_s, draft.type.word}, {u"url"_s, bareAddress(draft.url)}};
}

ArtifactDraft draftIn(const QJsonObject& json)
{
    return {artifactType(json["type"_L1].toString()), json["url"_L1].toString(),
        json["name"_L1].toString()};
}

QJsonObject json(const PipelineIdentity& identity)
{
    return {{u"uuid"_s, identity.uuid}, {u"name"_s, identity.name}};
}

PipelineIdentity identityIn(const QJsonObject& json)
{
    return {json["uuid"_L1].toString(), json["name"_L1].toString()};
}

/// Its program may hold passwords: a digest stands for it.
QJsonObject json(const PipelineDraft& draft)
{
    return {{u"name"_s, draft.name}, {u"description"_s, draft.description}};
}

PipelineDraft pipelineDraftIn(const QJsonObject& json)
{
    return {json["name"_L1].toString(), json["description"_L1].toString(), {}};
}

QJsonObject json(const CreatePipelineStep& step)
{
    QJsonObject object = json(step.draft);
    object.insert(u"program"_s, QString::fromLatin1(step.textDigest));
    return object;
}

QJsonObject json(const Target& target)
{
    return std::visit(Overloaded{
                          [](const ArtifactTarget& t) {
                              QJsonObject one = json(t.record.artifact);
                              one.insert(u"url"_s, bareAddress(t.record.url));
                              return QJsonObject{{u"artifact"_s, one}};
                          },
                          [](const RegistryTarget& t) {
                              QJsonArray all;
                              for (const Artifact& artifact : t.artifacts)
                                  all.append(json(artifact));
                              return QJsonObject{{u"registry"_s, all}};
                          },
                          [](const NewArtifactTarget& t) {
                              return QJsonObject{{u"new"_s, json(t.draft)}};
                          },
                          [](const PipelineTarget& t) {
                              QJsonObject one = json(t.pipeline.identity);
                              one.insert(u"status"_s, t.pipeline.status.word);
                              one.insert(u"storage"_s, t.pipeline.storage.word);
                              one.insert(u"deployment"_s, t.pipeline.deploymentId);
                              one.insert(u"resourcesSince"_s, utcText(t.pipeline.resourcesSince));
                              one.insert(u"desiredSince"_s, utcText(t.pipeline.desiredSince));
                              return QJsonObject{{u"pipeline"_s, one}};
                          },
                          [](const NewPipelineTarget& t) {
                              return QJsonObject{{u"newPipeline"_s, json(t.draft)}};
                          },
                      },
        target);
}

Target targetIn(const QJsonObject& json)
{
    if (json.contains("pipeline"_L1)) {
        const QJsonObject one = json["pipeline"_L1].toObject();
        PipelineTarget target;
        target.pipeline.identity = identityIn(one);
        target.pipeline.status.word = one["status"_L1].toString();
        target.pipeline.storage.word = one["storage"_L1].toString();
        target.pipeline.deploymentId = one["deployment"_L1].toString();
        target.pipeline.resourcesSince = utcIn(one["resourcesSince"_L1].toString());
        target.pipeline.desiredSince = utcIn(one["desiredSince"_L1].toString());
        return target;
    }
    if (json.contains("newPipeline"_L1))
        return NewPipelineTarget{pipelineDraftIn(json["newPipeline"_L1].toObject())};
    if (json.contains("new"_L1))
        return NewArtifactTarget{draftIn(json["new"_L1].toObject())};
    if (json.contains("registry"_L1)) {
        RegistryTarget target;
        const QJsonArray rows = json["registry"_L1].toArray();
        for (const auto& one : rows)
            target.artifacts.append(artifactIn(one.toObject()));
        return target;
    }
    const QJsonObject one = json["artifact"_L1].toObject();
    ArtifactTarget target;
    target.record.artifact = artifactIn(one);
    target.record.url = one["url"_L1].toString();
    return target;
}

QJsonObject json(const Step& step)
{
    QJsonArray after;
    for (const int id : step.after)
        after.append(id);
    QJsonObject what
        = std::visit(Overloaded{
                         [](const DeleteArtifactStep& s) {
                             return json(Artifact{s.identity.id, s.identity.name, s.type});
                         },
                         [](const ResetRegistryStep&) { return QJsonObject(); },
                         [](const RegisterArtifactStep& s) { return json(s.draft); },
                         [](const ClearStorageStep& s) { return json(s.identity); },
                         [](const PipelineStep& s) { return json(s.identity); },
                         [](const CreatePipelineStep& s) { return json(s); },
                     },
            step.what);
    what.insert(u"act"_s, actOf(step));
    return {
        {u"id"_s, step.id},
        {u"lane"_s, step.lane},
        {u"after"_s, after},
        {u"what"_s, what},
        {u"title"_s, withoutSecrets(step.title)},
        {u"subject"_s, step.subject},
        {u"request"_s, withoutSecrets(step.request)},
        {u"expectation"_s, withoutSecrets(step.expectation)},
    };
}

Step stepIn(const QJsonObject& json)
{
    Step step;
    step.id = json["id"_L1].toInt();
    step.lane = json["lane"_L1].toString();
    const QJsonArray before = json["after"_L1].toArray();
    for (const auto& id : before)
        step.after.append(id.toInt());
    const QJsonObject what = json["what"_L1].toObject();
    const QString act = what["act"_L1].toString();
    if (act == "delete"_L1) {
        const Artifact artifact = artifactIn(what);
        step.what = DeleteArtifactStep{identityOf(artifact), artifact.type};
    } else if (act == "reset"_L1) {
        step.what = ResetRegistryStep{};
    } else if (act == "register"_L1) {
        step.what = RegisterArtifactStep{draftIn(what)};
    } else if (act == "clear"_L1) {
        step.what = ClearStorageStep{identityIn(what)};
    } else if (act == "create"_L1) {
        step.what
            = CreatePipelineStep{pipelineDraftIn(what), what["program"_L1].toString().toLatin1()};
    } else {
        step.what = PipelineStep{identityIn(what),
            fromCode<PipelineAct>(act.mid(kOfPipeline.size())).value_or(PipelineAct::ForceStop)};
    }
    step.title = json["title"_L1].toString();
    step.subject = json["subject"_L1].toString();
    step.request = json["request"_L1].toString();
    step.expectation = json["expectation"_L1].toString();
    return step;
}

QJsonObject json(const Environment& environment)
{
    return {
        {u"id"_s, environment.id.toString()},
        {u"name"_s, environment.name},
        {u"class"_s, codeFor(environment.environmentClass)},
        {u"readOnly"_s, environment.readOnly},
    };
}

QJsonObject json(const Guard& guard)
{
    QJsonObject object{{u"demand"_s, codeFor(guard.demand)}, {u"reason"_s, guard.reason}};
    if (guard.demand == Guard::Demand::TypePhrase)
        object.insert(u"phrase"_s, guard.phrase);
    if (guard.alsoNumber)
        object.insert(u"alsoNumber"_s, *guard.alsoNumber);
    return object;
}

Guard guardIn(const QJsonObject& json)
{
    Guard guard;
    guard.demand
        = fromCode<Guard::Demand>(json["demand"_L1].toString()).value_or(Guard::Demand::Off);
    guard.phrase = json["phrase"_L1].toString();
    guard.reason = json["reason"_L1].toString();
    if (json.contains("alsoNumber"_L1))
        guard.alsoNumber = json["alsoNumber"_L1].toInt();
    return guard;
}

} // namespace

QString actOf(const Step& step)
{
    if (const auto* pipeline = std::get_if<PipelineStep>(&step.what))
        return kOfPipeline % codeFor(pipeline->act);
    if (std::holds_alternative<DeleteArtifactStep>(step.what))
        return u"delete"_s;
    if (std::holds_alternative<ResetRegistryStep>(step.what))
        return u"reset"_s;
    if (std::holds_alternative<CreatePipelineStep>(step.what))
        return u"create"_s;
    return std::holds_alternative<ClearStorageStep>(step.what) ? u"clear"_s : u"register"_s;
}

QString utcText(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime utcIn(const QString& text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

QJsonObject serverJson(const ServerKey& server)
{
    return {{u"scheme"_s, server.scheme}, {u"host"_s, server.host}, {u"port"_s, server.port},
        {u"prefix"_s, server.prefix}, {u"tenant"_s, server.tenant}};
}

ServerKey serverIn(const QJsonObject& json)
{
    return {json["scheme"_L1].toString(), json["host"_L1].toString(), json["port"_L1].toInt(),
        json["prefix"_L1].toString(), json["tenant"_L1].toString()};
}

QJsonObject planJson(const Plan& plan)
{
    QJsonArray targets;
    for (const Target& target : plan.targets)
        targets.append(json(target));
    QJsonArray steps;
    for (const Step& step : plan.steps)
        steps.append(json(step));
    QJsonArray ineligible;
    for (const Ineligible& left : plan.ineligible)
        ineligible.append(
            QJsonObject{{u"subject"_s, left.subject}, {u"reason"_s, withoutSecrets(left.reason)}});
    QJsonObject object{
        {u"id"_s, plan.id.toString()},
        {u"verb"_s, codeFor(plan.verb)},
        {u"environment"_s, json(plan.environment)},
        {u"server"_s, serverJson(plan.server)},
        {u"tenantName"_s, plan.tenantName},
        {u"generation"_s, plan.generation},
        {u"madeAt"_s, utcText(plan.madeAt)},
        {u"targets"_s, targets},
        {u"steps"_s, steps},
        {u"ineligible"_s, ineligible},
        {u"obstacles"_s, texts(plan.obstacles)},
        {u"guard"_s, json(plan.guard)},
        {u"fingerprint"_s, QString::fromLatin1(plan.fingerprint)},
        {u"title"_s, withoutSecrets(plan.title)},
        {u"act"_s, withoutSecrets(plan.act)},
        {u"summary"_s, withoutSecrets(plan.summary)},
        {u"goes"_s, texts(plan.goes)},
        {u"stays"_s, texts(plan.stays)},
        {u"undo"_s, texts(plan.undo)},
    };
    if (plan.manager)
        object.insert(u"manager"_s, serverJson(*plan.manager));
    return object;
}

Plan planIn(const QJsonObject& json)
{
    Plan plan;
    plan.id = QUuid(json["id"_L1].toString());
    plan.verb = fromCode<Verb>(json["verb"_L1].toString()).value_or(Verb::ResetRegistry);
    const QJsonObject environment = json["environment"_L1].toObject();
    plan.environment.id = QUuid(environment["id"_L1].toString());
    plan.environment.name = environment["name"_L1].toString();
    plan.environment.environmentClass
        = fromCode<EnvironmentClass>(environment["class"_L1].toString())
              .value_or(EnvironmentClass::Production);
    plan.environment.readOnly = environment["readOnly"_L1].toBool();
    plan.server = serverIn(json["server"_L1].toObject());
    if (json.contains("manager"_L1))
        plan.manager = serverIn(json["manager"_L1].toObject());
    plan.tenantName = json["tenantName"_L1].toString();
    plan.generation = json["generation"_L1].toInt();
    plan.madeAt = utcIn(json["madeAt"_L1].toString());
    const QJsonArray targets = json["targets"_L1].toArray();
    for (const auto& target : targets)
        plan.targets.append(targetIn(target.toObject()));
    const QJsonArray steps = json["steps"_L1].toArray();
    for (const auto& step : steps)
        plan.steps.append(stepIn(step.toObject()));
    const QJsonArray leftOut = json["ineligible"_L1].toArray();
    for (const auto& left : leftOut)
        plan.ineligible.append({left["subject"_L1].toString(), left["reason"_L1].toString()});
    plan.obstacles = textsIn(json["obstacles"_L1]);
    plan.guard = guardIn(json["guard"_L1].toObject());
    plan.fingerprint = json["fingerprint"_L1].toString().toLatin1();
    plan.title = json["title"_L1].toString();
    plan.act = json["act"_L1].toString();
    plan.summary = json["summary"_L1].toString();
    plan.goes = textsIn(json["goes"_L1]);
    plan.stays = textsIn(json["stays"_L1]);
    plan.undo = textsIn(json["undo"_L1]);
    return plan;
}

} // namespace steward
