// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/record/pastreturns.h"

#include <QSet>

#include <algorithm>

namespace steward {

namespace {

/// Whether what was registered after a reset got the ids from 1 on; nothing where it cannot be
/// told.
std::optional<bool> restartsIn(const HistoryEntry& entry)
{
    bool isReset = false;
    int registered = 0;
    const qsizetype count = std::min(entry.steps.size(), entry.plan.steps.size());
    for (qsizetype i = 0; i < count; ++i) {
        const auto& what = entry.plan.steps.at(i).what;
        const bool isVerified = entry.steps.at(i).report.outcome == Outcome::Verified;
        isReset = isReset || (isVerified && std::holds_alternative<ResetRegistryStep>(what));
        registered += isVerified && std::holds_alternative<RegisterArtifactStep>(what) ? 1 : 0;
    }
    if (!isReset || registered == 0 || !entry.after.at.isValid())
        return std::nullopt;
    QSet<QString> ids;
    for (const ListedThing& thing : entry.after.things)
        ids.insert(thing.id);
    for (int id = 1; id <= registered; ++id) {
        if (!ids.contains(QString::number(id)))
            return false;
    }
    return true;
}

} // namespace

RunRecord::Past pastOf(const QList<HistoryEntry>& entries)
{
    RunRecord::Past past;
    MayComeList list;
    for (const HistoryEntry& entry : entries) {
        if (!past.resetRestartsIds)
            past.resetRestartsIds = restartsIn(entry);
        const qsizetype count = std::min(entry.steps.size(), entry.plan.steps.size());
        for (qsizetype i = 0; i < count; ++i)
            list.add(entry.plan.steps.at(i), entry.steps.at(i).report);
    }
    past.mayCome = list.all();
    return past;
}

} // namespace steward
