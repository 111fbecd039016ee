// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <cstddef>
#include <optional>
#include <vector>

namespace steward::sandbox {

// One entry of the registry. What is stored survives a reload; what is fresh does not
// (registry 5.1): the type, chosen name and links of a new artifact live in the process's memory
// only.
struct RegistryEntry {
    std::optional<QString> id;
    std::optional<QString> name;
    QString version;
    QJsonObject metadata;

    struct Fresh {
        QString name;
        QString type;
        QString url;
        std::optional<QString> downloadUrl;
    };
    std::optional<Fresh> fresh;

    bool isWhole() const { return id && name; }
    QString shownName() const { return fresh ? fresh->name : name.value_or(QString()); }
    QString storedType() const; // empty if none is recorded
    QString listedType() const; // a lost type reads as model (registry 5.1)
};

// The registry's memory and its file, with what a reload does to the one. No HTTP here.
class RegistryStore final {
public:
    using Entries = std::vector<RegistryEntry>;

    void load(Entries entries, qint64 counter);

    const Entries& entries() const { return m_entries; }
    qint64 counter() const { return m_counter; }
    quint64 revision() const { return m_revision; } // moves whenever a list would read otherwise

    // Somebody else wrote the file: seen at the next reload, unless a reset comes first.
    void overwriteFile(Entries entries, qint64 counter);

    // What get, health, rate, lineage, cost, create and delete do first (registry 5.8).
    void reload();

    // Of two entries that share an id, or a name, the first is the one (registry 5.20, 3.5).
    const RegistryEntry* findId(const QString& id) const;
    const RegistryEntry* findName(const QString& name) const;

    // The id comes from the counter, which only a reset lowers (registry 4.1, 4.3).
    const RegistryEntry& add(
        const QString& storedName, const QJsonObject& metadata, RegistryEntry::Fresh fresh);
    bool removeId(const QString& id); // every entry with that id; false if there was none
    void reset(); // empties and restarts the counter, whatever the state (registry 4.3)

private:
    void changed();
    void index() const;

    struct File {
        Entries entries;
        qint64 counter = 0;
    };

    Entries m_entries;
    qint64 m_counter = 0;
    std::optional<File> m_overwritten;
    quint64 m_revision = 0;
    mutable bool m_indexed = false;
    mutable QHash<QString, std::size_t> m_byId;
    mutable QHash<QString, std::size_t> m_byName;
};

} // namespace steward::sandbox
