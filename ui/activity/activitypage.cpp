// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/activity/activitypage.h"

#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/record/journal.h"
#include "app/workspace/workspace.h"
#include "ui/activity/activitydetails.h"
#include "ui/activity/activityfilters.h"
#include "ui/activity/activityhistory.h"
#include "ui/activity/activityproxymodel.h"
#include "ui/activity/activitytablemodel.h"
#include "ui/activity/deletedpane.h"
#include "ui/activity/observedclears.h"
#include "ui/activity/restoreoffer.h"
#include "ui/activity/runreport.h"
#include "ui/activity/tasklist.h"
#include "ui/plan/reviewdialog.h"
#include "ui/plan/runreports.h"
#include "ui/shell/exportbutton.h"
#include "ui/shell/placeholder.h"
#include "ui/shell/registerverdict.h"
#include "ui/shell/wraprow.h"
#include "ui/theme/banner.h"
#include "ui/theme/datatable.h"
#include "ui/theme/masks.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/searchfield.h"
#include "ui/theme/segmentedfilter.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

using Chip = ActivityProxyModel::Chip;

const std::pair<Chip, QString> chips[]
    = {{Chip::All, u"all"_s}, {Chip::Running, u"running"_s}, {Chip::NotVerified, u"open"_s}};

} // namespace

ActivityPage::ActivityPage(
    Workspace& workspace, Navigator& navigator, Journal* journal, QWidget* parent)
    : SplitPage(tr("Activity"), workspace, navigator, parent)
    , m_observed(new ObservedClears(workspace, this))
    , m_journal(journal)
    , m_restores(new RestoreOffer(journal, navigator, this))
    , m_history(new ActivityHistory(workspace.plans(), journal, this))
    , m_model(new ActivityTableModel(this))
    , m_proxy(new ActivityProxyModel(*m_model, this))
{
    setObjectName(u"activityPage"_s);
    makeTitleRow();
    makeToolRow();
    makeBody();
    m_details = new ActivityDetails;
    m_sides = new QStackedWidget;
    m_sides->addWidget(m_details);
    m_sides->addWidget(m_deleted->facts());
    setDetails(m_sides);
    connect(m_details, &ActivityDetails::openWanted, this, [this](PlanRun* run) {
        auto* dialog = new ReviewDialog(m_workspace, run, window());
        dialog->setRecord(m_journal);
        connect(dialog, &ReviewDialog::registerAgainWanted, m_restores, &RestoreOffer::offer);
        dialog->open();
    });
    connect(m_details, &ActivityDetails::againWanted, m_restores, &RestoreOffer::offerPlan);
    connectReports();
    if (isPresenting()) { // what was done elsewhere is nothing for this audience
        m_choices->setOnlyEnvironment(m_workspace.environment().name);
        filter();
    }
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::milliseconds(250));
    connect(&m_soon, &QTimer::timeout, this, &ActivityPage::refresh);
    connect(m_history, &ActivityHistory::changed, this, &ActivityPage::refresh);
    Plans& plans = m_workspace.plans();
    const QList<PlanRun*> runs = plans.runs();
    for (PlanRun* run : runs)
        watch(run);
    connect(&plans, &Plans::runStarted, this, [this](PlanRun* run) {
        watch(run);
        refresh();
    });
    connect(&plans, &Plans::runEnded, this, &ActivityPage::refresh);
    connect(m_observed, &ObservedClears::changed, this, &ActivityPage::refresh);
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, &ActivityPage::refresh);
    refresh();
}

void ActivityPage::connectReports()
{
    auto* reports = new RunReports(m_workspace.clock(), this);
    connect(reports, &RunReports::told, this, &ActivityPage::tell);
    connect(m_restores, &RestoreOffer::told, this, &ActivityPage::tell);
    connect(m_details, &ActivityDetails::reportWanted, reports, &RunReports::save);
}

void ActivityPage::tell(const QString& words)
{
    m_notice = words;
    Q_EMIT statusChanged();
}

void ActivityPage::makeTitleRow()
{
    m_filter = new SearchField(tr("Filter by verb, name, outcome"));
    m_filter->setObjectName(u"activityFilter"_s);
    m_filter->setAccessibleName(tr("Filter the activity by verb, name or outcome"));
    connect(m_filter, &SearchField::textChanged, this, &ActivityPage::filter);
    connect(m_filter, &SearchField::leftDownwards, this, [this] { m_faces->setFocus(); });
    auto* exportButton = new ExportButton(u"activityExport"_s, u"activity"_s,
        tr("Export the lines that are shown"), [this] { return shownTable(); });
    connect(exportButton, &ExportButton::told, this, &ActivityPage::tell);
    titleRow()->addWidget(m_filter);
    titleRow()->addStretch(1);
    titleRow()->addWidget(exportButton);
}

