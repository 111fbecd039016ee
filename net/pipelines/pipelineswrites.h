// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/pendingcall.h"

#include <QObject>
#include <QString>

namespace steward {

class Transport;

/// What the manager answered to an action: 202 is "accepted", never "done", and a clear of a
/// cleared pipeline answers the same (pipelines 8.1).
struct ActionAnswer {
    int status = 0;
    QString message; ///< plain text from the server, may be empty

    bool operator==(const ActionAnswer&) const = default;
};

/// Everything that changes a pipeline, each call exactly one request. Actions go by name and have
/// no id guard: check the uuid before and after (pipelines 8.4). Only app/plan may include this
/// header.
class PipelinesWrites final : public QObject {
    Q_OBJECT
public:
    explicit PipelinesWrites(Transport& transport, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(PipelinesWrites)

    PendingCall<ActionAnswer>* clear(const QString& name);
    /// Without force the open-source edition answers 501 (pipelines 3.2).
    PendingCall<ActionAnswer>* stop(const QString& name, bool force);
    PendingCall<ActionAnswer>* start(const QString& name);
    PendingCall<ActionAnswer>* pause(const QString& name);
    PendingCall<ActionAnswer>* resume(const QString& name);
    PendingCall<ActionAnswer>* dismissError(const QString& name);
    PendingCall<ActionAnswer>* remove(const QString& name);

private:
    Transport& m_transport;
};

} // namespace steward
