// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/impact.h"

#include <QHashFunctions>
#include <QList>
#include <QSet>
#include <QString>

namespace steward {

class LineageJoin;

/// Which node of a picture is meant, from one picture to the next.
struct LineageKey {
    QString id; ///< "" of what is not listed: made-up ids change (registry 3.2)
    QString name;
    bool listed = true;

    bool operator==(const LineageKey&) const = default;
};

inline size_t qHash(const LineageKey& key, size_t seed = 0)
{
    return qHashMulti(seed, key.id, key.name, key.listed);
}

inline LineageKey keyOf(const ArtifactIdentity& identity)
{
    return {identity.id.value, identity.name, true};
}

/// What is to be drawn: so many hops around the foci, and beyond them where a stub was opened.
struct CutRequest {
    enum class Way { Both, Dependents, BuiltOn };

    QList<ArtifactIdentity> foci; ///< those that are not listed are left out
    Way way = Way::Both;
    int depth = 1; ///< hops each way; 0: all
    int breadth = 30; ///< so many neighbours of one node before a stub stands for the rest
    int most = 2000; ///< nodes in all
    QSet<LineageKey> openedUp; ///< stubs that were opened: all parents of these
    QSet<LineageKey> openedDown; ///< all children of these

    bool operator==(const CutRequest&) const = default;
};

/// A thing in the picture. Names and ids are raw server text.
struct CutNode {
    enum class Kind {
        Listed,
        External, ///< from elsewhere
        Missing, ///< named, neither listed nor told to be external
    };

    Kind kind = Kind::Listed;
    QString id; ///< of what is not listed: as told
    QString name;
    ArtifactType type; ///< of the listed
    int distance = 0; ///< hops from the foci: negative upstream
    bool focus = false;
    bool certain = true; ///< some way from a focus to it is certain all along
    bool inCycle = false;
    bool read = true; ///< false: what it is built on was not read; true for the unlisted
    int moreUp = 0; ///< parents that are not drawn, where the way goes up here
    int moreDown = 0;

    LineageKey key() const
    {
        return {kind == Kind::Listed ? id : QString(), name, kind == Kind::Listed};
    }
    bool operator==(const CutNode&) const = default;
};

/// From what is built upon to what is built on it.
struct CutEdge {
    int from = 0;
    int to = 0;
    bool certain = true;
    bool inCycle = false;
    QString relationship; ///< in the server's words, raw; may be ""

    bool operator==(const CutEdge&) const = default;
};

/// The part of all lineages that a picture shows, never without what was read.
struct LineageCut {
    QList<CutNode> nodes; ///< foci first, then by hops
    QList<CutEdge> edges; ///< every known edge between nodes that are drawn
    Coverage coverage;
    CutRequest::Way way = CutRequest::Way::Both;

    int unread() const { return coverage.listed - coverage.read; }
    bool operator==(const LineageCut&) const = default;
};

/// A pure function; linear in what is known. Cycles are walked once and drawn whole.
LineageCut cutAround(const LineageJoin& join, const Coverage& coverage, const CutRequest& request);

} // namespace steward
