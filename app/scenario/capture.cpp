// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/scenario/capture.h"

#include "app/lineage/lineageindex.h"
#include "app/scenario/scenariocheck.h"

#include <QCoreApplication>
#include <QPointer>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Capture)
};

constexpr std::chrono::minutes kLongestWait{1};

class Capturing final {
public:
    Capturing(const ServerState& state, const ParentsOf& parentsOf)
        : m_state(state)
        , m_parentsOf(parentsOf)
    {
    }

    CapturedScenario capture(const QString& name)
    {
        m_captured.scenario.name = name;
        captureRegistry();
        capturePipelines();
        m_captured.scenario.about = m_captured.leftOut.join(u'\n');
        return m_captured;
    }

private:
    void leaveOut(const QString& words) { m_captured.leftOut.append(words); }

    void captureRegistry()
    {
        if (!m_state.registry.trouble.isEmpty())
            return leaveOut(Words::tr("The registry: %1.").arg(m_state.registry.trouble));
        if (m_state.readsAsEmpty() && !m_state.emptyIsVouched)
            return leaveOut(
                Words::tr("The registry: it lists nothing: emptied, or its store cannot be read."));
        ScenarioRegistry& registry = m_captured.scenario.registry;
        QList<Artifact> artifacts;
        for (const FoundArtifact& found : m_state.artifacts)
            artifacts.append(found.artifact());
        const LineageOrder order = parentsFirst(artifacts, m_parentsOf);
        for (const qsizetype row : order.rows) {
            const FoundArtifact& found = m_state.artifacts.at(row);
            const ScenarioArtifact artifact = wantedOf(found);
            const QString why = whyNot(found, artifact);
            if (why.isEmpty())
                registry.artifacts.append(artifact);
            else
                leaveOut(Words::tr("%1 (%2): %3.")
                             .arg(found.artifact().name, found.artifact().id.value, why));
        }
        const bool isWhole = registry.artifacts.size() == m_state.artifacts.size();
        registry.holds = !isWhole ? ScenarioRegistry::Holds::AtLeast
            : artifacts.isEmpty() ? ScenarioRegistry::Holds::Empty
                                  : ScenarioRegistry::Holds::Exactly;
        if (!isWhole)
            leaveOut(Words::tr("Hence the registry is to hold at least, not exactly, the others."));
        if (registry.artifacts.isEmpty())
            return;
        leaveOut(Words::tr("Ratings, lineages and files of artifacts: the server makes them, or "
                           "does not, when they are registered again."));
        if (order.unread > 0)
            leaveOut(Words::tr(
                "The order of %n lineage(s) that could not be read.", nullptr, order.unread));
    }

    static ScenarioArtifact wantedOf(const FoundArtifact& found)
    {
        const Artifact& artifact = found.artifact();
        return {artifact.type, artifact.name,
            found.record ? bareSource(found.record->url) : QString(), artifact.id};
    }

    /// It could be brought back: "".
    static QString whyNot(const FoundArtifact& found, const ScenarioArtifact& artifact)
    {
        if (!found.record)
            return found.trouble.isEmpty() ? Words::tr("it was not read") : found.trouble;
        const QString& source = found.record->url;
        if (source.isEmpty() || (source == artifact.name && !source.contains("://"_L1)))
            return Words::tr("its server does not tell where it comes from");
        if (source != artifact.source)
            return Words::tr("its source holds a query or a user, which are not written down");
        return troubleOf(artifact);
    }

