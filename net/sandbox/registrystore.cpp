// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/registrystore.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace steward::sandbox {

QString RegistryEntry::storedType() const
{
    return fresh ? fresh->type : metadata.value("type"_L1).toString();
}

QString RegistryEntry::listedType() const
{
    const QString type = storedType();
    return type.isEmpty() ? u"model"_s : type;
}

void RegistryStore::load(Entries entries, qint64 counter)
{
    m_entries = std::move(entries);
    m_counter = counter;
    changed();
}

void RegistryStore::overwriteFile(Entries entries, qint64 counter)
{
    m_overwritten = File{std::move(entries), counter};
}

void RegistryStore::reload()
{
    if (m_overwritten) {
        load(std::move(m_overwritten->entries), m_overwritten->counter);
        m_overwritten.reset();
        return;
    }
    bool lost = false;
    for (RegistryEntry& entry : m_entries) {
        lost = lost || entry.fresh;
        entry.fresh.reset();
    }
    if (lost)
        changed();
}

const RegistryEntry* RegistryStore::findId(const QString& id) const
{
    index();
    const auto found = m_byId.constFind(id);
    return found == m_byId.cend() ? nullptr : &m_entries.at(*found);
}

const RegistryEntry* RegistryStore::findName(const QString& name) const
{
    index();
    const auto found = m_byName.constFind(name);
    return found == m_byName.cend() ? nullptr : &m_entries.at(*found);
}

const RegistryEntry& RegistryStore::add(
    const QString& storedName, const QJsonObject& metadata, RegistryEntry::Fresh fresh)
{
    reload();
    ++m_counter;
    m_entries.push_back(
        {QString::number(m_counter), storedName, u"1.0.0"_s, metadata, std::move(fresh)});
    changed();
    return m_entries.back();
}

bool RegistryStore::removeId(const QString& id)
{
    const auto removed
        = std::erase_if(m_entries, [&id](const RegistryEntry& entry) { return entry.id == id; });
    if (removed > 0)
        changed();
    return removed > 0;
}

void RegistryStore::reset()
{
    m_entries.clear();
    m_counter = 0;
    m_overwritten.reset();
    changed();
}

void RegistryStore::changed()
{
    ++m_revision;
    m_indexed = false;
}

void RegistryStore::index() const
{
    if (m_indexed)
        return;
    m_byId.clear();
    m_byName.clear();
    for (std::size_t i = m_entries.size(); i-- > 0;) { // backwards: the first of equals stays
        const RegistryEntry& entry = m_entries.at(i);
        if (entry.id)
            m_byId.insert(*entry.id, i);
        if (entry.name)
            m_byName.insert(*entry.name, i);
    }
    m_indexed = true;
}

} // namespace steward::sandbox
