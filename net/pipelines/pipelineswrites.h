// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/pendingcall.h"
#include "net/http/writeanswer.h"
#include "net/pipelines/pipelinedraft.h"

#include <QObject>
#include <QString>

namespace steward {

class Transport;

/// Everything that changes a pipeline, each call exactly one request. Actions go by name and have
/// no id guard: check the uuid before and after (pipelines 8.4). Only app/plan may include this
/// header.
class PipelinesWrites final : public QObject {
    Q_OBJECT
public:
    explicit PipelinesWrites(Transport& transport, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(PipelinesWrites)

    PendingCall<WriteAnswer>* clear(const QString& name);
    /// Without force the open-source edition answers 501 (pipelines 3.2).
    PendingCall<WriteAnswer>* stop(const QString& name, bool force);
    PendingCall<WriteAnswer>* start(const QString& name);
    PendingCall<WriteAnswer>* pause(const QString& name);
    PendingCall<WriteAnswer>* resume(const QString& name);
    PendingCall<WriteAnswer>* dismissError(const QString& name);
    PendingCall<WriteAnswer>* remove(const QString& name);
    /// By POST, which never touches what has that name: 409 then (pipelines 7). PUT would replace
    /// it.
    PendingCall<WriteAnswer>* create(const PipelineDraft& draft);

private:
    Transport& m_transport;
};

} // namespace steward
