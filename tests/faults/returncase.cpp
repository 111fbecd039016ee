// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/faults/returncase.h"

#include "tests/support/servedsandbox.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steward {

namespace {

constexpr int kNames = 6; ///< that a scenario may want, and as many that it does not
constexpr int kPipelines = 5;

QString artifactName(int number)
{
    return u"acme/n%1"_s.arg(number);
}

QString typeName(int number)
{
    return number % 4 == 0 ? u"dataset"_s : u"model"_s;
}

QJsonObject pipelineData(const QString& name, int kind)
{
    QJsonObject json{{u"name"_s, name}, {u"program_code"_s, QString(u"-- "_s + name)},
        {u"clear_ms"_s, 5}, {u"provision_ms"_s, 5}};
    if (kind == 1)
        json.insert("storage"_L1, u"InUse"_s);
    if (kind == 2 || kind == 3)
        json.insert("status"_L1, kind == 2 ? u"Running"_s : u"Paused"_s);
    return json;
}

} // namespace

RawState RawState::of(const ServedSandbox& sandbox)
{
    RawState state;
    sandbox.countedArtifacts(); // reloads
    const QJsonArray artifacts = QJsonDocument::fromJson(sandbox.listedArtifacts()).array();
    for (const auto& one : artifacts)
        state.ids[RawState::wholeName(one["name"_L1].toString())].append(one["id"_L1].toString());
    const QJsonArray pipelines = sandbox.pipelines().get("/v0/pipelines?selector=status").array();
    for (const auto& one : pipelines)
        state.pipelines.insert(one["name"_L1].toString(), one.toObject());
    return state;
}

QString RawState::wholeName(const QString& name)
{
    return name.contains(u'/') ? name : QString(u"acme/"_s + name);
}

ReturnCase::ReturnCase(quint32 seed)
{
    QRandomGenerator random(seed);
    const auto below = [&random](int bound) { return static_cast<int>(random.bounded(bound)); };
    scenario.name = u"Case %1"_s.arg(seed);
    ScenarioRegistry& registry = scenario.registry;
    registry.holds = static_cast<ScenarioRegistry::Holds>(below(5) == 0 ? 2 : below(2));
    registry.sameIds = below(4) == 0;
    registry.tolerated = {true, true, true};
    const bool isEmpty = registry.holds == ScenarioRegistry::Holds::Empty;
    for (int i = 1; !isEmpty && i <= kNames; ++i) {
        if (below(3) == 0)
            continue;
        const QString id
            = registry.sameIds ? QString::number(registry.artifacts.size() + 1) : QString();
        registry.artifacts.append({artifactType(typeName(i)), artifactName(i),
            u"https://huggingface.co/"_s + artifactName(i), {id}});
    }
    QJsonArray models;
    int counter = 0;
    for (int i = 1; i <= 2 * kNames; ++i) {
        if (below(2) == 0)
            continue;
        QJsonObject metadata{{u"type"_s, typeName(i)}};
        if (i > 1 && below(3) == 0)
            metadata.insert("base_model_name_or_path"_L1, artifactName(1 + below(i - 1)));
        models.append(QJsonObject{{u"id"_s, QString::number(++counter)},
            {u"name"_s, artifactName(i)}, {u"metadata"_s, metadata}});
    }
    scenario.pipelines.othersMustNotExist = below(4) == 0;
    QJsonArray pipelines;
    for (int i = 1; i <= kPipelines; ++i) {
        const QString name = u"p%1"_s.arg(i);
        if (below(3) > 0)
            pipelines.append(pipelineData(name, below(4)));
        if (i == kPipelines || below(4) == 0)
            continue;
        ScenarioPipeline wanted{name, static_cast<StateWish>(below(4)), StorageWish::Left, u""_s,
            PipelineProgram{u"-- "_s + name, {}, {}, {}, {}}};
        if (wanted.state == StateWish::Stopped && below(2) == 0)
            wanted.storage = StorageWish::Cleared;
        scenario.pipelines.named.append(wanted);
    }
    data = QJsonDocument(
        QJsonObject{{u"models"_s, models}, {u"id_counter"_s, counter}, {u"pipelines"_s, pipelines}})
               .toJson();
}

ReturnCase ReturnCase::sameIds()
{
    ReturnCase one = plain();
    one.scenario.name = u"Same ids"_s;
    one.scenario.pipelines = {};
    ScenarioRegistry& registry = one.scenario.registry;
    registry.holds = ScenarioRegistry::Holds::Exactly;
    registry.sameIds = true;
    for (qsizetype i = 0; i < registry.artifacts.size(); ++i)
        registry.artifacts[i].id.value = QString::number(i + 1);
    QJsonArray models;
    for (int i = 4; i <= 9; ++i)
        models.append(QJsonObject{{u"id"_s, QString::number(i)}, {u"name"_s, artifactName(i)},
            {u"metadata"_s, QJsonObject{{u"type"_s, typeName(i)}}}});
    one.data = QJsonDocument(QJsonObject{{u"models"_s, models}, {u"id_counter"_s, 9}}).toJson();
    return one;
}

