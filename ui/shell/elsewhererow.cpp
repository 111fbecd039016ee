// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/elsewhererow.h"

#include "ui/activity/runningtask.h"
#include "ui/plan/outcomelook.h"
#include "ui/shell/classtone.h"
#include "ui/theme/badge.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/spinner.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace steward {

using namespace Qt::StringLiterals;

ElsewhereRow::ElsewhereRow(QWidget* parent)
    : QWidget(parent)
    , m_spinner(new Spinner(this))
    , m_mark(new IconLabel(Glyph::Verified, Tone::Verified, this))
    , m_environment(new ElidedLabel({}, Tone::Text, FontRole::Strong, this))
    , m_badge(new Badge(this))
    , m_title(new ElidedLabel({}, Tone::Text, FontRole::Body, this))
    , m_words(new ElidedLabel({}, Tone::SecondText, FontRole::Body, this))
    , m_stop(new QPushButton(tr("Stop after this one"), this))
    , m_go(new QPushButton(tr("Show"), this))
    , m_dismiss(new QPushButton(tr("Put away"), this))
{
    const Metrics m = Metrics::current();
    setObjectName(u"elsewhereRow"_s);
    m_environment->setObjectName(u"elsewhereEnvironment"_s);
    m_title->setObjectName(u"elsewhereTitle"_s);
    m_title->setElideMode(Qt::ElideMiddle);
    m_words->setObjectName(u"elsewhereWords"_s);
    m_stop->setObjectName(u"elsewhereStop"_s);
    m_go->setObjectName(u"elsewhereShow"_s);
    m_dismiss->setObjectName(u"elsewherePutAway"_s);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_run)
            m_run->stopAfterThisOne();
    });
    connect(m_go, &QPushButton::clicked, this, [this] {
        if (m_workspace)
            Q_EMIT showWanted(m_workspace);
    });
    connect(m_dismiss, &QPushButton::clicked, this, [this] {
        if (m_run)
            Q_EMIT dismissed(m_run);
    });
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(m.px(12), m.px(1), m.px(12), 0);
    layout->setSpacing(m.px(8));
    layout->addWidget(m_spinner);
    layout->addWidget(m_mark);
    layout->addWidget(m_environment);
    layout->addWidget(m_badge);
    layout->addSpacing(m.px(4));
    layout->addWidget(m_title);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_stop);
    layout->addWidget(m_go);
    layout->addWidget(m_dismiss);
    setFixedHeight(m.px(38));
}

void ElsewhereRow::show(Workspace& workspace, PlanRun& run)
{
    m_workspace = &workspace;
    m_run = &run;
    const Environment& environment = workspace.environment();
    m_environment->setText(environment.name);
    m_badge->setBadge(wordFor(environment.environmentClass), toneFor(environment.environmentClass));
    m_title->setText(run.plan().title);
    m_spinner->setVisible(!run.isEnded());
    m_mark->setVisible(run.isEnded());
    m_dismiss->setVisible(run.isEnded());
    if (run.isEnded())
        showEnded(run);
    else
        showRunning(workspace, run);
    const QString what = visibleText(environment.name + ", "_L1 + run.plan().title, 120);
    m_stop->setAccessibleName(tr("Stop after this one: %1").arg(what));
    m_go->setAccessibleName(tr("Show %1").arg(what));
    m_dismiss->setAccessibleName(tr("Put away %1").arg(what));
    setAccessibleName(what + ": "_L1 + m_words->text());
    QWidget::show();
}

void ElsewhereRow::showRunning(const Workspace& workspace, const PlanRun& run)
{
    const QList<RunningTask> tasks = runningTasksOf(workspace);
    for (const RunningTask& task : tasks) {
        if (task.run != &run)
            continue;
        m_words->setText(task.words);
        m_stop->setVisible(task.canStop);
    }
}

void ElsewhereRow::showEnded(const PlanRun& run)
{
    m_stop->hide();
    m_mark->setGlyph(glyphFor(run.outcome()), toneFor(run.outcome()));
    m_words->setText(run.stopReason().isEmpty()
            ? wordFor(run.outcome())
            : QString(wordFor(run.outcome()) % ": "_L1 % run.stopReason()));
}

} // namespace steward
