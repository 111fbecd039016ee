// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/treefold.h"
#include "tests/support/lineagebuild.h"
#include "ui/picture/picturescene.h"

#include <QApplication>

namespace steward {

/// base <- middle <- leaf, base <- other; base is built on something external.
inline LineageBuild sample()
{
    LineageBuild build;
    build.list = {artifactOf(QStringLiteral("1"), QStringLiteral("base")),
        artifactOf(QStringLiteral("2"), QStringLiteral("middle")),
        artifactOf(QStringLiteral("3"), QStringLiteral("leaf")),
        artifactOf(QStringLiteral("4"), QStringLiteral("other"), QStringLiteral("dataset"))};
    build.answerOneUp(QStringLiteral("1"), QStringLiteral("far/away"));
    build.graphs[build.identity(QStringLiteral("1"))] = std::make_shared<const LineageGraph>(
        LineageGraph{{{QStringLiteral("external:far/away"), QStringLiteral("far/away"), true}},
            {{QStringLiteral("external:far/away"), QStringLiteral("1"), {}}}});
    build.answerOneUp(QStringLiteral("2"), QStringLiteral("base"));
    build.answerOneUp(QStringLiteral("3"), QStringLiteral("middle"));
    build.answerOneUp(QStringLiteral("4"), QStringLiteral("base"));
    return build;
}

inline PictureScene sceneOf(const LineageBuild& build, const CutRequest& request, int unread = 0)
{
    Coverage coverage;
    coverage.listed = static_cast<int>(build.list.size());
    coverage.read = coverage.listed - unread;
    PictureScene scene(cutAround(build.join(), coverage, request), QApplication::font());
    scene.place(simplePicture(scene.shape()));
    return scene;
}

inline CutRequest around(const LineageBuild& build, const QString& id, int depth)
{
    CutRequest request;
    request.foci = {build.identity(id)};
    request.depth = depth;
    return request;
}

inline LineageBuild fan(int children)
{
    LineageBuild build;
    build.list.append(artifactOf(QStringLiteral("0"), QStringLiteral("hub")));
    build.answerOneUp(QStringLiteral("0"));
    for (int id = 1; id <= children; ++id) {
        build.list.append(artifactOf(QString::number(id), QStringLiteral("child-%1").arg(id)));
        build.answerOneUp(QString::number(id), QStringLiteral("hub"));
    }
    return build;
}

} // namespace steward
