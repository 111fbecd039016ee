// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/apierror.h"
#include "net/http/pendingcall.h"
#include "net/registry/artifact.h"

#include <QPointer>
#include <QSet>

#include <functional>
#include <optional>

namespace steward {

struct ArtifactFilter;

/// The server's own search for a regular expression, one at a time, asked on Enter only.
class RegistrySearch final : public QObject {
    Q_OBJECT
public:
    using Ask = std::function<PendingCall<QList<Artifact>>*(const QString& pattern)>;
    enum class Phase { Idle, Asking, Answered, Failed };

    explicit RegistrySearch(Ask ask, QObject* parent = nullptr);
    ~RegistrySearch() override;
    Q_DISABLE_COPY_MOVE(RegistrySearch)

    void ask(const QString& pattern);
    /// Back to Idle; a question under way is cancelled.
    void forget();

    /// What stands beside the filter: how many are shown, and what is missing or asked.
    QString countWords(
        const QString& count, const ArtifactFilter& filter, const QSet<QString>& listedIds) const;

    Phase phase() const { return m_phase; }
    const QString& pattern() const { return m_pattern; }
    /// Of the answer; nullopt before and without one.
    const std::optional<QSet<QString>>& foundIds() const { return m_found; }
    const std::optional<ApiError>& error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    void become(Phase phase);

    Ask m_ask;
    Phase m_phase = Phase::Idle;
    QString m_pattern;
    std::optional<QSet<QString>> m_found;
    std::optional<ApiError> m_error;
    QPointer<PendingCallBase> m_call;
};

} // namespace steward
