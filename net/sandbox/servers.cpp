// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/servers.h"

#include "net/sandbox/generateddata.h"
#include "net/sandbox/sampledata.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steward::sandbox {

namespace {

constexpr std::chrono::seconds pipelinesKeepAlive{5}; // pipelines 2.3
constexpr std::chrono::seconds churnInterval{2};

} // namespace

Servers::Servers(const SandboxOptions& options)
    : m_options(options)
    , m_pipelineStore(options.pace)
{
    m_tick.setSingleShot(true);
    m_tick.setTimerType(Qt::PreciseTimer);
    connect(&m_tick, &QTimer::timeout, this, &Servers::runTick);
    connect(&m_churn, &QTimer::timeout, this,
        [this] { m_pipelineStore.churn(m_options.churn, currentInstant()); });
}

bool Servers::open(QString* error)
{
    if (!load(error))
        return false;
    QString reason;
    const auto serve = [&](std::unique_ptr<HttpListener>& listener, HttpListener::Answer answer,
                           std::chrono::milliseconds keepAlive, quint16 port) {
        listener = std::make_unique<HttpListener>(std::move(answer), keepAlive);
        const quint16 opened = listener->open(port, &reason);
        if (opened == 0)
            *error = Sandbox::tr("Port %1 of 127.0.0.1 cannot be had: %2")
                         .arg(QString::number(port), reason);
        return opened;
    };
    if (m_options.registry) {
        const std::optional<LineageShape> shape = lineageShapeOf(m_options.lineage);
        if (!shape) {
            *error = Sandbox::tr("No lineage of the kind '%1' can be told, only: %2.")
                         .arg(m_options.lineage, lineageShapeWords().join(u", "_s));
            return false;
        }
        m_registryRoutes = std::make_unique<RegistryRoutes>(m_registryStore, *shape);
        m_registryPort = serve(
            m_registry,
            [this](const HttpRequest& request) { return m_registryRoutes->answer(request); },
            std::chrono::milliseconds(0), m_options.registryPort);
        if (m_registryPort == 0)
            return false;
    }
    if (m_options.pipelines) {
        // The tick is another turn of the event loop: an action is answered before its effect.
        m_pipelineRoutes
            = std::make_unique<PipelineRoutes>(m_pipelineStore, [this] { m_tick.start(0); });
        m_pipelinesPort = serve(
            m_pipelines,
            [this](const HttpRequest& request) { return m_pipelineRoutes->answer(request); },
            pipelinesKeepAlive, m_options.pipelinesPort);
        if (m_pipelinesPort == 0)
            return false;
        runTick();
        m_pipelineRoutes->warmUp();
        if (m_options.churn > 0)
            m_churn.start(churnInterval);
    }
    return true;
}

bool Servers::load(QString* error)
{
    SampleData data;
    if (!readSampleData(m_options.dataFile, currentInstant(), &data, error))
        return false;
    if (m_options.artifacts > 0) {
        data.artifacts = generatedArtifacts(m_options.artifacts);
        data.artifactCounter = m_options.artifacts;
    }
    if (m_options.pipelineCount > 0)
        data.pipelines = generatedPipelines(m_options.pipelineCount, currentInstant());
    m_registryStore.load(std::move(data.artifacts), data.artifactCounter);
    m_pipelineStore.load(std::move(data.pipelines));
    return true;
}

void Servers::runTick()
{
    const Instant now = currentInstant();
    const auto next = m_pipelineStore.tick(now);
    if (next)
        m_tick.start(std::chrono::ceil<std::chrono::milliseconds>(*next - now));
}

} // namespace steward::sandbox
