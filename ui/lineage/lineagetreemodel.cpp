// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/lineage/lineagetreemodel.h"

#include "ui/lineage/lineageanswers.h"
#include "ui/lineage/lineageline.h"
#include "ui/lineage/lineagewords.h"
#include "ui/theme/cellroles.h"

#include <algorithm>

namespace steward {

using Kind = LineageTreeNode::Kind;

namespace {

LineageTreeNode lineOf(const Parent& parent)
{
    LineageTreeNode node;
    node.artifact = parent.artifact;
    node.certain = parent.certain;
    node.relationship = parent.relationship;
    node.name = parent.artifact ? parent.artifact->name : parent.name;
    if (!parent.artifact) {
        node.kind = parent.external ? Kind::External : Kind::Missing;
        node.nodeId = parent.nodeId;
        if (node.name.isEmpty())
            node.name = parent.nodeId;
    }
    return node;
}

LineageTreeNode lineOf(const Dependent& dependent)
{
    LineageTreeNode node;
    node.artifact = dependent.artifact;
    node.name = dependent.artifact.name;
    node.certain = dependent.certain;
    return node;
}

} // namespace

LineageTreeModel::LineageTreeModel(const LineageAnswers& lineage, QObject* parent)
    : QAbstractItemModel(parent)
    , m_lineage(lineage)
{
}

void LineageTreeModel::setSubject(const std::optional<Artifact>& subject)
{
    m_subject = subject;
    build();
}

void LineageTreeModel::setShown(Shown shown)
{
    if (m_shown == shown)
        return;
    m_shown = shown;
    build();
}

void LineageTreeModel::build()
{
    beginResetModel();
    m_nodes.clear();
    m_lines.clear();
    m_roots.clear();
    const auto addRoot = [this](Kind kind) {
        LineageTreeNode root;
        root.kind = kind;
        root.artifact = m_subject;
        root.up = kind == Kind::BuiltOnRoot;
        root.row = static_cast<int>(m_roots.size());
        m_roots.append(add(root));
    };
    if (m_subject && m_shown != Shown::Dependents)
        addRoot(Kind::BuiltOnRoot);
    if (m_subject && m_shown != Shown::BuiltOn)
        addRoot(Kind::DependentsRoot);
    endResetModel();
    for (const quintptr root : std::as_const(m_roots))
        open(root);
}

const LineageTreeNode& LineageTreeModel::node(quintptr id) const
{
    static const LineageTreeNode none;
    const auto found = m_nodes.constFind(id);
    return found == m_nodes.constEnd() ? none : *found;
}

quintptr LineageTreeModel::add(LineageTreeNode line)
{
    const quintptr id = m_next++;
    if (line.artifact)
        m_lines.insert(identityOf(*line.artifact), id);
    m_nodes.insert(id, std::move(line));
    return id;
}

bool LineageTreeModel::standsAbove(quintptr id, const ArtifactIdentity& identity) const
{
    const QList<quintptr> lines = m_lines.values(identity);
    return std::any_of(lines.cbegin(), lines.cend(), [this, id](quintptr line) {
        quintptr at = id;
        while (node(at).depth > node(line).depth)
            at = node(at).parent;
        return at == line;
    });
}

QList<LineageTreeNode> LineageTreeModel::told(quintptr id) const
{
    QList<LineageTreeNode> lines;
    if (!node(id).artifact || node(id).cycle)
        return lines;
    const ArtifactIdentity identity = identityOf(*node(id).artifact);
    if (node(id).up) {
        const auto parents = m_lineage.parentsOf(identity).value_or(QList<Parent>());
        for (const Parent& parent : parents)
            lines.append(lineOf(parent));
    } else {
        const QList<Dependent> children = m_lineage.childrenOf(identity);
        for (const Dependent& child : children)
            lines.append(lineOf(child));
    }
    for (LineageTreeNode& line : lines) {
        line.parent = id;
        line.depth = node(id).depth + 1;
        line.up = node(id).up;
        line.cycle = line.artifact && standsAbove(id, identityOf(*line.artifact));
    }
    return lines;
}

void LineageTreeModel::refresh()
{
    // A list instead of recursion: nothing bounds how deep people open it.
    QList<quintptr> toDo = m_roots;
    while (!toDo.isEmpty()) {
        const quintptr id = toDo.takeLast();
        if (node(id).isRoot())
            Q_EMIT dataChanged(indexOf(id), indexOf(id).siblingAtColumn(LinkColumn));
        // A line that had nothing below it and now has: views learn that from rows only.
        if (!node(id).fetched && !(node(id).barren && !told(id).isEmpty()))
            continue;
        open(id);
        toDo.append(node(id).children);
    }
}

void LineageTreeModel::open(quintptr id)
{
    m_nodes[id].fetched = true;
    follow(id);
}

void LineageTreeModel::follow(quintptr id)
{
    QList<LineageTreeNode> now = told(id);
    const QList<quintptr> before = node(id).children;
    const bool same = std::equal(before.cbegin(), before.cend(), now.cbegin(), now.cend(),
        [this](quintptr child, const LineageTreeNode& line) { return line.isSameAs(node(child)); });
    if (same) {
        for (qsizetype i = 0; i < before.size(); ++i)
            update(before.at(i), now.at(i));
        return;
    }
    for (int row = static_cast<int>(before.size()) - 1; row >= 0; --row) {
        const quintptr child = before.at(row);
        // The last of equals first, so that equals pair up in order.
        const auto found = std::find_if(now.rbegin(), now.rend(),
            [this, child](const LineageTreeNode& line) { return line.isSameAs(node(child)); });
        if (found == now.rend()) {
            removeChild(id, row);
            continue;
        }
        update(child, *found);
        now.erase(std::next(found).base());
    }
    append(id, now);
}

void LineageTreeModel::update(quintptr id, const LineageTreeNode& now)
{
    if (now.looksLike(node(id)))
        return;
    LineageTreeNode& line = m_nodes[id];
    line.artifact = now.artifact;
    line.certain = now.certain;
    line.cycle = now.cycle;
    line.relationship = now.relationship;
    Q_EMIT dataChanged(indexOf(id), indexOf(id).siblingAtColumn(LinkColumn));
}

void LineageTreeModel::append(quintptr id, const QList<LineageTreeNode>& lines)
{
    if (lines.isEmpty())
        return;
    int row = static_cast<int>(node(id).children.size());
    beginInsertRows(indexOf(id), row, row + static_cast<int>(lines.size()) - 1);
    for (LineageTreeNode line : lines) {
        line.row = row++;
        const quintptr child = add(line);
        m_nodes[child].barren = told(child).isEmpty();
        m_nodes[id].children.append(child);
    }
    endInsertRows();
}

void LineageTreeModel::removeChild(quintptr id, int row)
{
    beginRemoveRows(indexOf(id), row, row);
    const quintptr child = m_nodes[id].children.takeAt(row);
    const QList<quintptr> rest = node(id).children.mid(row);
    for (const quintptr later : rest)
        --m_nodes[later].row;
    forget(child);
    endRemoveRows();
}

void LineageTreeModel::forget(quintptr id)
{
    QList<quintptr> gone{id};
    while (!gone.isEmpty()) {
        const quintptr next = gone.takeLast();
        const LineageTreeNode line = m_nodes.take(next);
        if (line.artifact)
            m_lines.remove(identityOf(*line.artifact), next);
        gone.append(line.children);
    }
}

QModelIndex LineageTreeModel::indexOf(quintptr id) const
{
    return createIndex(node(id).row, 0, id);
}

std::optional<LineageTreeNode> LineageTreeModel::lineAt(const QModelIndex& index) const
{
    if (index.isValid() && !node(index.internalId()).isRoot())
        return node(index.internalId());
    if (!m_subject)
        return {};
    LineageTreeNode line;
    line.artifact = m_subject;
    line.name = m_subject->name;
    return line;
}

QModelIndex LineageTreeModel::find(const ArtifactIdentity& artifact) const
{
    quintptr best = 0;
    const QList<quintptr> lines = m_lines.values(artifact);
    for (const quintptr line : lines) {
        if (best == 0 || node(line).depth < node(best).depth)
            best = line;
    }
    return best == 0 || node(best).isRoot() ? QModelIndex() : indexOf(best);
}

std::optional<Artifact> LineageTreeModel::artifactAt(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    const LineageTreeNode& line = node(index.internalId());
    return line.isRoot() ? std::nullopt : line.artifact;
}

QModelIndex LineageTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (column < 0 || column >= columns || row < 0)
        return {};
    const QList<quintptr> lines = parent.isValid() ? node(parent.internalId()).children : m_roots;
    return row < lines.size() ? createIndex(row, column, lines.at(row)) : QModelIndex();
}

