// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/environment.h"

#include <QList>

#include <optional>

namespace steward {

class EnvironmentStore;

/// What stands in the fields of addresses and is no address yet: it belongs to an environment like
/// the rest, and is never saved.
struct BegunAddresses {
    QString registry;
    QString pipelines;

    bool isNone() const { return registry.isEmpty() && pipelines.isEmpty(); }
    bool operator==(const BegunAddresses&) const = default;
};

/// Environments as an editor has them: what is saved, and what was made of it since.
class EnvironmentDrafts final {
public:
    struct Draft {
        std::optional<Environment> before; ///< as saved when it was begun; none: a new one
        Environment now;
        std::optional<Environment> begun; ///< a new one before anybody touched it
        BegunAddresses typed = {};

        bool isChanged() const { return !before || *before != now || !typed.isNone(); }
        /// Somebody would miss it.
        bool isWork() const { return isChanged() && (begun != now || !typed.isNone()); }
    };

    explicit EnvironmentDrafts(EnvironmentStore& store);

    const QList<Draft>& all() const { return m_drafts; }
    const Draft& at(qsizetype row) const { return m_drafts.at(row); }
    void set(qsizetype row, const Environment& now, const BegunAddresses& typed);
    bool hasWork() const;
    /// Its row.
    qsizetype add(const Environment& environment);
    qsizetype rowOf(const QUuid& id) const;
    /// A new one with a free name, and careful.
    Environment fresh() const;
    Environment duplicateOf(qsizetype row) const;

    // Each gives why not, or "".
    QString save(qsizetype row);
    QString remove(qsizetype row);
    /// Forgets what was made of it.
    void revert(qsizetype row);
    /// After the store changed: what is not changed here follows it.
    void follow();

private:
    QList<Environment> names() const;

    EnvironmentStore& m_store;
    QList<Draft> m_drafts;
};

} // namespace steward
