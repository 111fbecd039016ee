// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/serverkey.h"
#include "net/pipelines/pipeline.h"
#include "net/registry/artifact.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace steward {

/// What a person pinned on this machine, with the reason: no plan destroys it.
class Pins final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    std::optional<QString> reasonFor(
        const ServerKey& server, const ArtifactIdentity& identity) const;
    std::optional<QString> reasonFor(
        const ServerKey& server, const PipelineIdentity& identity) const;

    /// An empty reason is kept as such.
    void pin(const ServerKey& server, const ArtifactIdentity& identity, const QString& reason);
    void pin(const ServerKey& server, const PipelineIdentity& identity, const QString& reason);
    void unpin(const ServerKey& server, const ArtifactIdentity& identity);
    void unpin(const ServerKey& server, const PipelineIdentity& identity);

Q_SIGNALS:
    void changed();

private:
    QHash<QString, QString> m_reasons; ///< by server, kind and identity
};

} // namespace steward
