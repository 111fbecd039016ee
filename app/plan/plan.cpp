// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/plan.h"

#include "app/scenario/scenariocodec.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>
#include <vector>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

/// Raised whenever the form below changes, so that fingerprints of different forms never agree.
constexpr int kForm = 2;

template <class... Ts> struct Overloaded : Ts... {
    using Ts::operator()...;
};
template <class... Ts> Overloaded(Ts...) -> Overloaded<Ts...>;

// Lists come in the server's order, which is no fact about the world; sorted, they are a set.
QJsonArray sorted(const QList<QJsonArray>& rows)
{
    std::vector<std::pair<QByteArray, qsizetype>> keys;
    for (qsizetype i = 0; i < rows.size(); ++i)
        keys.emplace_back(QJsonDocument(rows.at(i)).toJson(QJsonDocument::Compact), i);
    std::sort(keys.begin(), keys.end());
    QJsonArray array;
    for (const auto& key : keys)
        array.append(rows.at(key.second));
    return array;
}

QString utc(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QJsonObject canonical(const ArtifactTarget& target)
{
    QList<QJsonArray> dependents;
    for (const Dependent& dependent : target.impact.dependents)
        dependents.append(QJsonArray{dependent.artifact.id.value, dependent.artifact.name,
            dependent.depth, dependent.certain});
    QList<QJsonArray> unread;
    for (const UnreadLineage& lineage : target.impact.coverage.unread)
        unread.append(QJsonArray{lineage.artifact.id.value, lineage.artifact.name});
    return {
        {u"artifact"_s, QJsonArray{target.record.artifact.id.value, target.record.artifact.name}},
        {u"answer"_s, static_cast<int>(target.impact.answer)},
        {u"dependents"_s, sorted(dependents)},
        {u"unread"_s, sorted(unread)},
    };
}

QJsonObject canonical(const RegistryTarget& target)
{
    QList<QJsonArray> artifacts;
    for (const Artifact& artifact : target.artifacts)
        artifacts.append(QJsonArray{artifact.id.value, artifact.name});
    return {{u"registry"_s, sorted(artifacts)}};
}

QJsonArray canonical(const ArtifactDraft& draft)
{
    return {draft.type.word, draft.url, draft.name};
}

QJsonObject canonical(const NewArtifactTarget& target)
{
    return {{u"new"_s, canonical(target.draft)}};
}

QJsonObject canonical(const PipelineTarget& target)
{
    const Pipeline& pipeline = target.pipeline;
    return {
        {u"pipeline"_s, QJsonArray{pipeline.identity.uuid, pipeline.identity.name}},
        {u"storage"_s, pipeline.storage.word},
        {u"deployment"_s, pipeline.deploymentId},
        {u"resourcesSince"_s, utc(pipeline.resourcesSince)},
    };
}

QJsonArray canonical(const PipelineDraft& draft)
{
    return {draft.name, draft.description, QString::fromLatin1(textDigestOf(draft.program)),
        QString::fromUtf8(draft.program.programConfig),
        QString::fromUtf8(draft.program.runtimeConfig)};
}

QJsonObject canonical(const NewPipelineTarget& target)
{
    return {{u"newPipeline"_s, canonical(target.draft)}};
}

QJsonObject canonical(const Step& step)
{
    QJsonArray after;
    for (const int id : step.after)
        after.append(id);
    const QJsonArray what = std::visit(
        Overloaded{
            [](const DeleteArtifactStep& s) {
                return QJsonArray{u"delete"_s, s.identity.id.value, s.identity.name, s.type.word};
            },
            [](const ResetRegistryStep&) { return QJsonArray{u"reset"_s}; },
            [](const RegisterArtifactStep& s) {
                return QJsonArray{u"register"_s, canonical(s.draft)};
            },
            [](const ClearStorageStep& s) {
                return QJsonArray{u"clear"_s, s.identity.uuid, s.identity.name};
            },
            [](const PipelineStep& s) {
                return QJsonArray{
                    u"pipeline"_s, static_cast<int>(s.act), s.identity.uuid, s.identity.name};
            },
            [](const CreatePipelineStep& s) {
                return QJsonArray{u"create"_s, canonical(s.draft)};
            },
        },
        step.what);
    return {
        {u"id"_s, step.id},
        {u"lane"_s, step.lane},
        {u"after"_s, after},
        {u"what"_s, what},
        {u"request"_s, step.request},
    };
}

} // namespace

const ServerKey& serverOf(const Plan& plan, const Step& step)
{
    return plan.manager && !isOnRegistry(step) ? *plan.manager : plan.server;
}

bool touchesRegistry(const Plan& plan)
{
    if (plan.verb != Verb::ReturnToScenario)
        return touchesRegistry(plan.verb);
    return std::any_of(plan.steps.cbegin(), plan.steps.cend(), isOnRegistry);
}

bool touchesManager(const Plan& plan)
{
    if (plan.verb != Verb::ReturnToScenario)
        return touchesManager(plan.verb);
    return !std::all_of(plan.steps.cbegin(), plan.steps.cend(), isOnRegistry);
}

QByteArray fingerprintOf(const Plan& plan)
{
    QJsonArray targets;
    for (const Target& target : plan.targets)
        targets.append(std::visit([](const auto& t) { return canonical(t); }, target));
    QJsonArray steps;
    for (const Step& step : plan.steps)
        steps.append(canonical(step));
    // QJsonObject keeps its keys sorted: the same facts are the same bytes.
    QJsonObject form{
        {u"form"_s, kForm},
        {u"verb"_s, static_cast<int>(plan.verb)},
        {u"server"_s, plan.server.canonical()},
        {u"targets"_s, targets},
        {u"steps"_s, steps},
    };
    if (plan.manager)
        form.insert("manager"_L1, plan.manager->canonical());
    if (plan.askedScenario)
        form.insert("scenario"_L1, QString::fromUtf8(encodeScenario(*plan.askedScenario)));
    return QCryptographicHash::hash(
        QJsonDocument(form).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256)
        .toHex();
}

} // namespace steward
