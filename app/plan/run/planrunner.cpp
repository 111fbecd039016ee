// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/run/planrunner.h"

#include "app/lineage/lineageindex.h"
#include "app/live/artifactfeed.h"
#include "app/live/pipelinefeed.h"
#include "app/plan/approval.h"
#include "app/plan/plandifference.h"
#include "app/plan/planwords.h"

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kLockRetry = 1'000ms;
constexpr auto kGraceTick = 200ms;

} // namespace

PlanRunner::PlanRunner(const Plan& plan, const Approval& approval, const PlanParts& parts,
    const Quarantine& quarantine, Remake remake, std::chrono::milliseconds grace, QObject* parent)
    : PlanRun(plan, parent)
    , m_approval(approval)
    , m_parts(parts)
    , m_quarantine(quarantine)
    , m_remake(std::move(remake))
    , m_servers(servers())
    , m_wake(parts.clock)
    , m_grace(grace)
    , m_schedule(plan.steps,
          plan.verb == Verb::ReturnToScenario ? StepSchedule::Halts::OwnServer
                                              : StepSchedule::Halts::Everything)
    , m_steps(static_cast<std::size_t>(plan.steps.size()))
    , m_generation(plan.generation)
{
    m_startedAt = parts.clock.utcNow();
    for (const ServerKey& server : std::as_const(m_servers))
        m_locks.push_back(std::make_unique<ServerLock>(parts.lockFolder, server));
    connect(this, &PlanRun::stopRequested, this, &PlanRunner::stop);
}

PlanRunner::~PlanRunner()
{
    // Cut off with a request on its way: nobody will look.
    for (qsizetype i = 0; i < m_plan.steps.size(); ++i) {
        const auto& step = m_steps.at(static_cast<std::size_t>(i));
        if (step && step->isSending())
            m_quarantine.begin(serverOf(m_plan, m_plan.steps.at(i)));
    }
}

QList<ServerKey> PlanRunner::servers() const
{
    QList<ServerKey> servers;
    for (const Step& step : m_plan.steps) {
        const ServerKey& server = serverOf(m_plan, step);
        if (!servers.contains(server))
            servers.append(server);
    }
    if (servers.isEmpty())
        servers.append(m_plan.server);
    std::sort(servers.begin(), servers.end(),
        [](const ServerKey& a, const ServerKey& b) { return a.canonical() < b.canonical(); });
    return servers;
}

void PlanRunner::refuse(const QString& reason)
{
    end(reason);
}

void PlanRunner::begin()
{
    if (isEnded())
        return; // stopped before it began
    if (!m_plan.canBeApproved())
        return end(tr("The plan cannot be approved as it stands: %1")
                       .arg((m_plan.obstacles + QStringList{m_plan.guard.reason}).join(u' ')));
    if (!approves(m_approval, m_plan))
        return end(m_approval.standing
                ? tr("It is not armed any more for what this plan does.")
                : tr("What was typed is not what approving this plan asks for."));
    m_wake.start();
    waitForLock();
}

QString PlanRunner::whyBroken()
{
    const std::optional<WakeWatch::Break> what = m_wake.broken();
    return what ? WakeWatch::wordsFor(*what) : QString();
}

bool PlanRunner::mayGoOn()
{
    if (isEnded())
        return false;
    const QString why = whyBroken();
    if (!why.isEmpty())
        end(why);
    return why.isEmpty();
}

/// Before the first request there is nothing to wait for.
void PlanRunner::stop()
{
    if (m_phase != Phase::Running)
        end(tr("It was stopped before anything was sent."));
    else if (m_schedule.hasWaiting())
        halt(tr("It was stopped before this."));
}

void PlanRunner::waitForLock()
{
    if (isEnded())
        return;
    const auto held = std::find_if(m_locks.begin(), m_locks.end(),
        [](const auto& lock) { return lock->tryTake() != ServerLock::Result::Taken; });
    if (held == m_locks.end()) {
        m_waitingBehind.clear();
        return compare();
    }
    const QString problem = (*held)->problem();
    m_waitingBehind = (*held)->holder();
    const QString path = (*held)->path();
    releaseLocks(); // who waits holds nobody else up
    if (!problem.isEmpty())
        return end(tr("The lock that keeps others from writing to this server cannot be taken "
                      "(%1: %2).")
                       .arg(path, problem));
    if (!mayGoOn())
        return;
    Q_EMIT changed();
    m_parts.clock.after(kLockRetry, this, [this] { waitForLock(); });
}

