// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/look/emptylook.h"
#include "app/plan/look/look.h"

namespace steward {

/// Looking after a reset: it reads as empty, or it does not (SAFETY.md 7).
class ResetLook final : public Look {
    Q_OBJECT
public:
    ResetLook(const PlanParts& parts, const QList<Artifact>& before, QObject* parent);

protected:
    void sight() override;

private:
    void emptyOnce();
    void held();
    void stillListed(const QList<Artifact>& listed, bool wasEmpty);
    void unchangedOrNot(const WholeList& list);

    QList<Artifact> m_before;
    EmptyLook m_empty;
    bool m_told = false; ///< that the feed may believe an empty list
};

} // namespace steward
