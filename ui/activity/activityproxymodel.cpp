// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/activity/activityproxymodel.h"

#include "app/plan/outcome.h"
#include "ui/activity/activitytablemodel.h"
#include "ui/theme/cellroles.h"

#include <algorithm>

namespace steward {

ActivityProxyModel::ActivityProxyModel(ActivityTableModel& model, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
    setSortRole(SortRole);
}

void ActivityProxyModel::setText(const QString& text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void ActivityProxyModel::setChip(Chip chip)
{
    m_chip = chip;
    invalidateFilter();
}

void ActivityProxyModel::setEnvironment(const QString& name)
{
    m_environment = name;
    invalidateFilter();
}

void ActivityProxyModel::setVerb(std::optional<Verb> verb)
{
    m_verb = verb;
    invalidateFilter();
}

void ActivityProxyModel::setOutcome(std::optional<Outcome> outcome)
{
    m_outcome = outcome;
    invalidateFilter();
}

int ActivityProxyModel::count(Chip chip) const
{
    int count = 0;
    for (int row = 0; row < m_model.rowCount(); ++row)
        count += matches(m_model.entryAt(row), chip) ? 1 : 0;
    return count;
}

const ActivityEntry& ActivityProxyModel::entryAt(int proxyRow) const
{
    return m_model.entryAt(mapToSource(index(proxyRow, 0)).row());
}

bool ActivityProxyModel::matches(const ActivityEntry& entry, Chip chip)
{
    switch (chip) {
    case Chip::All:
        return true;
    case Chip::Running:
        return entry.running;
    case Chip::NotVerified:
        return !entry.running && !entry.good;
    }
    return true;
}

bool ActivityProxyModel::filterAcceptsRow(int row, const QModelIndex&) const
{
    const ActivityEntry& entry = m_model.entryAt(row);
    const auto holds = [&entry](const QString& word) {
        return entry.what.contains(word, Qt::CaseInsensitive)
            || entry.outcome.contains(word, Qt::CaseInsensitive)
            || entry.environment.contains(word, Qt::CaseInsensitive)
            || entry.words.contains(word, Qt::CaseInsensitive);
    };
    if ((!m_environment.isEmpty() && entry.environment != m_environment)
        || (m_verb && entry.verb != m_verb) || (m_outcome && entry.worst != m_outcome))
        return false;
    return matches(entry, m_chip) && std::all_of(m_words.begin(), m_words.end(), holds);
}

} // namespace steward
