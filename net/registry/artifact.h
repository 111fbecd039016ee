// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/worded.h"

#include <QByteArray>
#include <QHashFunctions>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace steward {

/// What a registry calls an artifact: decimal text, UUIDs, ULIDs; JSON numbers are read as their
/// digits (registry 2.1, 8). Reused after a reset, hence never an identity by itself (SAFETY.md 2).
struct ArtifactId {
    QString value;

    bool operator==(const ArtifactId&) const = default;
    bool operator<(const ArtifactId& other) const { return value < other.value; }
};

inline size_t qHash(const ArtifactId& id, size_t seed = 0)
{
    return ::qHash(id.value, seed);
}

enum class ArtifactKind { Unknown, Model, Dataset, Code };
using ArtifactType = Worded<ArtifactKind>;

/// Known words: model, dataset, code, in lower case (registry 2.1).
ArtifactType artifactType(const QString& word);

/// One entry of a list (ArtifactMetadata of registry 2.1). Type is an attribute: at HEAD it changes
/// at the next reload (registry 5.1).
struct Artifact {
    ArtifactId id;
    QString name;
    ArtifactType type;

    bool operator==(const Artifact&) const = default;
};

inline size_t qHash(const Artifact& artifact, size_t seed = 0)
{
    return qHashMulti(seed, artifact.id, artifact.name, artifact.type.word);
}

/// id + name as read by a GET: what makes an artifact itself (SAFETY.md 2).
struct ArtifactIdentity {
    ArtifactId id;
    QString name;

    bool operator==(const ArtifactIdentity&) const = default;
};

inline size_t qHash(const ArtifactIdentity& identity, size_t seed = 0)
{
    return qHashMulti(seed, identity.id, identity.name);
}

inline ArtifactIdentity identityOf(const Artifact& artifact)
{
    return {artifact.id, artifact.name};
}

/// One artifact as a GET tells it, with the text it came as.
struct ArtifactRecord {
    Artifact artifact;
    QString url; ///< may be a bare name or empty (registry 5.2)
    std::optional<QString> downloadUrl;
    QByteArray raw;

    bool operator==(const ArtifactRecord&) const = default;
};

/// A whole list. A reading equal to the one before, byte for byte, is the same shared value.
using ArtifactList = std::shared_ptr<const QList<Artifact>>;

struct ArtifactListing {
    ArtifactList artifacts; ///< never null; order as the server's; rows that share an id all stay
    int pages = 1;

    bool operator==(const ArtifactListing&) const = default;
};

/// What is asked of a list; both empty for everything.
struct ArtifactQuery {
    QString name; ///< empty or `*`: all
    QList<ArtifactKind> types;
};

/// What a registration sends (registry 2.2).
struct ArtifactDraft {
    ArtifactType type;
    QString url;
    QString name; ///< may be empty

    bool operator==(const ArtifactDraft&) const = default;
};

} // namespace steward
