// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/record/usualtimes.h"

#include <QStringBuilder>

#include <algorithm>

namespace steward {

namespace {

constexpr qsizetype kKept = 9;

QString keyFor(const QString& server, const QString& act)
{
    return server % u'\n' % act;
}

} // namespace

void UsualTimes::add(const QString& server, const QString& act, std::chrono::milliseconds took)
{
    QList<std::chrono::milliseconds>& last = m_last[keyFor(server, act)];
    last.append(took);
    if (last.size() > kKept)
        last.removeFirst();
}

std::optional<std::chrono::milliseconds> UsualTimes::median(
    const QString& server, const QString& act) const
{
    QList<std::chrono::milliseconds> sorted = m_last.value(keyFor(server, act));
    if (sorted.isEmpty())
        return std::nullopt;
    const auto middle = sorted.begin() + sorted.size() / 2;
    std::nth_element(sorted.begin(), middle, sorted.end());
    return *middle;
}

} // namespace steward
