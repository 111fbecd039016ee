// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/registry/artifact.h"

#include <QDateTime>
#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace steward {

class CostView;
class DependentsCard;
class ElidedLabel;
class FactList;
class IconLabel;
class LicenceView;
class LineageAnswers;
class PlainLabel;
class RatingView;
class RecordReader;
class SectionLabel;
class SteadyLabel;
class Workspace;

/// Everything about one artifact: who depends on it, what it is built on, where it comes from, how
/// it is rated, what it costs. Lines have their place before they are read: nothing shifts when an
/// answer comes.
class ArtifactFacts final : public QWidget {
    Q_OBJECT
public:
    ArtifactFacts(Workspace& workspace, const LineageAnswers& lineage, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(ArtifactFacts)

    void setArtifact(const std::optional<Artifact>& artifact);
    /// Ages, and whatever lineage and list say now.
    void refresh();
    /// Ages only: asking who depends on it with every second is dear.
    void tick();

Q_SIGNALS:
    void artifactWanted(const steward::ArtifactIdentity& artifact);
    void lineageWanted();

private:
    void makeHead(QVBoxLayout& layout);
    void makeSections(QVBoxLayout& layout);
    void refreshHead();
    void refreshAge();
    void refreshLineage();
    void refreshRecord();
    void followLink(const QString& link);

    Workspace& m_workspace;
    const LineageAnswers& m_lineage;
    RecordReader* m_record;
    std::optional<Artifact> m_artifact;
    ElidedLabel* m_name = nullptr;
    IconLabel* m_glyph = nullptr;
    ElidedLabel* m_identity = nullptr;
    SteadyLabel* m_age = nullptr;
    QDateTime m_readAt; ///< as the tool tip says
    DependentsCard* m_dependents = nullptr;
    FactList* m_builtOn = nullptr;
    ElidedLabel* m_source = nullptr;
    ElidedLabel* m_download = nullptr;
    PlainLabel* m_doubt = nullptr;
    RatingView* m_rating = nullptr;
    CostView* m_cost = nullptr;
    LicenceView* m_licence = nullptr;
};

} // namespace steward
