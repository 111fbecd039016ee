// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/artifacts/artifactproxymodel.h"

#include "ui/artifacts/artifacttablemodel.h"
#include "ui/theme/cellroles.h"

#include <algorithm>

namespace steward {

namespace {

bool isDigits(const QString& text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// By size where both are digits, however many; digits before text.
int compareIds(const QString& a, const QString& b)
{
    const bool digitsA = isDigits(a);
    const bool digitsB = isDigits(b);
    if (digitsA != digitsB)
        return digitsA ? -1 : 1;
    if (!digitsA)
        return a.compare(b);
    const auto significant = [](const QString& digits) {
        qsizetype zeros = 0;
        while (zeros < digits.size() - 1 && digits.at(zeros) == u'0')
            ++zeros;
        return QStringView(digits).mid(zeros);
    };
    const QStringView x = significant(a);
    const QStringView y = significant(b);
    if (x.size() != y.size())
        return x.size() < y.size() ? -1 : 1;
    return x.compare(y);
}

int compareTexts(const QString& a, const QString& b)
{
    const int blind = a.compare(b, Qt::CaseInsensitive);
    return blind != 0 ? blind : a.compare(b);
}

} // namespace

ArtifactProxyModel::ArtifactProxyModel(ArtifactTableModel& model, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSortRole(SortRole);
    setSourceModel(&model);
    // Rows that change may leave what is shown, and take their check along.
    // Queued: this arrives while rows are still being moved about.
    connect(this, &QAbstractItemModel::rowsRemoved, this, &ArtifactProxyModel::uncheckHidden,
        Qt::QueuedConnection);
}

void ArtifactProxyModel::setFilter(const ArtifactFilter& filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    invalidateRowsFilter();
    uncheckHidden();
}

void ArtifactProxyModel::setKind(std::optional<ArtifactKind> kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    invalidateRowsFilter();
    uncheckHidden();
}

void ArtifactProxyModel::setFound(const std::optional<QSet<QString>>& ids)
{
    if (m_found == ids)
        return;
    m_found = ids;
    invalidateRowsFilter();
    uncheckHidden();
}

void ArtifactProxyModel::uncheckHidden()
{
    for (const int row : m_model.checkedRows()) {
        const QModelIndex index = m_model.index(row, CheckColumn);
        if (!mapFromSource(index).isValid())
            m_model.uncheck(row);
    }
}

const Artifact& ArtifactProxyModel::at(int row) const
{
    return m_model.at(sourceRow(row));
}

int ArtifactProxyModel::sourceRow(int row) const
{
    return mapToSource(index(row, 0)).row();
}

int ArtifactProxyModel::rowOf(const ArtifactIdentity& identity) const
{
    const int row = m_model.rowOf(identity);
    return row < 0 ? -1 : mapFromSource(m_model.index(row, 0)).row();
}

QSet<QString> ArtifactProxyModel::listedIds() const
{
    QSet<QString> ids;
    for (int row = 0; row < m_model.rowCount(); ++row)
        ids.insert(m_model.at(row).id.value);
    return ids;
}

bool ArtifactProxyModel::filterAcceptsRow(int sourceRow, const QModelIndex&) const
{
    const Artifact& artifact = m_model.at(sourceRow);
    if (m_kind && artifact.type != *m_kind)
        return false;
    if (m_found && !m_found->contains(artifact.id.value))
        return false;
    return m_filter.accepts(artifact);
}

bool ArtifactProxyModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(SortRole);
    const QVariant b = right.data(SortRole);
    int order = 0;
    if (left.column() == IdColumn)
        order = compareIds(a.toString(), b.toString());
    else if (a.typeId() == QMetaType::QString)
        order = compareTexts(a.toString(), b.toString());
    else if (a.toDouble() != b.toDouble())
        order = a.toDouble() < b.toDouble() ? -1 : 1;
    // Equal values keep the server's order, whichever way the rest is sorted.
    if (order == 0)
        return sortOrder() == Qt::AscendingOrder ? left.row() < right.row()
                                                 : left.row() > right.row();
    return order < 0;
}

} // namespace steward
