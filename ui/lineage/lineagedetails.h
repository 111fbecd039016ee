// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/lineage/lineagetreenode.h"

#include <QWidget>

class QPushButton;
class QSortFilterProxyModel;

namespace steward {

class DataTable;
class DependentsTableModel;
class ElidedLabel;
class IconLabel;
class LineageAnswers;
class Placeholder;
class PlainLabel;

/// Beside the tree: who depends on the chosen artifact, in a sentence with its coverage and as a
/// table. What is not listed is shown as such.
class LineageDetails final : public QWidget {
    Q_OBJECT
public:
    explicit LineageDetails(const LineageAnswers& lineage, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(LineageDetails)

    void setTarget(const std::optional<LineageTreeNode>& target);
    /// Whatever lineage says now.
    void refresh();

Q_SIGNALS:
    void artifactWanted(const steward::ArtifactIdentity& artifact);
    void listWanted(const steward::ArtifactIdentity& artifact);

private:
    void makeTable();
    QWidget* makeFoot();
    void showTable(bool shown);
    void refreshListed(const Artifact& artifact);
    void refreshUnlisted();

    const LineageAnswers& m_lineage;
    std::optional<LineageTreeNode> m_target;
    DependentsTableModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QWidget* m_one;
    Placeholder* m_nothing;
    ElidedLabel* m_name;
    IconLabel* m_glyph;
    ElidedLabel* m_identity;
    PlainLabel* m_impact;
    PlainLabel* m_unread;
    DataTable* m_table;
    QPushButton* m_inList = nullptr;
};

} // namespace steward
