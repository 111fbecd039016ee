// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/stage.h"
#include "ui/theme/glyph.h"
#include "ui/theme/tone.h"

#include <QFont>

namespace steward {

struct StageLook {
    Glyph glyph = Glyph::Info;
    Tone tone = Tone::SecondText;
};

StageLook stageLook(Stage::State state);
/// Bold, so many times the type of the application: what an audience reads.
QFont stageFont(double times);
/// "Opening of the talk. Armed until 15:40. Usually 0:24", as far as it is known; "" without a
/// scenario.
QString scenarioLine(const Stage& stage);
/// How long a return usually takes: "0:24"; "" where nobody knows or it is done at once.
QString usualWords(const Stage& stage);
/// What failed, or why it needs a person: one sentence, whatever was told; "" where the word says
/// it all.
QString stageSentence(const Stage& stage);
/// "Armed until 15:40 for this scenario on these servers", or "".
QString armedWords(const Stage& stage);

} // namespace steward
