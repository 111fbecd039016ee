// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/scenarios/scenariolistpane.h"

#include "ui/theme/banner.h"
#include "ui/theme/datatable.h"

#include <QItemSelectionModel>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostTroubles = 4; // the rest is counted

} // namespace

ScenarioListPane::ScenarioListPane(const ScenarioStore& store, QWidget* parent)
    : QWidget(parent)
    , m_store(store)
    , m_model(new ScenarioListModel(store, this))
    , m_table(new DataTable(this))
    , m_troubles(new Banner(this, false))
    , m_undo(new Banner(this, false))
{
    makeTable();
    m_troubles->setObjectName(u"scenarioTroubles"_s);
    m_undo->setObjectName(u"scenarioUndo"_s);
    // As high as their words are in a narrow pane, not as a wide one would have them.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_troubles->setSizePolicy(policy);
    m_undo->setSizePolicy(policy);
    connect(m_undo, &Banner::acted, this, &ScenarioListPane::undoWanted);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_undo);
    layout->addWidget(m_troubles);
    setFocusProxy(m_table);
    connect(&store, &ScenarioStore::changed, this, &ScenarioListPane::storeChanged);
    showTroubles();
}

void ScenarioListPane::makeTable()
{
    m_table->setObjectName(u"scenarioTable"_s);
    m_table->setAccessibleName(tr("Scenarios"));
    m_table->setColumns({{.characters = 18, .least = 10, .stretch = 1, .hideable = false},
        {.characters = 15, .least = 12, .glyph = true}});
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false); // the store's order: one's own first
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& row) {
            const Scenario* const scenario = m_model->at(row.row());
            if (!row.isValid() || !scenario)
                return; // a reset: storeChanged() looks for it again
            m_name = scenario->name;
            Q_EMIT currentChanged();
        });
    connect(m_table, &DataTable::menuWanted, this,
        [this](const QModelIndex&, const QPoint& global) { Q_EMIT menuWanted(global); });
    connect(m_table, &DataTable::removeWanted, this, &ScenarioListPane::removeWanted);
}

std::optional<Scenario> ScenarioListPane::current() const
{
    const Scenario* const scenario
        = m_name.isEmpty() ? nullptr : m_model->at(m_model->rowOf(m_name));
    return scenario ? std::optional(*scenario) : std::nullopt;
}

void ScenarioListPane::select(const QString& name)
{
    m_name = name;
    const int row = name.isEmpty() ? -1 : m_model->rowOf(name);
    if (row < 0)
        m_table->selectionModel()->clear();
    else
        m_table->setCurrentIndex(m_model->index(row, ScenarioListModel::Name));
    Q_EMIT currentChanged();
}

// Rows are the store's; whoever was selected is still, as long as it is there.
void ScenarioListPane::storeChanged()
{
    select(m_name);
    showTroubles();
}

void ScenarioListPane::showTroubles()
{
    const QStringList& troubles = m_store.troubles();
    if (troubles.isEmpty())
        return m_troubles->dismiss();
    QString words = troubles.first(std::min(troubles.size(), kMostTroubles)).join(u'\n');
    if (troubles.size() > kMostTroubles)
        words += u'\n'
            + tr("And %n more.", nullptr, static_cast<int>(troubles.size() - kMostTroubles));
    m_troubles->say({Tone::Care,
        tr("%n file(s) left out.", nullptr, static_cast<int>(troubles.size())), words, {}});
}

void ScenarioListPane::offerUndo(const QString& words)
{
    m_undo->say({Tone::Accent, {}, words, tr("Undo")});
}

void ScenarioListPane::withdrawUndo()
{
    m_undo->dismiss();
}

} // namespace steward
