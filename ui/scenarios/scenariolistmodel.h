// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/scenariostore.h"
#include "ui/theme/glyph.h"
#include "ui/theme/tone.h"

#include <QAbstractTableModel>

namespace steward {

/// The saved scenarios, as the store has them; the one of this environment with its state.
class ScenarioListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, State, ColumnCount };
    /// Of the environment's own scenario.
    struct Mark {
        QString name;
        QString word; ///< "Ready", "5 differences"
        Glyph glyph = Glyph::None;
        Tone tone = Tone::SecondText;

        bool operator==(const Mark&) const = default;
    };

    explicit ScenarioListModel(const ScenarioStore& store, QObject* parent = nullptr);

    void setMark(const Mark& mark);
    const Scenario* at(int row) const;
    int rowOf(const QString& name) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void take();
    bool isMarked(const Scenario& scenario) const;

    const ScenarioStore& m_store;
    QList<Scenario> m_scenarios;
    QList<bool> m_builtIn;
    Mark m_mark;
};

} // namespace steward
