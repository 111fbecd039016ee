// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/stage.h"
#include "ui/theme/factlist.h"

namespace steward {

/// How a scenario stands on this environment, in what a person sees of it.
struct ScenarioStanding {
    Glyph glyph = Glyph::None;
    Tone tone = Tone::SecondText;
    QString word; ///< "Ready", "5 differences"
    QString aside; ///< "checked 12 s ago"
    QString moment; ///< the same, dated
    QString sentence; ///< raw server text
    QList<FactList::Fact> facts; ///< armed, why no more, how the last return ended
    bool isBusy = false; ///< it reads, counts or returns
    bool isArmed = false;
    std::optional<ScenarioCheck> check;
    QList<LeftOver> left;
    // Why a verb cannot run now, "" if it can.
    QString whyNotCheck;
    QString whyNotReturn;
    QString whyNotArm;
};

/// What a rehearsal showed.
struct Rehearsal {
    int steps = 0;
    std::optional<std::chrono::milliseconds> usually;
};

/// Of `shown`, which need not be the one that the stage has.
ScenarioStanding standingOf(Workspace& workspace, Stage& stage,
    const std::optional<Scenario>& shown, const std::optional<Rehearsal>& rehearsal);

/// The stage's own scenario is this one.
bool isOnStage(const Stage& stage, const Scenario& scenario);
/// Beside the page's name: short, without an age; "" while nothing is known.
QString sidebarWord(const Stage& stage);
Glyph glyphFor(Stage::State state);
Tone toneFor(Stage::State state);

} // namespace steward
