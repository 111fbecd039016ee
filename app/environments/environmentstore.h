// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/environment.h"

#include <QFileSystemWatcher>
#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace steward {

/// The saved environments: one readable file in the XDG config directory, written whole or not at
/// all. Several Stewards share it: every change is made to what the file says at that moment, and
/// refused if it says something else about that environment than the person saw. A file of a newer
/// Steward is left alone; a damaged one is kept beside under another name, never overwritten; an
/// older one is copied before it is rewritten. Holds no secrets. Main thread; small files only.
class EnvironmentStore final : public QObject {
    Q_OBJECT
public:
    /// Reads the file at once; none is an empty store.
    explicit EnvironmentStore(const QString& path, QObject* parent = nullptr);
    ~EnvironmentStore() override;
    Q_DISABLE_COPY_MOVE(EnvironmentStore)

    /// $XDG_CONFIG_HOME/steward/environments.json.
    static QString usualPath();

    QString path() const { return m_path; }
    const QList<Environment>& environments() const { return m_environments; }
    std::optional<Environment> find(const QUuid& id) const;
    /// As written, else whatever a person would take for the same name.
    std::optional<Environment> named(const QString& name) const;
    /// False where the file could not be read: environments are saved that nobody knows here.
    bool isKnown() const { return m_state == State::Good; }
    /// What befell the file, in words for a person; "" if nothing did.
    QString notice() const { return m_notice; }

    // Each of these gives why nothing was changed, in words, or "".
    /// Adds, or replaces what was `before`: refused if the file says something else by now.
    QString save(const Environment& environment, const std::optional<Environment>& before);
    QString remove(const Environment& before);
    QString addAll(const QList<Environment>& added);
    /// Changes one field or two of what is saved now: a pin, a confirmation.
    QString update(const QUuid& id, const std::function<void(Environment&)>& change);

    /// Reads the file again; happens by itself when it changes.
    void reload();

Q_SIGNALS:
    /// The environments or the notice are others now.
    void changed();

private:
    enum class State { Good, Newer, Damaged, Unreadable };
    struct Reading;

    Reading read() const;
    void take(const Reading& reading);
    QString edit(const std::function<QString(QList<Environment>&)>& change);
    QString write(const QList<Environment>& environments);
    QString beside(const QString& ending) const;
    QString setAside();
    QString keepOlder(int schema) const;
    void watch();

    QString m_path;
    QByteArray m_bytes; ///< of the file as last read or written
    QList<Environment> m_environments;
    State m_state = State::Good;
    QString m_notice;
    QFileSystemWatcher m_watcher;
    QTimer m_settle; ///< a change is seldom one event
};

} // namespace steward
