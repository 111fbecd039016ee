// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/scenario/scenariocodec.h"

#include "app/plan/strictjson.h"
#include "app/scenario/readablejson.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ScenarioCodec)
};

// Depth of the members that stand in a list of a part of the file.
constexpr int kInRow = 4;

template <class T, std::size_t N> using Table = std::array<std::pair<const char*, T>, N>;

constexpr Table<ScenarioRegistry::Holds, 3> kHolds{{
    {"at least", ScenarioRegistry::Holds::AtLeast},
    {"exactly", ScenarioRegistry::Holds::Exactly},
    {"empty", ScenarioRegistry::Holds::Empty},
}};
constexpr Table<StateWish, 4> kStates{{
    {"left", StateWish::Left},
    {"stopped", StateWish::Stopped},
    {"running", StateWish::Running},
    {"paused", StateWish::Paused},
}};
constexpr Table<StorageWish, 2> kStorages{{
    {"left", StorageWish::Left},
    {"cleared", StorageWish::Cleared},
}};
constexpr Table<bool, 2> kOthers{{{"leave", false}, {"must not exist", true}}};

template <class T, std::size_t N> QString wordOf(const Table<T, N>& table, T value)
{
    for (const auto& entry : table) {
        if (entry.second == value)
            return QString::fromLatin1(entry.first);
    }
    return {};
}

template <class T, std::size_t N>
T readWord(const JsonNode& node, const Table<T, N>& table, T absent)
{
    if (!node.isPresent())
        return absent;
    const QString word = strictjson::text(node);
    for (const auto& entry : table) {
        if (word == QLatin1StringView(entry.first))
            return entry.second;
    }
    strictjson::unknownWord(node, word);
    return absent;
}

QByteArray encodeArtifact(const ScenarioArtifact& artifact)
{
    ReadableJson row(kInRow);
    row.text("type", artifact.type.word);
    row.text("name", artifact.name);
    row.text("source", artifact.source);
    row.text("id", artifact.id.value);
    return row.row();
}

QByteArray encodeRegistry(const ScenarioRegistry& registry)
{
    ReadableJson object(2);
    object.text("holds", wordOf(kHolds, registry.holds));
    if (registry.sameIds)
        object.raw("same_ids", "true");
    QByteArrayList tolerated;
    if (registry.tolerated.name)
        tolerated.append("\"name\"");
    if (registry.tolerated.type)
        tolerated.append("\"type\"");
    if (registry.tolerated.source)
        tolerated.append("\"source\"");
    if (!tolerated.isEmpty())
        object.raw("tolerate", '[' + tolerated.join(", ") + ']');
    QByteArrayList artifacts;
    for (const ScenarioArtifact& artifact : registry.artifacts)
        artifacts.append(encodeArtifact(artifact));
    object.list("artifacts", artifacts);
    return object.object();
}

QByteArray encodePipeline(const ScenarioPipeline& pipeline)
{
    ReadableJson object(kInRow);
    object.text("name", pipeline.name);
    object.text("state", wordOf(kStates, pipeline.state));
    object.text("storage", wordOf(kStorages, pipeline.storage));
    object.text("description", pipeline.description);
    if (pipeline.program) {
        ReadableJson program(kInRow + 1);
        program.lines("sql", pipeline.program->sql);
        if (pipeline.program->sql.isEmpty())
            program.raw("sql", "\"\"");
        program.lines("udf_rust", pipeline.program->udfRust);
        program.lines("udf_toml", pipeline.program->udfToml);
        program.raw("program_config", pipeline.program->programConfig);
        program.raw("runtime_config", pipeline.program->runtimeConfig);
        object.raw("program", program.object());
    }
    return object.object();
}

QByteArray encodePipelines(const ScenarioPipelines& pipelines)
{
    ReadableJson object(2);
    object.text("others", wordOf(kOthers, pipelines.othersMustNotExist));
    QByteArrayList named;
    for (const ScenarioPipeline& pipeline : pipelines.named)
        named.append(encodePipeline(pipeline));
    object.list("named", named);
    return object.object();
}

// Absent, text, or a list of lines.
QString readLines(const JsonNode& node)
{
    if (!node.isArray())
        return node.text();
    return strictjson::texts(node).join(u'\n');
}

ScenarioArtifact readArtifact(const JsonNode& node)
{
    strictjson::only(node, {"type"_L1, "name"_L1, "source"_L1, "id"_L1});
    ScenarioArtifact artifact;
    artifact.type = artifactType(strictjson::text(node["type"]));
    artifact.name = strictjson::text(node["name"]);
    artifact.source = strictjson::text(node["source"]);
    if (node["id"].isPresent())
        artifact.id.value = node["id"].id();
    const QString trouble = troubleOf(artifact);
    if (!trouble.isEmpty())
        node.refuse(trouble);
    return artifact;
}

