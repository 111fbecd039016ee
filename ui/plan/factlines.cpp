// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/plan/factlines.h"

#include "app/plan/plan.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"

#include <QGridLayout>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostTexts = 4;

} // namespace

FactLines::FactLines(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"planFacts"_s);
}

void FactLines::setPlan(const Plan& plan)
{
    delete layout();
    qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    const Metrics metrics = Metrics::current();
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics.px(16));
    grid->setVerticalSpacing(metrics.px(8));
    grid->setColumnStretch(1, 1);
    add(*grid, tr("Goes"), plan.goes);
    add(*grid, tr("Stays"), plan.stays);
    add(*grid, tr("Undo"), plan.undo);
    setVisible(grid->count() > 0);
}

void FactLines::add(QGridLayout& grid, const QString& label, const QStringList& texts)
{
    QStringList told = texts.mid(0, kMostTexts);
    if (texts.size() > kMostTexts)
        told.append(tr("and %n more, all of them in the report", nullptr,
            static_cast<int>(texts.size() - kMostTexts)));
    for (qsizetype i = 0; i < told.size(); ++i) {
        const int row = grid.rowCount();
        if (i == 0) {
            auto* name = new PlainLabel(label, Tone::SecondText, FontRole::Body, this);
            name->setWordWrap(false);
            grid.addWidget(name, row, 0, Qt::AlignTop);
        }
        grid.addWidget(new PlainLabel(told.at(i), Tone::Text, FontRole::Body, this), row, 1);
    }
}

} // namespace steward
