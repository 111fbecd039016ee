// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/scenario.h"

#include <QList>
#include <QObject>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>

namespace steward {

/// The saved scenarios: one readable file each in a folder of the XDG data directory, for its owner
/// alone (SQL text may hold passwords), written whole or not at all. Files are found by what is in
/// them, not by their names. Several Stewards share the folder: every change is made to what a
/// file says at that moment, and refused if it says something else than the person saw. A file of a
/// newer Steward is left alone; a damaged one that is in the way is kept beside. One scenario is
/// built in, for the sandbox. Main thread; small files only.
class ScenarioStore final : public QObject {
    Q_OBJECT
public:
    explicit ScenarioStore(const QString& folder, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(ScenarioStore)

    /// $XDG_DATA_HOME/steward/scenarios.
    static QString usualFolder();
    /// Built in: the sandbox's servers as they start.
    static const Scenario& sandbox();

    /// By name; the built-in one last, unless one of its name is saved.
    const QList<Scenario>& scenarios() const { return m_scenarios; }
    std::optional<Scenario> named(const QString& name) const;
    bool isBuiltIn(const QString& name) const;
    /// Files that are left out, and why, in words.
    const QStringList& troubles() const { return m_troubles; }

    // Each of these gives why nothing was changed, in words, or "".
    /// Adds, or replaces what was `before` (its name too).
    QString save(const Scenario& scenario, const std::optional<Scenario>& before = std::nullopt);
    QString rename(const Scenario& before, const QString& name);
    QString remove(const Scenario& before);
    QString exportTo(const Scenario& scenario, const QString& path) const;
    /// Saves what a file says, under another name where it is taken; gives what was saved.
    tl::expected<Scenario, QString> importFrom(const QString& path);

    void reload();

Q_SIGNALS:
    void changed();

private:
    struct Stored;

    QString pathOf(const QString& name) const;
    QString write(const Scenario& scenario, const QString& path) const;
    QString edit(const Scenario* scenario, const Scenario* before);
    void take(const QList<Stored>& stored, const QStringList& troubles);
    QList<Stored> read(QStringList& troubles) const;

    QString m_folder;
    QList<Scenario> m_scenarios;
    QStringList m_troubles;
    bool m_builtInIsHidden = false;
};

} // namespace steward
