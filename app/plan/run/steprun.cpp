// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/run/steprun.h"

#include "app/live/changes.h"
#include "app/live/clock.h"
#include "app/plan/planwords.h"
#include "app/plan/quarantine.h"

#include <utility>

namespace steward {

using namespace std::chrono_literals;

namespace {

constexpr auto kClaimEvery = 30s;
/// What was read before a write is no precondition any more after so long.
constexpr auto kCheckHolds = 10s;

} // namespace

StepRun::StepRun(const Step& step, std::unique_ptr<StepWork> work, const PlanParts& parts,
    const Gate& gate, QObject* parent)
    : QObject(parent)
    , m_step(step)
    , m_parts(parts)
    , m_gate(gate)
    , m_work(std::move(work))
{
    m_report.stepId = step.id;
    m_report.since = parts.clock.utcNow();
    m_began = parts.clock.now();
    connect(m_work.get(), &StepWork::ready, this, &StepRun::intend);
    connect(m_work.get(), &StepWork::looking, this, &StepRun::tell);
    connect(m_work.get(), &StepWork::following, this, &StepRun::follow);
    connect(m_work.get(), &StepWork::judged, this, &StepRun::judge);
    connect(m_work.get(), &StepWork::amended, this, &StepRun::amend);
}

StepRun::~StepRun() = default;

void StepRun::begin()
{
    m_report.phase = StepReport::Phase::Checking;
    Q_EMIT changed();
    m_work->check();
}

void StepRun::refuse(const QString& why)
{
    end({Outcome::NotSent, why});
}

void StepRun::intend()
{
    if (m_report.phase != StepReport::Phase::Checking || m_isWriting)
        return; // once is once
    const QString why = m_gate.whyNot();
    if (!why.isEmpty())
        return end({Outcome::NotSent, why});
    m_isWriting = true;
    m_checked = m_parts.clock.now();
    m_gate.intend(this, [this](const QString& problem) { written(problem); });
}

void StepRun::written(const QString& problem)
{
    if (m_report.phase != StepReport::Phase::Checking)
        return;
    if (!problem.isEmpty())
        return end({Outcome::NotSent,
            tr("It could not be written down, and what is not is not sent: %1").arg(problem)});
    const QString why = m_gate.whyNot();
    if (!why.isEmpty())
        return end({Outcome::NotSent, why});
    const auto took
        = std::chrono::duration_cast<std::chrono::milliseconds>(m_parts.clock.now() - m_checked);
    if (took > kCheckHolds)
        return end({Outcome::NotSent,
            tr("Writing it down took %1: what was read before it is too old to rest on.")
                .arg(durationWords(took))});
    send();
}

void StepRun::send()
{
    m_report.phase = StepReport::Phase::Sending;
    Q_EMIT changed();
    claimChanges();
    m_work->send()->then(this, [this](const Result<WriteAnswer>& answer) { look(answer); });
}

/// What the feeds see next is our doing; a clear that lasts stays ours.
void StepRun::claimChanges()
{
    m_claimed = m_parts.clock.now();
    m_parts.changes.ours(m_step.subject);
}

void StepRun::look(const Result<WriteAnswer>& answer)
{
    const ServerSaid said = saidIn(answer);
    m_report.answer = said.text;
    m_report.httpStatus = said.httpStatus;
    m_report.said = said.word;
    if (said.word == ServerSaid::Word::NotSent)
        return end({Outcome::NotSent, tr("Nothing left this program: %1").arg(said.text)});
    m_report.phase = StepReport::Phase::Looking;
    Q_EMIT changed();
    Q_EMIT told();
    m_work->look(said);
}

void StepRun::tell(const QString& detail)
{
    m_report.detail = detail;
    Q_EMIT changed();
}

void StepRun::follow(const QString& detail)
{
    if (isEnded())
        return;
    const bool isNews = m_report.outcome != Outcome::Pending;
    m_report.outcome = Outcome::Pending;
    if (m_parts.clock.now() - m_claimed >= kClaimEvery)
        claimChanges();
    tell(detail);
    if (isNews)
        Q_EMIT told();
}

void StepRun::judge(const Verdict& verdict)
{
    if (!isEnded())
        return end(verdict);
    if (!std::exchange(m_gaveUp, false))
        return;
    amend(verdict);
    m_work->letGo();
}

void StepRun::giveUp()
{
    if (!isFollowing())
        return;
    m_gaveUp = true;
    end({Outcome::Pending,
        tr("Gone on without it: it was accepted and is watched on. %1").arg(m_report.detail)});
}

void StepRun::amend(const Verdict& verdict)
{
    if (m_report.outcome == verdict.outcome && m_report.detail == verdict.detail)
        return;
    m_report.outcome = verdict.outcome;
    m_report.detail = verdict.detail;
    Q_EMIT changed();
    Q_EMIT told();
}

void StepRun::end(const Verdict& verdict)
{
    m_report.phase = StepReport::Phase::Ended;
    m_report.outcome = verdict.outcome;
    m_report.detail = verdict.detail;
    m_report.took
        = std::chrono::duration_cast<std::chrono::milliseconds>(m_parts.clock.now() - m_began);
    if (m_gaveUp) {
        // What it read is needed once more.
    } else if (verdict.outcome == Outcome::Unknown) {
        StepWork* work = m_work.get();
        m_parts.clock.after(Quarantine::kLength, work, [work] { work->lookAgain(); });
    } else {
        m_work->letGo();
    }
    Q_EMIT changed();
    Q_EMIT told();
    Q_EMIT ended();
}

} // namespace steward
