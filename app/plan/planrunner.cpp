// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/planrunner.h"

#include "app/lineage/lineageindex.h"
#include "app/live/artifactfeed.h"
#include "app/live/changes.h"
#include "app/live/pipelinefeed.h"
#include "app/plan/plandifference.h"
#include "app/plan/planwords.h"

#include <QLocale>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kLockRetry = 1'000ms;
constexpr auto kClaimEvery = 30s;

} // namespace

bool approves(const Approval& approval, const Guard& guard)
{
    if (guard.demand == Guard::Demand::Off)
        return false;
    if (guard.demand == Guard::Demand::TypePhrase
        && !phraseMatches(approval.typedPhrase, guard.phrase))
        return false;
    if (!guard.alsoNumber)
        return true;
    bool isNumber = false;
    const int typed = QLocale().toInt(approval.typedNumber.trimmed(), &isNumber);
    return isNumber && typed == *guard.alsoNumber;
}

PlanRunner::PlanRunner(const Plan& plan, const Approval& approval, const PlanParts& parts,
    const Quarantine& quarantine, Remake remake, QObject* parent)
    : PlanRun(plan, parent)
    , m_approval(approval)
    , m_parts(parts)
    , m_quarantine(quarantine)
    , m_remake(std::move(remake))
    , m_lock(parts.lockFolder, plan.server)
    , m_wake(parts.clock)
{
    m_startedAt = parts.clock.utcNow();
}

PlanRunner::~PlanRunner()
{
    // Cut off with a request on its way: nobody will look.
    if (m_phase == Phase::Running && report().phase == StepReport::Phase::Sending)
        m_quarantine.begin(m_plan.server);
}

void PlanRunner::refuse(const QString& reason)
{
    end(reason);
}

void PlanRunner::begin()
{
    if (!m_plan.canBeApproved())
        return end(tr("The plan cannot be approved as it stands: %1")
                       .arg((m_plan.obstacles + QStringList{m_plan.guard.reason}).join(u' ')));
    if (!approves(m_approval, m_plan.guard))
        return end(tr("What was typed is not what approving this plan asks for."));
    m_wake.start();
    waitForLock();
}

bool PlanRunner::isAwake()
{
    const std::optional<WakeWatch::Break> what = m_wake.broken();
    if (!what)
        return true;
    const QString why = WakeWatch::wordsFor(*what);
    if (m_step < 0 || m_step == m_plan.steps.size())
        end(why);
    else
        endStep({Outcome::NotSent, why});
    return false;
}

void PlanRunner::waitForLock()
{
    if (m_stopRequested)
        return end(tr("It was stopped before anything was sent."));
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
    if (!isAwake())
        return;
    Q_EMIT changed();
    m_parts.clock.after(kLockRetry, this, [this] { waitForLock(); });
}

void PlanRunner::compare()
{
    m_phase = Phase::Comparing;
    Q_EMIT changed();
    const auto left = m_quarantine.left(m_plan.server);
    if (left > left.zero())
        return end(tr("What became of an earlier request to this server is not known: nothing is "
                      "sent to it for another %1.")
                       .arg(durationWords(std::chrono::ceil<std::chrono::seconds>(left))));
    m_remake(m_plan)->then(this, [this](const Result<Plan>& now) { takeRemade(now); });
}

void PlanRunner::takeRemade(const Result<Plan>& now)
{
    if (!now)
        return end(
            tr("What was reviewed could not be read again: %1").arg(askedAndCameBack(now.error())));
    const QStringList differences = differencesBetween(m_plan, *now);
    if (!differences.isEmpty())
        return end(tr("The world changed since the review: %1").arg(differences.join(u"; "_s)));
    if (!isAwake())
        return;
    m_phase = Phase::Running;
    if (isOnRegistry()) { // a reload may fall between reading and storing (registry 4.2)
        m_pausedCrawl = true;
        m_parts.lineage.pause();
    }
    nextStep();
}

