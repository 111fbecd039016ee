// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/closequestion.h"

#include "app/plan/planrun.h"
#include "ui/shell/classtone.h"
#include "ui/theme/badge.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/fontrole.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

// Whose it is and what it is.
QLayout* CloseQuestion::lineOf(const PlanRun& run)
{
    const Environment& environment = run.plan().environment;
    auto* line = new QHBoxLayout;
    line->setSpacing(Metrics::current().px(8));
    line->addWidget(new Badge(
        wordFor(environment.environmentClass), toneFor(environment.environmentClass), this));
    line->addWidget(new ElidedLabel(environment.name, Tone::Text, FontRole::Strong, this));
    line->addWidget(new ElidedLabel(run.plan().title, Tone::Text, FontRole::Body, this), 1);
    return line;
}

CloseQuestion::CloseQuestion(const QList<PlanRun*>& running, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"closeQuestion"_s);
    setWindowTitle(tr("A task is running"));
    setAttribute(Qt::WA_DeleteOnClose);
    const Metrics metrics = Metrics::current();
    auto* layout = new QVBoxLayout(this);
    const int edge = metrics.px(20);
    layout->setContentsMargins(edge, edge, edge, edge);
    layout->setSpacing(metrics.px(12));

    auto* title = new QLabel(tr("Steward is still looking after what it sent"), this);
    setFontRole(*title, FontRole::Title);
    layout->addWidget(title);
    QList<QPointer<PlanRun>> runs;
    for (PlanRun* const run : running) {
        runs.append(run);
        layout->addLayout(lineOf(*run));
    }
    auto* text = new QLabel(tr("If it closes now, nobody is told whether it worked. It can end "
                               "after the present step."),
        this);
    text->setWordWrap(true);
    layout->addWidget(text);

    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    auto* keep = new QPushButton(tr("Keep running"), this);
    keep->setObjectName(u"keepRunningButton"_s);
    auto* stop = new QPushButton(tr("Stop after this one and close"), this);
    stop->setObjectName(u"stopAndCloseButton"_s);
    buttons->addWidget(stop);
    buttons->addWidget(keep);
    layout->addLayout(buttons);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(stop, &QPushButton::clicked, this, [this, runs] {
        for (const QPointer<PlanRun>& run : runs) {
            if (run)
                run->stopAfterThisOne();
        }
        Q_EMIT closeWhenDone();
        accept();
    });
    keep->setFocus();
}

} // namespace steward
