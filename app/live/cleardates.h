// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/clock.h"
#include "net/pipelines/pipeline.h"
#include "net/pipelines/pipelineevent.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

#include <functional>

namespace steward {

class PipelinesReads;

/// When the clear under way began: the oldest event of the unbroken run of Clearing at the head of
/// the list, newest first (pipelines 4.1). Null if the newest event does not say Clearing.
QDateTime clearBegan(const QList<PipelineEvent>& newestFirst);

/// Dates the clears that are going on. Each pipeline's events are asked for once, when it is first
/// seen clearing; until they came, and on servers without events, the date is when we saw it.
class ClearDates final : public QObject {
    Q_OBJECT
public:
    /// `serverNow` is the server's time of day, UTC.
    ClearDates(
        PipelinesReads& reads, std::function<QDateTime()> serverNow, QObject* parent = nullptr);

    /// A new list: forgets who is not clearing any more.
    void see(const QList<Pipeline>& pipelines);
    /// In the server's time, UTC; null if it is not clearing.
    QDateTime since(const PipelineIdentity& identity) const { return m_since.value(identity); }

Q_SIGNALS:
    void changed();

private:
    void ask(const PipelineIdentity& identity);

    PipelinesReads& m_reads;
    std::function<QDateTime()> m_serverNow;
    QHash<PipelineIdentity, QDateTime> m_since;
};

} // namespace steward
