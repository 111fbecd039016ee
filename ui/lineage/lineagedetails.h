// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/lineage/lineagetreenode.h"

#include <QHBoxLayout>
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

/// Beside picture and tree: the chosen thing with who depends on it, in a sentence with its
/// coverage; below, as a table, everybody who depends on the artifact gone to.
class LineageDetails final : public QWidget {
    Q_OBJECT
public:
    explicit LineageDetails(const LineageAnswers& lineage, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(LineageDetails)

    /// What heading and sentence speak of; its row in the table is marked.
    void setTarget(const std::optional<LineageTreeNode>& target);
    /// Whose dependents the table lists.
    void setSubject(const std::optional<Artifact>& subject);
    /// Whatever lineage says now.
    void refresh();
    /// At the end of the row below the table.
    void addToFoot(QWidget* widget) { m_foot->addWidget(widget); }

Q_SIGNALS:
    void chosen(const steward::Artifact& artifact);
    void artifactWanted(const steward::ArtifactIdentity& artifact);
    void listWanted(const steward::ArtifactIdentity& artifact);

private:
    void makeTable();
    QWidget* makeFoot();
    void showTable(bool shown);
    void refreshListed(const Artifact& artifact);
    void refreshUnlisted();
    void refreshTable();
    void markRow();

    const LineageAnswers& m_lineage;
    std::optional<LineageTreeNode> m_target;
    std::optional<Artifact> m_subject;
    bool m_marking = false; ///< a row is marked, not chosen by a person
    DependentsTableModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QWidget* m_one;
    Placeholder* m_nothing;
    ElidedLabel* m_name;
    IconLabel* m_glyph;
    ElidedLabel* m_identity;
    PlainLabel* m_impact;
    PlainLabel* m_unread;
    ElidedLabel* m_whose;
    DataTable* m_table;
    QPushButton* m_inList = nullptr;
    QHBoxLayout* m_foot = nullptr;
};

} // namespace steward
