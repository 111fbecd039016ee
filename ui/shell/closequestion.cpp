// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/closequestion.h"

#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/fontrole.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

CloseQuestion::CloseQuestion(const QList<Plans*>& running, QWidget* parent)
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
    QList<PlanRun*> runs;
    for (const Plans* plans : running)
        runs += plans->runs();
    runs.removeIf([](const PlanRun* run) { return run->isEnded(); });
    for (const PlanRun* run : std::as_const(runs)) {
        if (!run->isEnded())
            layout->addWidget(new ElidedLabel(run->plan().title, Tone::Text, FontRole::Body, this));
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
        for (PlanRun* run : runs)
            run->stopAfterThisOne();
        Q_EMIT closeWhenDone();
        accept();
    });
    keep->setFocus();
}

} // namespace steward
