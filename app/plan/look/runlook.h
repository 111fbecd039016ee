// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/look/pipelinelook.h"

namespace steward {

/// Looking after a start, a pause or a resume: the word of its runtime (pipelines 2.5, 3.3, 3.4).
/// A start is followed while it compiles and comes up.
class RunLook final : public PipelineLook {
    Q_OBJECT
public:
    RunLook(PipelineAct act, const ServerKey& server, const Step& step, const PlanParts& parts,
        QObject* parent);

protected:
    void judge(const Pipeline& now) override;
    QString followedWords(const QString& elapsed) const override;

private:
    void judgeStart(const Pipeline& now);
    void notUp(const Pipeline& now);
    void judgeRuntime(const Pipeline& now);

    PipelineAct m_act;
    QString m_word; ///< its status, as last read
};

} // namespace steward
