// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/pendingcall.h"
#include "net/pipelines/manager.h"
#include "net/pipelines/pipeline.h"
#include "net/pipelines/pipelineevent.h"
#include "net/pipelines/pipelineprogram.h"

#include <QObject>

#include <memory>

namespace steward {

class Transport;

/// Everything that can be read from a pipeline manager, always with selector=status
/// (pipelines 8.18). Main thread; answers are decoded on the thread pool. Calls belong to the
/// transport.
class PipelinesReads final : public QObject {
    Q_OBJECT
public:
    explicit PipelinesReads(Transport& transport, QObject* parent = nullptr);
    ~PipelinesReads() override;
    Q_DISABLE_COPY_MOVE(PipelinesReads)

    PendingCall<ManagerConfig>* config();
    /// A server without the endpoint gives an empty session, not an error (pipelines 1.2).
    PendingCall<ManagerSession>* session();
    /// Liveness; the server's words.
    PendingCall<QString>* healthz();
    PendingCall<ClusterHealth>* clusterHealth();
    /// A reading that equals the last one byte for byte gives the same shared list, unparsed.
    PendingCall<PipelineList>* list();
    /// UTC, to the second: when the server says it gave its last list. Null before
    /// (pipelines 8.23).
    QDateTime listedAt() const;
    PendingCall<Pipeline>* get(const QString& name);
    /// Newest first, as the server orders them.
    PendingCall<QList<PipelineEvent>>* events(const QString& name);
    PendingCall<PipelineStats>* stats(const QString& name);
    /// The buffered past of the endless log: what came within two seconds, the last 256 KiB of it.
    PendingCall<QString>* log(const QString& name);
    /// The whole record as the server tells it (selector=all), for one pipeline on demand.
    PendingCall<QByteArray>* rawRecord(const QString& name);
    /// The program text and configuration out of it: heavy, for one pipeline on demand.
    PendingCall<PipelineProgram>* program(const QString& name);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace steward
