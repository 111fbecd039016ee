// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/look/lastlist.h"
#include "app/plan/look/registerlook.h"
#include "app/plan/run/stepwork.h"

namespace steward {

/// Registers one artifact: one POST, never sent again. Nothing is sent to a registry that reads
/// empty unless that was reviewed (SAFETY.md 8).
class RegisterWork final : public StepWork {
    Q_OBJECT
public:
    RegisterWork(const Plan& plan, const RegisterArtifactStep& step, const PlanParts& parts,
        LastList& lists);

    void check() override;
    PendingCall<WriteAnswer>* send() override;
    void look(const ServerSaid& said) override;
    void lookAgain() override;
    void recall(const QList<Artifact>& listedBefore) override;

private:
    void takeList(const WholeList& list);
    Verdict withWhatWent(Verdict verdict) const;

    RegisterArtifactStep m_step;
    QString m_oldSource; ///< of a replacement: what to say when the new one is not there
    QList<Artifact> m_before;
    LastList& m_lists;
    RegisterLook m_look;
    int m_lookedAgain = 0;
    bool m_settled = false; ///< by an amendment
};

} // namespace steward