void PlanRunner::compare()
{
    m_phase = Phase::Comparing;
    Q_EMIT changed();
    auto left = 0ms;
    for (const ServerKey& server : std::as_const(m_servers))
        left = std::max<std::chrono::milliseconds>(left, m_quarantine.left(server));
    if (left > 0ms)
        return end(tr("What became of an earlier request to this server is not known: nothing is "
                      "sent to it for another %1.")
                       .arg(durationWords(std::chrono::ceil<std::chrono::seconds>(left))));
    PendingCall<Plan>* comparison = m_remake(m_plan);
    m_comparison = comparison;
    comparison->then(this, [this](const Result<Plan>& now) { takeRemade(now); });
}

void PlanRunner::takeRemade(const Result<Plan>& now)
{
    if (isEnded())
        return;
    if (!now)
        return end(
            tr("What was reviewed could not be read again: %1").arg(askedAndCameBack(now.error())));
    const QStringList differences = differencesBetween(m_plan, *now);
    if (!differences.isEmpty())
        return end(tr("The world changed since the review: %1").arg(differences.join(u"; "_s)));
    if (!mayGoOn())
        return;
    m_graceUntil = m_parts.clock.now() + m_grace;
    waitGrace();
}

void PlanRunner::waitGrace()
{
    if (!mayGoOn())
        return;
    m_graceLeft = std::max(
        std::chrono::ceil<std::chrono::milliseconds>(m_graceUntil - m_parts.clock.now()), 0ms);
    if (m_graceLeft == 0ms)
        return writeDown();
    m_phase = Phase::Grace;
    Q_EMIT changed();
    m_parts.clock.after(std::min<std::chrono::milliseconds>(kGraceTick, m_graceLeft), this,
        [this] { waitGrace(); });
}

void PlanRunner::writeDown()
{
    m_phase = Phase::Comparing;
    m_parts.record.begin(*this, m_approval, this, [this](const QString& problem) {
        m_isRecorded = problem.isEmpty();
        if (isEnded()) {
            if (m_isRecorded)
                m_parts.record.end(*this); // stopped while it was written down
        } else if (!problem.isEmpty()) {
            end(tr("It could not be written down, and what is not is not sent: %1").arg(problem));
        } else if (mayGoOn()) {
            start();
        }
    });
}

void PlanRunner::start()
{
    m_phase = Phase::Running;
    if (writesToRegistry()) { // a reload may fall between reading and storing (registry 4.2)
        m_pausedCrawl = true;
        m_parts.lineage.pause();
    }
    go();
}

void PlanRunner::go()
{
    if (isEnded())
        return;
    while (const std::optional<qsizetype> index = m_schedule.next())
        beginStep(*index);
    if (m_schedule.isOver())
        end(m_haltReason);
}

void PlanRunner::beginStep(qsizetype index)
{
    m_schedule.began(index);
    const Step& step = m_plan.steps.at(index);
    const StepRun::Gate gate{[this, &step] {
                                 const QString why = whyBroken();
                                 return why.isEmpty() ? whyHalted(step) : why;
                             },
        [this, index](QObject* context, RunRecord::Done done) {
            m_parts.record.intend(*this, index, context, std::move(done));
        }};
    auto& slot = m_steps.at(static_cast<std::size_t>(index));
    slot = std::make_unique<StepRun>(
        step, StepWork::of(m_plan, step, m_parts, m_lists), m_parts, gate, nullptr);
    StepRun* run = slot.get();
    connect(run, &StepRun::changed, this, [this, index] { stepChanged(index); });
    connect(run, &StepRun::told, this, [this, index] { m_parts.record.tell(*this, index); });
    connect(run, &StepRun::ended, this, [this, index] { stepEnded(index); });
    if (isOnRegistry(step) && m_parts.artifacts.snapshot()->generation != m_generation)
        run->refuse(tr("The registry began anew since the review."));
    else
        run->begin();
}

QString PlanRunner::whyHalted(const Step& step) const
{
    if (m_isHalted)
        return m_haltReason;
    return m_serverHalts.value(isOnRegistry(step));
}

void PlanRunner::stepChanged(qsizetype index)
{
    m_reports[index] = m_steps.at(static_cast<std::size_t>(index))->report();
    // Accepted, and no further write of this plan: what it waits for now holds nobody else up.
    for (std::size_t i = 0; !isEnded() && i < m_locks.size(); ++i) {
        if (writesNoMore(m_servers.at(static_cast<qsizetype>(i))))
            m_locks.at(i)->release();
    }
    Q_EMIT changed();
}

