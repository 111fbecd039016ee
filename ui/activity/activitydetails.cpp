// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/activity/activitydetails.h"

#include "app/plan/outcome.h"
#include "app/plan/planrun.h"
#include "ui/activity/runreport.h"
#include "ui/activity/steplist.h"
#include "ui/shell/classtone.h"
#include "ui/shell/placeholder.h"
#include "ui/shell/stagelock.h"
#include "ui/shell/words.h"
#include "ui/theme/badge.h"
#include "ui/theme/destroybutton.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/iconlabel.h"
#include "ui/theme/masks.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostSteps = 200; // more is for the report

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
    m_keptHead = section(new SectionLabel(tr("Kept")));
    m_kept = new PlainLabel({}, Tone::Text);
    m_kept->setObjectName(u"activityKept"_s);
    inner->addWidget(m_kept);
    m_again = new DestroyButton(tr("Register again..."), Glyph::None);
    m_again->setObjectName(u"registerKeptButton"_s);
    m_again->setAccessibleName(tr("Register again what it took away"));
    m_again->setHarmless(true);
    connect(m_again, &DestroyButton::acted, this, [this] {
        if (m_history)
            Q_EMIT againWanted(m_history->plan.id);
    });
    inner->addWidget(m_again, 0, Qt::AlignLeft);
    inner->addStretch(1);
    inner->addSpacing(m.px(10));
    inner->addWidget(makeButtons());

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
    show({}, {}, nullptr);
}

QWidget* ActivityDetails::makeButtons()
{
    auto* row = new QWidget;
    auto* buttons = new QHBoxLayout(row);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(Metrics::current().px(8));
    m_open = new QPushButton;
    m_open->setObjectName(u"openRunButton"_s);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_run)
            Q_EMIT openWanted(m_run);
    });
    m_report = new QPushButton(tr("Report"));
    m_report->setObjectName(u"saveHistoryReportButton"_s);
    m_report->setAccessibleName(tr("Save the report"));
    auto* kinds = new QMenu(m_report);
    const auto add = [this, kinds](const QString& text, bool forPeople) {
        connect(kinds->addAction(text), &QAction::triggered, this, [this, forPeople] {
            if (m_history)
                Q_EMIT reportWanted(*m_history, forPeople);
        });
    };
    add(tr("For people (HTML)..."), true);
    add(tr("For programs (JSON)..."), false);
    m_report->setMenu(kinds);
    m_copy = new QPushButton(tr("Copy"));
    m_copy->setObjectName(u"copyReportButton"_s);
    m_copy->setAccessibleName(tr("Copy the report as text"));
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (m_history)
            QGuiApplication::clipboard()->setText(reportOf(*m_history));
    });
    lockOnStage(*m_report);
    lockOnStage(*m_copy);
    m_stop = new QPushButton(tr("Stop after this one"));
    m_stop->setObjectName(u"detailsStopButton"_s);
    m_stop->setAccessibleName(m_stop->text());
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_run)
            m_run->stopAfterThisOne();
        m_stop->setVisible(false);
    });
    buttons->addWidget(m_open);
    buttons->addWidget(m_report);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_stop);
    buttons->addStretch(1);
    return row;
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
    m_who = new PlainLabel({}, Tone::SecondText);
    m_who->setObjectName(u"activityWho"_s);
    layout->addWidget(m_who);
    return head;
}

void ActivityDetails::show(const std::optional<ActivityEntry>& entry,
    const std::optional<HistoryEntry>& history, PlanRun* run)
{
    m_run = run;
    m_history = history;
    m_one->setVisible(entry.has_value());
    m_nothing->setVisible(!entry);
    if (!entry)
        return;
    m_title->setText(entry->what);
    m_when->setText(entry->running || entry->took.count() == 0
            ? span(entry->when, {})
            : span(entry->when, entry->when.addMSecs(entry->took.count())));
    m_badge->setBadge(wordFor(entry->environmentClass), toneFor(entry->environmentClass));
    // What was done long ago may have been done on servers that no environment knows any more.
    m_where->setText(history && !isPresenting()
            ? QString(entry->environment + ", "_L1 + history->plan.server.display())
            : entry->environment);
    m_glyph->setGlyph(entry->glyph, entry->running ? Tone::Accent : entry->tone);
    m_outcome->setText(entry->outcome);
    m_outcome->setTone(entry->tone);
    for (QWidget* widget : std::initializer_list<QWidget*>{
             m_requestsHead, m_requests, m_lookedHead, m_looked, m_copy, m_report, m_who})
        widget->setVisible(history.has_value());
    const bool kept = history && history->captured > 0;
    m_keptHead->setVisible(kept);
    m_kept->setVisible(kept);
    m_again->setVisible(kept);
    m_open->setVisible(run != nullptr);
    m_open->setText(entry->running ? tr("Show progress") : tr("Show result"));
    m_stop->setVisible(
        run && !run->isEnded() && run->reports().size() > 1 && !run->isStopRequested());
    if (history)
        showHistory(*history);
    else
        showSeen(*entry);
}

void ActivityDetails::showHistory(const HistoryEntry& history)
{
    const QString program
        = history.program.isEmpty() ? QString() : tr(", with %1").arg(history.program);
    m_who->setText(isPresenting() ? QString() : tr("by %1%2").arg(history.user, program));
    m_meaning->setText(history.running ? tr("It goes on, whatever windows are open.")
            : history.wasCutOff()
            ? tr("The program ended before this did. What was sent is looked at when the server "
                 "is open again.")
            : meaningOf(history.outcome()));
    QStringList reasons;
    if (!history.stopReason.isEmpty())
        reasons.append(history.stopReason);
    if (history.wasArmed)
        reasons.append(tr("Approved by one press: it was armed beforehand."));
    else if (!history.typedPhrase.isEmpty())
        reasons.append(tr("Approved by typing %1.").arg(history.typedPhrase));
    m_stopReason->setText(reasons.join(u'\n'));
    m_stopReason->setTone(history.stopReason.isEmpty() ? Tone::SecondText : Tone::Care);
    m_stopReason->setVisible(!reasons.isEmpty());
    QStringList requests;
    const qsizetype steps = std::min(history.steps.size(), history.plan.steps.size());
    for (qsizetype i = 0; i < std::min(steps, mostSteps); ++i)
        requests.append(requestLine(history.plan.steps.at(i), history.steps.at(i).report));
    if (steps > mostSteps)
        requests.append(
            tr("and %n more, in the report", nullptr, static_cast<int>(steps - mostSteps)));
    m_requests->setText(requests.join(u'\n'));
    m_looked->show(history);
    m_kept->setText(tr("%n record(s), as read before, to register again", nullptr,
        static_cast<int>(history.captured)));
}

void ActivityDetails::setAgain(const QString& whyNot)
{
    m_again->setBlocked(whyNot);
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
