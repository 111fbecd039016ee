// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <Qt>

namespace steward {

class PictureScene;

/// The node an arrow key leads to: along an edge if one goes that way, else the nearest on that
/// side; `node` itself where there is none.
int nodeBeside(const PictureScene& scene, int node, Qt::Key arrow);
/// The next node, from `node` on and round, whose name or id holds the text; -1: none. `itself`
/// lets `node` count.
int nodeNamed(const PictureScene& scene, const QString& text, int node, bool itself);

} // namespace steward
