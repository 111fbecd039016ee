// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/outcome.h"
#include "ui/theme/glyph.h"
#include "ui/theme/tone.h"

namespace steward {

/// The glyph and the tone that always go with an outcome's word.
inline Glyph glyphFor(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Contradicted:
    case Outcome::Changed:
    case Outcome::Refused:
        return Glyph::Failed;
    case Outcome::Unknown:
    case Outcome::Accepted:
        return Glyph::Unknown;
    case Outcome::Pending:
        return Glyph::Working;
    case Outcome::NotSent:
        return Glyph::NotSent;
    case Outcome::AlreadySo:
    case Outcome::Verified:
        return Glyph::Verified;
    }
    return Glyph::Unknown;
}

inline Tone toneFor(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Contradicted:
    case Outcome::Changed:
    case Outcome::Refused:
        return Tone::Destroys;
    case Outcome::Unknown:
    case Outcome::Accepted:
    case Outcome::Pending:
        return Tone::Care;
    case Outcome::NotSent:
        return Tone::SecondText;
    case Outcome::AlreadySo:
    case Outcome::Verified:
        return Tone::Verified;
    }
    return Tone::Care;
}

} // namespace steward
