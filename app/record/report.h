// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/record/history.h"

#include <QByteArray>
#include <QString>

namespace steward {

// A plan, before or after it ran, for whoever was not there: environment, who, facts, approval,
// requests, answers, outcomes, lists before and after. No secret: URLs are cut (SAFETY.md 9). Pure
// functions; `writtenAt` is UTC.

/// One file that loads nothing from elsewhere, light and dark, fit for printing. All texts of
/// servers are escaped, control characters visible.
QByteArray reportHtml(const HistoryEntry& entry, const QDateTime& writtenAt);
/// The same facts for other programs: an object with an integer `schema`, keys sorted, words
/// stable.
QByteArray reportJson(const HistoryEntry& entry, const QDateTime& writtenAt);
/// "steward-delete_artifacts-20261121-100211": what to propose, without an ending.
QString reportName(const HistoryEntry& entry);

/// What was listed before and is not after, and the other way round.
struct ListDifference {
    QList<ListedThing> gone;
    QList<ListedThing> added;
};
ListDifference differenceOf(const ThingList& before, const ThingList& after);

} // namespace steward
