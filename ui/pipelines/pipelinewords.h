// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/pipelines/checkpointtime.h"
#include "net/pipelines/pipeline.h"
#include "ui/theme/glyph.h"
#include "ui/theme/tone.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace steward {

/// How long clears took that this program ran to a verified end, and how many they were.
struct UsualClear {
    std::chrono::milliseconds median{0};
    std::chrono::milliseconds longest{0};
    int count = 0;

    bool operator==(const UsualClear&) const = default;
};

/// What a pipeline's words depend on beside itself.
struct PipelineMoment {
    QDateTime serverNow; ///< UTC, by the server's clock (pipelines 8.23)
    QDateTime clearingSince; ///< UTC, by the server's clock; null if unknown or not clearing
    std::optional<UsualClear> usual;
};

/// A word of a server as a person reads it, never by colour alone.
struct StateFace {
    QString word; ///< an unknown word as it came
    Glyph glyph = Glyph::None;
    Tone glyphTone = Tone::SecondText;
    Tone tone = Tone::Text;

    bool operator==(const StateFace&) const = default;
};

StateFace statusFace(const Pipeline& pipeline);
/// "Running" if that is wanted and is not so yet, else "".
QString desiredWord(const Pipeline& pipeline);
/// "In use", "Clearing 0:14", "Cleared".
StateFace storageFace(const Pipeline& pipeline, const PipelineMoment& moment);
StateFace programFace(const Pipeline& pipeline);
/// One line: an error's first, a compile error, what is waited for, an unknown word.
StateFace messageFace(const Pipeline& pipeline, const PipelineMoment& moment);

/// "4, 812 MB", "none", "" where nothing was reported.
QString checkpointWords(const Pipeline& pipeline);
/// The sum of the sizes that were told.
std::optional<qint64> checkpointBytes(const Pipeline& pipeline);

/// "6 s", "41 min": an age without tenths, which a table that is painted once a second cannot keep.
QString sinceWords(std::chrono::milliseconds age);

bool isClearing(const Pipeline& pipeline);
/// Time since its clear began; 0 where that is unknown.
std::chrono::milliseconds clearingFor(const PipelineMoment& moment);
/// Three times longer than usual, or than 20 s while nothing is known.
bool clearsTooLong(const Pipeline& pipeline, const PipelineMoment& moment);
bool canBeCleared(const Pipeline& pipeline);
bool hasCompileError(const Pipeline& pipeline);
/// An error, a word that this version does not know, a clear that takes too long.
bool needsLook(const Pipeline& pipeline, const PipelineMoment& moment);

} // namespace steward