void ActivityPage::makeToolRow()
{
    m_chips = new SegmentedFilter;
    m_chips->setObjectName(u"activityChips"_s);
    m_chips->setAccessibleName(tr("Which lines are shown"));
    m_chips->setSegments({{u"all"_s, tr("All"), {}}, {u"running"_s, tr("Running"), {}},
        {u"open"_s, tr("Not verified"), {}}, {u"deleted"_s, tr("Deleted"), {}}});
    connect(m_chips, &SegmentedFilter::currentChanged, this, [this](const QString& key) {
        for (const auto& [chip, chipKey] : chips) {
            if (chipKey == key)
                m_proxy->setChip(chip);
        }
        m_choices->setVisible(!showsDeleted()); // what is kept is of this registry alone
        refreshFace();
    });
    m_choices = new ActivityFilters;
    connect(m_choices, &ActivityFilters::changed, this, &ActivityPage::filter);
    toolRow()->addWidget(new WrapRow(m_chips, m_choices));
}

void ActivityPage::filter()
{
    m_proxy->setText(m_filter->text());
    m_deleted->setText(m_filter->text());
    m_proxy->setEnvironment(m_choices->environment());
    m_proxy->setVerb(m_choices->verb());
    m_proxy->setOutcome(m_choices->outcome());
    HistoryQuery query;
    query.environment = m_choices->environment();
    query.verb = m_choices->verb();
    query.outcome = m_choices->outcome();
    query.text = m_filter->text().trimmed();
    m_history->ask(query);
    refreshFace();
}

void ActivityPage::makeBody()
{
    m_table = new DataTable;
    m_table->setObjectName(u"activityTable"_s);
    m_table->setAccessibleName(tr("Activity"));
    m_table->setColumns({{.characters = 10, .least = 8, .hideable = false},
        {.characters = 34, .least = 18, .stretch = 3, .hideable = false},
        {.characters = 24, .least = 18},
        {.characters = 18, .least = 14, .stretch = 3, .glyph = true, .hideable = false},
        {.characters = 8, .least = 6}});
    m_table->setModel(m_proxy);
    m_table->sortByColumn(ActivityTableModel::When, Qt::DescendingOrder);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &ActivityPage::showCurrent);
    connect(m_table, &DataTable::activated, this, [this] { setDetailsOpen(true); });
    m_placeholder = new Placeholder;
    connect(m_placeholder, &Placeholder::actionTriggered, this, [this] {
        if (m_history->state() == ActivityHistory::State::Trouble)
            return m_history->readAgain();
        m_filter->clear();
        m_choices->clear();
        m_chips->setCurrent(u"all"_s);
    });
    m_faces = new QStackedWidget;
    m_faces->addWidget(m_table);
    m_faces->addWidget(m_placeholder);
    m_deleted = new DeletedPane(m_workspace, m_navigator, m_journal);
    m_faces->addWidget(m_deleted);
    connect(m_deleted, &DeletedPane::countChanged, this, &ActivityPage::refreshSoon);
    connect(m_deleted, &DeletedPane::showAllWanted, m_filter, &SearchField::clear);
    m_tasks = new TaskList(m_workspace);
    m_tasks->setBackgroundRole(roleOf(Tone::Surface));
    m_tasks->setAutoFillBackground(true);
    connect(m_tasks, &TaskList::countChanged, this, &ActivityPage::refresh);
    auto* body = new QWidget;
    body->setFocusProxy(m_faces);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_broken = new Banner(body, false);
    m_broken->setObjectName(u"brokenHistoryBanner"_s);
    connect(m_broken, &Banner::acted, m_history, &ActivityHistory::readAgain);
    layout->addWidget(m_tasks);
    layout->addWidget(m_broken);
    layout->addWidget(m_faces, 1);
    setBody(body);
}

void ActivityPage::watch(PlanRun* run)
{
    connect(run, &PlanRun::changed, this, &ActivityPage::refreshSoon);
}

void ActivityPage::refreshSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void ActivityPage::refresh()
{
    m_soon.stop();
    const QDateTime now = m_workspace.clock().utcNow();
    const QList<HistoryEntry> history = m_history->entries();
    QList<ActivityEntry> entries;
    for (const HistoryEntry& one : history)
        entries.append(entryOf(one, now));
    m_model->setEntries(entries + m_observed->entries(), now);
    for (const auto& [chip, key] : chips)
        m_chips->setCount(key, m_proxy->count(chip));
    m_chips->setCount(u"deleted"_s, m_deleted->count());
    refreshFilters(history);
    refreshFace();
    showCurrent();
    // Times of what goes on; nothing else changes by itself.
    if (m_model->runningCount() == 0)
        m_tick.stop();
    else if (!m_tick.isActive())
        m_tick.start();
    Q_EMIT statusChanged();
}

void ActivityPage::refreshFilters(const QList<HistoryEntry>& history)
{
    QStringList environments;
    QList<Verb> verbs;
    for (const HistoryEntry& entry : history) {
        if (!environments.contains(entry.plan.environment.name))
            environments.append(entry.plan.environment.name);
        if (!verbs.contains(entry.plan.verb))
            verbs.append(entry.plan.verb);
    }
    environments.sort(Qt::CaseInsensitive);
    std::sort(verbs.begin(), verbs.end());
    m_choices->setEnvironments(environments);
    m_choices->setVerbs(verbs);
}

