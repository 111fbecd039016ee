// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/plan.h"

#include <QHash>
#include <QObject>

namespace steward {

class Connection;
class HealthFeed;
class PlanRun;

/// What the servers do not let this person do, as far as is known: nobody is signed in, the role
/// that a manager tells is read (pipelines 1.3), or a server said no to the same verb before. The
/// registry tells no role: its 401 is all there is (registry 1.2). Forgotten with the next login.
class Permissions final : public QObject {
    Q_OBJECT
public:
    Permissions(const Connection& registry, const Connection& pipelines, const HealthFeed& health,
        QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(Permissions)

    /// Why not, in words; "" if nothing is known against it.
    QString whyNot(Verb verb) const;
    /// A run that ended may have been refused.
    void note(const PlanRun& run);

Q_SIGNALS:
    void changed();

private:
    void forget(bool registry);

    const Connection& m_registry;
    const Connection& m_pipelines;
    const HealthFeed& m_health;
    QHash<int, int> m_refused; ///< HTTP status, by verb
};

} // namespace steward
