// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/activity/taskrow.h"

#include "app/plan/planrun.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/progressline.h"
#include "ui/theme/spinner.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace steward {

using namespace Qt::StringLiterals;

TaskRow::TaskRow(QWidget* parent)
    : QWidget(parent)
    , m_spinner(new Spinner(this))
    , m_stale(new IconLabel(Glyph::Stale, Tone::SecondText, this))
    , m_title(new ElidedLabel({}, Tone::Text, FontRole::Body, this))
    , m_progress(new ProgressLine(this))
    , m_words(new ElidedLabel({}, Tone::SecondText, FontRole::Body, this))
    , m_stop(new QPushButton(tr("Stop after this one"), this))
{
    const Metrics m = Metrics::current();
    setObjectName(u"taskRow"_s);
    m_title->setObjectName(u"taskTitle"_s);
    m_title->setElideMode(Qt::ElideMiddle);
    m_words->setObjectName(u"taskWords"_s);
    m_progress->setMinimumWidth(m.px(40));
    m_progress->setMaximumWidth(m.px(180));
    m_stop->setObjectName(u"stopAfterThisOne"_s);
    m_stop->setToolTip(tr("Steps that have not begun are left out; the one under way ends."));
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_run)
            Q_EMIT stopWanted(m_run);
    });
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(m.px(16), 0, m.px(16), 0);
    layout->setSpacing(m.px(12));
    layout->addWidget(m_spinner);
    layout->addWidget(m_stale);
    layout->addWidget(m_title);
    layout->addWidget(m_progress);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_stop);
    setFixedHeight(m.px(38));
}

void TaskRow::show(const RunningTask& task)
{
    m_run = task.run;
    m_title->setText(task.title);
    m_spinner->setVisible(!task.old);
    m_stale->setVisible(task.old);
    m_progress->setVisible(!task.old);
    m_progress->setPart(task.part);
    m_words->setText(task.words);
    m_stop->setVisible(task.canStop);
    m_stop->setAccessibleName(tr("Stop %1 after this one").arg(visibleText(task.title, 80)));
    setAccessibleName(visibleText(task.title + ": "_L1 + task.words));
}

} // namespace steward
