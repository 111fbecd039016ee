// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/plan/runview.h"

#include "app/live/clock.h"
#include "ui/plan/leftoverbox.h"
#include "ui/plan/outcomelook.h"
#include "ui/plan/runfiltermodel.h"
#include "ui/plan/runwords.h"
#include "ui/theme/banner.h"
#include "ui/theme/datatable.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/progressline.h"
#include "ui/theme/segmentedfilter.h"

#include <QHeaderView>
#include <QMap>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Kind = RunFilterModel::Kind;

constexpr int kMostRowsShown = 10;
constexpr auto kPaintEvery = 100ms;

struct Chip {
    Kind kind;
    QString key;
    QString label;
};

QList<Chip> chips()
{
    return {{Kind::All, u"all"_s, RunView::tr("All")},
        {Kind::UnderWay, u"underway"_s, RunView::tr("Under way")},
        {Kind::Failed, u"failed"_s, RunView::tr("Needs a look")},
        {Kind::NotSent, u"notsent"_s, RunView::tr("Not sent")},
        {Kind::Good, u"good"_s, RunView::tr("Verified")}};
}

/// What each word means for the data, worst first; what went well needs no words beside what did
/// not.
QStringList meaningsOf(const PlanRun& run)
{
    QMap<Outcome, QString> meanings;
    for (const StepReport& report : run.reports()) {
        if (!isGood(report.outcome) || isGood(run.outcome()))
            meanings.insert(report.outcome, meaningOf(report.outcome));
    }
    QStringList lines;
    for (auto it = meanings.cbegin(); it != meanings.cend(); ++it)
        lines += run.reports().size() == 1
            ? it.value()
            : RunView::tr("%1: %2").arg(wordFor(it.key()), it.value());
    return lines;
}

qsizetype countOf(const PlanRun& run, Kind kind)
{
    return std::count_if(run.reports().cbegin(), run.reports().cend(),
        [kind](const StepReport& report) { return RunFilterModel::isOf(report, kind); });
}

} // namespace

RunView::RunView(Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_model(new RunTableModel(this))
    , m_filter(new RunFilterModel(*m_model, this))
    , m_notice(new Banner(this, false))
    , m_bar(new ProgressLine(this))
    , m_counted(new PlainLabel(QString(), Tone::Text, FontRole::Body, this))
    , m_chips(new SegmentedFilter(this))
    , m_table(new DataTable(this))
    , m_meaning(new PlainLabel(QString(), Tone::SecondText, FontRole::Body, this))
    , m_leftovers(new LeftoverBox(this))
{
    setObjectName(u"runView"_s);
    m_notice->setObjectName(u"runNotice"_s);
    m_counted->setObjectName(u"runCount"_s);
    m_meaning->setObjectName(u"outcomeMeaning"_s);
    makeTable();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kPaintEvery);
    connect(&m_soon, &QTimer::timeout, this, &RunView::refresh);

    const Metrics metrics = Metrics::current();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.px(20), metrics.px(8), metrics.px(20), metrics.px(12));
    layout->setSpacing(metrics.px(10));
    layout->addWidget(m_notice);
    layout->addWidget(m_bar);
    layout->addWidget(m_counted);
    layout->addWidget(m_chips, 0, Qt::AlignLeft);
    layout->addWidget(m_table);
    layout->addWidget(m_meaning);
    layout->addWidget(m_leftovers);
    layout->addStretch(1);
}

void RunView::makeTable()
{
    m_chips->setObjectName(u"runChips"_s);
    m_chips->setAccessibleName(tr("Which steps are shown"));
    connect(m_chips, &SegmentedFilter::currentChanged, this, [this](const QString& key) {
        for (const Chip& chip : chips()) {
            if (chip.key == key)
                m_filter->setKind(chip.kind);
        }
    });
    m_table->setObjectName(u"runTable"_s);
    m_table->setAccessibleName(tr("Steps and outcomes"));
    m_table->setModel(m_filter);
    m_table->setSortingEnabled(false);
    m_table->horizontalHeader()->hide();
    connect(m_table->verticalScrollBar(), &QScrollBar::actionTriggered, this,
        [this] { m_follow = false; });
}

void RunView::setRun(PlanRun* run, const RunTableModel::Usually& usually)
{
    if (m_run)
        m_run->disconnect(this);
    m_run = run;
    m_pace.forget();
    m_follow = true;
    m_isResult = false;
    m_filter->sort(-1);
    m_model->setPlan(run->plan(), usually);
    fitSubjects();
    m_model->setNow(m_clock.utcNow());
    connect(run, &PlanRun::changed, this, &RunView::changed);
    connect(run, &PlanRun::ended, this, &RunView::refresh);
    m_table->setFixedHeight(
        std::clamp(m_model->rowCount(), 1, mostRows()) * Metrics::current().row + 2);
    refresh();
}

// "Clear the storage of telemetry-raw" is read whole while there is room; what was seen has the
// rest.
void RunView::fitSubjects()
{
    constexpr qsizetype least = 20;
    constexpr qsizetype most = 40;
    qsizetype longest = least;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex subject = m_model->index(row, RunTableModel::Subject);
        longest = std::max(longest, subject.data().toString().size());
    }
    m_table->setColumns({{11, 11, 0, true, false, false},
        {static_cast<int>(std::min(longest + 1, most)), 10, 1, false, false, false},
        {44, 12, 3, false, false, false}, {7, 6, 0, false, false, false}});
}

