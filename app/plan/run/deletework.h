// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/look/deletelook.h"
#include "app/plan/look/lastlist.h"
#include "app/plan/look/wholelist.h"
#include "app/plan/run/stepwork.h"

namespace steward {

/// Deletes what has one id: list, then GET, must show what was reviewed (registry 4.4). The list
/// that the look before it read serves as well, while it is young; the GET is always its own.
class DeleteWork final : public StepWork {
    Q_OBJECT
public:
    DeleteWork(
        const Plan& plan, const DeleteArtifactStep& step, const PlanParts& parts, LastList& lists);

    void check() override;
    PendingCall<WriteAnswer>* send() override;
    void look(const ServerSaid& said) override;
    void lookAgain() override;
    void recall(const QList<Artifact>& listedBefore) override;
    void letGo() override;

private:
    void takeList(const WholeList& list);
    void takeBefore(const ArtifactList& list);
    void takeRecord(const Result<ArtifactRecord>& answer);

    DeleteArtifactStep m_step;
    QList<Artifact> m_reviewed; ///< all rows of this id
    LastList& m_lists;
    ArtifactList m_before; ///< the whole list just before the write
    DeleteLook m_look;
};

} // namespace steward
