// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/activity/steplist.h"

#include "ui/activity/activityentry.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"

#include <QGridLayout>
#include <QHash>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostShown = 50; // the rest is in the report

// Words for a step that goes on; "" when it has ended.
QString phaseWords(StepReport::Phase phase)
{
    switch (phase) {
    case StepReport::Phase::Waiting:
        return StepList::tr("not begun");
    case StepReport::Phase::Checking:
        return StepList::tr("checking");
    case StepReport::Phase::Sending:
        return StepList::tr("sending");
    case StepReport::Phase::Looking:
        return StepList::tr("looking");
    case StepReport::Phase::Ended:
        break;
    }
    return {};
}

QWidget* makeRow(const Step& step, const StepReport& report, QWidget* parent)
{
    const Metrics m = Metrics::current();
    const bool ended = report.phase == StepReport::Phase::Ended;
    const OutcomeMark mark
        = ended ? markOf(report.outcome) : OutcomeMark{Glyph::Working, Tone::Accent};
    auto* row = new QWidget(parent);
    auto* grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(m.px(6));
    grid->setVerticalSpacing(m.px(2));
    grid->setColumnStretch(1, 1);
    auto* subject = new ElidedLabel(step.subject, Tone::Text);
    subject->setElideMode(Qt::ElideMiddle);
    const QString seen = !ended   ? phaseWords(report.phase)
        : report.detail.isEmpty() ? wordFor(report.outcome)
                                  : report.detail;
    const bool plain = mark.tone == Tone::Verified || mark.tone == Tone::Accent;
    grid->addWidget(new IconLabel(mark.glyph, mark.tone), 0, 0, Qt::AlignVCenter);
    grid->addWidget(subject, 0, 1);
    grid->addWidget(new PlainLabel(seen, plain ? Tone::SecondText : mark.tone), 1, 1);
    if (!report.answer.isEmpty())
        grid->addWidget(new PlainLabel(StepList::tr("It said: %1").arg(report.answer),
                            Tone::SecondText, FontRole::Caption),
            2, 1);
    return row;
}

} // namespace

StepList::StepList(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Metrics::current().px(8));
}

void StepList::show(const PlanRun& run)
{
    const QList<StepReport> reports = run.reports().mid(0, mostShown);
    if (m_plan == run.plan().id && m_shown == reports)
        return;
    m_plan = run.plan().id;
    m_shown = reports;
    qDeleteAll(m_rows);
    m_rows.clear();
    QHash<int, const Step*> steps;
    for (const Step& step : run.plan().steps)
        steps.insert(step.id, &step);
    for (const StepReport& report : reports) {
        const Step* step = steps.value(report.stepId);
        if (!step)
            continue;
        m_rows.append(makeRow(*step, report, this));
        m_layout->addWidget(m_rows.last());
    }
}

} // namespace steward
