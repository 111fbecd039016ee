// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/activity/activitydetails.h"

#include "app/plan/outcome.h"
#include "app/plan/planrun.h"
#include "ui/activity/runreport.h"
#include "ui/activity/steplist.h"
#include "ui/shell/classtone.h"
#include "ui/shell/placeholder.h"
#include "ui/shell/words.h"
#include "ui/theme/badge.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHash>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSteps = 200; // more is for the report

QString span(const QDateTime& from, const QDateTime& to)
{
    if (!to.isValid())
        return ActivityDetails::tr("since %1").arg(fullMoment(from));
    return ActivityDetails::tr("%1 to %2")
        .arg(QLocale().toString(from.toLocalTime(), u"d MMM yyyy HH:mm:ss"_s),
            QLocale().toString(to.toLocalTime(), u"HH:mm:ss "_s)
                + to.toLocalTime().timeZoneAbbreviation());
}

QString requestLine(const Step& step, const StepReport& report)
{
    if (report.httpStatus > 0)
        return step.request + "  "_L1 + QString::number(report.httpStatus);
    if (report.phase == StepReport::Phase::Ended && report.outcome == Outcome::NotSent)
        return ActivityDetails::tr("%1  not sent").arg(step.request);
    if (report.phase == StepReport::Phase::Ended)
        return ActivityDetails::tr("%1  no answer").arg(step.request);
    return step.request;
}

} // namespace

ActivityDetails::ActivityDetails(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"activityDetails"_s);
    setAccessibleName(tr("Details of what was done"));
    setBackgroundRole(roleOf(Tone::Surface));
    setAutoFillBackground(true);
    const Metrics m = Metrics::current();
    auto* content = new QWidget;
    content->setBackgroundRole(roleOf(Tone::Surface));
    content->setAutoFillBackground(true);
    auto* inner = new QVBoxLayout(content);
    inner->setContentsMargins(m.px(16), m.px(14), m.px(16), m.px(12));
    inner->setSpacing(m.px(6));
    inner->addWidget(makeHead());
    const auto section = [inner, &m](SectionLabel* label) {
        inner->addSpacing(m.px(10));
        inner->addWidget(label);
        return label;
    };
    section(new SectionLabel(tr("Outcome")));
    auto* outcome = new QHBoxLayout;
    outcome->setSpacing(m.px(6));
    m_glyph = new IconLabel(Glyph::None);
    m_outcome = new PlainLabel({}, Tone::Text, FontRole::Strong);
    m_outcome->setObjectName(u"activityOutcome"_s);
    outcome->addWidget(m_glyph, 0, Qt::AlignTop);
    outcome->addWidget(m_outcome, 1);
    inner->addLayout(outcome);
    m_meaning = new PlainLabel({}, Tone::SecondText);
    m_meaning->setObjectName(u"activityMeaning"_s);
    inner->addWidget(m_meaning);
    m_stopReason = new PlainLabel({}, Tone::Care);
    m_stopReason->setObjectName(u"activityStopReason"_s);
    inner->addWidget(m_stopReason);
    m_requestsHead = section(new SectionLabel(tr("Requests")));
    m_requests = new PlainLabel({}, Tone::Text, FontRole::Mono);
    m_requests->setObjectName(u"activityRequests"_s);
    m_requests->setTextInteractionFlags(Qt::TextSelectableByMouse);
    inner->addWidget(m_requests);
    m_lookedHead = section(new SectionLabel(tr("Looked afterwards")));
    m_looked = new StepList;
    m_looked->setObjectName(u"activitySteps"_s);
    inner->addWidget(m_looked);
    inner->addStretch(1);
    inner->addSpacing(m.px(10));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(m.px(8));
    m_copy = new QPushButton(tr("Copy report"));
    m_copy->setObjectName(u"copyReportButton"_s);
    m_copy->setAccessibleName(tr("Copy the report as text"));
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (m_run)
            QGuiApplication::clipboard()->setText(reportOf(*m_run));
    });
    m_stop = new QPushButton(tr("Stop after this one"));
    m_stop->setObjectName(u"detailsStopButton"_s);
    m_stop->setAccessibleName(m_stop->text());
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_run)
            m_run->stopAfterThisOne();
        m_stop->setVisible(false);
    });
    buttons->addWidget(m_copy);
    buttons->addWidget(m_stop);
    buttons->addStretch(1);
    inner->addLayout(buttons);

    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    m_one = area;
    m_nothing = new Placeholder(this);
    m_nothing->show(Placeholder::Face::Empty, tr("Nothing is selected"),
        tr("Choose a line to see what was sent and what looking afterwards showed."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_one);
    layout->addWidget(m_nothing);
    show({}, nullptr);
}

