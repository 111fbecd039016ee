// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/picture/picturescene.h"

namespace steward {

/// Finds what edges of several pieces share: straight pieces at their ends become lanes, each drawn
/// once however many edges lie on it. Sets what the edges keep for themselves.
QList<PictureScene::Lane> sharedLanes(QList<PictureScene::Edge>& edges);

} // namespace steward
