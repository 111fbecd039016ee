// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/look/pipelinelook.h"

namespace steward {

/// Looking after a stop: fully stopped, by both words of pipelines 2.5. Stopping is followed for as
/// long as it takes; one that was to make a checkpoint and ended with an error did not do as it was
/// asked (pipelines 3.2).
class StopLook final : public PipelineLook {
    Q_OBJECT
public:
    StopLook(bool forced, const ServerKey& server, const Step& step, const PlanParts& parts,
        QObject* parent);

protected:
    void judge(const Pipeline& now) override;
    QString followedWords(const QString& elapsed) const override;

private:
    void readsStopped(const Pipeline& now);
    bool isOnItsWay(const Pipeline& now) const;

    bool m_forced;
};

} // namespace steward