ReturnCase ReturnCase::plain()
{
    ReturnCase one(0);
    one.scenario = {};
    one.scenario.name = u"Plain"_s;
    one.scenario.registry.tolerated = {true, true, true};
    for (int i = 1; i <= 3; ++i)
        one.scenario.registry.artifacts.append({artifactType(u"model"_s), artifactName(i),
            u"https://huggingface.co/"_s + artifactName(i), {}});
    const auto program = [](const QString& name) {
        return PipelineProgram{u"-- "_s + name, {}, {}, {}, {}};
    };
    one.scenario.pipelines.named
        = {{u"p1"_s, StateWish::Running, StorageWish::Left, u""_s, program(u"p1"_s)},
            {u"p2"_s, StateWish::Stopped, StorageWish::Cleared, u""_s, program(u"p2"_s)}};
    const QJsonObject kept{{u"id"_s, u"1"_s}, {u"name"_s, artifactName(1)},
        {u"metadata"_s, QJsonObject{{u"type"_s, u"model"_s}}}};
    one.data = QJsonDocument(QJsonObject{{u"models"_s, QJsonArray{kept}}, {u"id_counter"_s, 1},
                                 {u"pipelines"_s, QJsonArray{pipelineData(u"p2"_s, 2)}}})
                   .toJson();
    return one;
}

QSet<QString> ReturnCase::differencesIn(const RawState& state) const
{
    QSet<QString> names;
    QSet<QString> wantedNames;
    for (const ScenarioArtifact& wanted : scenario.registry.artifacts) {
        wantedNames.insert(wanted.name);
        if (!state.ids.contains(wanted.name))
            names.insert(wanted.name);
    }
    for (auto it = state.ids.cbegin(); it != state.ids.cend(); ++it) {
        const qsizetype most = wantedNames.contains(it.key()) ? 1 : 0;
        if (scenario.registry.isClosed() && it.value().size() > most)
            names.insert(it.key());
    }
    QSet<QString> named;
    for (const ScenarioPipeline& wanted : scenario.pipelines.named) {
        named.insert(wanted.name);
        const QJsonObject is = state.pipelines.value(wanted.name);
        const QString status = is["deployment_status"_L1].toString();
        const bool isWanted = !is.isEmpty()
            && (wanted.state == StateWish::Left
                || (wanted.state == StateWish::Running && status == "Running"_L1)
                || (wanted.state == StateWish::Paused && status == "Paused"_L1)
                || (wanted.state == StateWish::Stopped && status == "Stopped"_L1
                    && is["deployment_desired_status"_L1] == "Stopped"_L1));
        const bool isCleared
            = wanted.storage == StorageWish::Left || is["storage_status"_L1] == "Cleared"_L1;
        if (!isWanted || !isCleared)
            names.insert(wanted.name);
    }
    const QStringList all = state.pipelines.keys();
    for (const QString& name : all) {
        if (scenario.pipelines.othersMustNotExist && !named.contains(name))
            names.insert(name);
    }
    return names;
}

QStringList ReturnCase::touched(const RawState& before, const RawState& after) const
{
    QStringList touched;
    for (auto it = before.ids.cbegin(); it != before.ids.cend(); ++it) {
        if (!scenario.registry.isClosed()
            && !after.ids.value(it.key()).contains(it.value().first()))
            touched.append(it.key());
    }
    for (auto it = before.pipelines.cbegin(); it != before.pipelines.cend(); ++it) {
        const bool isNamed = std::any_of(scenario.pipelines.named.cbegin(),
            scenario.pipelines.named.cend(), [&it](const ScenarioPipeline& pipeline) {
                return pipeline.name == it.key()
                    && (pipeline.state != StateWish::Left || pipeline.storage != StorageWish::Left);
            });
        const bool isReached = isNamed || scenario.pipelines.othersMustNotExist;
        for (const QString& key : {u"id"_s, u"deployment_status"_s, u"storage_status"_s,
                 u"deployment_id"_s, u"deployment_resources_status_since"_s}) {
            if (!isReached && after.pipelines.value(it.key())[key] != it.value()[key])
                touched.append(it.key() + u' ' + key);
        }
    }
    return touched;
}

QStringList ReturnCase::twice(const RawState& before, const RawState& after) const
{
    QStringList names;
    for (auto it = after.ids.cbegin(); it != after.ids.cend(); ++it) {
        if (it.value().size() > std::max<qsizetype>(1, before.ids.value(it.key()).size()))
            names.append(it.key());
    }
    return names;
}

} // namespace steward
