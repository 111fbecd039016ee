// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/make/compose.h"

#include <QList>

namespace steward {

/// What a plan to register is made from.
struct RegisterFacts : PlanFacts {
    QList<ArtifactDraft> asked;
    QList<ArtifactDraft> drafts; ///< those that can be registered, in the order asked for
    QList<ArtifactRecord> namesakes; ///< listed under a name that one of them may get
    QList<Artifact> unread; ///< namesakes that could not be read
    qsizetype listed = 0;
    bool readsEmpty = false;
    bool emptiedByUs = false; ///< by a verified step of ours, newer than every reading of rows
    int generation = 0;
};

Plan composeRegister(const RegisterFacts& facts);

/// Delete the one target, see it gone, register its correction, see it there. Guarded as the
/// delete.
Plan composeReplace(const DeleteFacts& facts, const ArtifactDraft& draft);

/// One POST and the look after it, as step `id`.
Step registerStep(const ArtifactDraft& draft, int id, bool mayBeEmpty);

} // namespace steward