ScenarioRegistry readRegistry(const JsonNode& node)
{
    ScenarioRegistry registry;
    if (!node.isPresent())
        return registry;
    strictjson::only(node, {"holds"_L1, "same_ids"_L1, "tolerate"_L1, "artifacts"_L1});
    // Not there is not "at least": what is destroyed depends on it.
    if (!node["holds"].isPresent())
        node["holds"].refuse(Words::tr("not there"));
    registry.holds = readWord(node["holds"], kHolds, registry.holds);
    registry.sameIds = node["same_ids"].flag();
    node["tolerate"].each([&registry](const JsonNode& element) {
        const QString what = strictjson::text(element);
        if (what == "name"_L1)
            registry.tolerated.name = true;
        else if (what == "type"_L1)
            registry.tolerated.type = true;
        else if (what == "source"_L1)
            registry.tolerated.source = true;
        else
            strictjson::unknownWord(element, what);
    });
    if (node["artifacts"].isPresent())
        registry.artifacts = strictjson::each<ScenarioArtifact>(node["artifacts"], readArtifact);
    return registry;
}

PipelineProgram readProgram(const JsonNode& node)
{
    strictjson::only(
        node, {"sql"_L1, "udf_rust"_L1, "udf_toml"_L1, "program_config"_L1, "runtime_config"_L1});
    if (!node["sql"].isPresent())
        node["sql"].refuse(Words::tr("not there"));
    return {readLines(node["sql"]), readLines(node["udf_rust"]), readLines(node["udf_toml"]),
        node["program_config"].object(), node["runtime_config"].object()};
}

ScenarioPipeline readPipeline(const JsonNode& node)
{
    strictjson::only(node, {"name"_L1, "state"_L1, "storage"_L1, "description"_L1, "program"_L1});
    ScenarioPipeline pipeline;
    pipeline.name = strictjson::text(node["name"]);
    pipeline.state = readWord(node["state"], kStates, pipeline.state);
    pipeline.storage = readWord(node["storage"], kStorages, pipeline.storage);
    pipeline.description = node["description"].text();
    if (node["program"].isPresent())
        pipeline.program = readProgram(node["program"]);
    const QString trouble = troubleOf(pipeline);
    if (!trouble.isEmpty())
        node.refuse(trouble);
    return pipeline;
}

ScenarioPipelines readPipelines(const JsonNode& node)
{
    ScenarioPipelines pipelines;
    if (!node.isPresent())
        return pipelines;
    strictjson::only(node, {"others"_L1, "named"_L1});
    pipelines.othersMustNotExist = readWord(node["others"], kOthers, false);
    if (node["named"].isPresent())
        pipelines.named = strictjson::each<ScenarioPipeline>(node["named"], readPipeline);
    return pipelines;
}

tl::unexpected<ScenarioTrouble> damaged(const QString& words)
{
    return tl::unexpected(ScenarioTrouble{ScenarioTrouble::Kind::Damaged, words});
}

} // namespace

QByteArray encodeScenario(const Scenario& scenario)
{
    ReadableJson file(1);
    file.raw("schema", QByteArray::number(kScenarioSchema));
    file.text("name", scenario.name);
    file.lines("about", scenario.about);
    if (scenario.registry != ScenarioRegistry())
        file.raw("registry", encodeRegistry(scenario.registry));
    if (scenario.pipelines.isAsked())
        file.raw("pipelines", encodePipelines(scenario.pipelines));
    return file.object() + '\n';
}

tl::expected<Scenario, ScenarioTrouble> decodeScenario(const QByteArray& file)
{
    JsonReader reader(file, "file");
    if (!reader.syntaxError().isEmpty())
        return damaged(reader.syntaxError());
    const JsonNode root = reader.root();
    if (!root.isObject())
        return damaged(Words::tr("it is no object"));
    const qint64 schema = root["schema"].whole().value_or(-1);
    if (schema > kScenarioSchema) {
        return tl::unexpected(ScenarioTrouble{ScenarioTrouble::Kind::Newer,
            Words::tr("it was written by a newer Steward (form %1; this one knows %2)")
                .arg(schema)
                .arg(kScenarioSchema)});
    }
    if (schema < kScenarioSchema)
        return damaged(Words::tr("it does not say its schema"));
    strictjson::only(root, {"schema"_L1, "name"_L1, "about"_L1, "registry"_L1, "pipelines"_L1});
    Scenario scenario;
    scenario.name = strictjson::text(root["name"]);
    scenario.about = readLines(root["about"]);
    scenario.registry = readRegistry(root["registry"]);
    scenario.pipelines = readPipelines(root["pipelines"]);
    if (!reader.refusal().isEmpty())
        return damaged(reader.refusal());
    const QString trouble = troubleOf(scenario);
    if (!trouble.isEmpty())
        return damaged(trouble);
    return scenario;
}

} // namespace steward
