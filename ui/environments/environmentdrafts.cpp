// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/environments/environmentdrafts.h"

#include "app/environments/environmentrules.h"
#include "app/environments/environmentstore.h"

#include <QCoreApplication>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EnvironmentDrafts)
};

} // namespace

EnvironmentDrafts::EnvironmentDrafts(EnvironmentStore& store)
    : m_store(store)
{
    follow();
}

bool EnvironmentDrafts::hasWork() const
{
    return std::any_of(
        m_drafts.cbegin(), m_drafts.cend(), [](const Draft& draft) { return draft.isWork(); });
}

qsizetype EnvironmentDrafts::rowOf(const QUuid& id) const
{
    for (qsizetype row = 0; row < m_drafts.size(); ++row) {
        if (m_drafts.at(row).now.id == id)
            return row;
    }
    return -1;
}

QList<Environment> EnvironmentDrafts::names() const
{
    QList<Environment> all;
    for (const Draft& draft : m_drafts)
        all.append(draft.now);
    return all;
}

qsizetype EnvironmentDrafts::add(const Environment& environment)
{
    m_drafts.append({std::nullopt, environment, environment});
    return m_drafts.size() - 1;
}

Environment EnvironmentDrafts::fresh() const
{
    Environment environment;
    environment.id = QUuid::createUuid();
    environment.name = freeName(Words::tr("New environment"), names());
    environment.environmentClass = EnvironmentClass::Production;
    environment.resetAllowed = false;
    return environment;
}

Environment EnvironmentDrafts::duplicateOf(qsizetype row) const
{
    Environment copy = m_drafts.at(row).now;
    copy.id = QUuid::createUuid();
    copy.name = freeName(copy.name, names());
    return copy;
}

void EnvironmentDrafts::set(qsizetype row, const Environment& now, const BegunAddresses& typed)
{
    m_drafts[row].now = now;
    m_drafts[row].typed = typed;
}

QString EnvironmentDrafts::save(qsizetype row)
{
    const Draft draft = m_drafts.at(row); // the store's signal comes back to follow()
    for (const QString& text : {draft.typed.registry, draft.typed.pipelines}) {
        const auto read = readBaseUrl(text);
        if (!text.isEmpty() && !read)
            return draft.now.name + ": "_L1 + read.error();
    }
    const QString trouble = m_store.save(draft.now, draft.before);
    if (!trouble.isEmpty())
        return trouble;
    m_drafts[row].before = draft.now;
    follow();
    return {};
}

QString EnvironmentDrafts::remove(qsizetype row)
{
    const Draft draft = m_drafts.at(row);
    const QString trouble = draft.before ? m_store.remove(*draft.before) : QString();
    const qsizetype still = rowOf(draft.now.id);
    if (trouble.isEmpty() && still >= 0)
        m_drafts.removeAt(still);
    return trouble;
}

void EnvironmentDrafts::revert(qsizetype row)
{
    const std::optional<Environment> saved = m_store.find(m_drafts.at(row).now.id);
    if (saved)
        m_drafts[row] = {saved, *saved, std::nullopt};
    else
        m_drafts.removeAt(row);
}

void EnvironmentDrafts::follow()
{
    for (const Environment& saved : m_store.environments()) {
        const qsizetype row = rowOf(saved.id);
        if (row < 0)
            m_drafts.append({saved, saved, std::nullopt});
        else if (!m_drafts.at(row).isChanged() || m_drafts.at(row).now == saved)
            m_drafts[row] = {saved, saved, std::nullopt};
    }
    m_drafts.removeIf(
        [this](const Draft& draft) { return !draft.isChanged() && !m_store.find(draft.now.id); });
}

} // namespace steward
