// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/cleardates.h"

#include "net/pipelines/pipelinesreads.h"

#include <utility>

namespace steward {

QDateTime clearBegan(const QList<PipelineEvent>& newestFirst)
{
    QDateTime began;
    for (const PipelineEvent& event : newestFirst) {
        if (event.storage != StorageState::Clearing)
            break;
        began = event.recordedAt;
    }
    return began;
}

ClearDates::ClearDates(PipelinesReads& reads, std::function<QDateTime()> serverNow, QObject* parent)
    : QObject(parent)
    , m_reads(reads)
    , m_serverNow(std::move(serverNow))
{
}

void ClearDates::see(const QList<Pipeline>& pipelines)
{
    QHash<PipelineIdentity, QDateTime> clearing;
    for (const Pipeline& pipeline : pipelines) {
        if (pipeline.storage != StorageState::Clearing)
            continue;
        const QDateTime known = m_since.value(pipeline.identity);
        clearing.insert(pipeline.identity, known.isValid() ? known : m_serverNow());
        if (!known.isValid())
            ask(pipeline.identity);
    }
    m_since = std::move(clearing);
}

void ClearDates::ask(const PipelineIdentity& identity)
{
    m_reads.events(identity.name)
        ->then(this, [this, identity](const Result<QList<PipelineEvent>>& answer) {
            const auto known = m_since.find(identity);
            if (!answer || known == m_since.end())
                return;
            const QDateTime began = clearBegan(*answer);
            if (!began.isValid() || began == *known)
                return;
            *known = began;
            Q_EMIT changed();
        });
}

} // namespace steward
