// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/look.h"
#include "net/http/result.h"
#include "net/pipelines/manager.h"
#include "net/pipelines/pipelineevent.h"

#include <optional>

namespace steward {

/// A pipeline just before its storage is to be cleared.
struct BeforeClear {
    Pipeline pipeline;
    bool hasEvents = false; ///< the server keeps some
    QString newestEvent; ///< id, "" when there was none yet

    bool operator==(const BeforeClear&) const = default;
};

/// Looking after a clear: storage reads Cleared and the events show a Clearing after the request,
/// by their order, not by clocks. Clearing is followed for as long as it takes; a start meanwhile
/// is told apart (SAFETY.md 7, pipelines 3.1, 4.1, 8).
class ClearLook final : public Look {
    Q_OBJECT
public:
    ClearLook(const PlanParts& parts, QObject* parent);

    void setBefore(const BeforeClear& before) { m_before = before; }

protected:
    void sight() override;

private:
    /// What the events after the request tell.
    struct Told {
        bool usable = false;
        bool clearing = false;
        bool cleared = false; ///< after that clearing
        std::optional<std::chrono::milliseconds> took;
    };

    void takePipeline(const Result<Pipeline>& answer);
    void notThere();
    void otherPipeline(const Pipeline& pipeline);
    void readEvents(const Pipeline& pipeline);
    Told toldBy(const QList<PipelineEvent>& events) const;
    void judge(const Pipeline& pipeline, const Told& told);
    void readsCleared(const Told& told);
    void readsInUse(const Pipeline& pipeline, const Told& told);
    void follow();
    void askRunner();
    void tellProgress();

    BeforeClear m_before;
    std::optional<Instant> m_followingSince;
    std::optional<Instant> m_runnerAsked;
    QString m_runner; ///< what its health says, once asked
    QString m_trouble; ///< why it cannot be read while followed
};

} // namespace steward
