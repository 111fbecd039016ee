// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/artifacts/registrysearch.h"

#include "ui/artifacts/artifactfilter.h"

namespace steward {

RegistrySearch::RegistrySearch(Ask ask, QObject* parent)
    : QObject(parent)
    , m_ask(std::move(ask))
{
}

RegistrySearch::~RegistrySearch()
{
    if (m_call)
        m_call->cancel();
}

void RegistrySearch::ask(const QString& pattern)
{
    if (m_call)
        m_call->cancel();
    m_pattern = pattern;
    m_found.reset();
    m_error.reset();
    PendingCall<QList<Artifact>>* call = m_ask(pattern);
    m_call = call;
    call->then(this, [this, call](const Result<QList<Artifact>>& result) {
        // An answer to an older question, or to one that was taken back.
        if (m_call != call)
            return;
        m_call.clear();
        if (!result) {
            m_error = result.error();
            become(result.error().kind == ErrorKind::Cancelled ? Phase::Idle : Phase::Failed);
            return;
        }
        m_found.emplace();
        for (const Artifact& artifact : *result)
            m_found->insert(artifact.id.value);
        become(Phase::Answered);
    });
    become(Phase::Asking);
}

void RegistrySearch::forget()
{
    if (m_call)
        m_call->cancel();
    m_call.clear();
    m_pattern.clear();
    m_found.reset();
    m_error.reset();
    if (m_phase != Phase::Idle)
        become(Phase::Idle);
}

QString RegistrySearch::countWords(
    const QString& count, const ArtifactFilter& filter, const QSet<QString>& listedIds) const
{
    const QStringList missing = missingIds(filter, listedIds);
    if (!missing.isEmpty())
        return tr("%1, not here: %2").arg(count, missing.join(QStringLiteral(", ")));
    if (m_phase == Phase::Asking)
        return tr("asking the registry...");
    if (m_phase == Phase::Answered)
        return tr("%1, found by the registry").arg(count);
    return filter.kind == ArtifactFilter::Kind::Regex ? tr("Enter asks the registry") : count;
}

void RegistrySearch::become(Phase phase)
{
    m_phase = phase;
    Q_EMIT changed();
}

} // namespace steward
