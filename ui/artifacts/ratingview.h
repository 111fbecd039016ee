// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/registry/artifact.h"
#include "net/registry/rating.h"

#include <QDateTime>
#include <QHash>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <optional>

class QGridLayout;
class QPushButton;

namespace steward {

class Clock;
class Lookup;
class PendingCallBase;
class PlainLabel;
class Spinner;

/// A model's rating, asked for only when a person wants it: it can take minutes and block the
/// registry meanwhile (registry 5.16). Ratings read are kept while the page lives.
class RatingView final : public QWidget {
    Q_OBJECT
public:
    RatingView(Lookup& lookup, const Clock& clock, QWidget* parent = nullptr);
    ~RatingView() override;
    Q_DISABLE_COPY_MOVE(RatingView)

    /// Leaving an artifact cancels its question.
    void setArtifact(const Artifact& artifact);

private:
    void read();
    void cancel();
    void showNothing(const QString& words);
    void showBars(const Rating& rating);
    void refresh();
    void count();

    Lookup& m_lookup;
    const Clock& m_clock;
    std::optional<Artifact> m_artifact;
    QHash<ArtifactIdentity, Rating> m_known;
    QPointer<PendingCallBase> m_call;
    QDateTime m_since;
    QTimer m_tick;
    QPushButton* m_button;
    Spinner* m_spinner;
    PlainLabel* m_words;
    QWidget* m_bars;
    QGridLayout* m_grid;
};

} // namespace steward