void PlanRunner::nextStep()
{
    if (++m_step == m_plan.steps.size())
        return end({});
    if (m_stopRequested)
        return end(tr("It was stopped before this."));
    m_stepBegan = m_parts.clock.now();
    report().since = m_parts.clock.utcNow();
    if (isOnRegistry() && m_parts.artifacts.snapshot()->generation != m_plan.generation)
        return endStep({Outcome::NotSent, tr("The registry began anew since the review.")});
    report().phase = StepReport::Phase::Checking;
    Q_EMIT changed();

    m_works.push_back(StepWork::of(m_plan, step(), m_parts));
    StepWork* work = m_works.back().get();
    const qsizetype index = m_step;
    connect(work, &StepWork::ready, this, &PlanRunner::send);
    connect(work, &StepWork::looking, this,
        [this, index](const QString& detail) { tell(index, detail); });
    connect(work, &StepWork::following, this,
        [this, index](const QString& detail) { follow(index, detail); });
    connect(work, &StepWork::judged, this,
        [this, index](const Verdict& verdict) { judge(index, verdict); });
    connect(work, &StepWork::amended, this,
        [this, index](const Verdict& verdict) { amend(index, verdict); });
    work->check();
}

void PlanRunner::send()
{
    if (report().phase != StepReport::Phase::Checking || !isAwake())
        return; // once is once
    report().phase = StepReport::Phase::Sending;
    Q_EMIT changed();
    claimChanges(m_step);
    m_works.back()->send()->then(this, [this](const Result<WriteAnswer>& answer) { look(answer); });
}

/// What the feeds see next is our doing; a clear that lasts stays ours.
void PlanRunner::claimChanges(qsizetype index)
{
    m_claimed = m_parts.clock.now();
    m_parts.changes.ours(m_plan.steps.at(index).subject);
}

void PlanRunner::look(const Result<WriteAnswer>& answer)
{
    const ServerSaid said = saidIn(answer);
    report().answer = said.text;
    report().httpStatus = said.httpStatus;
    if (said.word == ServerSaid::Word::NotSent)
        return endStep({Outcome::NotSent, tr("Nothing left this program: %1").arg(said.text)});
    report().phase = StepReport::Phase::Looking;
    Q_EMIT changed();
    m_works.back()->look(said);
}

void PlanRunner::tell(qsizetype index, const QString& detail)
{
    m_reports[index].detail = detail;
    Q_EMIT changed();
}

void PlanRunner::follow(qsizetype index, const QString& detail)
{
    m_reports[index].outcome = Outcome::Pending;
    if (m_parts.clock.now() - m_claimed >= kClaimEvery)
        claimChanges(index);
    // Accepted, and no further write of this plan: what it waits for now holds nobody else up.
    if (index + 1 == m_plan.steps.size())
        m_lock.release();
    tell(index, detail);
}

void PlanRunner::judge(qsizetype index, const Verdict& verdict)
{
    if (index == m_step && report().phase != StepReport::Phase::Ended)
        endStep(verdict);
}

void PlanRunner::amend(qsizetype index, const Verdict& verdict)
{
    StepReport& amended = m_reports[index];
    if (amended.outcome == verdict.outcome && amended.detail == verdict.detail)
        return;
    amended.outcome = verdict.outcome;
    amended.detail = verdict.detail;
    Q_EMIT changed();
}

void PlanRunner::endStep(const Verdict& verdict)
{
    report().phase = StepReport::Phase::Ended;
    report().outcome = verdict.outcome;
    report().detail = verdict.detail;
    report().took
        = std::chrono::duration_cast<std::chrono::milliseconds>(m_parts.clock.now() - m_stepBegan);
    if (verdict.outcome == Outcome::Unknown) {
        m_quarantine.begin(m_plan.server);
        StepWork* work = m_works.back().get();
        m_parts.clock.after(Quarantine::kLength, work, [work] { work->lookAgain(); });
    }
    Q_EMIT changed();
    if (isGood(verdict.outcome))
        return nextStep();
    const bool last = m_step + 1 == m_plan.steps.size();
    if (verdict.outcome == Outcome::NotSent)
        end(verdict.detail);
    else
        end(last ? QString()
                 : tr("Nothing more was sent, because %1 ended so: %2.")
                       .arg(step().subject, wordFor(verdict.outcome)));
}

void PlanRunner::end(const QString& reason)
{
    if (isEnded())
        return;
    m_phase = Phase::Ended;
    m_wake.stop();
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
    if (m_pausedCrawl)
        m_parts.lineage.resume();
    if (isOnRegistry())
        m_parts.artifacts.readNow();
    else
        m_parts.pipelines.readNow();
    Q_EMIT changed();
    Q_EMIT ended();
}

} // namespace steward
