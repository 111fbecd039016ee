// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/serverkey.h"
#include "net/pipelines/pipeline.h"
#include "net/registry/artifact.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace steward {

/// What a person pinned on this machine, with the reason: no plan destroys it. By server and
/// identity, so that a pin holds whatever an environment is called. One readable file, written
/// whole or not at all; several Stewards share it, and each change is made to what the file says at
/// that moment. A damaged file is kept beside under another name; one of a newer Steward is left
/// alone. Main thread.
class Pins final : public QObject {
    Q_OBJECT
public:
    /// Reads the file at once; without a path they last as long as this object.
    explicit Pins(const QString& path = {}, QObject* parent = nullptr);
    ~Pins() override;
    Q_DISABLE_COPY_MOVE(Pins)

    /// $XDG_CONFIG_HOME/steward/pins.json.
    static QString usualPath();

    /// Why what is pinned cannot be told, translated: then nothing may be destroyed. "" if it can.
    QString problem() const { return m_problem; }
    /// What befell a damaged file, translated; "" if nothing did.
    QString notice() const { return m_notice; }

    std::optional<QString> reasonFor(
        const ServerKey& server, const ArtifactIdentity& identity) const;
    std::optional<QString> reasonFor(
        const ServerKey& server, const PipelineIdentity& identity) const;

    // Each gives why nothing was changed, translated, or "".
    /// An empty reason is kept as such.
    QString pin(const ServerKey& server, const ArtifactIdentity& identity, const QString& reason);
    QString pin(const ServerKey& server, const PipelineIdentity& identity, const QString& reason);
    QString unpin(const ServerKey& server, const ArtifactIdentity& identity);
    QString unpin(const ServerKey& server, const PipelineIdentity& identity);

Q_SIGNALS:
    void changed();

private:
    /// By a JSON array of server, kind, id and name.
    using Reasons = QHash<QString, QString>;

    void load();
    bool read(Reasons& reasons);
    QString edit(const std::function<void(Reasons&)>& change);
    QString write(const Reasons& reasons) const;
    bool setAside(const QString& why);
    void watch();

    QString m_path;
    Reasons m_reasons;
    QString m_problem;
    QString m_notice;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;
};

} // namespace steward
