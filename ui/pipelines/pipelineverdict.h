// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/feedstate.h"
#include "app/plan/plan.h"
#include "ui/theme/glyph.h"

#include <QString>

#include <functional>

namespace steward {

/// What decides, beside the pipelines themselves, whether a person may ask for a verb now. The
/// server decides again, and so does the planner, from fresh facts.
struct PipelineSituation {
    FeedState::Phase phase = FeedState::Phase::Live;
    bool stale = false;
    bool readOnly = false;
    QString edition; ///< "" if not known
    std::function<QString(Verb)> notPermitted; ///< of the person who asks, in words
    /// Why plans spare it, in words; "" if it is not pinned. Of what destroys.
    std::function<QString(const Pipeline&)> pinned = {};
};

/// A verb for what is chosen: what it is called, why it cannot be asked for, or what it comes to.
struct VerbLine {
    Verb verb = Verb::ClearStorage;
    QString key; ///< for object names: "clearStorage", "forceStop"
    QString name; ///< "Force stop..."
    Glyph glyph = Glyph::None;
    bool destroys = false;
    QString whyNot; ///< with what would make it possible; "" if it can be asked for
    QString aside; ///< "after stop: clear", "2 of 3"; where it can be

    bool operator==(const VerbLine&) const = default;
};

VerbLine verbLine(Verb verb, const QList<Pipeline>& targets, const PipelineSituation& situation);
/// Those worth naming, in the order in which they are offered; the ones that cannot be stay.
QList<VerbLine> verbLines(const QList<Pipeline>& targets, const PipelineSituation& situation);

} // namespace steward
