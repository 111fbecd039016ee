// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/look/wholelist.h"
#include "app/plan/plans.h"

#include <QObject>

namespace steward {

/// Whether a registry reads as empty: health, then list, twice, at least 5 s apart; then it is
/// watched for 30 s more, because a reset that was not stored comes back with the next reload
/// (SAFETY.md 7, registry 4.3).
class EmptyLook final : public QObject {
    Q_OBJECT
public:
    EmptyLook(const PlanParts& parts, const QList<Artifact>& before, QObject* parent);
    Q_DISABLE_COPY_MOVE(EmptyLook)

    void begin();

Q_SIGNALS:
    /// The first reading was empty; the second follows.
    void readEmptyOnce();
    /// Both were. Watching begins.
    void held();
    /// One was not. `wasEmpty`: the second one.
    void notEmpty(const QList<steward::Artifact>& listed, bool wasEmpty);
    void unreadable(const QString& why);
    /// While watching: these of before are listed again. Ends watching.
    void cameBack(const QList<steward::Artifact>& artifacts);

private:
    void take(const WholeList& list);
    void watch();

    PlanParts m_parts;
    QList<Artifact> m_before;
    int m_emptyReadings = 0;
    int m_watched = 0;
    Instant m_heldAt{};
};

} // namespace steward