// What a result has above and below its rows must fit on a small window, too.
int RunView::mostRows() const
{
    const Metrics metrics = Metrics::current();
    const QWidget* around = window()->parentWidget() ? window()->parentWidget()->window() : this;
    return std::clamp((around->height() - metrics.px(470)) / metrics.row, 3, kMostRowsShown);
}

void RunView::tick()
{
    m_model->setNow(m_clock.utcNow());
    if (m_run && !m_run->isEnded())
        refresh();
}

void RunView::changed()
{
    if (m_run && m_run->isEnded())
        refresh(); // whoever shows it gives the result the room that it needs
    else if (!m_soon.isActive())
        m_soon.start();
}

void RunView::refresh()
{
    m_soon.stop();
    if (!m_run)
        return;
    m_model->setReports(m_run->reports());
    refreshChips();
    const bool ended = m_run->isEnded();
    m_bar->setVisible(!ended);
    m_counted->setVisible(!ended);
    if (ended)
        showResult();
    else
        showRunning();
}

// Only kinds that there are, and only where rows do not fit at a glance.
void RunView::refreshChips()
{
    QList<SegmentedFilter::Segment> segments;
    for (const Chip& chip : chips()) {
        const qsizetype count = countOf(*m_run, chip.kind);
        const bool chosen = m_chips->current() == chip.key && !m_run->isEnded();
        if (count > 0 || chosen || chip.kind == Kind::All)
            segments.append({chip.key, chip.label, count});
    }
    m_chips->setSegments(segments);
    m_chips->setVisible(m_model->rowCount() > kMostRowsShown && segments.size() > 1);
}

QString RunView::waitingWords() const
{
    if (m_run->phase() == PlanRun::Phase::WaitingForLock)
        return m_run->waitingBehind().isEmpty()
            ? tr("Waiting for its turn on this server.")
            : tr("Waiting for its turn on this server, behind %1.").arg(m_run->waitingBehind());
    if (m_run->phase() == PlanRun::Phase::Comparing)
        return tr("Comparing the server with what was reviewed. Nothing has been sent.");
    if (m_run->phase() == PlanRun::Phase::Grace)
        return tr("The first request leaves in %1.").arg(roundTime(m_run->graceLeft()));
    return {};
}

void RunView::showRunning()
{
    const auto all = static_cast<qint64>(m_run->reports().size());
    const qint64 done = all - countOf(*m_run, Kind::UnderWay)
        - std::count_if(m_run->reports().cbegin(), m_run->reports().cend(),
            [](const StepReport& r) { return r.phase == StepReport::Phase::Waiting; });
    const QString waiting = waitingWords();
    if (waiting.isEmpty())
        m_pace.tell(done, all, m_clock.now());
    m_bar->setPart(
        all > 1 && waiting.isEmpty() ? static_cast<double>(done) / static_cast<double>(all) : -1);
    QString counted = waiting;
    if (counted.isEmpty() && all > 1)
        counted = m_pace.words();
    if (m_run->isStopRequested() && waiting.isEmpty())
        counted = counted.isEmpty() ? tr("It stops after what is under way.")
                                    : tr("%1. It stops after what is under way.").arg(counted);
    m_counted->setText(counted);
    m_counted->setVisible(!counted.isEmpty());
    m_meaning->setText(
        tr("Hiding this changes nothing: Activity and the line below the pages carry it on."));
    m_meaning->setVisible(true);
    follow();
}

// What is under way stays in sight, unless a person looks elsewhere.
void RunView::follow()
{
    const int row = m_follow ? m_model->firstUnderWay() : -1;
    if (row >= 0)
        m_table->scrollTo(m_filter->mapFromSource(m_model->index(row, 0)));
}

void RunView::showResult()
{
    const Outcome outcome = m_run->outcome();
    const QString& reason = m_run->stopReason();
    QStringList said;
    if (m_run->reports().size() == 1)
        said = answerAndLook(*m_run);
    if (isGood(outcome) && reason.isEmpty()) {
        m_notice->dismiss();
    } else {
        const Tone tone = toneFor(outcome) == Tone::SecondText ? Tone::Care : toneFor(outcome);
        const QString word = wordFor(outcome);
        m_notice->say({tone, reason.contains(word) ? QString() : tr("%1:").arg(word),
            reason.isEmpty() ? meaningOf(outcome) : reason, QString()});
    }
    said += meaningsOf(*m_run);
    m_meaning->setText(said.join(u'\n'));
    m_meaning->setVisible(!m_meaning->text().isEmpty());
    m_leftovers->setLeftovers(leftoversOf(m_run->plan(), m_run->reports()), m_run->plan().title);
    if (m_isResult)
        return; // amended; whoever reads on keeps the place
    m_isResult = true;
    m_chips->setCurrent(u"all"_s);
    m_filter->sort(0); // worst first from now on
    m_table->scrollToTop();
}

} // namespace steward
