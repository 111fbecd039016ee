// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/scenarios/scenariopane.h"

#include "ui/scenarios/scenariocard.h"
#include "ui/scenarios/scenariotables.h"
#include "ui/shell/placeholder.h"
#include "ui/theme/badge.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

ScenarioPane::ScenarioPane(QWidget* parent)
    : QWidget(parent)
    , m_faces(new QStackedWidget(this))
    , m_nothing(new Placeholder)
    , m_one(new QWidget)
    , m_name(new ElidedLabel(QString(), Tone::Text, FontRole::Title))
    , m_builtIn(new Badge(tr("Built in"), Tone::Sandbox))
    , m_card(new ScenarioCard)
    , m_tables(new ScenarioTables)
{
    setObjectName(u"scenarioPane"_s);
    setAccessibleName(tr("The chosen scenario"));
    const Metrics metrics = Metrics::current();
    auto* column = new QVBoxLayout(m_one);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics.px(8));
    auto* head = new QVBoxLayout;
    head->setContentsMargins(metrics.px(16), metrics.px(10), metrics.px(16), 0);
    head->setSpacing(metrics.px(10));
    head->addWidget(makeHead());
    head->addWidget(m_card);
    column->addLayout(head);
    column->addWidget(m_tables, 1);
    m_nothing->show(Placeholder::Face::Empty, tr("No scenario is chosen"),
        tr("Choose one at the left, or capture one from what both servers hold now."));
    m_faces->addWidget(m_nothing);
    // In a low window, or with large type, it scrolls rather than being squeezed.
    m_one->setBackgroundRole(roleOf(Tone::Surface));
    m_one->setAutoFillBackground(true);
    m_tables->setMinimumHeight(metrics.header + 6 * metrics.row);
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_one);
    m_chosen = area;
    m_faces->addWidget(area);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_faces);
    connect(m_tables, &ScenarioTables::checkWanted, m_card, &ScenarioCard::checkWanted);
}

QWidget* ScenarioPane::makeHead()
{
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics::current().px(8));
    m_name->setObjectName(u"scenarioTitle"_s);
    m_name->setElideMode(Qt::ElideMiddle);
    m_edit = new QPushButton(tr("Edit..."));
    m_edit->setObjectName(u"editScenarioButton"_s);
    m_edit->setAccessibleName(tr("Edit the scenario"));
    m_edit->setAutoDefault(false);
    connect(m_edit, &QPushButton::clicked, this, &ScenarioPane::editWanted);
    m_more = new QPushButton(icons::icon(Glyph::More), QString());
    m_more->setObjectName(u"moreScenarioButton"_s);
    m_more->setAccessibleName(tr("More to do with the scenario"));
    m_more->setToolTip(tr("Rename, copy, export, remove"));
    m_more->setAutoDefault(false);
    connect(m_more, &QPushButton::clicked, this,
        [this] { Q_EMIT menuWanted(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    row->addWidget(m_name);
    row->addWidget(m_builtIn);
    row->addStretch(1);
    row->addWidget(m_edit);
    row->addWidget(m_more);
    return head;
}

void ScenarioPane::setScenario(const std::optional<Scenario>& scenario, bool isBuiltIn)
{
    m_faces->setCurrentWidget(scenario ? m_chosen : static_cast<QWidget*>(m_nothing));
    if (!scenario)
        return;
    m_name->setText(scenario->name);
    m_builtIn->setVisible(isBuiltIn);
    m_tables->setScenario(*scenario);
}

void ScenarioPane::setStanding(const ScenarioStanding& standing)
{
    m_card->show(standing);
    m_tables->setCheck(standing.check, standing.left, standing.isBusy && !standing.check);
}

} // namespace steward
