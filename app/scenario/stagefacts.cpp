// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/scenario/stagefacts.h"

#include "app/live/errorwords.h"
#include "app/plan/runrecord.h"
#include "app/workspace/connection.h"
#include "app/workspace/workspace.h"
#include "net/pipelines/pipelinesreads.h"
#include "net/registry/registryreads.h"

namespace steward {

namespace {

/// One reading under way; lives as long as its call.
class FactsReading final : public QObject {
public:
    FactsReading(Workspace& workspace, const Scenario& scenario, PendingCall<StageFacts>* call)
        : QObject(call)
        , m_workspace(workspace)
        , m_servers(workspace.scenarioServers())
        , m_call(call)
    {
        connect(m_call, &PendingCallBase::cancelRequested, this, [this] {
            ApiError error;
            error.kind = ErrorKind::Cancelled;
            m_call->finish(Failure(error));
        });
        for (const ScenarioPipeline& pipeline : scenario.pipelines.named)
            m_named.insert(pipeline.name);
        const bool isVouched = workspace.record().wasEmptied(workspace.registryKey());
        ask(checkUp(m_servers, scenario, isVouched, m_call),
            [this](const Checkup& checkup) { m_facts.checkup = checkup; });
        if (m_servers.registry)
            ask(m_servers.registry->health(), [this](const RegistryHealth& health) {
                m_facts.server.registryVersion = health.version;
            });
        if (m_servers.pipelines) {
            ask(m_servers.pipelines->config(), [this](const ManagerConfig& config) {
                m_facts.server.managerVersion = config.version;
            });
            ask(m_servers.pipelines->session(),
                [this](const ManagerSession& session) { m_session = session; });
        }
    }

private:
    template <class T, class F> void ask(PendingCall<T>* part, F take)
    {
        ++m_left;
        connect(m_call, &PendingCallBase::cancelRequested, part, &PendingCallBase::cancel);
        part->then(this, [this, take](const Result<T>& answer) {
            if (answer)
                take(*answer);
            else if (m_facts.trouble.isEmpty())
                m_facts.trouble = brieflyFor(answer.error());
            if (!answer && answer.error().certificate)
                m_facts.showsOtherCertificate = true;
            if (--m_left == 0)
                conclude();
        });
    }

    void conclude()
    {
        ServerIdentity& server = m_facts.server;
        const ServerIdentity shown = identityShown(m_workspace);
        server.registry = shown.registry;
        server.registryCertificate = shown.registryCertificate;
        server.manager = shown.manager;
        server.managerCertificate = shown.managerCertificate;
        if (!m_session.tenantId.isEmpty())
            server.manager.tenant = m_session.tenantId;
        for (const FoundPipeline& found : m_facts.checkup.state.found) {
            const PipelineIdentity& identity = found.pipeline.identity;
            if (m_named.contains(identity.name))
                server.uuids.insert(identity.name, identity.uuid);
        }
        m_call->finish(m_facts);
    }

    Workspace& m_workspace;
    ScenarioServers m_servers;
    PendingCall<StageFacts>* m_call;
    StageFacts m_facts;
    ManagerSession m_session;
    QSet<QString> m_named; ///< pipelines
    int m_left = 0;
};

} // namespace

ServerIdentity identityShown(const Workspace& workspace)
{
    ServerIdentity server;
    server.registry = workspace.registryKey();
    server.manager = workspace.pipelinesKey();
    server.registryCertificate = workspace.registryConnection().shownCertificate();
    server.managerCertificate = workspace.pipelinesConnection().shownCertificate();
    return server;
}

PendingCall<StageFacts>* readStageFacts(
    Workspace& workspace, const Scenario& scenario, QObject* parent)
{
    auto* call = new PendingCall<StageFacts>(parent);
    new FactsReading(workspace, scenario, call);
    return call;
}

} // namespace steward
