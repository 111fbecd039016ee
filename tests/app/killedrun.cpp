// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

// Deletes everything of a registry through the real runner and the real journal, or returns to a
// scenario, and kills itself where it is told to:
// killedrun URL JOURNAL LOCKS BOUNDARY STEP [MANAGER SCENARIO]. For tst_killed and tst_returns.

#include "app/lineage/lineageindex.h"
#include "app/live/artifactfeed.h"
#include "app/live/changes.h"
#include "app/live/healthfeed.h"
#include "app/live/pipelinefeed.h"
#include "app/live/systemclock.h"
#include "app/plan/pins.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/plan/run/writers.h"
#include "app/record/journal.h"
#include "app/scenario/scenariocodec.h"
#include "net/http/transport.h"
#include "net/pipelines/pipelinesreads.h"
#include "net/registry/registryreads.h"
#include "tests/support/spinuntil.h"

#include <QCoreApplication>
#include <QFile>

#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace steward {

namespace {

/// The journal, with a death in it.
class DeadlyRecord final : public RunRecord {
public:
    DeadlyRecord(Journal& journal, const QString& boundary, qsizetype step)
        : m_journal(journal)
        , m_boundary(boundary)
        , m_step(step)
    {
    }

    void begin(const PlanRun& run, const Approval& approval, QObject* context, Done done) override
    {
        m_journal.begin(run, approval, context, std::move(done));
    }
    void intend(const PlanRun& run, qsizetype step, QObject* context, Done done) override
    {
        dieAt(u"before-intent", step);
        m_journal.intend(
            run, step, context, [this, step, done = std::move(done)](const QString& problem) {
                dieAt(u"after-intent", step);
                done(problem);
            });
    }
    void tell(const PlanRun& run, qsizetype step) override
    {
        const bool ended = run.reports().at(step).phase == StepReport::Phase::Ended;
        dieAt(ended ? u"before-outcome" : u"before-answer", step);
        m_journal.tell(run, step);
        if (m_step != step || m_boundary != (ended ? "after-outcome"_L1 : "after-answer"_L1))
            return;
        // Answered behind what was just asked for: it is on disk then. The run waits for us.
        bool isWritten = false;
        m_journal.verify(this, [&isWritten](const auto&) { isWritten = true; });
        spinUntil([&isWritten] { return isWritten; });
        dieAt(ended ? u"after-outcome" : u"after-answer", step);
    }
    void end(const PlanRun& run) override { m_journal.end(run); }
    QString problem() const override { return m_journal.problem(); }
    std::optional<std::chrono::milliseconds> usually(
        const ServerKey& server, const Step& step) const override
    {
        return m_journal.usually(server, step);
    }

private:
    void dieAt(QStringView boundary, qsizetype step) const
    {
        if (m_step == step && m_boundary == boundary)
            ::kill(::getpid(), SIGKILL);
    }

    Journal& m_journal;
    QString m_boundary;
    qsizetype m_step;
};

int run(const QStringList& arguments)
{
    Environment environment;
    environment.name = u"Staging"_s;
    environment.environmentClass = EnvironmentClass::Development;
    environment.registryUrl = QUrl(arguments.at(1));
    environment.pipelinesUrl = QUrl(arguments.value(6));
    environment.interval = std::chrono::hours(2);
    SystemClock clock;
    Transport registryTransport(environment.registryUrl);
    Transport pipelinesTransport(environment.pipelinesUrl);
    RegistryReads reads(registryTransport);
    PipelinesReads pipelinesReads(pipelinesTransport);
    const Writers writers(registryTransport, pipelinesTransport);
    ArtifactFeed artifacts(reads, clock, environment.interval, true);
    PipelineFeed pipelines(pipelinesReads, clock, environment.interval, false);
    HealthFeed health(pipelinesReads, clock, false);
    LineageIndex lineage(reads, artifacts, clock);
    Changes changes(artifacts, pipelines, clock);
    Journal journal(arguments.at(2));
    DeadlyRecord record(journal, arguments.at(4), arguments.at(5).toLongLong());
    const Pins pins;
    Plans plans(environment,
        PlanParts{clock, reads, writers.registry(), pipelinesReads, writers.pipelines(), artifacts,
            pipelines, health, lineage, changes, record, pins, arguments.at(3)});
    artifacts.start();
    const auto runPlan = [&plans](const Result<Plan>& plan) {
        if (!plan)
            return QCoreApplication::exit(3);
        Approval approval;
        approval.typedPhrase = plan->guard.phrase;
        plans.run(*plan, approval);
    };
    QObject::connect(
        &artifacts, &ArtifactFeed::read, &plans,
        [&] {
            QFile file(arguments.value(7));
            if (file.open(QIODevice::ReadOnly)) {
                const auto scenario = decodeScenario(file.readAll()).value_or(Scenario());
                plans.returnTo(scenario)->then(&plans, runPlan);
                return;
            }
            QList<ArtifactIdentity> all;
            for (const Artifact& artifact : *artifacts.snapshot()->items) {
                if (!artifact.name.startsWith("kept"_L1))
                    all.append(identityOf(artifact));
            }
            plans.deleteArtifacts(all)->then(&plans, runPlan);
        },
        Qt::SingleShotConnection);
    QObject::connect(&plans, &Plans::runEnded, &plans,
        [](const PlanRun* ended) { QCoreApplication::exit(isGood(ended->outcome()) ? 0 : 4); });
    return QCoreApplication::exec();
}

} // namespace

} // namespace steward

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    return QCoreApplication::arguments().size() >= 6 ? steward::run(QCoreApplication::arguments())
                                                     : 2;
}
