// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/apierror.h"
#include "net/http/pendingcall.h"
#include "net/registry/artifact.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <optional>

namespace steward {

/// Reads the record of what is selected, once for each selection, a moment after the selection
/// rests: running through a list with the arrow keys asks for nothing.
class RecordReader final : public QObject {
    Q_OBJECT
public:
    using Ask = std::function<PendingCall<ArtifactRecord>*(const Artifact& artifact)>;

    explicit RecordReader(Ask ask, QObject* parent = nullptr);
    ~RecordReader() override;
    Q_DISABLE_COPY_MOVE(RecordReader)

    void setArtifact(const std::optional<Artifact>& artifact);
    const std::optional<Artifact>& artifact() const { return m_artifact; }
    const std::optional<ArtifactRecord>& record() const { return m_record; }
    const std::optional<ApiError>& error() const { return m_error; }
    void readAgain();

Q_SIGNALS:
    void changed();

private:
    void read();

    Ask m_ask;
    QTimer m_rest;
    std::optional<Artifact> m_artifact;
    std::optional<ArtifactRecord> m_record;
    std::optional<ApiError> m_error;
    QPointer<PendingCallBase> m_call;
};

} // namespace steward
