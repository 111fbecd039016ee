// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/look/pipelinelook.h"
#include "net/pipelines/pipelineevent.h"

#include <optional>

namespace steward {

/// What the events of a pipeline held just before its storage is to be cleared.
struct EventsBefore {
    bool kept = false; ///< the server keeps some
    QString newest; ///< id, "" when there was none yet

    bool operator==(const EventsBefore&) const = default;
};

/// Looking after a clear: storage reads Cleared and the events show a Clearing after the request,
/// by their order, not by clocks. Clearing is followed for as long as it takes; a start meanwhile
/// is told apart (SAFETY.md 7, pipelines 3.1, 4.1, 8).
class ClearLook final : public PipelineLook {
    Q_OBJECT
public:
    using PipelineLook::PipelineLook;

    void setEvents(const EventsBefore& events) { m_events = events; }

protected:
    void judge(const Pipeline& now) override;
    QString followedWords(const QString& elapsed) const override;
    QString helpWords() const override;

private:
    /// What the events after the request tell.
    struct Told {
        bool usable = false;
        bool clearing = false;
        bool cleared = false; ///< after that clearing
        std::optional<std::chrono::milliseconds> took;
    };

    void readEvents(const Pipeline& pipeline);
    Told toldBy(const QList<PipelineEvent>& events) const;
    void judgeBoth(const Pipeline& pipeline, const Told& told);
    void readsCleared(const Told& told);
    void readsClearing();
    void readsInUse(const Pipeline& pipeline, const Told& told);

    EventsBefore m_events;
};

} // namespace steward
