// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/activity/deletedpane.h"

#include "app/live/artifactfeed.h"
#include "app/live/clock.h"
#include "app/record/journal.h"
#include "app/record/restore.h"
#include "app/workspace/workspace.h"
#include "ui/activity/deletedtablemodel.h"
#include "ui/shell/navigator.h"
#include "ui/shell/placeholder.h"
#include "ui/shell/words.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/datatable.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostRead = 5'000;

} // namespace

DeletedPane::DeletedPane(
    Workspace& workspace, Navigator& navigator, Journal* journal, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_navigator(navigator)
    , m_journal(journal)
    , m_model(new DeletedTableModel(
          workspace.clock(), [this](const Artifact& one) { return nowWords(one); }, this))
    , m_proxy(new QSortFilterProxyModel(this))
    , m_faces(new QStackedWidget(this))
    , m_table(new DataTable)
    , m_placeholder(new Placeholder)
{
    setObjectName(u"deletedPane"_s);
    m_proxy->setSourceModel(m_model);
    m_proxy->setSortRole(SortRole);
    m_proxy->setFilterRole(DeletedTableModel::WordsRole);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(u"deletedTable"_s);
    m_table->setAccessibleName(tr("Deleted artifacts"));
    m_table->setCheckable(true);
    m_table->setColumns(
        {{.characters = 2, .least = 2, .hideable = false}, {.characters = 12, .least = 8},
            {.characters = 28, .least = 12, .stretch = 3, .hideable = false},
            {.characters = 8, .least = 7}, {.characters = 5, .least = 3},
            {.characters = 22, .least = 14, .stretch = 3}, {.characters = 16, .least = 12}});
    m_table->setModel(m_proxy);
    m_table->sortByColumn(DeletedTableModel::When, Qt::DescendingOrder);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &DeletedPane::showCurrent);
    connect(m_table, &DataTable::checksChanged, this, &DeletedPane::refresh);
    m_faces->addWidget(m_table);
    m_faces->addWidget(m_placeholder);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_faces, 1);
    layout->addWidget(makeFoot());
    makeFacts();
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::milliseconds(500));
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (isVisible())
            read();
    });
    if (journal) {
        connect(journal, &Journal::changed, this, [this] {
            if (!m_soon.isActive())
                m_soon.start();
        });
    }
    connect(&workspace.artifacts(), &ArtifactFeed::changed, this, &DeletedPane::indexList);
    indexList();
    refresh();
}

QWidget* DeletedPane::makeFoot()
{
    const Metrics metrics = Metrics::current();
    auto* foot = new QWidget(this);
    foot->setBackgroundRole(roleOf(Tone::Surface));
    foot->setAutoFillBackground(true);
    m_hint = new PlainLabel(QString(), Tone::SecondText, FontRole::Body, foot);
    m_again = new QPushButton(foot);
    m_again->setObjectName(u"registerDeletedButton"_s);
    connect(m_again, &QPushButton::clicked, this, &DeletedPane::registerAgain);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(metrics.px(16), metrics.px(10), metrics.px(16), metrics.px(10));
    row->setSpacing(metrics.px(12));
    row->addWidget(m_hint, 1);
    row->addWidget(m_again);
    return foot;
}

/// Beside the table.
void DeletedPane::makeFacts()
{
    const Metrics metrics = Metrics::current();
    m_factsPane = new QWidget;
    m_factsPane->setBackgroundRole(roleOf(Tone::Surface));
    m_factsPane->setAutoFillBackground(true);
    auto* layout = new QVBoxLayout(m_factsPane);
    layout->setContentsMargins(metrics.px(16), metrics.px(16), metrics.px(16), metrics.px(16));
    layout->setSpacing(metrics.px(10));
    m_name = new PlainLabel(QString(), Tone::Text, FontRole::Strong, m_factsPane);
    m_facts = new PlainLabel(QString(), Tone::Text, FontRole::Body, m_factsPane);
    m_facts->setObjectName(u"deletedFacts"_s);
    layout->addWidget(m_name);
    layout->addWidget(m_facts);
    layout->addStretch(1);
}

std::optional<int> DeletedPane::count() const
{
    return m_isRead ? std::optional(m_model->rowCount()) : std::nullopt;
}

void DeletedPane::setText(const QString& text)
{
    m_proxy->setFilterFixedString(text.trimmed());
    refresh();
}

void DeletedPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    read();
}

void DeletedPane::read()
{
    if (!m_journal) {
        m_isRead = true;
        return refresh();
    }
    TrashQuery query;
    query.server = m_workspace.registryKey();
    query.limit = kMostRead;
    m_journal->trash(query, this, [this](const Journal::Read<QList<TrashedArtifact>>& trash) {
        m_isRead = true;
        m_trouble = trash ? QString() : trash.error();
        if (trash)
            m_model->setTrash(*trash);
        refresh();
        Q_EMIT countChanged();
    });
}

