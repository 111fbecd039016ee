// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/columnfit.h"

#include <algorithm>
#include <numeric>

namespace steward {

namespace {

void spread(QList<int>& widths, const QList<ColumnWish>& wishes, int left)
{
    int shares = 0;
    qsizetype last = -1;
    for (qsizetype i = 0; i < wishes.size(); ++i) {
        shares += wishes.at(i).stretch;
        if (wishes.at(i).stretch > 0)
            last = i;
    }
    if (shares == 0) {
        widths.last() += left;
        return;
    }
    int given = 0;
    for (qsizetype i = 0; i < wishes.size(); ++i) {
        const int part = left * wishes.at(i).stretch / shares;
        widths[i] += part;
        given += part;
    }
    widths[last] += left - given;
}

void squeeze(QList<int>& widths, const QList<ColumnWish>& wishes, int missing)
{
    int give = 0;
    for (qsizetype i = 0; i < wishes.size(); ++i)
        give += std::max(0, widths.at(i) - wishes.at(i).least);
    if (give == 0)
        return;
    const int taken = std::min(missing, give);
    int done = 0;
    for (qsizetype i = 0; i < wishes.size(); ++i) {
        const int part = static_cast<int>(
            qint64(taken) * std::max(0, widths.at(i) - wishes.at(i).least) / give);
        widths[i] -= part;
        done += part;
    }
    for (qsizetype i = 0; done < taken && i < wishes.size(); ++i) {
        if (widths.at(i) > wishes.at(i).least) {
            --widths[i];
            ++done;
        }
    }
}

} // namespace

QList<int> fitColumns(const QList<ColumnWish>& wishes, int room)
{
    QList<int> widths;
    widths.reserve(wishes.size());
    for (const auto& wish : wishes)
        widths.append(wish.wanted);
    if (widths.isEmpty())
        return widths;
    const int sum = std::accumulate(widths.cbegin(), widths.cend(), 0);
    if (sum < room)
        spread(widths, wishes, room - sum);
    else if (sum > room)
        squeeze(widths, wishes, sum - room);
    return widths;
}

} // namespace steward
