// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/tone.h"

#include <QList>
#include <QString>

class QPainter;
class QFont;
class QRectF;

namespace steward {

class PictureScene;

/// What the strokes of this picture mean; only what occurs in it.
struct LegendEntry {
    QString text;
    Tone tone = Tone::SecondText;

    bool operator==(const LegendEntry&) const = default;
};

QList<LegendEntry> legendOf(const PictureScene& scene);
/// Along the bottom of `area`, in lines as needed, each on a ground of its own; its height.
double paintLegend(QPainter& painter, const QRectF& area, const QList<LegendEntry>& entries,
    const QFont& font, const QPalette& palette);

} // namespace steward
