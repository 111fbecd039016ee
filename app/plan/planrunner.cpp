// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/planrunner.h"

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
    , m_lock(parts.lockFolder, plan.server)
    , m_wake(parts.clock)
    , m_grace(grace)
    , m_schedule(plan.steps)
    , m_steps(static_cast<std::size_t>(plan.steps.size()))
    , m_generation(plan.generation)
{
    m_startedAt = parts.clock.utcNow();
    connect(this, &PlanRun::stopRequested, this, &PlanRunner::stop);
}

PlanRunner::~PlanRunner()
{
    // Cut off with a request on its way: nobody will look.
    const bool isSending = std::any_of(m_steps.cbegin(), m_steps.cend(),
        [](const std::unique_ptr<StepRun>& step) { return step && step->isSending(); });
    if (isSending)
        m_quarantine.begin(m_plan.server);
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
    switch (m_lock.tryTake()) {
    case ServerLock::Result::Taken:
        m_waitingBehind.clear();
        return compare();
    case ServerLock::Result::Failed:
        return end(tr("The lock that keeps others from writing to this server cannot be taken "
                      "(%1: %2).")
                       .arg(m_lock.path(), m_lock.problem()));
    case ServerLock::Result::Held:
        break;
    }
    m_waitingBehind = m_lock.holder();
    if (!mayGoOn())
        return;
    Q_EMIT changed();
    m_parts.clock.after(kLockRetry, this, [this] { waitForLock(); });
}

void PlanRunner::compare()
{
    m_phase = Phase::Comparing;
    Q_EMIT changed();
    const auto left = m_quarantine.left(m_plan.server);
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
    if (isOnRegistry()) { // a reload may fall between reading and storing (registry 4.2)
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
    const StepRun::Gate gate{[this] {
                                 const QString why = whyBroken();
                                 return why.isEmpty() && m_isHalted ? m_haltReason : why;
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
    if (isOnRegistry() && m_parts.artifacts.snapshot()->generation != m_generation)
        run->refuse(tr("The registry began anew since the review."));
    else
        run->begin();
}

void PlanRunner::stepChanged(qsizetype index)
{
    m_reports[index] = m_steps.at(static_cast<std::size_t>(index))->report();
    // Accepted, and no further write of this plan: what it waits for now holds nobody else up.
    if (!isEnded() && writesNoMore())
        m_lock.release();
    Q_EMIT changed();
}

bool PlanRunner::writesNoMore() const
{
    if (m_schedule.hasWaiting() && !m_schedule.isHalted())
        return false;
    const QList<qsizetype>& active = m_schedule.active();
    return std::all_of(active.cbegin(), active.cend(), [this](qsizetype index) {
        const auto& step = m_steps.at(static_cast<std::size_t>(index));
        return step && step->isFollowing();
    });
}

void PlanRunner::stepEnded(qsizetype index)
{
    const StepReport& report = m_reports.at(index);
    const QString& subject = m_plan.steps.at(index).subject;
    if (report.outcome == Outcome::Unknown)
        m_quarantine.begin(m_plan.server);
    if (isGood(report.outcome) && m_lists.readEmpty())
        m_generation = m_parts.artifacts.snapshot()->generation;
    const QList<qsizetype> left = m_schedule.ended(index, report.outcome);
    leaveOut(left, tr("Not sent, because %1 ended so: %2.").arg(subject, wordFor(report.outcome)));
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
    m_lock.release();
    if (m_comparison)
        m_comparison->cancel();
    if (m_pausedCrawl)
        m_parts.lineage.resume();
    if (isOnRegistry())
        m_parts.artifacts.readNow();
    else
        m_parts.pipelines.readNow();
    if (m_isRecorded)
        m_parts.record.end(*this);
    Q_EMIT changed();
    Q_EMIT ended();
}

} // namespace steward
