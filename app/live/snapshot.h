// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/clock.h"

#include <QDateTime>
#include <QList>

#include <memory>

namespace steward {

/// What one reading showed, immutable. `seq` counts readings that showed something new;
/// `generation` counts a registry's lives (SAFETY.md 2), for pipelines it stays 0.
template <class T> struct Snapshot {
    quint64 seq = 0;
    int generation = 0;
    std::shared_ptr<const QList<T>> items = std::make_shared<const QList<T>>();
    bool complete = true; ///< false: pages shifted while they were read, or the count disagrees
};

/// What changed from `seq - 1` to `seq`, by row: removed rows as positions in the old list
/// (ascending), added and changed rows as positions in the new list (ascending). Rows are matched
/// by identity and, where identities repeat, by occurrence. Order is not part of a diff; a model
/// appends what is added.
struct Diff {
    quint64 seq = 0;
    QList<int> removed;
    QList<int> added;
    QList<int> changed;

    bool isEmpty() const { return removed.isEmpty() && added.isEmpty() && changed.isEmpty(); }
    bool operator==(const Diff&) const = default;
};

} // namespace steward
