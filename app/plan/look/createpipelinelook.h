// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/look/lastlist.h"
#include "app/plan/look/look.h"
#include "app/plan/step.h"
#include "net/http/result.h"

namespace steward {

/// Whether a pipeline was created: it reads back by its name, which was free just before, with the
/// program asked for; a lost answer is settled by that alone. What else was not kept is told.
class CreatePipelineLook final : public Look {
    Q_OBJECT
public:
    CreatePipelineLook(
        const PlanParts& parts, const CreatePipelineStep& step, LastList& lists, QObject* parent);

protected:
    void sight() override;

private:
    void notThere();
    void takeProgram(const Pipeline& pipeline, const Result<PipelineProgram>& answer);
    void ofAnother(const Pipeline& pipeline);
    QString notKept(const Pipeline& pipeline, const PipelineProgram& program) const;

    CreatePipelineStep m_step;
    LastList& m_lists;
};

} // namespace steward
