// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/look/pipelinelook.h"

namespace steward {

/// Looking after a pipeline was deleted: its address answers 404 UnknownPipelineName, and the list
/// does not hold its uuid under another name (SAFETY.md 7, pipelines 3.6, 8.4).
class RemovalLook final : public PipelineLook {
    Q_OBJECT
public:
    using PipelineLook::PipelineLook;

protected:
    void judge(const Pipeline& now) override;
    QString followedWords(const QString& elapsed) const override;
    void notThere(const ApiError& error) override;
    void otherPipeline(const Pipeline& pipeline) override;

private:
    void readList(const QString& address);
    void gone(const QString& seen);
    void renamed(const QString& name);
};

} // namespace steward
