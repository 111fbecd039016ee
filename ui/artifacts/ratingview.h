// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/registry/artifact.h"
#include "net/registry/rating.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QGridLayout;

namespace steward {

class AskLine;
class Clock;
class Lookup;
class PlainLabel;

/// A model's rating, asked for only when a person wants it: it can take minutes and block the
/// registry meanwhile (registry 5.16). Every metric with a bar, its score and how long the registry
/// took for it. Ratings read are kept while the page lives.
class RatingView final : public QWidget {
    Q_OBJECT
public:
    RatingView(Lookup& lookup, const Clock& clock, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(RatingView)

    /// Leaving an artifact cancels its question.
    void setArtifact(const Artifact& artifact);

private:
    void read();
    void refresh();
    void showBars(const Rating& rating);
    void addBar(const Metric& metric, int row);

    Lookup& m_lookup;
    std::optional<Artifact> m_artifact;
    QHash<ArtifactIdentity, Rating> m_known;
    AskLine* m_line;
    QWidget* m_bars;
    QGridLayout* m_grid;
    PlainLabel* m_legend;
};

} // namespace steward
