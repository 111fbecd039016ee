// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/pipelines/pipelineprogram.h"
#include "net/registry/artifact.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace steward {

/// An artifact that a registry is to hold.
struct ScenarioArtifact {
    ArtifactType type;
    QString name; ///< as a GET tells it
    QString source; ///< the URL that it is registered from: bare, see bareSource()
    ArtifactId id; ///< when it was captured; "" if nobody knows

    bool operator==(const ScenarioArtifact&) const = default;
};

/// What a server did not keep and a scenario puts up with (registry 5.1, 5.2, 5.4).
struct Tolerated {
    bool name = false; ///< another than the wanted one, made by the server from the source
    bool type = false; ///< a dataset or code became a model
    bool source = false; ///< the URL became the name

    bool operator==(const Tolerated&) const = default;
};

struct ScenarioRegistry {
    enum class Holds {
        AtLeast, ///< whatever else is there is left alone
        Exactly, ///< whatever else is there must not exist
        Empty,
    };

    Holds holds = Holds::AtLeast;
    bool sameIds = false; ///< a wish: reached only where a reset restarts the counter
    Tolerated tolerated;
    QList<ScenarioArtifact> artifacts; ///< in the order to register them: parents first

    /// Anything at all is asked of it.
    bool isAsked() const { return holds != Holds::AtLeast || !artifacts.isEmpty(); }
    /// Whatever is not named must not exist.
    bool isClosed() const { return holds != Holds::AtLeast; }
    bool operator==(const ScenarioRegistry&) const = default;
};

enum class StateWish { Left, Stopped, Running, Paused };
enum class StorageWish { Left, Cleared };

struct ScenarioPipeline {
    QString name;
    StateWish state = StateWish::Left;
    /// Cleared asks for Stopped: storage is in use from the start on (pipelines 3.3), so that
    /// nobody could check it on a running one.
    StorageWish storage = StorageWish::Left;
    QString description; ///< of a created one
    std::optional<PipelineProgram> program; ///< to create it from where it is missing

    bool operator==(const ScenarioPipeline&) const = default;
};

struct ScenarioPipelines {
    bool othersMustNotExist = false;
    QList<ScenarioPipeline> named;

    bool isAsked() const { return othersMustNotExist || !named.isEmpty(); }
    bool operator==(const ScenarioPipelines&) const = default;
};

/// A described state of both servers that one can return to. A plain value; holds no address.
struct Scenario {
    QString name; ///< what a person types: 1 to 64 visible characters
    QString about; ///< free text: what it is for, what it leaves out
    ScenarioRegistry registry;
    ScenarioPipelines pipelines;

    bool operator==(const Scenario&) const = default;
};

/// The first thing that is wrong with it, in words; "" if it can be kept.
QString troubleOf(const Scenario& scenario);
QString troubleOf(const ScenarioArtifact& artifact);
QString troubleOf(const ScenarioPipeline& pipeline);

/// Without user information, query and fragment: presigned links are secrets (SAFETY.md 9).
QString bareSource(const QString& source);
/// The names that a server may make of a source, instead of the one asked for (registry 5.4): the
/// last part of its path, and "owner/name" in lower case.
QStringList namesMadeOf(const QString& source);

} // namespace steward