bool PlanRunner::writesNoMore(const ServerKey& server) const
{
    if (m_schedule.hasWaiting() && !m_schedule.isHalted())
        return false;
    const QList<qsizetype>& active = m_schedule.active();
    return std::all_of(active.cbegin(), active.cend(), [this, &server](qsizetype index) {
        if (serverOf(m_plan, m_plan.steps.at(index)) != server)
            return true;
        const auto& step = m_steps.at(static_cast<std::size_t>(index));
        return step && step->isFollowing();
    });
}

void PlanRunner::releaseLocks()
{
    for (const auto& lock : m_locks)
        lock->release();
}

StepRun* PlanRunner::active(int stepId) const
{
    for (const qsizetype index : m_schedule.active()) {
        if (m_plan.steps.at(index).id == stepId)
            return m_steps.at(static_cast<std::size_t>(index)).get();
    }
    return nullptr;
}

bool PlanRunner::canGoOnWithout(int stepId) const
{
    const StepRun* const step = active(stepId);
    return !isEnded() && step && step->isFollowing();
}

bool PlanRunner::goOnWithout(int stepId)
{
    if (!canGoOnWithout(stepId))
        return false;
    active(stepId)->giveUp();
    return true;
}

void PlanRunner::stepEnded(qsizetype index)
{
    const StepReport& report = m_reports.at(index);
    const Step& step = m_plan.steps.at(index);
    const QString& subject = step.subject;
    if (report.outcome == Outcome::Unknown)
        m_quarantine.begin(serverOf(m_plan, step));
    const bool deletedLast = std::holds_alternative<DeleteArtifactStep>(step.what)
        && isGood(report.outcome) && m_lists.readEmpty();
    if (deletedLast)
        m_parts.record.emptied(serverOf(m_plan, step));
    // Our own emptying is no surprise to what comes after it.
    if (deletedLast
        || (std::holds_alternative<ResetRegistryStep>(step.what) && isGood(report.outcome)))
        m_generation = m_parts.artifacts.snapshot()->generation;
    if (m_schedule.endsServer(index, report.outcome) && !m_serverHalts.contains(isOnRegistry(step)))
        m_serverHalts.insert(isOnRegistry(step),
            tr("Nothing more was sent to this server, because %1 ended so: %2.")
                .arg(subject, wordFor(report.outcome)));
    const QString why = m_serverHalts.value(isOnRegistry(step));
    const QList<qsizetype> left = m_schedule.ended(index, report.outcome);
    leaveOut(left,
        why.isEmpty()
            ? tr("Not sent, because %1 ended so: %2.").arg(subject, wordFor(report.outcome))
            : why);
    if (m_schedule.isHalted()) {
        m_isHalted = m_isHalted || !isGood(report.outcome);
        if (report.outcome == Outcome::NotSent)
            halt(report.detail);
        else if (m_schedule.hasWaiting() && !isGood(report.outcome))
            halt(tr("Nothing more was sent, because %1 ended so: %2.")
                     .arg(subject, wordFor(report.outcome)));
    }
    go();
}

void PlanRunner::leaveOut(const QList<qsizetype>& steps, const QString& why)
{
    for (const qsizetype index : steps) {
        StepReport& report = m_reports[index];
        report.phase = StepReport::Phase::Ended;
        report.outcome = Outcome::NotSent;
        report.detail = why;
        m_parts.record.tell(*this, index);
    }
    if (!steps.isEmpty())
        Q_EMIT changed();
}

/// The first reason counts.
void PlanRunner::halt(const QString& reason)
{
    m_schedule.halt();
    if (m_haltReason.isEmpty())
        m_haltReason = reason;
}

void PlanRunner::end(const QString& reason)
{
    if (isEnded())
        return;
    m_phase = Phase::Ended;
    m_wake.stop();
    m_graceLeft = 0ms;
    m_stopReason = reason;
    m_waitingBehind.clear();
    m_endedAt = m_parts.clock.utcNow();
    for (StepReport& left : m_reports) {
        if (left.phase != StepReport::Phase::Ended) {
            left.phase = StepReport::Phase::Ended;
            left.outcome = Outcome::NotSent;
        }
    }
    releaseLocks();
    if (m_comparison)
        m_comparison->cancel();
    if (m_pausedCrawl)
        m_parts.lineage.resume();
    if (writesToRegistry())
        m_parts.artifacts.readNow();
    if (touchesManager(m_plan))
        m_parts.pipelines.readNow();
    if (m_isRecorded)
        m_parts.record.end(*this);
    Q_EMIT changed();
    Q_EMIT ended();
}

} // namespace steward
