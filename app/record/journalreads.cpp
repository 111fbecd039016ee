// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/record/journalreads.h"

#include "app/record/eventcodec.h"
#include "app/record/trashcodec.h"

#include <QElapsedTimer>

#include <algorithm>

namespace steward {

namespace {

constexpr qint64 kSliceMs = 10;

bool holds(const QString& text, const QString& wanted)
{
    return text.contains(wanted, Qt::CaseInsensitive);
}

bool mentions(const HistoryEntry& entry, const QString& wanted)
{
    if (wanted.isEmpty() || holds(entry.plan.title, wanted) || holds(entry.user, wanted)
        || holds(entry.plan.environment.name, wanted) || holds(entry.stopReason, wanted)
        || holds(entry.plan.server.display(), wanted))
        return true;
    const bool inPlan = std::any_of(
        entry.plan.steps.cbegin(), entry.plan.steps.cend(), [&wanted](const Step& step) {
            return holds(step.title, wanted) || holds(step.subject, wanted)
                || holds(step.request, wanted);
        });
    return inPlan
        || std::any_of(
            entry.steps.cbegin(), entry.steps.cend(), [&wanted](const HistoryStep& step) {
                return holds(step.report.answer, wanted) || holds(step.report.detail, wanted);
            });
}

bool matches(const HistoryEntry& entry, const HistoryQuery& query)
{
    return (query.environment.isEmpty() || entry.plan.environment.name == query.environment)
        && (!query.server || entry.plan.server == *query.server
            || entry.plan.manager == query.server)
        && (!query.verb || entry.plan.verb == *query.verb)
        && (!query.outcome || entry.outcome() == *query.outcome) && mentions(entry, query.text);
}

} // namespace

bool JournalRead::readSome(JournalFile& file)
{
    if (!m_began) {
        m_began = true;
        const auto plans = plansIn(file);
        if (!plans) {
            problem = plans.error();
            return true;
        }
        m_plans = *plans;
    }
    QElapsedTimer slice;
    slice.start();
    while (m_next < m_plans.size()) {
        if (!readOne(file))
            return true;
        if (slice.hasExpired(kSliceMs))
            return m_next == m_plans.size();
    }
    return true;
}

bool JournalRead::readOne(JournalFile& file)
{
    const auto rows = file.eventsOf(m_plans.at(m_next++));
    if (!rows) {
        problem = rows.error();
        return false;
    }
    const std::optional<HistoryEntry> entry = entryIn(*rows);
    return !entry || take(file, *entry);
}

HistoryRead::HistoryRead(const HistoryQuery& query, QObject* context, Handler handler)
    : JournalListRead(context, std::move(handler))
    , m_query(query)
{
}

JournalFile::Read<QList<QUuid>> HistoryRead::plansIn(JournalFile& file) const
{
    if (m_query.plan)
        return QList<QUuid>{*m_query.plan};
    return file.plans();
}

bool HistoryRead::take(JournalFile&, const HistoryEntry& entry)
{
    if (matches(entry, m_query))
        found.append(entry);
    return found.size() < m_query.limit;
}

TrashRead::TrashRead(const TrashQuery& query, QObject* context, Handler handler)
    : JournalListRead(context, std::move(handler))
    , m_query(query)
{
}

JournalFile::Read<QList<QUuid>> TrashRead::plansIn(JournalFile& file) const
{
    if (m_query.plan)
        return QList<QUuid>{*m_query.plan};
    return file.plans();
}

bool TrashRead::take(JournalFile& file, const HistoryEntry& entry)
{
    if (entry.captured == 0 || (m_query.server && entry.plan.server != *m_query.server))
        return true;
    const auto rows = file.trashOf(entry.plan.id);
    if (!rows) {
        problem = rows.error();
        return false;
    }
    for (const TrashedArtifact& trashed : trashIn(*rows, entry)) {
        if ((!m_query.goneOnly || isGood(trashed.outcome)) && found.size() < m_query.limit)
            found.append(trashed);
    }
    return found.size() < m_query.limit;
}

CutOffRead::CutOffRead(const ServerKey& server, QObject* context, Handler handler)
    : JournalListRead(context, std::move(handler))
    , m_server(server)
{
}

JournalFile::Read<QList<QUuid>> CutOffRead::plansIn(JournalFile& file) const
{
    return file.openPlans(m_server.canonical());
}

bool CutOffRead::take(JournalFile&, const HistoryEntry& entry)
{
    if (entry.wasCutOff())
        found.append(entry);
    return true;
}

} // namespace steward
