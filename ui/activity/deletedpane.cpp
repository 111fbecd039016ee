// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/activity/deletedpane.h"

#include "app/live/artifactfeed.h"
#include "app/live/clock.h"
#include "app/record/journal.h"
#include "app/record/restore.h"
#include "app/workspace/permissions.h"
#include "app/workspace/workspace.h"
#include "ui/activity/deletedtablemodel.h"
#include "ui/shell/navigator.h"
#include "ui/shell/placeholder.h"
#include "ui/shell/registerverdict.h"
#include "ui/shell/words.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/datatable.h"
#include "ui/theme/destroybutton.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/textlink.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostShown = 5'000;

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
    setFocusProxy(m_table);
    connect(m_placeholder, &Placeholder::actionTriggered, this, [this] {
        if (m_placeholder->face() == Placeholder::Face::Trouble)
            read();
        else
            Q_EMIT showAllWanted();
    });
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
    const auto look = [this] {
        if (isVisible())
            refresh();
    };
    connect(&workspace.artifacts(), &ArtifactFeed::stateChanged, this, look);
    connect(&workspace, &Workspace::readOnlyChanged, this, look);
    connect(&workspace.permissions(), &Permissions::changed, this, look);
    indexList();
    refresh();
}

QWidget* DeletedPane::makeFoot()
{
    const Metrics metrics = Metrics::current();
    auto* foot = new QWidget(this);
    foot->setBackgroundRole(roleOf(Tone::Inset));
    foot->setAutoFillBackground(true);
    m_hint = new PlainLabel(QString(), Tone::SecondText, FontRole::Body, foot);
    m_hint->setObjectName(u"deletedHint"_s);
    m_again = new DestroyButton(QString(), Glyph::None, foot);
    m_again->setObjectName(u"registerDeletedButton"_s);
    m_again->setHarmless(true);
    connect(m_again, &DestroyButton::acted, this, &DeletedPane::registerAgain);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(metrics.px(16), metrics.px(10), metrics.px(16), metrics.px(10));
    row->setSpacing(metrics.px(12));
    row->addWidget(m_hint, 1, Qt::AlignVCenter);
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
    m_together = new TextLink(QString(), m_factsPane);
    m_together->setObjectName(u"checkTogether"_s);
    connect(m_together, &TextLink::clicked, this, &DeletedPane::checkTogether);
    m_nothing = new Placeholder(m_factsPane);
    m_nothing->show(Placeholder::Face::Empty, tr("Nothing is selected"),
        tr("Choose a line to see what was captured."));
    layout->addWidget(m_nothing, 100);
    layout->addWidget(m_name);
    layout->addWidget(m_facts);
    layout->addWidget(m_together, 0, Qt::AlignLeft);
    layout->addStretch(1);
}

std::optional<int> DeletedPane::count() const
{
    return m_isRead ? std::optional(m_model->rowCount()) : std::nullopt;
}

void DeletedPane::setText(const QString& text)
{
    m_proxy->setFilterFixedString(text.trimmed());
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex check = m_model->index(row, DeletedTableModel::Check);
        if (m_model->isChecked(row) && !m_proxy->mapFromSource(check).isValid())
            m_model->setData(check, Qt::Unchecked, Qt::CheckStateRole);
    }
    refresh();
}

QList<TrashedArtifact> DeletedPane::shown() const
{
    QList<TrashedArtifact> shown;
    for (int row = 0; row < m_proxy->rowCount(); ++row)
        shown.append(m_model->at(m_proxy->mapToSource(m_proxy->index(row, 0)).row()));
    return shown;
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
    query.limit = kMostShown + 1;
    m_journal->trash(query, this, [this](const Journal::Read<QList<TrashedArtifact>>& trash) {
        m_isRead = true;
        m_trouble = trash ? QString() : trash.error();
        if (trash)
            take(*trash);
        refresh();
        Q_EMIT countChanged();
    });
}

