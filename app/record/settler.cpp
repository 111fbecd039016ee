// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/record/settler.h"

#include "app/live/clock.h"

#include <algorithm>

namespace steward {

using namespace std::chrono_literals;
using Word = ServerSaid::Word;

namespace {

constexpr auto kLockRetry = 5s;

/// What the server had said before the program went, as far as it was written down.
ServerSaid saidTo(const HistoryStep& step)
{
    if (!step.answeredAt.isValid())
        return {Word::Nothing, 0, {}};
    return {step.report.said, step.report.httpStatus, step.report.answer};
}

QList<Artifact> artifactsIn(const ThingList& list)
{
    QList<Artifact> artifacts;
    for (const ListedThing& thing : list.things)
        artifacts.append({{thing.id}, thing.name, artifactType(thing.what)});
    return artifacts;
}

/// As it was listed before a step: at the plan's beginning, without what its earlier steps took.
QList<Artifact> listedBefore(const HistoryEntry& entry, qsizetype step)
{
    QList<Artifact> listed = artifactsIn(entry.before);
    for (qsizetype i = 0; i < step; ++i) {
        const auto& what = entry.plan.steps.at(i).what;
        if (!isGood(entry.steps.at(i).report.outcome))
            continue;
        if (std::holds_alternative<ResetRegistryStep>(what))
            listed.clear(); // ids start over
        else if (const auto* gone = std::get_if<DeleteArtifactStep>(&what))
            listed.removeIf(
                [gone](const Artifact& artifact) { return artifact.id == gone->identity.id; });
    }
    return listed;
}

bool isOpen(const HistoryStep& step)
{
    return step.intendedAt.isValid() && !step.endedAt.isValid();
}

} // namespace

struct Settler::Case {
    qsizetype entry = 0;
    qsizetype step = 0;
    bool settled = false; ///< or followed on
    std::unique_ptr<StepWork> work;
};

Settler::Settler(const ServerKey& server, const PlanParts& parts, Journal& journal, QObject* parent)
    : QObject(parent)
    , m_server(server)
    , m_parts(parts)
    , m_journal(journal)
    , m_lock(parts.lockFolder, server)
    , m_quarantine(parts.lockFolder, parts.clock)
{
}

Settler::~Settler() = default;

void Settler::start()
{
    m_journal.cutOff(m_server, this, [this](const Journal::Read<QList<HistoryEntry>>& entries) {
        if (entries && !entries->isEmpty())
            lock();
        else
            finish();
    });
}

/// Only where there is something to settle: a lock that is held for nothing holds plans up.
void Settler::lock()
{
    if (m_lock.tryTake() != ServerLock::Result::Taken) {
        m_parts.clock.after(kLockRetry, this, [this] { lock(); });
        return;
    }
    // Whoever had the lock may have settled it.
    m_journal.cutOff(m_server, this, [this](const Journal::Read<QList<HistoryEntry>>& entries) {
        take(entries.value_or(QList<HistoryEntry>()));
    });
}

void Settler::finish()
{
    m_lock.release(); // what is followed on is only read
    m_done = true;
    Q_EMIT done();
}

void Settler::take(const QList<HistoryEntry>& entries)
{
    m_entries = entries;
    for (qsizetype entry = 0; entry < m_entries.size(); ++entry) {
        for (qsizetype step = 0; step < m_entries.at(entry).steps.size(); ++step) {
            const Plan& plan = m_entries.at(entry).plan;
            if (!isOpen(m_entries.at(entry).steps.at(step))
                || serverOf(plan, plan.steps.at(step)) != m_server)
                continue;
            auto one = std::make_unique<Case>();
            one->entry = entry;
            one->step = step;
            m_cases.push_back(std::move(one));
        }
        closeIfWhole(entry);
    }
    next();
}

void Settler::next()
{
    if (m_next == m_cases.size())
        return finish();
    Case* const one = m_cases.at(m_next).get();
    const HistoryEntry& entry = m_entries.at(one->entry);
    const Step& step = entry.plan.steps.at(one->step);
    if (std::holds_alternative<RegisterArtifactStep>(step.what) && !entry.before.at.isValid())
        return judge(*one,
            {Outcome::Unknown,
                tr("What was listed before it is not known, so that looking cannot tell whether "
                   "it was registered.")});
    one->work = StepWork::of(entry.plan, step, m_parts, m_lists);
    connect(one->work.get(), &StepWork::judged, this,
        [this, one](const Verdict& verdict) { judge(*one, verdict); });
    connect(one->work.get(), &StepWork::amended, this,
        [this, one](const Verdict& verdict) { conclude(*one, verdict); });
    // It may go on for as long as it likes; it has no outcome until it ends.
    connect(one->work.get(), &StepWork::following, this, [this, one] {
        if (!std::exchange(one->settled, true)) {
            ++m_next;
            next();
        }
    });
    one->work->recall(listedBefore(entry, one->step));
    one->work->look(saidTo(entry.steps.at(one->step)));
}

void Settler::judge(Case& one, const Verdict& verdict)
{
    const bool isNext = !std::exchange(one.settled, true);
    conclude(one, verdict);
    if (verdict.outcome == Outcome::Unknown) {
        m_quarantine.begin(m_server);
        if (StepWork* const work = one.work.get())
            m_parts.clock.after(Quarantine::kLength, work, [work] { work->lookAgain(); });
    }
    closeIfWhole(one.entry);
    if (isNext) {
        ++m_next;
        next();
    }
}

void Settler::conclude(Case& one, const Verdict& verdict)
{
    const QString detail = tr("The program was cut off; looked at later. %1").arg(verdict.detail);
    m_journal.settle(m_entries.at(one.entry), one.step, verdict.outcome, detail);
    HistoryStep& step = m_entries[one.entry].steps[one.step];
    step.endedAt = QDateTime::currentDateTimeUtc();
    step.report.outcome = verdict.outcome;
}

void Settler::closeIfWhole(qsizetype entry)
{
    const HistoryEntry& one = m_entries.at(entry);
    if (std::none_of(one.steps.cbegin(), one.steps.cend(), isOpen))
        return close(one);
    bool isOwnLeft = false;
    for (qsizetype step = 0; step < one.steps.size(); ++step)
        isOwnLeft = isOwnLeft
            || (isOpen(one.steps.at(step))
                && serverOf(one.plan, one.plan.steps.at(step)) == m_server);
    if (isOwnLeft)
        return;
    // What is left is the other server's, and may be settled by now: the later of two closes it.
    m_journal.cutOff(m_server, this,
        [this, id = one.plan.id](const Journal::Read<QList<HistoryEntry>>& entries) {
            const QList<HistoryEntry> now = entries.value_or(QList<HistoryEntry>());
            for (const HistoryEntry& other : now) {
                if (other.plan.id == id
                    && std::none_of(other.steps.cbegin(), other.steps.cend(), isOpen))
                    close(other);
            }
        });
}

void Settler::close(const HistoryEntry& entry)
{
    m_journal.close(
        entry, tr("The program that ran this plan was cut off; nothing more was sent."));
}

} // namespace steward
