// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/snapshot.h"

#include <QHash>
#include <QList>

#include <vector>

namespace steward {

/// The minimal diff from `before` to `now`: rows are matched by `key(row)` and, where keys repeat,
/// by occurrence; matched rows that are not equal are changed. A pure function for any thread, in
/// linear time; rows that stand unmoved at the head are not even hashed. `seq` stays 0.
template <class T, class Key> Diff diffOf(const QList<T>& before, const QList<T>& now, Key key)
{
    Diff diff;
    const qsizetype shorter = std::min(before.size(), now.size());
    qsizetype head = 0;
    for (; head < shorter && key(before[head]) == key(now[head]); ++head) {
        if (!(before[head] == now[head]))
            diff.changed.append(static_cast<int>(head));
    }

    // Of each key the first old row that is still free, and after it the next one of the same key.
    QHash<decltype(key(before[0])), int> free;
    std::vector<int> next(static_cast<size_t>(before.size()), -1);
    std::vector<bool> matched(static_cast<size_t>(before.size()), false);
    for (int row = static_cast<int>(before.size()) - 1; row >= head; --row) {
        const auto first = free.find(key(before[row]));
        if (first == free.end()) {
            free.insert(key(before[row]), row);
        } else {
            next[static_cast<size_t>(row)] = *first;
            *first = row;
        }
    }
    for (int row = static_cast<int>(head); row < now.size(); ++row) {
        const auto found = free.find(key(now[row]));
        if (found == free.end() || *found < 0) {
            diff.added.append(row);
            continue;
        }
        const int old = *found;
        *found = next[static_cast<size_t>(old)];
        matched[static_cast<size_t>(old)] = true;
        if (!(before[old] == now[row]))
            diff.changed.append(row);
    }
    for (int row = static_cast<int>(head); row < before.size(); ++row) {
        if (!matched[static_cast<size_t>(row)])
            diff.removed.append(row);
    }
    return diff;
}

} // namespace steward
