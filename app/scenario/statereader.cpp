// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/scenario/statereader.h"

#include "app/live/errorwords.h"
#include "app/plan/look/wholelist.h"
#include "net/pipelines/pipelinesreads.h"
#include "net/registry/registryreads.h"

#include <QCoreApplication>
#include <QHash>

namespace steward {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StateReader)
};

constexpr int kAtOnce = 4;

/// One reading under way; lives as long as its call.
class Reading final : public QObject {
public:
    Reading(const ScenarioServers& servers, const StateQuestion& question,
        PendingCall<ServerState>* call)
        : QObject(call)
        , m_servers(servers)
        , m_question(question)
        , m_call(call)
    {
        connect(m_call, &PendingCallBase::cancelRequested, this, [this] {
            ApiError error;
            error.kind = ErrorKind::Cancelled;
            m_call->finish(Failure(error));
        });
        m_toRead = 2;
        readRegistry();
        readPipelines();
    }

private:
    template <class T> PendingCall<T>* followed(PendingCall<T>* part)
    {
        connect(m_call, &PendingCallBase::cancelRequested, part, &PendingCallBase::cancel);
        return part;
    }

    void sideDone(ServerState::Side& side)
    {
        side.readAt = m_servers.clock->now();
        if (--m_toRead == 0)
            m_call->finish(m_state);
    }

    void readRegistry()
    {
        if (!m_question.registry || !m_servers.registry) {
            m_state.registry.trouble = m_question.registry
                ? Words::tr("this environment has no registry")
                : Words::tr("it was not asked");
            return sideDone(m_state.registry);
        }
        followed(readWholeList(*m_servers.registry, m_call))
            ->then(this, [this](const Result<WholeList>& list) {
                if (!list)
                    m_state.registry.trouble = brieflyFor(list.error());
                else if (!list->isComplete)
                    m_state.registry.trouble = Words::tr("its pages do not add up");
                else if (list->artifacts->isEmpty() && !list->readsAsEmpty())
                    m_state.registry.trouble = Words::tr("it lists nothing and counts something");
                if (!m_state.registry.trouble.isEmpty())
                    return sideDone(m_state.registry);
                takeArtifacts(*list->artifacts);
            });
    }

    void takeArtifacts(const QList<Artifact>& artifacts)
    {
        QHash<ArtifactId, int> rows;
        for (const Artifact& artifact : artifacts)
            ++rows[artifact.id];
        for (qsizetype row = 0; row < artifacts.size(); ++row) {
            const Artifact& artifact = artifacts.at(row);
            FoundArtifact found{artifact, std::nullopt, {}};
            if (m_question.record && m_question.record(artifact)) {
                // A GET shows the first of them only (registry 5.20).
                if (rows.value(artifact.id) > 1)
                    found.trouble
                        = Words::tr("several artifacts share the id %1").arg(artifact.id.value);
                else
                    m_records.append(row);
            }
            m_state.artifacts.append(found);
        }
        readRecords();
    }

    void readRecords()
    {
        while (m_nextRecord < m_records.size() && m_recordsAway < kAtOnce) {
            const qsizetype row = m_records.at(m_nextRecord++);
            const Artifact artifact = m_state.artifacts.at(row).listed;
            ++m_recordsAway;
            followed(m_servers.registry->get(artifact.type, artifact.id))
                ->then(this, [this, row](const Result<ArtifactRecord>& record) {
                    --m_recordsAway;
                    take(m_state.artifacts[row], record);
                    readRecords();
                });
        }
        if (m_recordsAway == 0)
            sideDone(m_state.registry);
    }

    static void take(FoundArtifact& found, const Result<ArtifactRecord>& record)
    {
        if (!record)
            found.trouble = brieflyFor(record.error());
        else if (record->artifact.id != found.listed.id)
            // The n-th entry instead of an id (registry 4.6).
            found.trouble = Words::tr("asked for the id %1, the server answers with the id %2")
                                .arg(found.listed.id.value, record->artifact.id.value);
        else if (record->artifact.name != found.listed.name)
            found.trouble = Words::tr("it is called %1 by now").arg(record->artifact.name);
        else
            found.record = *record;
    }

    void readPipelines()
    {
        if (!m_question.pipelines || !m_servers.pipelines) {
            m_state.pipelines.trouble = m_question.pipelines
                ? Words::tr("this environment has no pipeline manager")
                : Words::tr("it was not asked");
            return sideDone(m_state.pipelines);
        }
        followed(m_servers.pipelines->list())->then(this, [this](const Result<PipelineList>& list) {
            if (!list) {
                m_state.pipelines.trouble = brieflyFor(list.error());
                return sideDone(m_state.pipelines);
            }
            for (const Pipeline& pipeline : **list) {
                if (m_question.program && m_question.program(pipeline))
                    m_programs.append(m_state.found.size());
                m_state.found.append({pipeline, std::nullopt, {}});
            }
            readPrograms();
        });
    }

    void readPrograms()
    {
        while (m_nextProgram < m_programs.size() && m_programsAway < kAtOnce) {
            const qsizetype row = m_programs.at(m_nextProgram++);
            ++m_programsAway;
            followed(m_servers.pipelines->program(m_state.found.at(row).pipeline.identity.name))
                ->then(this, [this, row](const Result<PipelineProgram>& program) {
                    --m_programsAway;
                    if (program)
                        m_state.found[row].program = *program;
                    else
                        m_state.found[row].trouble = brieflyFor(program.error());
                    readPrograms();
                });
        }
        if (m_programsAway == 0)
            sideDone(m_state.pipelines);
    }

    ScenarioServers m_servers;
    StateQuestion m_question;
    PendingCall<ServerState>* m_call;
    ServerState m_state;
    QList<qsizetype> m_records; ///< rows
    QList<qsizetype> m_programs;
    qsizetype m_nextRecord = 0;
    qsizetype m_nextProgram = 0;
    int m_recordsAway = 0;
    int m_programsAway = 0;
    int m_toRead = 0; ///< sides
};

} // namespace

PendingCall<ServerState>* readServerState(
    const ScenarioServers& servers, const StateQuestion& question, QObject* parent)
{
    auto* call = new PendingCall<ServerState>(parent);
    new Reading(servers, question, call);
    return call;
}

} // namespace steward
