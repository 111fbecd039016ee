// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/registry/artifact.h"

#include <QDateTime>
#include <QList>

namespace steward {

struct Step;
struct StepReport;

/// A registration that is not listed and may be yet: put off by the registry, or lost while it may
/// be reading a model from its hub behind a gateway that gave up (SAFETY.md 6 and 8). Nobody sends
/// it once more meanwhile.
struct MayCome {
    ArtifactDraft draft;
    QDateTime since; ///< UTC, when it was asked for
    bool isPutOff = false; ///< by a 202, for an hour; else ten minutes

    bool isOver(const QDateTime& now) const;
};

/// Of any steps, the newest first: what was asked for once more since is told by that one.
class MayComeList final {
public:
    void add(const Step& step, const StepReport& report);
    const QList<MayCome>& all() const { return m_all; }

private:
    QList<ArtifactDraft> m_sent;
    QList<MayCome> m_all;
};

} // namespace steward
