// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/registry/artifact.h"

#include <QList>
#include <QWidget>

namespace steward {

class ArtifactFacts;
class ElidedLabel;
class FactList;
class LineageAnswers;
class Placeholder;
class PlainLabel;
class Workspace;

/// Beside the table: the one artifact that is selected, or several counted by type and by who
/// depends on them.
class ArtifactDetails final : public QWidget {
    Q_OBJECT
public:
    ArtifactDetails(Workspace& workspace, const LineageAnswers& lineage, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(ArtifactDetails)

    void setSelected(const QList<Artifact>& selected);
    /// With nothing listed there is nothing to choose either.
    void setAnyListed(bool any);
    /// Whatever lineage and list say now.
    void refresh();
    /// Time passed, and nothing else.
    void tick();

Q_SIGNALS:
    void artifactWanted(const steward::ArtifactIdentity& artifact);
    void lineageWanted();
    void rawWanted();

private:
    QWidget* makeOne();
    QWidget* makeSeveral();
    void refreshSeveral();

    const LineageAnswers& m_lineage;
    QList<Artifact> m_selected;
    bool m_anyListed = true;
    QWidget* m_one = nullptr;
    QWidget* m_several = nullptr;
    Placeholder* m_nothing = nullptr;
    ArtifactFacts* m_facts = nullptr;
    ElidedLabel* m_title = nullptr;
    FactList* m_types = nullptr;
    FactList* m_impacts = nullptr;
    PlainLabel* m_coverage = nullptr;
};

} // namespace steward
