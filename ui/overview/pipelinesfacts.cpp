// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/healthfeed.h"
#include "app/live/pipelinefeed.h"
#include "app/plan/plans.h"
#include "app/workspace/workspace.h"
#include "ui/overview/serverfacts.h"
#include "ui/overview/serverstanding.h"
#include "ui/pipelines/pipelinewords.h"
#include "ui/pipelines/usualclear.h"
#include "ui/shell/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ServerFacts)
};

// Every pipeline is in one of the pieces; figures may count one twice.
struct Counts {
    int running = 0;
    int clearable = 0;
    int clearing = 0;
    int look = 0;
    int inUse = 0;
    qint64 checkpointBytes = 0;
    int pieceRunning = 0;
    int pieceMoving = 0;
    int pieceClearable = 0;
    int pieceRest = 0;
};

Counts countsOf(const Workspace& workspace)
{
    Counts counts;
    const PipelineFeed& feed = workspace.pipelines();
    PipelineMoment moment;
    moment.serverNow = workspace.clock().utcNow().addMSecs(feed.serverAhead().count());
    moment.usual = usualClearOf(workspace.plans());
    for (const Pipeline& pipeline : *feed.snapshot()->items) {
        moment.clearingSince
            = isClearing(pipeline) ? feed.clearingSince(pipeline.identity) : QDateTime();
        const bool running = pipeline.status == DeploymentState::Running;
        const bool look = needsLook(pipeline, moment);
        counts.running += running ? 1 : 0;
        counts.clearable += canBeCleared(pipeline) ? 1 : 0;
        counts.clearing += isClearing(pipeline) ? 1 : 0;
        counts.look += look ? 1 : 0;
        counts.inUse += pipeline.storage == StorageState::InUse ? 1 : 0;
        counts.checkpointBytes += checkpointBytes(pipeline).value_or(0);
        if (look)
            continue;
        const bool settled = isFullyStopped(pipeline) && !isClearing(pipeline);
        int& piece = running         ? counts.pieceRunning
            : !settled               ? counts.pieceMoving
            : canBeCleared(pipeline) ? counts.pieceClearable
                                     : counts.pieceRest;
        ++piece;
    }
    return counts;
}

QString editionWords(const ManagerConfig& config, const Counts& counts)
{
    const QString name
        = config.version.isEmpty() ? config.edition : config.edition + u' ' + config.version;
    if (config.isEnterprise())
        return name;
    // Some report checkpoints all the same: what is read wins over what is written.
    return counts.checkpointBytes > 0
        ? Words::tr("%1: stop is always forced").arg(name)
        : Words::tr("%1: stop is always forced, no checkpoints").arg(name);
}

FactList::Fact servicesFact(const ClusterHealth& cluster, const QDateTime& serverNow)
{
    FactList::Fact fact{Words::tr("Services"), {}};
    QStringList ill;
    const auto see = [&ill](const QString& name, const ServiceHealth& service) {
        if (!service.healthy)
            ill.append(
                service.message.isEmpty() ? name : Words::tr("%1 (%2)").arg(name, service.message));
    };
    see(Words::tr("API"), cluster.api);
    see(Words::tr("compiler"), cluster.compiler);
    see(Words::tr("runner"), cluster.runner);
    if (ill.isEmpty()) {
        fact.value = Words::tr("API, compiler and runner healthy");
    } else {
        fact.value = Words::tr("unhealthy: %1").arg(ill.join(", "_L1));
        fact.tone = Tone::Destroys;
        fact.glyph = Glyph::Failed;
    }
    // The oldest of the three: what is said of all.
    const QDateTime checked
        = std::min({cluster.api.checkedAt, cluster.compiler.checkedAt, cluster.runner.checkedAt});
    if (checked.isValid()) {
        // They are looked at every 10 s: an age below that is no news, and would change every
        // second.
        const auto age = std::chrono::milliseconds(checked.msecsTo(serverNow));
        if (age > 30s)
            fact.value += ", "_L1 + Words::tr("checked %1 ago").arg(sinceWords(age));
        fact.detail = Words::tr("Checked %1").arg(fullMoment(checked));
    }
    return fact;
}

QString storageWords(const Counts& counts)
{
    const QString inUse = Words::tr("%n in use", nullptr, counts.inUse);
    if (counts.checkpointBytes == 0)
        return inUse;
    return Words::tr("%1, %2 in checkpoints that are known")
        .arg(inUse, byteSize(counts.checkpointBytes));
}

} // namespace

ServerFacts pipelinesFactsOf(const Workspace& workspace)
{
    const PipelineFeed& feed = workspace.pipelines();
    ServerFacts facts = standingOf(feed.state(),
        {AskedServer::Kind::Pipelines, workspace.environment().pipelinesUrl,
            workspace.pipelinesKey().display(), feed.state().readAt.has_value(), {}},
        workspace.clock());
    if (!facts.absence.isEmpty())
        return facts;

    const Counts counts = countsOf(workspace);
    facts.figures = {{feed.snapshot()->items->size(), Words::tr("pipelines")},
        {counts.running, Words::tr("running")}, {counts.clearable, Words::tr("can be cleared")},
        {counts.clearing, Words::tr("clearing")}};
    facts.pieces = {{Words::tr("running"), counts.pieceRunning, Tone::Verified, 1},
        {Words::tr("changing or paused"), counts.pieceMoving, Tone::Accent, 1},
        {Words::tr("stopped, storage in use"), counts.pieceClearable, Tone::Accent, 0.58},
        {Words::tr("stopped, cleared"), counts.pieceRest, Tone::Accent, 0.31},
        {Words::tr("need a look"), counts.look, Tone::Care, 1}};

    const HealthFeed& health = workspace.health();
    if (health.config())
        facts.facts.append({Words::tr("Edition"), editionWords(*health.config(), counts)});
    if (health.session() && !health.session()->tenantName.isEmpty())
        facts.facts.append({Words::tr("Tenant"),
            Words::tr("%1, your role: %2")
                .arg(health.session()->tenantName, health.session()->role)});
    if (health.cluster())
        facts.facts.append(servicesFact(
            *health.cluster(), workspace.clock().utcNow().addMSecs(feed.serverAhead().count())));
    facts.facts.append({Words::tr("Storage"), storageWords(counts)});
    if (const std::optional<UsualClear> usual = usualClearOf(workspace.plans()))
        facts.facts.append({Words::tr("Usual clear"),
            Words::tr("%1 here, longest %2")
                .arg(runningTime(usual->median), runningTime(usual->longest))});
    if (counts.look > 0)
        facts.note = Words::tr("%n (needs|need) a look", nullptr, counts.look);
    return facts;
}

} // namespace steward
