// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/activity/activityhistory.h"

#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/record/journal.h"

namespace steward {

using namespace std::chrono_literals;

namespace {

constexpr int kMostRead = 500;
constexpr auto kWalkSoon = 1'000ms;
constexpr auto kWalkEvery = 10'000ms;
constexpr auto kSoon = 250ms; // one reading for what is typed or written meanwhile

} // namespace

ActivityHistory::ActivityHistory(const Plans& plans, Journal* journal, QObject* parent)
    : QObject(parent)
    , m_plans(plans)
    , m_journal(journal)
{
    m_query.limit = kMostRead;
    if (!journal) {
        m_state = State::Ready;
        return;
    }
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &ActivityHistory::read);
    m_walkSoon.setSingleShot(true);
    m_walkSoon.setInterval(kWalkSoon);
    connect(&m_walkSoon, &QTimer::timeout, this, [this] { verify(m_isBroken); });
    connect(journal, &Journal::changed, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
        if (!m_walkSoon.isActive())
            m_walkSoon.start();
    });
    read();
    verify();
}

void ActivityHistory::ask(const HistoryQuery& query)
{
    m_query = query;
    m_query.limit = kMostRead;
    if (m_journal)
        m_soon.start();
}

void ActivityHistory::readAgain()
{
    m_state = State::Loading;
    Q_EMIT changed();
    if (m_journal) {
        read();
        verify();
    }
}

void ActivityHistory::read()
{
    m_journal->history(
        m_query, this, [this, turn = ++m_turn](const Journal::Read<QList<HistoryEntry>>& entries) {
            if (turn != m_turn)
                return; // something newer was asked
            if (entries) {
                for (const HistoryEntry& entry : *entries)
                    m_kept.insert(entry.plan.id, entry);
                m_isCut = entries->size() >= kMostRead;
                m_state = State::Ready;
                m_trouble.clear();
            } else {
                m_state = State::Trouble;
                m_trouble = entries.error();
            }
            Q_EMIT changed();
        });
}

void ActivityHistory::look()
{
    if (m_journal && m_walked.hasExpired(kWalkEvery.count()))
        verify();
}

void ActivityHistory::verify(bool whole)
{
    if (whole)
        m_walked.start();
    m_journal->verify(
        this,
        [this](const Journal::Read<JournalCheck>& check) {
            m_isBroken = check && check->firstBroken.has_value();
            m_chain = check ? check->words : QString();
            Q_EMIT changed();
        },
        whole);
}

QList<HistoryEntry> ActivityHistory::entries() const
{
    QList<HistoryEntry> all;
    const QList<PlanRun*> runs = m_plans.runs();
    QSet<QUuid> ours;
    for (const PlanRun* run : runs) {
        ours.insert(run->plan().id);
        all.append(*find(run->plan().id));
    }
    for (const HistoryEntry& entry : m_kept) {
        if (!ours.contains(entry.plan.id))
            all.append(entry);
    }
    return all;
}

// A run of this workspace is told as it stands, with what the journal knows beside.
std::optional<HistoryEntry> ActivityHistory::find(const QUuid& plan) const
{
    const auto kept = m_kept.constFind(plan);
    const QList<PlanRun*> runs = m_plans.runs();
    for (const PlanRun* run : runs) {
        if (run->plan().id != plan)
            continue;
        HistoryEntry entry = historyOf(*run);
        if (kept != m_kept.cend()) {
            entry.typedPhrase = kept->typedPhrase;
            entry.wasArmed = kept->wasArmed;
            entry.typedNumber = kept->typedNumber;
            entry.before = kept->before;
            entry.after = kept->after;
            entry.captured = kept->captured;
            if (kept->steps.size() == entry.steps.size() && !run->isEnded() == kept->running)
                entry.steps = kept->steps;
        }
        return entry;
    }
    return kept == m_kept.cend() ? std::nullopt : std::optional(*kept);
}

} // namespace steward
