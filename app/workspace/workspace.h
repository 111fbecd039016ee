// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/environment.h"

#include <QObject>

#include <memory>
#include <optional>

namespace steward {

class ArtifactFeed;
class Changes;
class Clock;
class Connection;
class HealthFeed;
class Journal;
class LineageIndex;
class Lookup;
class Permissions;
class Pins;
class PipelineFeed;
class Plans;
class RunRecord;
class SecretStore;
struct ScenarioServers;

/// Everything that is open for one environment: connections, feeds, lineage, plans. Outlives what
/// shows it until its plans have ended (SAFETY.md 10). Main thread.
class Workspace final : public QObject {
    Q_OBJECT
public:
    Workspace(const Environment& environment, Clock& clock, SecretStore& secrets,
        QObject* parent = nullptr);
    /// With every plan written down.
    Workspace(const Environment& environment, Clock& clock, SecretStore& secrets, Journal& journal,
        QObject* parent = nullptr);
    /// With secrets in memory only: for servers that want none, and for tests.
    Workspace(const Environment& environment, Clock& clock, QObject* parent = nullptr);
    ~Workspace() override;
    Q_DISABLE_COPY_MOVE(Workspace)

    void start();
    /// Polling rests while nobody looks; running plans go on.
    void setWatched(bool watched);
    void readNow();

    const Environment& environment() const;
    ServerKey registryKey() const;
    ServerKey pipelinesKey() const;
    bool isReadOnly() const;
    void setReadOnly(bool readOnly);
    int requestsPerMinute() const;
    /// A base URL below which a registry answers, found when the given one does not.
    std::optional<QUrl> suggestedRegistryUrl() const;

    Clock& clock() const;
    /// How each server is signed in to and trusted.
    Connection& registryConnection() const;
    Connection& pipelinesConnection() const;
    /// What nobody here may do, as far as is known.
    const Permissions& permissions() const;
    ArtifactFeed& artifacts() const;
    PipelineFeed& pipelines() const;
    HealthFeed& health() const;
    LineageIndex& lineage() const;
    Lookup& lookup() const;
    Changes& changes() const;
    Plans& plans() const;
    /// What no plan may destroy; kept in a file only where secrets are kept too.
    Pins& pins() const;
    /// What reads both servers for a scenario; null where the environment has none. Good as long as
    /// this object.
    ScenarioServers scenarioServers() const;
    /// Where runs are written down; only to be asked.
    const RunRecord& record() const;

Q_SIGNALS:
    void readOnlyChanged(bool readOnly);
    void suggestionChanged();
    /// A certificate was accepted: whoever keeps environments saves this one's pins.
    void pinsChanged(const steward::Environment& environment);

private:
    void probeOnce();
    void settle(const ServerKey& server);

    void connectParts();

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace steward
