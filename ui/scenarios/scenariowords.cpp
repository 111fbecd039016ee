// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/scenarios/scenariowords.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Scenarios)
};

int countOf(const auto& list)
{
    return static_cast<int>(list.size());
}

} // namespace

QString registryWords(const ScenarioRegistry& registry)
{
    const int count = countOf(registry.artifacts);
    switch (registry.holds) {
    case ScenarioRegistry::Holds::Empty:
        return Words::tr("Empty: no artifact may exist");
    case ScenarioRegistry::Holds::Exactly:
        return count == 0
            ? Words::tr("Exactly none: no artifact may exist")
            : Words::tr(
                "Exactly %n artifact(s): whatever else is there must not exist", nullptr, count);
    case ScenarioRegistry::Holds::AtLeast:
        break;
    }
    return count == 0
        ? Words::tr("Nothing is asked of it")
        : Words::tr("At least %n artifact(s): whatever else is there is left", nullptr, count);
}

QString toleratedWords(const Tolerated& tolerated)
{
    QStringList what;
    if (tolerated.name)
        what.append(Words::tr("name"));
    if (tolerated.type)
        what.append(Words::tr("type"));
    if (tolerated.source)
        what.append(Words::tr("source"));
    if (what.isEmpty())
        return Words::tr("Nothing: name, type and source are as wanted");
    const QString last = what.takeLast();
    const QString list
        = what.isEmpty() ? last : Words::tr("%1 or %2").arg(what.join(u", "_s), last);
    return Words::tr("Another %1, where the server does not keep the wanted one").arg(list);
}

QString pipelinesWords(const ScenarioPipelines& pipelines)
{
    if (pipelines.named.isEmpty())
        return pipelines.othersMustNotExist ? Words::tr("None may exist")
                                            : Words::tr("Nothing is asked of them");
    const auto created = static_cast<int>(std::count_if(pipelines.named.cbegin(),
        pipelines.named.cend(), [](const ScenarioPipeline& one) { return one.program; }));
    const QString named = Words::tr("%n pipeline(s)", nullptr, countOf(pipelines.named));
    const QString rest = created == 0
        ? Words::tr("none is created where it is missing")
        : Words::tr("%n (is|are) created where missing", nullptr, created);
    return Words::tr("%1, %2").arg(named, rest);
}

QString wishWords(const ScenarioPipeline& pipeline)
{
    QString state;
    switch (pipeline.state) {
    case StateWish::Left:
        state = Words::tr("is there, in any state");
        break;
    case StateWish::Stopped:
        state = Words::tr("stopped");
        break;
    case StateWish::Running:
        state = Words::tr("running");
        break;
    case StateWish::Paused:
        state = Words::tr("paused");
        break;
    }
    return pipeline.storage == StorageWish::Cleared ? Words::tr("%1, storage cleared").arg(state)
                                                    : state;
}

QString programWords(const ScenarioPipeline& pipeline)
{
    if (!pipeline.program)
        return {};
    const QString sql = pipeline.program->sql.trimmed();
    return sql.isEmpty()
        ? Words::tr("no SQL")
        : Words::tr("%n line(s) of SQL", nullptr, static_cast<int>(sql.count(u'\n')) + 1);
}

QString sizeWords(const Scenario& scenario)
{
    QStringList parts;
    if (scenario.registry.holds == ScenarioRegistry::Holds::Empty)
        parts.append(Words::tr("an empty registry"));
    else if (scenario.registry.isAsked())
        parts.append(Words::tr("%n artifact(s)", nullptr, countOf(scenario.registry.artifacts)));
    if (scenario.pipelines.isAsked())
        parts.append(Words::tr("%n pipeline(s)", nullptr, countOf(scenario.pipelines.named)));
    return parts.isEmpty() ? Words::tr("asks for nothing") : parts.join(u", "_s);
}

QString kindWord(Difference::Kind kind)
{
    using K = Difference::Kind;
    switch (kind) {
    case K::ArtifactMissing:
    case K::PipelineMissing:
        return Words::tr("missing");
    case K::ArtifactExtra:
    case K::PipelineExtra:
        return Words::tr("must not exist");
    case K::OtherName:
        return Words::tr("another name");
    case K::OtherType:
        return Words::tr("another type");
    case K::OtherSource:
        return Words::tr("another source");
    case K::OtherId:
        return Words::tr("another id");
    case K::OtherState:
        return Words::tr("another state");
    case K::OtherStorage:
        return Words::tr("storage");
    case K::OtherProgram:
        return Words::tr("another program");
    }
    return {};
}

bool isOfRegistry(Difference::Kind kind)
{
    return kind <= Difference::Kind::OtherId;
}

} // namespace steward