QWidget* ActivityDetails::makeHead()
{
    const Metrics m = Metrics::current();
    auto* head = new QWidget;
    auto* layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m.px(4));
    m_title = new ElidedLabel({}, Tone::Text, FontRole::Title);
    m_title->setObjectName(u"activityTitle"_s);
    m_title->setElideMode(Qt::ElideMiddle);
    m_when = new PlainLabel({}, Tone::SecondText);
    m_badge = new Badge;
    m_where = new ElidedLabel({}, Tone::SecondText);
    auto* where = new QHBoxLayout;
    where->setSpacing(m.px(8));
    where->addWidget(m_badge);
    where->addWidget(m_where, 1);
    layout->addWidget(m_title);
    layout->addWidget(m_when);
    layout->addLayout(where);
    return head;
}

void ActivityDetails::show(const std::optional<ActivityEntry>& entry, PlanRun* run)
{
    m_run = run;
    m_one->setVisible(entry.has_value());
    m_nothing->setVisible(!entry);
    if (!entry)
        return;
    m_title->setText(entry->what);
    m_when->setText(entry->running ? span(entry->when, {})
                                   : span(entry->when, entry->when.addMSecs(entry->took.count())));
    m_badge->setBadge(wordFor(entry->environmentClass), toneFor(entry->environmentClass));
    m_where->setText(run ? QString(entry->environment + ", "_L1 + run->plan().server.display())
                         : entry->environment);
    m_glyph->setGlyph(entry->glyph, entry->running ? Tone::Accent : entry->tone);
    m_outcome->setText(entry->outcome);
    m_outcome->setTone(entry->tone);
    for (QWidget* widget : {static_cast<QWidget*>(m_requestsHead),
             static_cast<QWidget*>(m_requests), static_cast<QWidget*>(m_lookedHead),
             static_cast<QWidget*>(m_looked), static_cast<QWidget*>(m_copy)})
        widget->setVisible(run != nullptr);
    m_stop->setVisible(
        run && !run->isEnded() && run->reports().size() > 1 && !run->isStopRequested());
    if (run)
        showRun(*run);
    else
        showSeen(*entry);
}

void ActivityDetails::showRun(const PlanRun& run)
{
    m_meaning->setText(
        run.isEnded() ? meaningOf(run.outcome()) : tr("It goes on, whatever windows are open."));
    m_stopReason->setText(run.stopReason());
    m_stopReason->setVisible(!run.stopReason().isEmpty());
    QHash<int, const Step*> steps;
    for (const Step& step : run.plan().steps)
        steps.insert(step.id, &step);
    QStringList requests;
    for (const StepReport& report : run.reports().mid(0, mostSteps)) {
        const Step* step = steps.value(report.stepId);
        if (!step)
            continue;
        requests.append(requestLine(*step, report));
    }
    if (run.reports().size() > mostSteps)
        requests.append(tr("and %n more, in the report", nullptr,
            static_cast<int>(run.reports().size()) - mostSteps));
    m_requests->setText(requests.join(u'\n'));
    m_looked->show(run);
}

void ActivityDetails::showSeen(const ActivityEntry& entry)
{
    m_stopReason->setVisible(false);
    m_meaning->setText(entry.running
            ? tr("Someone else began it; this program only watches. It cannot be cancelled.")
            : tr("Someone else did it; this program only saw it. The times are of the readings "
                 "that showed it."));
}

} // namespace steward
