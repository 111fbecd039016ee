// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/graphpicture.h"
#include "ui/picture/picturescene.h"

#include <QString>

namespace steward {

/// The line below a name: "id 2, direct", "external, not listed". Raw server text in it is cleaned.
QString nodeLine(const CutNode& node);
/// Everything a node tells, as one sentence for tool tips and screen readers.
QString nodeSentence(const CutNode& node, bool doomed);
/// The same with what it is built on there, in the servers' words: "...; base_model: acme/base".
QString nodeSentence(const PictureScene& scene, int node);
/// "+3", "3 not read".
QString stubText(PictureScene::Stub::Kind kind, int count);
QString stubSentence(const PictureScene::Stub& stub, const CutNode& node);
/// Why a picture is simpler than it could be; "" where it is not.
QString layoutNote(GraphPicture::How how);
/// "9 nodes, 8 edges".
QString countsText(const PictureScene& scene);

} // namespace steward
