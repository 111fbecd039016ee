// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/plan.h"

#include <QScrollArea>

class QSortFilterProxyModel;

namespace steward {

class DataTable;
class DependentsModel;
class FactLines;
class LeftOutModel;
class NoteLines;
class PictureGlance;
class PlainLabel;
class SearchField;
class TargetTableModel;
class TextLink;

/// What an action touches: one line that sums up, the targets, what was left out and why, what
/// goes, what stays, what can be undone, and what stands in the way.
class FactsView final : public QScrollArea {
    Q_OBJECT
public:
    explicit FactsView(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(FactsView)

    void setPlan(const Plan& plan, Instant now);
    /// What is not as it was first reviewed; empty: nothing.
    void setDifferences(const QStringList& differences);
    void setNow(Instant now);
    QSize sizeHint() const override;

private:
    void makeTables();
    QWidget* makeLeftLine();
    void fillTables(Instant now);
    void showDependents(const ArtifactTarget* target);
    void showCurrent();

    Plan m_plan;
    TargetTableModel* m_model;
    QSortFilterProxyModel* m_sorted;
    SearchField* m_search;
    DataTable* m_table;
    LeftOutModel* m_leftOut;
    DataTable* m_leftTable;
    QWidget* m_leftLine = nullptr;
    PlainLabel* m_leftText = nullptr;
    TextLink* m_leftShow = nullptr;
    DependentsModel* m_dependents;
    PlainLabel* m_dependentHead;
    DataTable* m_dependentTable;
    PictureGlance* m_picture;
    PlainLabel* m_summary;
    NoteLines* m_obstacles;
    NoteLines* m_differences;
    FactLines* m_facts;
};

} // namespace steward
