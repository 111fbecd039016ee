// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/clock.h"
#include "net/pipelines/manager.h"

#include <QObject>

#include <memory>
#include <optional>

namespace steward {

class PipelinesReads;

/// What a pipeline manager is and how its services do: edition, version, tenant and role once at
/// the start and after every loss, services every 10 s (pipelines 4.2, 4.3).
class HealthFeed final : public QObject {
    Q_OBJECT
public:
    HealthFeed(PipelinesReads& reads, Clock& clock, bool configured, QObject* parent = nullptr);
    ~HealthFeed() override;
    Q_DISABLE_COPY_MOVE(HealthFeed)

    void start();
    void pause();
    void resume();
    void readNow();

    const std::optional<ManagerConfig>& config() const;
    const std::optional<ManagerSession>& session() const;
    const std::optional<ClusterHealth>& cluster() const;

Q_SIGNALS:
    void changed();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace steward
