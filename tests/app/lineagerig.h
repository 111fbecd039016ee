// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/lineageindex.h"
#include "tests/app/artifactrig.h"
#include "tests/support/lineagebuild.h"

#include <QSignalSpy>

namespace steward {

/// An index on a feed on a registry with moods, at first with the data set of registry 10.
struct LineageRig : ArtifactRig {
    LineageRig()
        : index(reads, feed, clock)
        , settled(&index, &LineageIndex::settled)
        , changed(&index, &LineageIndex::changed)
        , progressed(&index, &LineageIndex::progressed)
    {
        const auto add = [this](const char* id, const char* name, const char* type = "model") {
            server.rows.append(
                {QString::fromLatin1(id), QString::fromLatin1(name), QString::fromLatin1(type)});
        };
        add("1", "google-bert/bert-base-uncased");
        add("2", "acme/sentiment");
        add("3", "acme/sentiment-de");
        add("4", "acme/orphan");
        add("5", "bookcorpus", "dataset");
        add("6", "whisper", "code");
        add("7", "cyc-a");
        add("8", "cyc-b");
        server.parents = {{QStringLiteral("2"), QStringLiteral("1")},
            {QStringLiteral("3"), QStringLiteral("2")},
            {QStringLiteral("4"), QStringLiteral("external:meta-llama/llama-9")},
            {QStringLiteral("7"), QStringLiteral("8")}, {QStringLiteral("8"), QStringLiteral("7")}};
    }

    /// The first list and the first crawl to its end.
    bool crawl()
    {
        feed.start();
        return settled.wait();
    }
    ArtifactIdentity at(const char* id) const
    {
        for (const Artifact& artifact : *feed.snapshot()->items) {
            if (artifact.id.value == QLatin1String(id))
                return identityOf(artifact);
        }
        return {};
    }
    QString dependents(const char* id) const { return shown(index.impactOf(at(id)).dependents); }
    Impact::Answer answer(const char* id) const { return index.impactOf(at(id)).answer; }
    void remove(const char* id)
    {
        server.rows.removeIf(
            [id](const FakeRegistry::Row& row) { return row.id == QLatin1String(id); });
    }

    LineageIndex index;
    QSignalSpy settled;
    QSignalSpy changed;
    QSignalSpy progressed;
};

} // namespace steward
