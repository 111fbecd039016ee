// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFontMetricsF>

#include <algorithm>

namespace steward {

/// The lengths of a picture's parts, made from its font, so that a large one gets room.
struct PictureMeasures {
    explicit PictureMeasures(const QFont& font)
        : scale(std::max(0.75, QFontMetricsF(font).height() / 16.0))
    {
    }

    double scale;
    double height = 46 * scale; ///< of a node
    double radius = 6 * scale;
    double corner = 10 * scale; ///< cut off from what is external
    double icon = 16 * scale;
    double gap = 6 * scale;
    double iconLeft = 11 * scale;
    double textLeft = 36 * scale;
    double textRight = 12 * scale;
    double leastText = 104 * scale;
    double mostText = 140 * scale;
    double stubHeight = 24 * scale;
    double stubSide = 11 * scale;
    double layerGap = 50 * scale;
    double nodeGap = 20 * scale;
    double arrow = 7 * scale;
};

} // namespace steward
