// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/plan/stepsview.h"

#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"

#include <QGridLayout>

namespace steward {

using namespace Qt::StringLiterals;

StepsView::StepsView(QWidget* parent)
    : QScrollArea(parent)
{
    setObjectName(u"stepsView"_s);
    setAccessibleName(tr("Steps"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void StepsView::setPlan(const Plan& plan)
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
        grid->addWidget(new PlainLabel(tr("Counts as done when %1").arg(step.expectation),
                            Tone::SecondText, FontRole::Body, content),
            row++, 1);
    }
    grid->setRowStretch(row, 1);
    setWidget(content);
}

} // namespace steward
