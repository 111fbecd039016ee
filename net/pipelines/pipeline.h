// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/worded.h"

#include <QByteArray>
#include <QDateTime>
#include <QHashFunctions>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace steward {

enum class StorageState { Unknown, Cleared, InUse, Clearing };
enum class ResourcesState { Unknown, Stopped, Provisioning, Provisioned, Stopping };
enum class ResourcesDesired { Unknown, Stopped, Provisioned };
/// The combined word of pipelines 2.5: Stopped, Provisioning, Stopping and every runtime word.
enum class DeploymentState {
    Unknown,
    Stopped,
    Provisioning,
    Stopping,
    Unavailable,
    Coordination,
    Standby,
    Initializing,
    AwaitingApproval,
    Bootstrapping,
    Replaying,
    Paused,
    Running,
    Suspended,
    ConcurrentBootstrapping,
    Synchronizing
};
enum class ProgramState {
    Unknown,
    Pending,
    CompilingSql,
    SqlCompiled,
    CompilingRust,
    Success,
    SqlError,
    RustError,
    SystemError
};

/// uuid + name: what makes a pipeline itself (SAFETY.md 2). Actions go by name (pipelines 8.4).
struct PipelineIdentity {
    QString uuid;
    QString name;

    bool operator==(const PipelineIdentity&) const = default;
};

inline size_t qHash(const PipelineIdentity& identity, size_t seed = 0)
{
    return qHashMulti(seed, identity.uuid, identity.name);
}

/// pipelines 5. Its age is in the UUIDv7; `size` is bytes. The fingerprint is opaque and not kept.
struct Checkpoint {
    QString uuid;
    std::optional<qint64> size;
    std::optional<qint64> processedRecords;

    bool operator==(const Checkpoint&) const = default;
};

struct DeploymentError {
    QString code;
    QString message; ///< may be a long backtrace; cap what is shown
    bool operator==(const DeploymentError&) const = default;
};

/// One pipeline under selector=status (pipelines 2.4). Times are UTC, null where absent.
/// An absent storage status is Unknown, never Cleared (pipelines 8.17).
struct Pipeline {
    PipelineIdentity identity;
    QString description;
    QStringList tags;
    QDateTime createdAt;
    QString platformVersion;
    Worded<ProgramState> program;
    QDateTime programSince;
    std::optional<DeploymentError> error;
    Worded<StorageState> storage;
    /// nullopt: not reported; an empty list: reported as none (pipelines 5).
    std::optional<QList<Checkpoint>> checkpoints;
    QString deploymentId; ///< "" when not deployed
    Worded<DeploymentState> status;
    QDateTime statusSince;
    QString desired; ///< combined desired word, shown where it differs
    QDateTime desiredSince;
    Worded<ResourcesState> resources;
    QDateTime resourcesSince;
    Worded<ResourcesDesired> resourcesDesired;
    qint64 refreshVersion = 0;

    bool operator==(const Pipeline&) const = default;
};

/// Both words of pipelines 2.5: what clear and delete ask for. `status` alone is not enough.
inline bool isFullyStopped(const Pipeline& pipeline)
{
    return pipeline.resources == ResourcesState::Stopped
        && pipeline.resourcesDesired == ResourcesDesired::Stopped;
}

/// No unknown word among those that decide what may be done.
inline bool isUnderstood(const Pipeline& pipeline)
{
    return pipeline.storage.isKnown() && pipeline.resources.isKnown()
        && pipeline.resourcesDesired.isKnown() && pipeline.status.isKnown();
}

/// A reading equal to the one before, byte for byte, is the same shared value.
using PipelineList = std::shared_ptr<const QList<Pipeline>>;

} // namespace steward
