// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/sandbox/instant.h"
#include "net/sandbox/pipelinestatus.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace steward::sandbox {

struct Checkpoint {
    Instant at; // not on the wire, except as the first bits of the uuid
    QByteArray uuid;
    std::optional<QString> identifier;
    quint64 fingerprint = 0; // full range: does not fit a JSON number of Qt's
    std::optional<qint64> size; // bytes
    std::optional<qint64> steps;
    std::optional<qint64> processedRecords;
};

struct PipelineEvent {
    QByteArray id;
    Instant at;
    Resources resources = Resources::Stopped;
    Desired desired = Desired::Stopped;
    std::optional<QString> runtime;
    std::optional<QString> runtimeDesired;
    QString program;
    Storage storage = Storage::Cleared;
    QByteArray error; // JSON or null, as the rest
    QByteArray runtimeDetails;
    QByteArray storageDetails;
};

// How long this pipeline takes for what it does, before the sandbox's pace.
struct PipelineHabits {
    std::chrono::milliseconds clear{3000};
    std::chrono::milliseconds provision{1000};
    std::optional<std::chrono::milliseconds> compile; // absent: it never gets to the end
    qint64 storageBytes = 0; // while running
    qint64 recordsPerSecond = 0;
};

// One pipeline: the fields of contract pipelines 2.4 that are not derived.
struct Pipeline {
    QByteArray id;
    QString name;
    QString description;
    QStringList tags;
    Instant createdAt;
    int version = 1;
    int refreshVersion = 1;
    QString platformVersion;

    QString program;
    Instant programSince;
    QString programCode;
    QString udfRust;
    QString udfToml;
    QByteArray programConfig; // JSON; empty: the sandbox's own
    QByteArray runtimeConfig;
    std::optional<QString> programError;

    std::optional<QJsonObject> error; // deployment_error

    Storage storage = Storage::Cleared;
    std::optional<QList<Checkpoint>> checkpoints; // absent: storage_status_details is null
    Instant clearingSince; // not on the wire: only the events tell (pipelines 4.1)

    QByteArray deploymentId; // empty: null
    std::optional<QString> initial;
    std::optional<QString> bootstrapPolicy;
    bool silentBootstrap = false;
    bool concurrentBootstrap = false;
    Resources resources = Resources::Stopped;
    Instant resourcesSince;
    Desired desired = Desired::Stopped;
    Instant desiredSince;
    std::optional<QString> runtime;
    Instant runtimeSince;
    std::optional<QString> runtimeDesired;
    Instant runtimeDesiredSince;
    int connectorErrors = 0;
    std::optional<QString> runtimeTarget; // asked for by pause or resume, not reached yet
    Instant runtimeTargetSince;

    PipelineHabits habits;
    QList<PipelineEvent> events; // oldest first
    QList<QByteArray> log;
    quint64 revision = 0; // moves with everything that a reader could see

    // The predicate that clear, delete and dismiss ask for (pipelines 2.5).
    bool isFullyStopped() const
    {
        return resources == Resources::Stopped && desired == Desired::Stopped;
    }
    bool isDeployed() const { return resources == Resources::Provisioned; }
    bool isCompiling() const;
    bool failedToCompile() const;

    QString status() const; // deployment_status
    QString desiredStatus() const; // deployment_desired_status

    // Every write of a status is followed by one event in the same transaction (pipelines 4.1).
    void record(Instant now);
    void logLine(Instant now, const QString& text);
};

} // namespace steward::sandbox