// Whoever reads on keeps the place.
void DeletedPane::take(const QList<TrashedArtifact>& trash)
{
    std::optional<TrashedArtifact> current;
    if (const QModelIndex index = m_table->currentIndex(); index.isValid())
        current = m_model->at(m_proxy->mapToSource(index).row());
    const int place = m_table->verticalScrollBar()->value();
    m_isCut = trash.size() > kMostShown;
    m_model->setTrash(m_isCut ? trash.first(kMostShown) : trash);
    const int row = current ? m_model->rowOf(*current) : -1;
    const QModelIndex again
        = row < 0 ? QModelIndex() : m_proxy->mapFromSource(m_model->index(row, 1));
    if (again.isValid() && again != m_table->currentIndex()) {
        m_table->setCurrentIndex(again);
        m_table->verticalScrollBar()->setValue(place);
    }
    showCurrent();
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

bool DeletedPane::isListed(const Artifact& artifact) const
{
    return m_workspace.artifacts().state().readAt && m_listed.contains(artifact.name.toLower());
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

QList<TrashedArtifact> DeletedPane::wanted() const
{
    QList<TrashedArtifact> wanted = m_model->checked();
    const QModelIndex current = m_table->currentIndex();
    if (wanted.isEmpty() && current.isValid())
        wanted.append(m_model->at(m_proxy->mapToSource(current).row()));
    return wanted;
}

QString DeletedPane::whyNot(const QList<TrashedArtifact>& wanted) const
{
    if (wanted.isEmpty())
        return tr("Check what you want back, or choose one.");
    const QList<Ineligible> left = restoreOf(wanted).left;
    if (left.size() < wanted.size())
        return whyNotRegister(m_workspace);
    const QString why = left.constFirst().reason;
    return wanted.size() == 1 ? why : tr("None of them can come back as it was. %1").arg(why);
}

/// What a person should know of the chosen before opening anything.
QString DeletedPane::hintFor(const QList<TrashedArtifact>& wanted) const
{
    QStringList hint;
    if (!m_trouble.isEmpty())
        hint += tr("It cannot be read anew: %1").arg(m_trouble);
    if (m_isCut)
        hint += tr("Only the newest %Ln are shown.", nullptr, kMostShown);
    if (const QString why = whyNot(wanted); !why.isEmpty())
        hint += why;
    const auto left = static_cast<int>(restoreOf(wanted).left.size());
    if (wanted.size() > left && left > 0)
        hint += tr("%Ln of them cannot come back as (it was|they were).", nullptr, left);
    const auto there = std::count_if(wanted.cbegin(), wanted.cend(),
        [this](const TrashedArtifact& one) { return isListed(one.record.artifact); });
    if (there > 0)
        hint += wanted.size() == 1
            ? tr("It is listed now: registering adds another.")
            : tr("%Ln of them (is|are) listed now: registering adds another.", nullptr,
                static_cast<int>(there));
    return hint.join(u' ');
}

void DeletedPane::refresh()
{
    const bool rows = m_proxy->rowCount() > 0;
    refreshFace(rows);
    const QList<TrashedArtifact> wanted = this->wanted();
    const auto checked = static_cast<int>(m_model->checked().size());
    m_again->setText(
        checked > 0 ? tr("Register %Ln again...", nullptr, checked) : tr("Register again..."));
    m_again->setBlocked(whyNot(wanted));
    m_again->parentWidget()->setVisible(rows); // nothing is left to press
    m_hint->setText(rows ? hintFor(wanted) : QString());
    if (!m_again->isBlocked())
        m_again->setAccessibleDescription(tr("Those that are checked, or the current one"));
}

void DeletedPane::refreshFace(bool rows)
{
    m_faces->setCurrentWidget(rows ? static_cast<QWidget*>(m_table) : m_placeholder);
    using Face = Placeholder::Face;
    if (!m_isRead)
        m_placeholder->show(Face::Loading, tr("Reading what was captured"));
    else if (!m_trouble.isEmpty())
        m_placeholder->show(
            Face::Trouble, tr("What was captured cannot be read"), m_trouble, tr("Read again"));
    else if (m_model->rowCount() > 0)
        m_placeholder->show(Face::NothingMatches, tr("Nothing matches"), {}, tr("Show all"));
    else
        m_placeholder->show(Face::Empty, tr("Nothing was deleted here yet"),
            m_journal ? tr("Before an artifact is deleted, or the registry reset, Steward captures "
                           "what it was, and offers it back here.")
                      : tr("Without a journal nothing is captured: what goes here is gone."));
}

void DeletedPane::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    const bool isChosen = current.isValid();
    m_nothing->setVisible(!isChosen);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_name, m_facts, m_together})
        widget->setVisible(isChosen);
    if (!isChosen)
        return refresh();
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
    const int together = m_model->countOf(one.plan);
    m_together->setVisible(together > 1);
    m_together->setText(one.verb == Verb::ResetRegistry
            ? tr("Check all %Ln that this reset removed", nullptr, together)
            : tr("Check all %Ln that went with it", nullptr, together));
    refresh();
}

/// What a filter hides of them stays as it is.
void DeletedPane::checkTogether()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const QUuid plan = m_model->at(m_proxy->mapToSource(current).row()).plan;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex check = m_model->index(row, DeletedTableModel::Check);
        if (m_model->at(row).plan == plan && m_proxy->mapFromSource(check).isValid())
            m_model->setData(check, Qt::Checked, Qt::CheckStateRole);
    }
    refresh();
}

void DeletedPane::registerAgain()
{
    refresh(); // a moment ago it could
    if (!m_again->isBlocked())
        m_navigator.registerAgain(restoreOf(wanted()));
}

} // namespace steward