QModelIndex LineageTreeModel::parent(const QModelIndex& child) const
{
    const quintptr id = child.isValid() ? node(child.internalId()).parent : 0;
    return id != 0 ? indexOf(id) : QModelIndex();
}

int LineageTreeModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_roots.size());
    if (parent.column() != 0)
        return 0;
    return static_cast<int>(node(parent.internalId()).children.size());
}

int LineageTreeModel::columnCount(const QModelIndex&) const
{
    return columns;
}

bool LineageTreeModel::hasChildren(const QModelIndex& parent) const
{
    return rowCount(parent) > 0 || canFetchMore(parent);
}

bool LineageTreeModel::canFetchMore(const QModelIndex& parent) const
{
    if (!parent.isValid() || parent.column() != 0)
        return false;
    return !node(parent.internalId()).fetched && !node(parent.internalId()).barren;
}

void LineageTreeModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        open(parent.internalId());
}

QVariant LineageTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LineageTreeNode& line = node(index.internalId());
    if (!line.isRoot())
        return lineageLine(line, index.column(), role);
    if (index.column() != NameColumn)
        return {};
    const QString name = line.kind == Kind::BuiltOnRoot ? tr("Built on") : tr("Depends on it");
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case StrongRole:
        return true;
    case SecondTextRole:
        return rootNote(line);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(name, rootNote(line));
    default:
        return {};
    }
}

QString LineageTreeModel::rootNote(const LineageTreeNode& root) const
{
    const ArtifactIdentity identity = identityOf(*root.artifact);
    if (root.kind == Kind::DependentsRoot)
        return dependentsCell(m_lineage.countsOf(identity), m_lineage.coverage()).text;
    const auto parents = m_lineage.parentsOf(identity);
    if (!parents || parents->isEmpty())
        return builtOnCell(parents, identity, m_lineage.coverage()).text;
    return tr("%n recorded", nullptr, static_cast<int>(parents->size()));
}

QVariant LineageTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case TypeColumn:
        return tr("Type");
    case IdColumn:
        return tr("Id");
    case LinkColumn:
        return tr("Link");
    default:
        return {};
    }
}

} // namespace steward
