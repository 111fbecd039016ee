// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/pipelines/pipelinespage.h"

#include "app/live/healthfeed.h"
#include "app/live/pipelinefeed.h"
#include "app/plan/pins.h"
#include "app/plan/plans.h"
#include "app/workspace/permissions.h"
#include "app/workspace/workspace.h"
#include "ui/pipelines/pipelinedetails.h"
#include "ui/pipelines/pipelineexport.h"
#include "ui/pipelines/pipelinelistpane.h"
#include "ui/pipelines/pipelineproxymodel.h"
#include "ui/pipelines/pipelineselection.h"
#include "ui/pipelines/pipelineverbs.h"
#include "ui/pipelines/pipelineverdict.h"
#include "ui/pipelines/usualclear.h"
#include "ui/shell/exportbutton.h"
#include "ui/shell/navigator.h"
#include "ui/shell/wraprow.h"
#include "ui/theme/datatable.h"
#include "ui/theme/destroybutton.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/searchfield.h"
#include "ui/theme/segmentedfilter.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolTip>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

using Chip = PipelineProxyModel::Chip;

struct ChipKey {
    Chip chip;
    QString key;
};

// Names that are long are often alike but for their ends.
QString shortName(const QString& name)
{
    const QString shown = visibleText(name, 80);
    return shown.size() <= 22 ? shown : QString(shown.left(10) + u'\u2026' + shown.right(11));
}

QList<ChipKey> chipKeys()
{
    return {{Chip::All, u"all"_s}, {Chip::CanBeCleared, u"clearable"_s},
        {Chip::Clearing, u"clearing"_s}, {Chip::Running, u"running"_s},
        {Chip::NeedsLook, u"look"_s}};
}

} // namespace

PipelinesPage::PipelinesPage(Workspace& workspace, Navigator& navigator, QWidget* parent)
    : SplitPage(tr("Pipelines"), workspace, navigator, parent)
    , m_verbs(new PipelineVerbs(workspace, navigator, this))
{
    setObjectName(u"pipelinesPage"_s);
    makeModels();
    makeTitleRow();
    makeToolRow();
    makeBody();
    makeDetails();
    connectFeed();
    m_model->apply(m_workspace.pipelines().snapshot(), {});
    stateChanged();
}

PipelinesPage::~PipelinesPage() = default;

void PipelinesPage::makeModels()
{
    PipelineFeed& feed = m_workspace.pipelines();
    Clock& clock = m_workspace.clock();
    Plans& plans = m_workspace.plans();
    m_model = new PipelineTableModel(clock,
        {[&feed, &clock] { return clock.utcNow().addMSecs(feed.serverAhead().count()); },
            [&feed](const PipelineIdentity& identity) { return feed.clearingSince(identity); },
            [&plans] { return usualClearOf(plans); },
            [this](const PipelineIdentity& identity) { return m_verbs->pinReason(identity); }},
        this);
    m_proxy = new PipelineProxyModel(*m_model, this);
}

void PipelinesPage::makeTitleRow()
{
    m_filter = new SearchField(tr("Filter by name, status, tag"));
    m_filter->setObjectName(u"pipelineFilter"_s);
    m_filter->setAccessibleName(tr("Filter the pipelines by name, status or tag"));
    connect(m_filter, &SearchField::textChanged, this, &PipelinesPage::filterChanged);
    connect(m_filter, &SearchField::leftDownwards, this, [this] { m_pane->setFocus(); });
    m_count = new PlainLabel({}, Tone::SecondText);
    m_count->setObjectName(u"pipelineCount"_s);
    m_count->setWordWrap(false);
    m_count->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* exportButton = new ExportButton(u"pipelineExport"_s, u"pipelines"_s,
        tr("Export the pipelines that are shown"), [this] { return shownTable(); });
    connect(exportButton, &ExportButton::told, this, [this](const QString& words) {
        m_notice = words;
        Q_EMIT statusChanged();
    });
    titleRow()->addWidget(m_filter);
    titleRow()->addWidget(m_count);
    titleRow()->addStretch(1);
    titleRow()->addWidget(exportButton);
}