/// Where no row is shown, the page itself says what is wrong.
void ActivityPage::refreshBroken()
{
    if (m_history->isBroken())
        m_broken->say({Tone::Destroys, tr("This history was changed by something else."),
            tr("%1 Do not rely on what it says; what runs now is told as it happens.")
                .arg(m_history->chainWords()),
            QString()});
    else if (m_history->state() == ActivityHistory::State::Trouble && !showsDeleted()
        && m_model->rowCount() > 0)
        m_broken->say({Tone::Care, tr("The history cannot be read:"), m_history->trouble(),
            tr("Read again")});
    else
        m_broken->dismiss();
}

bool ActivityPage::showsDeleted() const
{
    return m_chips->current() == "deleted"_L1;
}

void ActivityPage::showEvent(QShowEvent* event)
{
    SplitPage::showEvent(event);
    m_history->look();
}

void ActivityPage::refreshFace()
{
    m_sides->setCurrentIndex(showsDeleted() ? 1 : 0);
    m_faces->setFocusProxy(showsDeleted() ? static_cast<QWidget*>(m_deleted) : m_table);
    m_filter->setPlaceholderText(showsDeleted() ? tr("Filter by name, id, type, source")
                                                : tr("Filter by verb, name, outcome"));
    refreshBroken();
    if (showsDeleted())
        return m_faces->setCurrentWidget(m_deleted);
    const bool rows = m_proxy->rowCount() > 0;
    m_faces->setCurrentWidget(rows ? static_cast<QWidget*>(m_table) : m_placeholder);
    if (rows)
        return;
    using State = ActivityHistory::State;
    if (m_history->state() == State::Loading) {
        m_placeholder->show(Placeholder::Face::Loading, tr("Reading the history"));
    } else if (m_history->state() == State::Trouble && m_model->rowCount() == 0) {
        m_placeholder->show(Placeholder::Face::Trouble, tr("The history cannot be read"),
            m_history->trouble(), tr("Read again"));
    } else if (m_model->rowCount() > 0) {
        m_placeholder->show(
            Placeholder::Face::NothingMatches, tr("Nothing matches"), {}, tr("Show all"));
    } else {
        m_placeholder->show(Placeholder::Face::Empty, tr("Nothing was done yet"),
            m_history->isKept()
                ? tr("What you delete, reset, clear or start is told here, with what looking "
                     "afterwards showed. It is kept when Steward is closed.")
                : tr("What you delete, reset or clear is told here, with what looking afterwards "
                     "showed. It is kept as long as the program runs."));
    }
}

void ActivityPage::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return m_details->show({}, {}, nullptr);
    const ActivityEntry& entry = m_proxy->entryAt(current.row());
    const std::optional<HistoryEntry> history = m_history->find(QUuid(entry.key));
    m_details->show(entry, history, runOf(entry.key));
    if (history)
        m_details->setAgain(whyNotAgain(*history));
}

QString ActivityPage::whyNotAgain(const HistoryEntry& history) const
{
    if (!(history.plan.server == m_workspace.registryKey()))
        return tr("It went from %1: open that environment first.")
            .arg(isPresenting() ? history.plan.environment.name : history.plan.server.display());
    if (history.running)
        return tr("It is still running.");
    return whyNotRegister(m_workspace);
}

PlanRun* ActivityPage::runOf(const QString& key) const
{
    const QList<PlanRun*> runs = m_workspace.plans().runs();
    for (PlanRun* run : runs) {
        if (run->plan().id.toString() == key)
            return run;
    }
    return nullptr;
}

QString ActivityPage::sidebarCount() const
{
    return m_tasks->count() > 0 ? locale().toString(m_tasks->count()) : QString();
}

QString ActivityPage::status() const
{
    if (!m_notice.isEmpty())
        return m_notice;
    QStringList parts;
    if (showsDeleted())
        parts.append(tr("%n deleted", nullptr, m_deleted->count().value_or(0)));
    else if (m_model->rowCount() > 0)
        parts.append(m_history->isCut() ? tr("the newest %n entr(y|ies); filter to find older ones",
                         nullptr, m_model->rowCount())
                                        : tr("%n entr(y|ies)", nullptr, m_model->rowCount()));
    if (!m_history->chainWords().isEmpty())
        parts.append(m_history->chainWords());
    else if (!m_history->isKept())
        parts.append(tr("this run of the program only"));
    return parts.join(u"  \u00b7  "_s);
}

void ActivityPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

ExportTable ActivityPage::shownTable() const
{
    QList<ActivityEntry> shown;
    for (int row = 0; row < m_proxy->rowCount(); ++row)
        shown.append(m_proxy->entryAt(row));
    ExportTable table = showsDeleted() ? exportOf(m_deleted->shown()) : exportOf(shown);
    table.server = m_workspace.environment().name;
    table.readAt = m_workspace.clock().utcNow();
    return table;
}

} // namespace steward
