// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace steward {

/// How long an act usually takes on a server: the median of the last nine that were verified.
class UsualTimes final {
public:
    /// In the order in which they happened.
    void add(const QString& server, const QString& act, std::chrono::milliseconds took);
    std::optional<std::chrono::milliseconds> median(
        const QString& server, const QString& act) const;

private:
    QHash<QString, QList<std::chrono::milliseconds>> m_last; ///< by server and act
};

} // namespace steward
