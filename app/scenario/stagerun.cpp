// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/scenario/stagerun.h"

#include "app/plan/planrun.h"
#include "app/plan/runrecord.h"
#include "app/scenario/returntime.h"

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kTick{1'000};
constexpr std::chrono::milliseconds kLeastPatience{3'000};
constexpr std::chrono::milliseconds kUnknownPatience{60'000};
constexpr int kTimesUsual = 3;

} // namespace

StageRun::StageRun(Clock& clock, const RunRecord& record, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_record(record)
{
}

void StageRun::begin(PlanRun* run)
{
    m_run = run;
    m_begun = m_clock.now()
        - std::chrono::milliseconds(
            std::max<qint64>(run->startedAt().msecsTo(m_clock.utcNow()), 0));
    ++m_turn;
    connect(run, &PlanRun::changed, this, &StageRun::changed);
    connect(run, &PlanRun::ended, this, &StageRun::ended);
    tick();
}

void StageRun::finish()
{
    if (m_run)
        m_run->disconnect(this);
    m_run.clear();
    ++m_turn;
}

std::chrono::milliseconds StageRun::went() const
{
    return m_run ? std::chrono::floor<std::chrono::milliseconds>(m_clock.now() - m_begun) : 0ms;
}

QString StageRun::wentWords() const
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(went()).count();
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
}

const Step* StageRun::overdue() const
{
    if (!m_run)
        return nullptr;
    const Plan& plan = m_run->plan();
    const QList<StepReport>& reports = m_run->reports();
    for (qsizetype i = 0; i < plan.steps.size() && i < reports.size(); ++i) {
        const Step& step = plan.steps.at(i);
        const StepReport& report = reports.at(i);
        if (report.phase != StepReport::Phase::Looking || !m_run->canGoOnWithout(step.id))
            continue;
        const auto usual = m_record.usually(serverOf(plan, step), step);
        const auto most = usual
            ? std::max<std::chrono::milliseconds>(kTimesUsual * *usual, kLeastPatience)
            : kUnknownPatience;
        if (std::chrono::milliseconds(report.since.msecsTo(m_clock.utcNow())) > most)
            return &step;
    }
    return nullptr;
}

void StageRun::goOnWithout()
{
    if (const Step* step = overdue())
        m_run->goOnWithout(step->id);
}

std::optional<std::chrono::milliseconds> StageRun::usually(
    const Plan& plan, const RunRecord& record)
{
    return usualTimeOf(plan.steps,
        [&plan, &record](const Step& step) { return record.usually(serverOf(plan, step), step); });
}

void StageRun::tick()
{
    m_clock.after(kTick, this, [this, turn = m_turn] {
        if (turn != m_turn)
            return;
        tick();
        Q_EMIT changed();
    });
}

} // namespace steward
