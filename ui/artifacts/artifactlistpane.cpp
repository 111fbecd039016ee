// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/artifacts/artifactlistpane.h"

#include "app/live/artifactfeed.h"
#include "app/live/clock.h"
#include "app/live/errorwords.h"
#include "app/workspace/workspace.h"
#include "ui/artifacts/artifactproxymodel.h"
#include "ui/artifacts/artifacttablemodel.h"
#include "ui/artifacts/registrysearch.h"
#include "ui/shell/feedbanner.h"
#include "ui/shell/placeholder.h"
#include "ui/theme/banner.h"
#include "ui/theme/datatable.h"

#include <QApplication>

namespace steward {

using namespace Qt::StringLiterals;

using Face = Placeholder::Face;
using SearchPhase = RegistrySearch::Phase;

ArtifactListPane::ArtifactListPane(Workspace& workspace, ArtifactTableModel& model,
    ArtifactProxyModel& proxy, const RegistrySearch& search, QWidget* parent)
    : QStackedWidget(parent)
    , m_workspace(workspace)
    , m_model(model)
    , m_proxy(proxy)
    , m_search(search)
    , m_table(new DataTable(this))
    , m_placeholder(new Placeholder(this))
    , m_banner(new FeedBanner(FeedBanner::Server::Registry, workspace.clock(), this))
    , m_trouble(new Banner(this))
{
    m_placeholder->setObjectName(u"artifactsPlaceholder"_s);
    makeTable();
    makeBanners();
    addWidget(m_table);
    addWidget(m_placeholder);
    setFocusProxy(m_table);
    connect(m_placeholder, &Placeholder::proposalTaken, this, &ArtifactListPane::registryProposed);
    connect(m_placeholder, &Placeholder::actionTriggered, this, [this] {
        if (m_placeholder->face() == Face::NothingMatches)
            Q_EMIT showAllWanted();
        else
            m_workspace.artifacts().readNow();
    });
}

void ArtifactListPane::makeTable()
{
    m_table->setObjectName(u"artifactTable"_s);
    m_table->setAccessibleName(tr("Artifacts"));
    m_table->setCheckable(true);
    QList<ColumnSpec> columns(ArtifactTableModel::columns);
    columns[NameColumn] = {.characters = 28, .least = 12, .stretch = 3, .hideable = false};
    columns[TypeColumn] = {.characters = 9, .least = 9, .glyph = true};
    columns[IdColumn] = {.characters = 4, .least = 3};
    columns[BuiltOnColumn] = {.characters = 28, .least = 10, .stretch = 2};
    columns[DependentsColumn] = {.characters = 17, .least = 12, .stretch = 1};
    m_table->setColumns(columns);
    m_table->setModel(&m_proxy);
}

void ArtifactListPane::makeBanners()
{
    m_banner->setWaits(tr("Deleting"));
    connect(m_banner, &FeedBanner::covered, m_table, &DataTable::setBottomRoom);
    connect(
        m_banner, &FeedBanner::retryRequested, this, [this] { m_workspace.artifacts().readNow(); });
    connect(m_banner, &FeedBanner::saveListRequested, this, &ArtifactListPane::saveListWanted);
    connect(m_banner, &FeedBanner::showEmptyRequested, this,
        [this] { m_workspace.artifacts().acceptEmpty(); });
    m_trouble->setObjectName(u"searchBanner"_s);
    connect(m_trouble, &Banner::covered, m_table, &DataTable::setBottomRoom);
    connect(m_trouble, &Banner::acted, this, &ArtifactListPane::searchAgainWanted);
}

void ArtifactListPane::refresh()
{
    const FeedState& state = m_workspace.artifacts().state();
    m_model.setStale(m_model.rowCount() > 0
        && (state.phase == FeedState::Phase::Vanished || state.isStale(m_workspace.clock().now())));
    refreshFace();
    refreshBanners();
}

void ArtifactListPane::refreshBanners()
{
    const bool rows = currentWidget() == m_table;
    m_banner->setSuggestion(m_workspace.suggestedRegistryUrl());
    // Without rows the face says it already.
    m_banner->setState(m_model.rowCount() > 0 ? m_workspace.artifacts().state() : FeedState());
    if (m_search.phase() != SearchPhase::Failed || m_banner->isShown() || !rows) {
        m_trouble->dismiss();
        return;
    }
    QString why = brieflyFor(*m_search.error());
    while (why.endsWith(u'.'))
        why.chop(1);
    m_trouble->say({Tone::Care, tr("The registry did not search:"),
        tr("%1. Shown is the whole list.").arg(why), tr("Ask again")});
}

void ArtifactListPane::refreshFace()
{
    const bool rows = m_proxy.rowCount() > 0;
    // The keyboard follows what is seen; it is never taken from a field or a banner.
    const bool inFace = m_placeholder->isAncestorOf(QApplication::focusWidget());
    setCurrentWidget(rows ? static_cast<QWidget*>(m_table) : m_placeholder);
    if (inFace && rows)
        m_table->setFocus(Qt::OtherFocusReason);
    if (rows)
        return;
    if (m_model.rowCount() > 0)
        showNoMatch();
    else
        showUnread();
}

void ArtifactListPane::showNoMatch()
{
    QString why = tr("None of the %n listed artifacts is like that.", nullptr, m_model.rowCount());
    const ArtifactFilter& filter = m_proxy.filter();
    if (m_search.phase() == SearchPhase::Answered)
        why = tr("The registry was asked for /%1/ and found nothing of this kind.")
                  .arg(m_search.pattern());
    else if (filter.kind == ArtifactFilter::Kind::Ids)
        why = tr("No artifact has the id %1.").arg(filter.ids.join(u", "_s));
    m_placeholder->show(Face::NothingMatches, tr("Nothing matches"), why, tr("Show all"));
}

void ArtifactListPane::showUnread()
{
    const FeedState& state = m_workspace.artifacts().state();
    const QString server = m_workspace.registryKey().display();
    if (state.phase == FeedState::Phase::NotConfigured) {
        m_placeholder->show(Face::NotConfigured, tr("No registry here"),
            tr("This environment has no registry. Ctrl+Shift+E, then Edit environments, adds "
               "one."));
    } else if (state.error) {
        m_placeholder->showTrouble(
            wordsFor(*state.error,
                {AskedServer::Kind::Registry, m_workspace.environment().registryUrl, server, false,
                    m_workspace.suggestedRegistryUrl()}),
            tr("Retry now"));
    } else if (state.readAt) {
        m_placeholder->show(Face::Empty, tr("No artifacts"),
            tr("Nothing is listed at %1. An unreadable store looks the same.").arg(server));
    } else {
        m_placeholder->show(Face::Loading, tr("Reading the artifacts"), server);
    }
}

} // namespace steward
