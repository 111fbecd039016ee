// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/registry/artifact.h"
#include "net/registry/rating.h"

#include <QHash>
#include <QWidget>

#include <optional>

namespace steward {

class AskLine;
class Clock;
class Lookup;
class PlainLabel;

/// What an artifact costs, asked for only when a person wants it: first alone, then with all it is
/// built on, which some registries always fail at (registry 5.12). Kept while the page lives.
class CostView final : public QWidget {
    Q_OBJECT
public:
    CostView(Lookup& lookup, const Clock& clock, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(CostView)

    /// Leaving an artifact cancels its question.
    void setArtifact(const Artifact& artifact);

private:
    struct Known {
        std::optional<ArtifactCost> alone;
        std::optional<ArtifactCost> together;
    };

    void read();
    void refresh();

    Lookup& m_lookup;
    std::optional<Artifact> m_artifact;
    QHash<ArtifactIdentity, Known> m_known;
    PlainLabel* m_figures;
    PlainLabel* m_unit;
    AskLine* m_line;
};

} // namespace steward
