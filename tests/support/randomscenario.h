// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/scenario.h"

#include <QRandomGenerator>

namespace steward {

/// Any scenario that may be kept, odd texts included; the same for the same seed.
inline Scenario randomScenario(quint32 seed)
{
    QRandomGenerator random(seed);
    const auto below = [&random](int bound) { return static_cast<int>(random.bounded(bound)); };
    const auto text = [&below] {
        static const QStringList parts{QStringLiteral("a"), QStringLiteral("\n"),
            QStringLiteral("\""), QStringLiteral("\\"), QStringLiteral("SELECT 1;"),
            QStringLiteral("\t"), QStringLiteral("\u00e9"), QStringLiteral("\u202e"),
            QStringLiteral("\U0001F980"), QStringLiteral("\r"), QStringLiteral("</b>"),
            QStringLiteral(" ")};
        QString made;
        for (int i = below(12); i > 0; --i)
            made += parts.at(below(static_cast<int>(parts.size())));
        return made;
    };
    Scenario scenario;
    scenario.name = QStringLiteral("Scenario %1").arg(seed);
    scenario.about = text();
    ScenarioRegistry& registry = scenario.registry;
    registry.holds = static_cast<ScenarioRegistry::Holds>(below(3));
    registry.sameIds = below(2) == 1;
    registry.tolerated = {below(2) == 1, below(2) == 1, below(2) == 1};
    const QStringList types{
        QStringLiteral("model"), QStringLiteral("dataset"), QStringLiteral("code")};
    const bool isEmpty = registry.holds == ScenarioRegistry::Holds::Empty;
    for (int i = isEmpty ? 0 : below(8); i > 0; --i) {
        registry.artifacts.append({artifactType(types.at(below(3))),
            QStringLiteral("n%1").arg(i) + text(), QStringLiteral("https://host.test/o/n%1").arg(i),
            {below(2) == 1 ? QString::number(i) : QString()}});
    }
    scenario.pipelines.othersMustNotExist = below(2) == 1;
    for (int i = below(6); i > 0; --i) {
        ScenarioPipeline pipeline{QStringLiteral("p-%1").arg(i), static_cast<StateWish>(below(4)),
            StorageWish::Left, text(), std::nullopt};
        if (pipeline.state == StateWish::Stopped && below(2) == 1)
            pipeline.storage = StorageWish::Cleared;
        if (below(2) == 1)
            pipeline.program = PipelineProgram{text(), text(), text(),
                below(2) == 1 ? QByteArray(R"({"profile":"dev"})") : QByteArray(),
                below(2) == 1 ? QByteArray(R"({"workers":[1,9007199254740993]})") : QByteArray()};
        scenario.pipelines.named.append(pipeline);
    }
    return scenario;
}

} // namespace steward
