// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/plan.h"
#include "ui/theme/glyph.h"

#include <QString>

namespace steward {

// How the review tells verbs apart: not everything that is reviewed destroys.

Glyph glyphFor(Verb verb);
/// Something is gone or cut short afterwards: red. Starting, pausing, registering are not.
bool destroys(const Plan& plan);
/// "Artifact", "Pipeline": the heading above what it touches.
QString thingWord(Verb verb);
/// The heading above what is worth knowing of each: "Named by", "Is lost", "Source", "Now".
QString factWord(Verb verb);

} // namespace steward
