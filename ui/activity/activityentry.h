// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/plan.h"
#include "ui/theme/glyph.h"
#include "ui/theme/tone.h"

#include <QDateTime>
#include <QString>

#include <chrono>

namespace steward {

class PlanRun;
enum class Outcome;
struct HistoryEntry;

/// One line of the activity page: a plan that was run, or a clear of somebody else that was seen.
struct ActivityEntry {
    QString key; ///< stable
    QDateTime when; ///< UTC, when it began
    QString what; ///< "Delete 5 artifacts"; may hold raw server text
    EnvironmentClass environmentClass = EnvironmentClass::Production;
    QString environment;
    std::optional<Verb> verb; ///< nullopt: it is not ours
    std::optional<Outcome> worst; ///< nullopt while it runs, and of what is not ours
    QString words; ///< to be searched: server, names, requests
    QString outcome; ///< "1 contradicted, 2 verified, 2 not sent"
    Glyph glyph = Glyph::None;
    Tone tone = Tone::Text;
    std::chrono::milliseconds took{0};
    bool running = false;
    bool good = false; ///< ended, and nothing is left to look at
    bool ours = true;

    bool operator==(const ActivityEntry&) const = default;
};

struct OutcomeMark {
    Glyph glyph = Glyph::None;
    Tone tone = Tone::Text;
};
/// The glyph and the tone that always go with an outcome's word.
OutcomeMark markOf(Outcome outcome);

/// "0.4 s", "0:18".
QString tookWords(std::chrono::milliseconds time);

ActivityEntry entryOf(const HistoryEntry& history, const QDateTime& nowUtc);
ActivityEntry entryOf(const PlanRun& run, const QDateTime& nowUtc);
/// What a verb is called where one chooses among them: "Delete artifacts".
QString wordFor(Verb verb);

} // namespace steward
