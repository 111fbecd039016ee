// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/examplepath.h"
#include "app/live/clock.h"
#include "net/registry/artifact.h"

#include <QList>
#include <QString>

#include <optional>

namespace steward {

/// A lineage that could not be read, and why, in words.
struct UnreadLineage {
    Artifact artifact;
    QString reason;
    int tries = 0;

    bool operator==(const UnreadLineage&) const = default;
};

/// The two numbers of SAFETY.md 3, with what they were taken from.
struct Coverage {
    int listed = 0;
    int read = 0;
    int recording = 0; ///< how many record a parent at all
    QList<UnreadLineage> unread; ///< failed at least once; not yet asked ones are not in here
    int generation = 0;
    std::optional<Instant> crawlBegan; ///< of the last full crawl
    std::optional<Instant> crawlEnded;

    bool isComplete() const { return listed == read; }
    bool operator==(const Coverage&) const = default;
};

/// Somebody that is built on the artifact asked about.
struct Dependent {
    Artifact artifact;
    int depth = 1; ///< 1 is direct
    bool certain = true; ///< false: only a name links them somewhere on the way (registry 3.4)
    ExamplePath path; ///< from the artifact asked about to this one

    bool operator==(const Dependent&) const = default;
};

/// Who depends on an artifact, never without what was read (SAFETY.md 3). There is no "none".
struct Impact {
    enum class Answer {
        Some, ///< at least these
        NoneRecorded, ///< every lineage was read and none names it
        Unknown, ///< some could not be read and none of the others names it
    };

    /// The same in numbers, for tables: they ask about thousands.
    struct Counts {
        Answer answer = Answer::Unknown;
        int direct = 0;
        int all = 0;
        int certain = 0; ///< of all
        bool inCycle = false;

        bool operator==(const Counts&) const = default;
    };

    Answer answer = Answer::Unknown;
    QList<Dependent> dependents; ///< by depth, then list order
    bool inCycle = false;
    Coverage coverage;

    int direct() const { return counts().direct; }
    Counts counts() const
    {
        Counts counts{answer, 0, static_cast<int>(dependents.size()), 0, inCycle};
        for (const Dependent& dependent : dependents) {
            counts.direct += dependent.depth == 1 ? 1 : 0;
            counts.certain += dependent.certain ? 1 : 0;
        }
        return counts;
    }
    bool operator==(const Impact&) const = default;
};

/// What an artifact is built on, one level up, as its own lineage tells it.
struct Parent {
    QString nodeId; ///< as told
    QString name; ///< as told
    std::optional<Artifact> artifact; ///< the listed one it resolves to
    bool certain = true;
    bool external = false; ///< not in this registry
    QString relationship;

    bool operator==(const Parent&) const = default;
};

} // namespace steward
