// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/plan/stepsview.h"

#include "ui/plan/steptablemodel.h"
#include "ui/theme/datatable.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostSentences = 12;

} // namespace

StepsView::StepsView(QWidget* parent)
    : QStackedWidget(parent)
    , m_model(new StepTableModel(this))
    , m_table(new DataTable(this))
    , m_few(new QScrollArea(this))
{
    setObjectName(u"stepsView"_s);
    setAccessibleName(tr("Steps"));
    m_few->setFrameShape(QFrame::NoFrame);
    m_few->setWidgetResizable(true);
    m_few->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setObjectName(u"stepTable"_s);
    m_table->setAccessibleName(tr("Steps"));
    m_table->setColumns({{.characters = 6, .least = 5, .hideable = false},
        {.characters = 28, .least = 12, .stretch = 2, .hideable = false},
        {.characters = 7, .least = 6, .hideable = false},
        {.characters = 34, .least = 12, .stretch = 3, .hideable = false}});
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->setFrameShape(QFrame::StyledPanel);
    const Metrics metrics = Metrics::current();
    auto* many = new QWidget(this);
    auto* around = new QVBoxLayout(many);
    around->setContentsMargins(metrics.px(20), metrics.px(16), metrics.px(20), metrics.px(12));
    around->addWidget(m_table);
    addWidget(m_few);
    addWidget(many);
}

void StepsView::setPlan(const Plan& plan)
{
    const bool few = plan.steps.size() <= kMostSentences;
    m_few->setWidget(few ? sentencesOf(plan) : new QWidget);
    m_model->setSteps(few ? QList<Step>() : plan.steps);
    setCurrentIndex(few ? 0 : 1);
}

QWidget* StepsView::sentencesOf(const Plan& plan)
{
    const Metrics metrics = Metrics::current();
    auto* content = new QWidget;
    auto* grid = new QGridLayout(content);
    grid->setContentsMargins(metrics.px(20), metrics.px(16), metrics.px(20), metrics.px(12));
    grid->setHorizontalSpacing(metrics.px(12));
    grid->setVerticalSpacing(metrics.px(4));
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const Step& step : plan.steps) {
        auto* number
            = new PlainLabel(locale().toString(step.id), Tone::SecondText, FontRole::Body, content);
        number->setWordWrap(false);
        grid->addWidget(number, row, 0, Qt::AlignTop);
        grid->addWidget(
            new PlainLabel(step.title, Tone::Text, FontRole::Strong, content), row++, 1);
        grid->addWidget(
            new PlainLabel(tr("Counts as done when this shows: %1").arg(step.expectation),
                Tone::SecondText, FontRole::Body, content),
            row++, 1);
    }
    grid->setRowStretch(row, 1);
    return content;
}

} // namespace steward