void DeletedPane::indexList()
{
    m_listed.clear();
    const auto snapshot = m_workspace.artifacts().snapshot();
    for (const Artifact& artifact : *snapshot->items)
        m_listed.insert(artifact.name.toLower(), artifact.id);
    m_model->listChanged();
    showCurrent();
}

QString DeletedPane::nowWords(const Artifact& artifact) const
{
    if (!m_workspace.artifacts().state().readAt)
        return {};
    const auto listed = m_listed.constFind(artifact.name.toLower());
    if (listed == m_listed.cend())
        return tr("not listed");
    return *listed == artifact.id ? tr("listed under its id")
                                  : tr("listed as id %1").arg(visibleText(listed->value, 40));
}

void DeletedPane::refresh()
{
    const bool rows = m_proxy->rowCount() > 0;
    m_faces->setCurrentWidget(rows ? static_cast<QWidget*>(m_table) : m_placeholder);
    using Face = Placeholder::Face;
    if (!m_isRead)
        m_placeholder->show(Face::Loading, tr("Reading what was captured"));
    else if (!m_trouble.isEmpty())
        m_placeholder->show(Face::Trouble, tr("What was captured cannot be read"), m_trouble);
    else if (m_model->rowCount() > 0)
        m_placeholder->show(Face::NothingMatches, tr("Nothing matches"));
    else
        m_placeholder->show(Face::Empty, tr("Nothing was deleted here yet"),
            m_journal ? tr("Before an artifact is deleted, or the registry reset, Steward captures "
                           "what it was, and offers it back here.")
                      : tr("Without a journal nothing is captured: what goes here is gone."));
    const auto checked = static_cast<int>(m_model->checked().size());
    m_again->setText(
        checked > 0 ? tr("Register %Ln again...", nullptr, checked) : tr("Register again..."));
    m_again->setEnabled(rows && (checked > 0 || m_table->currentIndex().isValid()));
    m_hint->setText(rows && checked == 0 && !m_table->currentIndex().isValid()
            ? tr("Check what you want back, or choose one.")
            : QString());
    m_again->setAccessibleDescription(tr("Those that are checked, or the current one"));
}

void DeletedPane::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid()) {
        m_name->setText({});
        m_facts->setText(tr("Choose a line to see what was captured."));
        return refresh();
    }
    const int row = m_proxy->mapToSource(current).row();
    const TrashedArtifact& one = m_model->at(row);
    m_name->setText(visibleText(one.record.artifact.name, 120));
    QStringList facts{tr("%1, id %2")
                          .arg(visibleText(one.record.artifact.type.word, 20),
                              visibleText(one.record.artifact.id.value, 40))};
    facts += tr("Captured %1, on %2")
                 .arg(fullMoment(one.capturedAt), visibleText(one.environmentName, 60));
    facts += one.recordKnown && !one.record.url.isEmpty()
        ? tr("From %1").arg(visibleText(one.record.url, 300))
        : tr("It told no source");
    QStringList parents;
    const QList<Parent> told = one.parents.value_or(QList<Parent>());
    for (const Parent& parent : told)
        parents += visibleText(parent.artifact ? parent.artifact->name : parent.name, 80);
    facts += !one.parents   ? tr("Its lineage had not been read")
        : parents.isEmpty() ? tr("It recorded no parent")
                            : tr("Built on %1").arg(parents.join(u", "_s));
    if (!one.children.isEmpty())
        facts += tr("Named by %Ln", nullptr, static_cast<int>(one.children.size()));
    facts += one.rating.isEmpty() ? tr("No rating was kept") : tr("Its rating was kept");
    const QString now = m_model->nowAt(row);
    if (!now.isEmpty())
        facts += tr("Now: %1").arg(now);
    const QString why = m_model->whyNot(row);
    facts += why.isEmpty() ? tr("It can be registered again, with a new id and a new rating")
                           : tr("It cannot come back as it was: %1").arg(why);
    m_facts->setText(facts.join(u'\n'));
    refresh();
}

void DeletedPane::registerAgain()
{
    QList<TrashedArtifact> wanted = m_model->checked();
    const QModelIndex current = m_table->currentIndex();
    if (wanted.isEmpty() && current.isValid())
        wanted.append(m_model->at(m_proxy->mapToSource(current).row()));
    if (!wanted.isEmpty())
        m_navigator.registerAgain(restoreOf(wanted));
}

} // namespace steward
