// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/artifacts/artifactspage.h"

#include "app/lineage/lineageindex.h"
#include "app/live/artifactfeed.h"
#include "app/live/clock.h"
#include "app/live/lookup.h"
#include "app/plan/pins.h"
#include "app/workspace/permissions.h"
#include "app/workspace/workspace.h"
#include "ui/artifacts/artifactdetails.h"
#include "ui/artifacts/artifactdialogs.h"
#include "ui/artifacts/artifactexport.h"
#include "ui/artifacts/artifactlistpane.h"
#include "ui/artifacts/artifactproxymodel.h"
#include "ui/artifacts/artifactselection.h"
#include "ui/artifacts/artifacttablemodel.h"
#include "ui/artifacts/artifacttools.h"
#include "ui/artifacts/artifactverbs.h"
#include "ui/artifacts/artifactwords.h"
#include "ui/artifacts/deleteverdict.h"
#include "ui/artifacts/registrysearch.h"
#include "ui/shell/exportbutton.h"
#include "ui/shell/navigator.h"
#include "ui/theme/datatable.h"
#include "ui/theme/destroybutton.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/searchfield.h"
#include "ui/theme/segmentedfilter.h"
#include "ui/theme/textlink.h"

#include <QHBoxLayout>
#include <QMenu>

namespace steward {

using namespace Qt::StringLiterals;

using SearchPhase = RegistrySearch::Phase;

namespace {

std::optional<ArtifactKind> kindOf(const QString& chip)
{
    if (chip == "all"_L1)
        return {};
    return artifactType(chip).value;
}

} // namespace

ArtifactsPage::ArtifactsPage(Workspace& workspace, Navigator& navigator, QWidget* parent)
    : SplitPage(tr("Artifacts"), workspace, navigator, parent)
    , m_lineage(workspace.lineage())
    , m_model(new ArtifactTableModel(m_lineage, workspace.clock(), this))
    , m_proxy(new ArtifactProxyModel(*m_model, this))
    , m_search(new RegistrySearch(
          [&workspace](const QString& pattern) { return workspace.lookup().searchRegex(pattern); },
          this))
    , m_verbs(new ArtifactVerbs(workspace, navigator, this))
{
    setObjectName(u"artifactsPage"_s);
    makeTitleRow();
    makeToolRow();
    makeBody();
    makeDetails();
    connectWorkspace();
    m_model->setPinReason([&workspace](const ArtifactIdentity& identity) {
        return workspace.pins().reasonFor(workspace.registryKey(), identity);
    });
    m_model->apply(workspace.artifacts().snapshot());
    rowsChanged();
}

ArtifactsPage::~ArtifactsPage()
{
    // Widgets ask models, and models ask lineage, until they are gone; nobody asks a page that is
    // half taken down.
    const auto parts = findChildren<QObject*>();
    for (QObject* part : parts)
        part->disconnect(this);
    delete m_pane;
    delete m_details;
}

void ArtifactsPage::makeTitleRow()
{
    m_filter = new SearchField(tr("Filter, ids, or /regex/ on the server"));
    m_filter->setObjectName(u"artifactFilter"_s);
    m_filter->setAccessibleName(tr("Filter the artifacts"));
    m_filter->setAccessibleDescription(
        tr("Words of a name, a list of ids, or /a regular expression/ and Enter to ask the "
           "server"));
    connect(m_filter, &SearchField::textChanged, this, &ArtifactsPage::filterTyped);
    connect(m_filter, &SearchField::returnPressed, this, &ArtifactsPage::filterEntered);
    connect(m_filter, &SearchField::leftDownwards, this,
        [this] { m_pane->setFocus(Qt::OtherFocusReason); });
    m_count = new ElidedLabel({}, Tone::SecondText);
    m_count->setObjectName(u"artifactCount"_s);
    m_stopSearch = new TextLink(tr("Cancel"));
    m_stopSearch->setObjectName(u"stopSearchLink"_s);
    m_stopSearch->setAccessibleName(tr("Stop searching on the server"));
    m_stopSearch->hide();
    connect(m_stopSearch, &QAbstractButton::clicked, m_search, &RegistrySearch::forget);
    connect(m_search, &RegistrySearch::changed, this, &ArtifactsPage::searchChanged);
    titleRow()->addWidget(m_filter);
    titleRow()->addWidget(m_count, 1);
    titleRow()->addWidget(m_stopSearch);
    makeExport();
}

void ArtifactsPage::makeExport()
{
    m_export = new ExportButton(
        u"artifactExport"_s, u"artifacts"_s, tr("Export the artifacts that are shown"), [this] {
            QList<Artifact> shown;
            for (int row = 0; row < m_proxy->rowCount(); ++row)
                shown.append(m_proxy->at(row));
            return tableOf(shown);
        });
    connect(m_export, &ExportButton::told, this, [this](const QString& words) {
        m_notice = words;
        Q_EMIT statusChanged();
    });
    titleRow()->addWidget(m_export);
}

ExportTable ArtifactsPage::tableOf(const QList<Artifact>& artifacts) const
{
    ExportTable table = exportOf(artifacts, m_lineage);
    table.server = m_workspace.registryKey().display();
    table.readAt = m_workspace.artifacts().state().readAtUtc;
    return table;
}

void ArtifactsPage::makeToolRow()
{
    m_chips = new SegmentedFilter;
    m_chips->setObjectName(u"artifactChips"_s);
    m_chips->setAccessibleName(tr("Which types are shown"));
    m_chips->setSegments({{u"all"_s, tr("All"), {}}, {u"model"_s, tr("Models"), {}},
        {u"dataset"_s, tr("Datasets"), {}}, {u"code"_s, tr("Code"), {}}});
    connect(m_chips, &SegmentedFilter::currentChanged, this, [this](const QString& chip) {
        m_proxy->setKind(kindOf(chip));
        rowsChanged();
    });
    m_delete = new DestroyButton(tr("Delete..."));
    m_delete->setObjectName(u"deleteArtifactButton"_s);
    // With large type it elides its name, and the words beside it stay whole.
    m_delete->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_delete->setMinimumWidth(Metrics::current().px(100));
    connect(m_delete, &DestroyButton::acted, this, &ArtifactsPage::deleteWanted);
    m_tools = new ArtifactTools(m_workspace, m_verbs->dialogs());
    connect(m_tools, &ArtifactTools::idsChosen, this, [this](const QSet<QString>& chosen) {
        showAll();
        m_selection->checkExactly(chosen);
    });
    toolRow()->addWidget(m_chips);
    toolRow()->addStretch(1);
    toolRow()->addWidget(m_tools);
    toolRow()->addWidget(m_delete);
}

void ArtifactsPage::makeBody()
{
    m_pane = new ArtifactListPane(m_workspace, *m_model, *m_proxy, *m_search);
    DataTable& table = m_pane->table();
    m_selection = new ArtifactSelection(table, *m_model, *m_proxy, this);
    connect(m_selection, &ArtifactSelection::changed, this, &ArtifactsPage::selectionChanged);
    connect(m_pane, &ArtifactListPane::showAllWanted, this, &ArtifactsPage::showAll);
    connect(m_pane, &ArtifactListPane::registryProposed, this,
        [this](const QUrl& url) { m_navigator.useRegistry(url); });
    connect(m_pane, &ArtifactListPane::saveListWanted, this, [this] {
        m_export->save(
            u"json"_s, [this] { return tableOf(*m_workspace.artifacts().snapshot()->items); });
    });
    connect(m_pane, &ArtifactListPane::searchAgainWanted, this, &ArtifactsPage::filterEntered);
    connect(&table, &DataTable::removeWanted, m_delete, &QPushButton::click);
    connect(&table, &DataTable::menuWanted, this, &ArtifactsPage::openMenu);
    connect(&table, &DataTable::activated, this, [this] { setDetailsOpen(true); });
    setBody(m_pane);
}

void ArtifactsPage::makeDetails()
{
    m_details = new ArtifactDetails(m_workspace, m_lineage);
    const auto withOne = [this](auto verb) {
        const QList<Artifact> selected = m_selection->selected();
        if (selected.size() == 1)
            verb(selected.first());
    };
    connect(m_details, &ArtifactDetails::artifactWanted, this, &ArtifactsPage::select);
    connect(m_details, &ArtifactDetails::lineageWanted, this, [this, withOne] {
        withOne([this](const Artifact& artifact) { m_verbs->showLineage(artifact); });
    });
    connect(m_details, &ArtifactDetails::rawWanted, this, [this, withOne] {
        withOne([this](const Artifact& artifact) { m_verbs->showRaw(artifact); });
    });
    connect(m_verbs, &ArtifactVerbs::blockedChosen, m_delete, &QPushButton::click);
    setDetails(m_details);
}

void ArtifactsPage::connectWorkspace()
{
    ArtifactFeed& feed = m_workspace.artifacts();
    m_generation = feed.snapshot()->generation;
    connect(&feed, &ArtifactFeed::changed, this,
        [this](const std::shared_ptr<const ArtifactSnapshot>& snapshot, const Diff& diff) {
            m_model->apply(snapshot, diff);
            // What the server found was found in the registry's former life.
            if (std::exchange(m_generation, snapshot->generation) != snapshot->generation)
                m_search->forget();
            // Which tokens are ids depends on what is listed.
            m_proxy->setFilter(readFilter(m_filter->text(), m_proxy->listedIds()));
            rowsChanged();
        });
    connect(&feed, &ArtifactFeed::stateChanged, this, [this] {
        if (isVisible()) // else when it is shown
            tick();
    });
    connect(&m_workspace.permissions(), &Permissions::changed, this, &ArtifactsPage::tick);
    connect(&m_workspace.lineage(), &LineageIndex::changed, m_model,
        &ArtifactTableModel::lineageChanged);
    // Roles are named where only checks, marks or age changed.
    connect(m_model, &ArtifactTableModel::dataChanged, this,
        [this](const QModelIndex&, const QModelIndex&, const QList<int>& roles) {
            if (roles.isEmpty())
                m_details->refresh();
        });
    connect(&m_workspace.pins(), &Pins::changed, this, [this] {
        m_model->pinsChanged();
        refreshDelete();
    });
    connect(&m_verbs->dialogs(), &ArtifactDialogs::troubled, this, [this](const QString& words) {
        m_notice = words;
        Q_EMIT statusChanged();
    });
    connect(&m_workspace, &Workspace::readOnlyChanged, this, &ArtifactsPage::refreshDelete);
    connect(&m_workspace, &Workspace::suggestionChanged, m_pane, &ArtifactListPane::refresh);
}

QString ArtifactsPage::sidebarCount() const
{
    return m_model->rowCount() > 0 ? locale().toString(m_model->rowCount()) : QString();
}

QString ArtifactsPage::status() const
{
    if (!m_notice.isEmpty())
        return m_notice;
    if (m_model->rowCount() == 0)
        return {};
    const qsizetype selected = m_selection->selected().size();
    return selected > 0
        ? tr("%1 selected of %2")
              .arg(locale().toString(selected), locale().toString(m_model->rowCount()))
        : tr("%n artifacts", nullptr, m_model->rowCount());
}

void ArtifactsPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ArtifactsPage::registerAgain(const Restore& restore)
{
    m_verbs->dialogs().registerAgain(restore);
}

void ArtifactsPage::select(const ArtifactIdentity& artifact)
{
    if (m_proxy->rowOf(artifact) < 0)
        showAll();
    for (const int row : m_model->checkedRows())
        m_model->uncheck(row);
    m_selection->makeCurrent(artifact);
    selectionChanged();
    setDetailsOpen(true);
}

void ArtifactsPage::showAll()
{
    m_filter->clear();
    m_chips->setCurrent(u"all"_s);
}

void ArtifactsPage::filterTyped()
{
    const ArtifactFilter filter = readFilter(m_filter->text(), m_proxy->listedIds());
    if (filter.kind != ArtifactFilter::Kind::Regex || filter.pattern != m_search->pattern())
        m_search->forget();
    m_proxy->setFilter(filter);
    m_notice.clear();
    if (filter.kind == ArtifactFilter::Kind::Ids)
        m_selection->checkShown();
    rowsChanged();
}

void ArtifactsPage::filterEntered()
{
    const ArtifactFilter& filter = m_proxy->filter();
    if (filter.kind == ArtifactFilter::Kind::Regex)
        m_search->ask(filter.pattern);
    else if (m_proxy->rowCount() > 0)
        m_pane->setFocus(Qt::OtherFocusReason);
}

void ArtifactsPage::searchChanged()
{
    m_proxy->setFound(m_search->foundIds());
    m_stopSearch->setVisible(m_search->phase() == SearchPhase::Asking);
    rowsChanged();
}

void ArtifactsPage::rowsChanged()
{
    m_pane->refresh();
    refreshCounts();
    selectionChanged();
}

void ArtifactsPage::selectionChanged()
{
    const QList<Artifact> selected = m_selection->selected();
    m_details->setSelected(selected);
    m_details->setAnyListed(m_model->rowCount() > 0);
    refreshDelete();
    if (std::exchange(m_spokenOf, selected) != selected) // a reading takes no words away
        m_notice.clear();
    Q_EMIT statusChanged();
}

void ArtifactsPage::refreshCounts()
{
    QHash<ArtifactKind, int> kinds;
    for (int row = 0; row < m_model->rowCount(); ++row)
        ++kinds[m_model->at(row).type.value];
    const int all = m_model->rowCount();
    // Before the first reading there is no number, not even none.
    const bool known = all > 0 || m_workspace.artifacts().state().readAt;
    const auto count = [known](int n) { return known ? std::optional<qint64>(n) : std::nullopt; };
    m_chips->setCount(u"all"_s, count(all));
    m_chips->setCount(u"model"_s, count(kinds.value(ArtifactKind::Model)));
    m_chips->setCount(u"dataset"_s, count(kinds.value(ArtifactKind::Dataset)));
    m_chips->setCount(u"code"_s, count(kinds.value(ArtifactKind::Code)));

    const int shown = m_proxy->rowCount();
    QString text = shown == all
        ? locale().toString(all)
        : tr("%1 of %2").arg(locale().toString(shown), locale().toString(all));
    text = m_search->countWords(text, m_proxy->filter(), m_proxy->listedIds());
    m_count->setText(all > 0 ? text : QString());
}

void ArtifactsPage::refreshDelete()
{
    const QList<Artifact> selected = m_selection->selected();
    m_delete->setText(selected.isEmpty() ? tr("Delete...")
            : selected.size() == 1
            ? deleteLabel(selected.first().name)
            : tr("Delete %n...", nullptr, static_cast<int>(selected.size())));
    m_delete->setAccessibleName(selected.size() == 1
            ? tr("Delete %1").arg(visibleText(shownName(selected.first().name)))
            : m_delete->text());
    m_delete->setBlocked(whyNot(selected));
    m_tools->refresh();
}

// Ages only: whatever the server told is shown when it is told.
void ArtifactsPage::tick()
{
    m_pane->refresh();
    m_details->tick();
    m_delete->setBlocked(whyNot(m_selection->selected()));
    m_tools->refresh();
}

QString ArtifactsPage::whyNot(const QList<Artifact>& targets) const
{
    return whyNotDelete({targets, m_workspace.isReadOnly(), m_workspace.artifacts().state(),
        m_workspace.clock().now(), m_workspace.permissions().whyNot(Verb::DeleteArtifacts),
        targets.size() == 1 ? m_verbs->dialogs().whyPinned(targets.first()) : QString()});
}

void ArtifactsPage::deleteWanted()
{
    const QList<Artifact> selected = m_selection->selected();
    if (whyNot(selected).isEmpty())
        m_verbs->reviewDelete(selected);
    else
        refreshDelete();
}

void ArtifactsPage::openMenu(const QModelIndex& index, const QPoint& global)
{
    // A menu speaks of the row below it, or of all checked ones if it is one of them.
    QList<Artifact> targets = m_selection->selected();
    const Artifact& here = m_proxy->at(index.row());
    if (!targets.contains(here))
        targets = {here};
    m_verbs->menuFor(targets, whyNot(targets))->popup(global);
}

void ArtifactsPage::showEvent(QShowEvent* event)
{
    SplitPage::showEvent(event);
    tick();
}

} // namespace steward
