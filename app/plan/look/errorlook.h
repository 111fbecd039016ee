// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/look/pipelinelook.h"

namespace steward {

/// Looking after an error was dismissed: it is there no more (pipelines 3.5).
class ErrorLook final : public PipelineLook {
    Q_OBJECT
public:
    using PipelineLook::PipelineLook;

protected:
    void judge(const Pipeline& now) override;
    QString followedWords(const QString& elapsed) const override;
};

} // namespace steward
