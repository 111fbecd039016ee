// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/pipelines/pipelineproxymodel.h"

#include "ui/theme/cellroles.h"

#include <QRegularExpression>
#include <QUuid>

namespace steward {

using namespace Qt::StringLiterals;

PipelineProxyModel::PipelineProxyModel(PipelineTableModel& model, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
    setSortRole(SortRole);
    setDynamicSortFilter(true);
}

void PipelineProxyModel::setText(const QString& text)
{
    if (m_text == text)
        return;
    static const QRegularExpression between(u"[\\s,;]+"_s);
    m_text = text;
    m_words = text.split(between, Qt::SkipEmptyParts);
    m_ids.clear();
    for (const QString& word : std::as_const(m_words)) {
        if (!QUuid::fromString(word).isNull())
            m_ids.append(QUuid::fromString(word).toString(QUuid::WithoutBraces));
    }
    if (m_ids.size() != m_words.size())
        m_ids.clear();
    invalidateFilter();
}

void PipelineProxyModel::setChip(Chip chip)
{
    if (m_chip == chip)
        return;
    m_chip = chip;
    invalidateFilter();
}

int PipelineProxyModel::count(Chip chip) const
{
    int count = 0;
    for (int row = 0; row < m_model.rowCount(); ++row)
        count += matchesChip(m_model.pipelineAt(row), chip) ? 1 : 0;
    return count;
}

QStringList PipelineProxyModel::missingIds() const
{
    QStringList missing = m_ids;
    for (int row = 0; row < m_model.rowCount() && !missing.isEmpty(); ++row)
        missing.removeAll(m_model.pipelineAt(row).identity.uuid);
    return missing;
}

void PipelineProxyModel::timePassed()
{
    if (m_chip == Chip::NeedsLook)
        invalidateFilter();
}

const Pipeline& PipelineProxyModel::pipelineAt(int proxyRow) const
{
    return m_model.pipelineAt(mapToSource(index(proxyRow, 0)).row());
}

int PipelineProxyModel::rowOf(const PipelineIdentity& identity) const
{
    const int row = m_model.rowOf(identity);
    return row < 0 ? -1 : mapFromSource(m_model.index(row, 0)).row();
}

bool PipelineProxyModel::filterAcceptsRow(int row, const QModelIndex&) const
{
    const Pipeline& pipeline = m_model.pipelineAt(row);
    return matchesChip(pipeline, m_chip) && matchesText(pipeline);
}

bool PipelineProxyModel::matchesChip(const Pipeline& pipeline, Chip chip) const
{
    switch (chip) {
    case Chip::All:
        return true;
    case Chip::CanBeCleared:
        return canBeCleared(pipeline);
    case Chip::Clearing:
        return isClearing(pipeline);
    case Chip::Running:
        return pipeline.status == DeploymentState::Running;
    case Chip::NeedsLook:
        return needsLook(
            pipeline, isClearing(pipeline) ? m_model.momentOf(pipeline) : PipelineMoment());
    }
    return true;
}

bool PipelineProxyModel::matchesText(const Pipeline& pipeline) const
{
    if (!m_ids.isEmpty())
        return m_ids.contains(pipeline.identity.uuid);
    const auto holds = [&pipeline](const QString& word) {
        const auto in
            = [&word](const QString& text) { return text.contains(word, Qt::CaseInsensitive); };
        return in(pipeline.identity.name) || in(statusFace(pipeline).word) || in(pipeline.desired)
            || in(storageFace(pipeline, {}).word) || in(programFace(pipeline).word)
            || std::any_of(pipeline.tags.begin(), pipeline.tags.end(), in);
    };
    return std::all_of(m_words.begin(), m_words.end(), holds);
}

// Names break ties, so that equal rows keep their places from poll to poll.
bool PipelineProxyModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(SortRole);
    const QVariant b = right.data(SortRole);
    if (a.typeId() == QMetaType::QString) {
        const int order = QString::localeAwareCompare(a.toString(), b.toString());
        if (order != 0)
            return order < 0;
    } else {
        const QPartialOrdering order = QVariant::compare(a, b);
        if (order != QPartialOrdering::Equivalent)
            return order == QPartialOrdering::Less;
    }
    return m_model.pipelineAt(left.row()).identity.name
        < m_model.pipelineAt(right.row()).identity.name;
}

} // namespace steward
