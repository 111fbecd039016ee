// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/feedstate.h"
#include "app/live/snapshot.h"
#include "net/pipelines/pipeline.h"

#include <QObject>

#include <memory>

namespace steward {

class PipelinesReads;

using PipelineSnapshot = Snapshot<Pipeline>;

/// The pipelines, kept fresh with selector=status. Beside each clearing pipeline stands when its
/// clear began, dated by the server's events where it has them (pipelines 4.1), else by when we
/// first saw it.
class PipelineFeed final : public QObject {
    Q_OBJECT
public:
    PipelineFeed(PipelinesReads& reads, Clock& clock, std::chrono::milliseconds interval,
        bool configured, QObject* parent = nullptr);
    ~PipelineFeed() override;
    Q_DISABLE_COPY_MOVE(PipelineFeed)

    void start();
    void pause();
    void resume();
    void readNow();

    std::shared_ptr<const PipelineSnapshot> snapshot() const;
    const FeedState& state() const;
    /// UTC; null if it is not clearing.
    QDateTime clearingSince(const PipelineIdentity& identity) const;
    /// How far the server's clock is ahead of ours; ages of its times are corrected by it
    /// (pipelines 8.23).
    std::chrono::milliseconds serverAhead() const;

Q_SIGNALS:
    void changed(const std::shared_ptr<const steward::PipelineSnapshot>& snapshot,
        const steward::Diff& diff);
    void stateChanged();
    void read();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace steward
