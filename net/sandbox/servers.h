// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/sandbox/httplistener.h"
#include "net/sandbox/pipelineroutes.h"
#include "net/sandbox/pipelinestore.h"
#include "net/sandbox/registryroutes.h"
#include "net/sandbox/registrystore.h"
#include "net/sandbox/sandbox.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace steward::sandbox {

// Both servers with what they hold and the timers that move it, all in the thread that made it.
class Servers final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Servers)

public:
    explicit Servers(const SandboxOptions& options);

    bool open(QString* error);

    quint16 registryPort() const { return m_registryPort; }
    quint16 pipelinesPort() const { return m_pipelinesPort; }

private:
    bool load(QString* error);
    void runTick();

    SandboxOptions m_options;
    RegistryStore m_registryStore;
    PipelineStore m_pipelineStore;
    std::unique_ptr<RegistryRoutes> m_registryRoutes;
    std::unique_ptr<PipelineRoutes> m_pipelineRoutes;
    std::unique_ptr<HttpListener> m_registry;
    std::unique_ptr<HttpListener> m_pipelines;
    QTimer m_tick{this}; // single-shot, at the next instant at which the runner has to do
    QTimer m_churn{this};
    quint16 m_registryPort = 0;
    quint16 m_pipelinesPort = 0;
};

} // namespace steward::sandbox
