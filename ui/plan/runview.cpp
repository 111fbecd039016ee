// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/plan/runview.h"

#include "ui/plan/outcomelook.h"
#include "ui/plan/runtablemodel.h"
#include "ui/plan/runwords.h"
#include "ui/theme/banner.h"
#include "ui/theme/datatable.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/progressline.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostRowsShown = 9;

} // namespace

RunView::RunView(QWidget* parent)
    : QWidget(parent)
    , m_model(new RunTableModel(this))
    , m_notice(new Banner(this, false))
    , m_bar(new ProgressLine(this))
    , m_table(new DataTable(this))
    , m_meaning(new PlainLabel(QString(), Tone::SecondText, FontRole::Body, this))
{
    setObjectName(u"runView"_s);
    m_table->setObjectName(u"runTable"_s);
    m_table->setAccessibleName(tr("Steps and outcomes"));
    m_table->setColumns({{11, 11, 0, true, false, false}, {20, 10, 1, false, false, false},
        {44, 12, 3, false, false, false}, {7, 6, 0, false, false, false}});
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->horizontalHeader()->hide();
    m_meaning->setObjectName(u"outcomeMeaning"_s);

    const Metrics metrics = Metrics::current();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.px(20), metrics.px(8), metrics.px(20), metrics.px(12));
    layout->setSpacing(metrics.px(10));
    layout->addWidget(m_notice);
    layout->addWidget(m_bar);
    layout->addWidget(m_table);
    layout->addWidget(m_meaning);
    layout->addStretch(1);
}

void RunView::setRun(PlanRun* run)
{
    m_run = run;
    m_model->setRun(run);
    connect(run, &PlanRun::changed, this, &RunView::refresh);
    connect(run, &PlanRun::ended, this, &RunView::refresh);
    const Metrics metrics = Metrics::current();
    m_table->setFixedHeight(std::clamp(m_model->rowCount(), 1, kMostRowsShown) * metrics.row + 2);
    refresh();
}

void RunView::setNow(const QDateTime& utc)
{
    m_model->setNow(utc);
}

void RunView::refresh()
{
    if (!m_run)
        return;
    const bool ended = m_run->isEnded();
    m_bar->setVisible(!ended);
    m_meaning->setVisible(true);
    if (!ended) {
        const auto done = std::count_if(m_run->reports().begin(), m_run->reports().end(),
            [](const StepReport& report) { return report.phase == StepReport::Phase::Ended; });
        const auto all = static_cast<double>(m_run->reports().size());
        m_bar->setPart(all > 1 ? static_cast<double>(done) / all : -1);
        if (m_run->phase() == PlanRun::Phase::WaitingForLock && !m_run->waitingBehind().isEmpty())
            m_meaning->setText(m_run->waitingBehind());
        else if (m_run->phase() == PlanRun::Phase::Comparing)
            m_meaning->setText(tr("Comparing the server with what was reviewed."));
        else
            m_meaning->setText(
                tr("Hiding this changes nothing: Activity and the sidebar carry it on."));
        return;
    }
    const Outcome outcome = m_run->outcome();
    QStringList said;
    if (m_run->reports().size() == 1)
        said = answerAndLook(*m_run);
    if (isGood(outcome) && m_run->stopReason().isEmpty()) {
        m_notice->dismiss();
        said.append(meaningOf(outcome));
    } else {
        const Tone tone = toneFor(outcome) == Tone::SecondText ? Tone::Care : toneFor(outcome);
        const bool stopped = !m_run->stopReason().isEmpty();
        m_notice->say({tone, tr("%1:").arg(wordFor(outcome)),
            stopped ? m_run->stopReason() : meaningOf(outcome), QString()});
        if (stopped)
            said.append(meaningOf(outcome));
    }
    m_meaning->setText(said.join(u'\n'));
    m_meaning->setVisible(!m_meaning->text().isEmpty());
}

} // namespace steward
