// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/environment.h"
#include "ui/theme/tone.h"

namespace steward {

/// The hue of a class: its band and its badge.
inline Tone toneFor(EnvironmentClass environmentClass)
{
    switch (environmentClass) {
    case EnvironmentClass::Development:
        return Tone::Development;
    case EnvironmentClass::Demo:
        return Tone::Demo;
    case EnvironmentClass::Production:
        return Tone::Production;
    case EnvironmentClass::Sandbox:
        return Tone::Sandbox;
    }
    return Tone::Production;
}

} // namespace steward