void PipelinesPage::makeToolRow()
{
    m_chips = new SegmentedFilter;
    m_chips->setObjectName(u"pipelineChips"_s);
    m_chips->setAccessibleName(tr("Which pipelines are shown"));
    m_chips->setSegments({{u"all"_s, tr("All"), {}}, {u"clearable"_s, tr("Can be cleared"), {}},
        {u"clearing"_s, tr("Clearing"), {}}, {u"running"_s, tr("Running"), {}},
        {u"look"_s, tr("Needs a look"), {}}});
    connect(m_chips, &SegmentedFilter::currentChanged, this, [this](const QString& key) {
        for (const ChipKey& chip : chipKeys()) {
            if (chip.key == key)
                m_proxy->setChip(chip.chip);
        }
        filterChanged();
    });
    m_clear = new DestroyButton(tr("Clear..."), Glyph::Clear);
    m_clear->setObjectName(u"clearStorageButton"_s);
    connect(m_clear, &DestroyButton::acted, this, [this] { verbWanted(Verb::ClearStorage); });
    m_more = new QPushButton;
    m_more->setIcon(icons::icon(Glyph::ChevronDown));
    m_more->setObjectName(u"pipelineMoreButton"_s);
    m_more->setAccessibleName(tr("More for the selected pipelines"));
    m_more->setToolTip(tr("More for the selected pipelines"));
    connect(m_more, &QPushButton::clicked, this,
        [this] { openMenu(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    auto* verbs = new QWidget;
    auto* row = new QHBoxLayout(verbs);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics::current().px(8));
    row->addWidget(m_clear);
    row->addWidget(m_more);
    toolRow()->addWidget(new WrapRow(m_chips, verbs));
}

void PipelinesPage::makeBody()
{
    m_pane = new PipelineListPane(m_workspace, *m_model, *m_proxy);
    DataTable& table = m_pane->table();
    connect(m_pane, &PipelineListPane::showAllWanted, this, &PipelinesPage::showAll);
    connect(m_pane, &PipelineListPane::pipelinesProposed, this,
        [this](const QUrl& url) { m_navigator.usePipelines(url); });
    m_selection = new PipelineSelection(table, *m_model, *m_proxy, this);
    connect(m_selection, &PipelineSelection::changed, this, &PipelinesPage::selectionChanged);
    connect(&table, &DataTable::removeWanted, this, [this] { verbWanted(Verb::DeletePipelines); });
    connect(&table, &DataTable::menuWanted, this,
        [this](const QModelIndex&, const QPoint& global) { openMenu(global); });
    connect(&table, &DataTable::activated, this, [this] { setDetailsOpen(true); });
    setBody(m_pane);
}

void PipelinesPage::showAll()
{
    m_filter->clear();
    m_chips->setCurrent(u"all"_s);
}

void PipelinesPage::makeDetails()
{
    m_details = new PipelineDetails(m_workspace.lookup(), m_workspace.clock());
    connect(m_details, &PipelineDetails::verbWanted, this, &PipelinesPage::verbWanted);
    const auto withOne = [this](auto verb) {
        const QList<Pipeline> selected = m_selection->selected();
        if (selected.size() == 1)
            verb(selected.first());
    };
    connect(m_details, &PipelineDetails::logWanted, this, [this, withOne] {
        withOne([this](const Pipeline& pipeline) { m_verbs->showLog(pipeline.identity); });
    });
    connect(m_details, &PipelineDetails::rawWanted, this, [this, withOne] {
        withOne([this](const Pipeline& pipeline) { m_verbs->showRaw(pipeline.identity); });
    });
    connect(m_details, &PipelineDetails::messageWanted, this, [this, withOne] {
        withOne([this](const Pipeline& pipeline) { m_verbs->showMessage(pipeline); });
    });
    connect(m_verbs, &PipelineVerbs::blockedChosen, this, &PipelinesPage::sayWhyNot);
    connect(m_verbs, &PipelineVerbs::troubled, this, &PipelinesPage::sayWhyNot);
    connect(&m_workspace.pins(), &Pins::changed, this, [this] {
        m_model->pinsChanged();
        selectionChanged();
    });
    setDetails(m_details);
}

void PipelinesPage::connectFeed()
{
    PipelineFeed& feed = m_workspace.pipelines();
    connect(&feed, &PipelineFeed::changed, this,
        [this](const std::shared_ptr<const PipelineSnapshot>& snapshot, const Diff& diff) {
            m_model->apply(snapshot, diff);
            rowsChanged();
        });
    connect(&feed, &PipelineFeed::stateChanged, this, [this] {
        if (isVisible()) // else when it is shown
            stateChanged();
    });
    connect(&m_workspace.permissions(), &Permissions::changed, this, &PipelinesPage::stateChanged);
    connect(&m_workspace.health(), &HealthFeed::changed, this, &PipelinesPage::selectionChanged);
    connect(&m_workspace, &Workspace::readOnlyChanged, this, &PipelinesPage::selectionChanged);
}

QString PipelinesPage::sidebarCount() const
{
    if (m_workspace.pipelines().state().phase == FeedState::Phase::NotConfigured)
        return {};
    return m_model->rowCount() > 0 ? locale().toString(m_model->rowCount()) : QString();
}

QString PipelinesPage::status() const
{
    if (!m_notice.isEmpty())
        return m_notice;
    const QList<PipelineIdentity> checked = m_model->checked();
    const int selected = checked.isEmpty() ? static_cast<int>(m_selection->selected().size())
                                           : static_cast<int>(checked.size());
    if (m_model->rowCount() == 0)
        return {};
    return selected > 0 ? tr("%1 selected of %2").arg(selected).arg(m_model->rowCount())
                        : tr("%n pipeline(s)", nullptr, m_model->rowCount());
}

void PipelinesPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void PipelinesPage::select(const PipelineIdentity& pipeline)
{
    if (m_proxy->rowOf(pipeline) < 0)
        showAll();
    m_selection->makeCurrent(pipeline);
    setDetailsOpen(true);
}

void PipelinesPage::filterChanged()
{
    m_proxy->setText(m_filter->text());
    m_selection->dropHidden();
    m_notice.clear();
    m_pane->refresh();
    refreshCounts();
    Q_EMIT statusChanged();
}

void PipelinesPage::rowsChanged()
{
    m_selection->dropHidden();
    m_pane->refresh();
    refreshCounts();
    selectionChanged();
}

void PipelinesPage::stateChanged()
{
    m_pane->refresh();
    refreshCounts();
    selectionChanged();
}

void PipelinesPage::selectionChanged()
{
    const QList<Pipeline> selected = m_selection->selected();
    m_clear->setText(selected.size() == 1
            ? tr("Clear %1...").arg(shortName(selected.first().identity.name))
            : selected.isEmpty() ? tr("Clear...")
                                 : tr("Clear %n...", nullptr, static_cast<int>(selected.size())));
    m_clear->setAccessibleName(m_clear->text());
    const PipelineSituation now = situation();
    m_clear->setBlocked(verbLine(Verb::ClearStorage, selected, now).whyNot);
    m_more->setEnabled(!selected.isEmpty());
    PipelineDetails::Facts facts{selected, {}, verbLines(selected, now), now.edition};
    if (selected.size() == 1)
        facts.moment = m_model->momentOf(selected.first());
    m_details->show(facts);
    m_notice.clear();
    Q_EMIT statusChanged();
}

void PipelinesPage::refreshCounts()
{
    for (const ChipKey& chip : chipKeys())
        m_chips->setCount(chip.key, m_proxy->count(chip.chip));
    const int shown = m_proxy->rowCount();
    const int all = m_model->rowCount();
    const QString missing = m_proxy->missingIds().isEmpty() || shown == 0
        ? QString()
        : tr(", %n not here", nullptr, static_cast<int>(m_proxy->missingIds().size()));
    m_count->setText(
        (shown == all ? locale().toString(all)
                      : tr("%1 of %2").arg(locale().toString(shown), locale().toString(all)))
        + missing);
    m_count->setToolTip(plainToolTip(m_proxy->missingIds().join(u'\n')));
    m_count->setVisible(all > 0);
}

// Ages only: whatever the server told is painted when it is told.
void PipelinesPage::tick()
{
    m_model->setStale(m_model->rowCount() > 0
        && m_workspace.pipelines().state().isStale(m_workspace.clock().now()));
    const QString why = verbLine(Verb::ClearStorage, m_selection->selected(), situation()).whyNot;
    const bool clearing = m_proxy->count(Chip::Clearing) > 0;
    if (why != m_clear->reason() || clearing)
        selectionChanged();
    if (clearing) {
        m_proxy->timePassed();
        refreshCounts();
    }
    m_pane->repaintAges();
}

PipelineSituation PipelinesPage::situation() const
{
    const FeedState& state = m_workspace.pipelines().state();
    PipelineSituation situation;
    situation.phase = state.phase;
    situation.stale = state.isStale(m_workspace.clock().now());
    situation.readOnly = m_workspace.isReadOnly();
    if (m_workspace.health().config())
        situation.edition = m_workspace.health().config()->edition;
    situation.notPermitted = [this](Verb verb) { return m_workspace.permissions().whyNot(verb); };
    situation.pinned = [this](const Pipeline& pipeline) { return m_verbs->whyPinned({pipeline}); };
    return situation;
}

void PipelinesPage::verbWanted(Verb verb)
{
    const QList<Pipeline> selected = m_selection->selected();
    const QString why = verbLine(verb, selected, situation()).whyNot;
    if (why.isEmpty())
        m_verbs->review(verb, selected);
    else
        sayWhyNot(why);
}

QList<Command> PipelinesPage::commands()
{
    if (m_workspace.environment().pipelinesUrl.isEmpty())
        return {};
    const QList<Pipeline> selected = m_selection->selected();
    const QString whom = selected.size() == 1
        ? selected.first().identity.name
        : tr("%n pipelines", nullptr, static_cast<int>(selected.size()));
    QList<Command> all;
    const QList<VerbLine> lines = verbLines(selected, situation());
    for (const VerbLine& line : lines) {
        const QString dots = line.name.endsWith("..."_L1) ? u"..."_s : QString();
        const QString text = selected.isEmpty()
            ? line.name
            : QString(line.name.chopped(dots.size()) % u' ' % whom % dots);
        all.append({text, line.aside, line.glyph, line.destroys, line.whyNot,
            [this, verb = line.verb] { verbWanted(verb); }});
    }
    return all;
}

/// Beside the buttons, not at the pointer: the keyboard chooses too.
void PipelinesPage::sayWhyNot(const QString& reason)
{
    QToolTip::showText(m_clear->mapToGlobal(QPoint(0, m_clear->height())), plainToolTip(reason),
        m_clear, {}, 8000);
    m_notice = visibleText(reason);
    Q_EMIT statusChanged();
}

void PipelinesPage::openMenu(const QPoint& global)
{
    const QList<Pipeline> selected = m_selection->selected();
    if (!selected.isEmpty())
        m_verbs->menuFor(selected, verbLines(selected, situation()))->popup(global);
}

ExportTable PipelinesPage::shownTable() const
{
    QList<Pipeline> shown;
    for (int row = 0; row < m_proxy->rowCount(); ++row)
        shown.append(m_proxy->pipelineAt(row));
    ExportTable table = exportOf(shown);
    table.server = m_workspace.pipelinesKey().display();
    table.readAt = m_workspace.pipelines().state().readAtUtc;
    return table;
}

void PipelinesPage::showEvent(QShowEvent* event)
{
    SplitPage::showEvent(event);
    stateChanged();
    tick();
}

} // namespace steward