    void capturePipelines()
    {
        if (!m_state.pipelines.trouble.isEmpty())
            return leaveOut(Words::tr("The pipelines: %1.").arg(m_state.pipelines.trouble));
        bool hasPrograms = false;
        QStringList inUse;
        for (const FoundPipeline& found : m_state.found) {
            const ScenarioPipeline pipeline = capturePipeline(found);
            const QString why = troubleOf(pipeline);
            if (!why.isEmpty()) {
                leaveOut(Words::tr("%1: %2.").arg(pipeline.name, why));
                continue;
            }
            hasPrograms = hasPrograms || pipeline.program;
            if (found.pipeline.storage == StorageState::InUse)
                inUse.append(pipeline.name);
            m_captured.scenario.pipelines.named.append(pipeline);
        }
        if (!inUse.isEmpty())
            leaveOut(Words::tr("What is in storage, and checkpoints: nobody can bring them back. "
                               "Storage is left as it is: %1.")
                         .arg(inUse.join(u", "_s)));
        if (hasPrograms)
            leaveOut(
                Words::tr("Passwords are not left out: one that is written in a program stands "
                          "in this file, too."));
    }

    ScenarioPipeline capturePipeline(const FoundPipeline& found)
    {
        const Pipeline& pipeline = found.pipeline;
        ScenarioPipeline wanted;
        wanted.name = pipeline.identity.name;
        wanted.description = pipeline.description;
        wanted.program = found.program;
        if (!found.program)
            leaveOut(
                Words::tr("The program of %1: %2.")
                    .arg(wanted.name,
                        found.trouble.isEmpty() ? Words::tr("it was not read") : found.trouble));
        if (!isUnderstood(pipeline)) {
            leaveOut(Words::tr("The state of %1: \"%2\" is not known here.")
                         .arg(wanted.name, stateWords(pipeline)));
            return wanted;
        }
        for (const StateWish wish : {StateWish::Stopped, StateWish::Running, StateWish::Paused}) {
            if (isAsWished(wish, pipeline))
                wanted.state = wish;
        }
        if (wanted.state == StateWish::Left)
            leaveOut(Words::tr("The state of %1: it does not stay %2.")
                         .arg(wanted.name, stateWords(pipeline)));
        if (wanted.state == StateWish::Stopped && pipeline.storage == StorageState::Cleared)
            wanted.storage = StorageWish::Cleared;
        return wanted;
    }

    const ServerState& m_state;
    const ParentsOf& m_parentsOf;
    CapturedScenario m_captured;
};

/// Waits for what was read and for the lineages.
class CaptureCall final : public QObject {
public:
    CaptureCall(
        const ScenarioServers& servers, const QString& name, PendingCall<CapturedScenario>* call)
        : QObject(call)
        , m_lineage(servers.lineage)
        , m_name(name)
        , m_call(call)
    {
        const auto everything = [](const auto&) { return true; };
        auto* reading = readServerState(servers, {true, true, everything, everything}, call);
        connect(call, &PendingCallBase::cancelRequested, reading, &PendingCallBase::cancel);
        reading->then(this, [this, clock = servers.clock](const Result<ServerState>& state) {
            if (!state)
                return m_call->finish(Failure(state.error()));
            m_state = *state;
            if (!m_lineage || !m_lineage->isCrawling())
                return finish();
            connect(m_lineage, &LineageIndex::settled, this, &CaptureCall::finish);
            clock->after(kLongestWait, this, [this] { finish(); });
        });
    }

private:
    void finish()
    {
        ParentsOf parentsOf;
        if (m_lineage)
            parentsOf = [this](const ArtifactIdentity& artifact) {
                return m_lineage->parentsOf(artifact);
            };
        m_call->finish(capturedFrom(m_name, m_state, parentsOf));
    }

    QPointer<LineageIndex> m_lineage;
    QString m_name;
    PendingCall<CapturedScenario>* m_call;
    ServerState m_state;
};

} // namespace

CapturedScenario capturedFrom(
    const QString& name, const ServerState& state, const ParentsOf& parentsOf)
{
    return Capturing(state, parentsOf).capture(name);
}

PendingCall<CapturedScenario>* captureNow(
    const ScenarioServers& servers, const QString& name, QObject* parent)
{
    auto* call = new PendingCall<CapturedScenario>(parent);
    new CaptureCall(servers, name, call);
    return call;
}

} // namespace steward
