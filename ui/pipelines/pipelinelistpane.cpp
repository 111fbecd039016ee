// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/pipelines/pipelinelistpane.h"

#include "app/live/errorwords.h"
#include "app/live/pipelinefeed.h"
#include "app/workspace/workspace.h"
#include "ui/pipelines/pipelineproxymodel.h"
#include "ui/shell/feedbanner.h"
#include "ui/shell/placeholder.h"
#include "ui/theme/datatable.h"

#include <QApplication>

namespace steward {

using namespace Qt::StringLiterals;

PipelineListPane::PipelineListPane(
    Workspace& workspace, PipelineTableModel& model, PipelineProxyModel& proxy, QWidget* parent)
    : QStackedWidget(parent)
    , m_workspace(workspace)
    , m_model(model)
    , m_proxy(proxy)
    , m_table(new DataTable(this))
    , m_placeholder(new Placeholder(this))
    , m_banner(new FeedBanner(FeedBanner::Server::Pipelines, workspace.clock(), this))
{
    makeTable();
    addWidget(m_table);
    addWidget(m_placeholder);
    setFocusProxy(m_table);
    connect(m_placeholder, &Placeholder::proposalTaken, this, &PipelineListPane::pipelinesProposed);
    connect(m_placeholder, &Placeholder::actionTriggered, this, [this] {
        if (m_placeholder->face() == Placeholder::Face::NothingMatches)
            Q_EMIT showAllWanted();
        else
            m_workspace.pipelines().readNow();
    });
    m_banner->setWaits(tr("Clearing"));
    connect(m_banner, &FeedBanner::covered, m_table, &DataTable::setBottomRoom);
    connect(
        m_banner, &FeedBanner::retryRequested, this, [this] { m_workspace.pipelines().readNow(); });
}

void PipelineListPane::makeTable()
{
    m_table->setObjectName(u"pipelineTable"_s);
    m_table->setAccessibleName(tr("Pipelines"));
    m_table->setCheckable(true);
    QList<ColumnSpec> columns(PipelineTableModel::ColumnCount);
    columns[PipelineTableModel::Name]
        = {.characters = 18, .least = 12, .stretch = 2, .glyph = true, .hideable = false};
    columns[PipelineTableModel::Status]
        = {.characters = 20, .least = 15, .glyph = true, .hideable = false};
    columns[PipelineTableModel::Storage] = {.characters = 16, .least = 13, .hideable = false};
    columns[PipelineTableModel::Checkpoints] = {.characters = 13, .least = 11};
    columns[PipelineTableModel::Program]
        = {.characters = 14, .least = 8, .glyph = true, .hidden = true};
    columns[PipelineTableModel::Since] = {.characters = 7, .least = 6};
    columns[PipelineTableModel::Message]
        = {.characters = 18, .least = 10, .stretch = 5, .glyph = true};
    columns[PipelineTableModel::Tags]
        = {.characters = 20, .least = 8, .stretch = 1, .hidden = true};
    m_table->setColumns(columns);
    m_table->setModel(&m_proxy);
    m_table->sortByColumn(PipelineTableModel::Name, Qt::AscendingOrder);
}

void PipelineListPane::refresh()
{
    const FeedState& state = m_workspace.pipelines().state();
    m_banner->setState(state);
    m_model.setStale(m_model.rowCount() > 0 && state.isStale(m_workspace.clock().now()));
    refreshFace();
}

void PipelineListPane::refreshFace()
{
    const FeedState& state = m_workspace.pipelines().state();
    const bool rows = m_proxy.rowCount() > 0;
    // The keyboard follows what is seen, and never goes astray.
    const bool focused = isAncestorOf(QApplication::focusWidget());
    setCurrentWidget(rows ? static_cast<QWidget*>(m_table) : m_placeholder);
    if (focused && rows && !m_table->hasFocus())
        m_table->setFocus(Qt::OtherFocusReason);
    if (rows)
        return;
    if (state.phase == FeedState::Phase::NotConfigured) {
        m_placeholder->show(Placeholder::Face::NotConfigured, tr("No pipeline manager here"),
            tr("This environment has no pipeline manager. Ctrl+Shift+E, then Edit "
               "environments, adds one."));
    } else if (m_model.rowCount() > 0) {
        m_placeholder->show(Placeholder::Face::NothingMatches, tr("Nothing matches"),
            m_proxy.missingIds().isEmpty()
                ? tr("None of the %n pipeline(s) is like that.", nullptr, m_model.rowCount())
                : tr("No pipeline has the id %1.").arg(m_proxy.missingIds().join(", "_L1)),
            tr("Show all"));
    } else if (state.readAt) {
        m_placeholder->show(Placeholder::Face::Empty, tr("No pipelines"),
            tr("%1 lists none.").arg(m_workspace.pipelinesKey().display()));
    } else if (state.error) {
        const ErrorWords words = wordsFor(*state.error,
            {AskedServer::Kind::Pipelines, m_workspace.environment().pipelinesUrl,
                m_workspace.pipelinesKey().display(), false, {}});
        m_placeholder->showTrouble(words, tr("Retry now"));
    } else {
        m_placeholder->show(Placeholder::Face::Loading, tr("Reading the pipelines"),
            m_workspace.pipelinesKey().display());
    }
}

// A cell is painted again only if it says something else than a second ago.
void PipelineListPane::repaintAges()
{
    // By place: where rows have moved the view paints by itself.
    QHash<std::pair<int, int>, QString> painted;
    const QRect seen = m_table->viewport()->rect();
    for (int row = m_table->rowAt(0); row >= 0 && row < m_proxy.rowCount(); ++row) {
        if (m_table->rowViewportPosition(row) > seen.bottom())
            break;
        const int source = m_proxy.mapToSource(m_proxy.index(row, 0)).row();
        const QString mark = m_model.isChangedLately(source) ? u"*"_s : QString();
        for (const int column : {int(PipelineTableModel::Check), int(PipelineTableModel::Storage),
                 int(PipelineTableModel::Since)}) {
            const QModelIndex index = m_proxy.index(row, column);
            const QString text = index.data().toString() + mark;
            painted.insert({row, column}, text);
            const auto before = m_painted.constFind({row, column});
            if (before != m_painted.cend() && *before != text)
                m_table->update(index);
        }
    }
    m_painted = painted;
}

} // namespace steward
