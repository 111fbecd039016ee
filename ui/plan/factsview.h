// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/plan.h"

#include <QScrollArea>

class QVBoxLayout;

namespace steward {

class DataTable;
class DependentsModel;
class PictureGlance;
class PlainLabel;
class TargetTableModel;

/// What an action touches: one line that sums up, the targets, what goes, what stays, what can be
/// undone, and what stands in the way.
class FactsView final : public QScrollArea {
    Q_OBJECT
public:
    explicit FactsView(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(FactsView)

    void setPlan(const Plan& plan, Instant now);
    void setNow(Instant now);
    QSize sizeHint() const override;

private:
    void addFacts(const QString& label, const QStringList& texts);

    TargetTableModel* m_model;
    DataTable* m_table;
    DependentsModel* m_dependents;
    DataTable* m_dependentTable;
    PictureGlance* m_picture;
    PlainLabel* m_summary;
    QWidget* m_obstacles;
    QWidget* m_facts;
};

} // namespace steward
