// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/activity/steplist.h"

#include "ui/activity/activityentry.h"
#include "ui/shell/words.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

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

// What was told of it later.
QStringList laterWords(const HistoryStep& step)
{
    QStringList lines;
    if (step.settledLater)
        lines.append(StepList::tr("Looked at later: the program had been cut off."));
    for (const Amendment& amendment : step.amendments) {
        lines.append(
            StepList::tr("%1: %2. %3")
                .arg(fullMoment(amendment.at), wordFor(amendment.outcome), amendment.detail));
    }
    return lines;
}

QWidget* makeRow(const Step& step, const HistoryStep& told, QWidget* parent)
{
    const StepReport& report = told.report;
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
    const QStringList later = laterWords(told);
    if (!later.isEmpty())
        grid->addWidget(
            new PlainLabel(later.join(u'\n'), Tone::SecondText, FontRole::Caption), 3, 1);
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

void StepList::show(const HistoryEntry& history)
{
    const QList<HistoryStep> told = history.steps.mid(0, mostShown);
    if (m_plan == history.plan.id && m_shown == told)
        return;
    m_plan = history.plan.id;
    m_shown = told;
    qDeleteAll(m_rows);
    m_rows.clear();
    const qsizetype rows = std::min(told.size(), history.plan.steps.size());
    for (qsizetype i = 0; i < rows; ++i) {
        m_rows.append(makeRow(history.plan.steps.at(i), told.at(i), this));
        m_layout->addWidget(m_rows.last());
    }
    if (history.steps.size() > mostShown) {
        m_rows.append(new PlainLabel(tr("and %n more, in the report", nullptr,
                                         static_cast<int>(history.steps.size() - mostShown)),
            Tone::SecondText, FontRole::Body, this));
        m_layout->addWidget(m_rows.last());
    }
}

} // namespace steward
