// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/plan/targettablemodel.h"

#include "ui/plan/targetwords.h"
#include "ui/shell/words.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/plaintext.h"

#include <QLocale>

#include <algorithm>

namespace steward {

namespace {

template <class... F> struct Overloaded : F... {
    using F::operator()...;
};
template <class... F> Overloaded(F...) -> Overloaded<F...>;

} // namespace

TargetTableModel::TargetTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

QList<TargetTableModel::Row> TargetTableModel::rowsOf(const Plan& plan)
{
    QList<Row> rows;
    const auto artifact = [&rows](const ArtifactTarget& target) {
        const Artifact& it = target.record.artifact;
        rows.append({it.name, tr("%1, id %2").arg(it.type.word, it.id.value),
            dependentsWords(target.impact), target.readAt,
            target.impact.answer != Impact::Answer::NoneRecorded, false});
    };
    const auto pipeline = [&rows](const PipelineTarget& target) {
        rows.append({target.pipeline.identity.name, target.pipeline.status.word,
            lossWords(target.pipeline), target.readAt, false, false});
    };
    const auto registry = [&rows](const RegistryTarget& target) {
        for (const Artifact& it : target.artifacts) {
            rows.append({it.name, tr("%1, id %2").arg(it.type.word, it.id.value), QString(),
                target.readAt, false, false});
        }
    };
    const auto draft = [&rows](const NewArtifactTarget& target) {
        rows.append({target.draft.name, target.draft.type.word, QString(), {}, false, false});
    };
    for (const Target& target : plan.targets)
        std::visit(Overloaded{artifact, pipeline, registry, draft}, target);
    std::stable_sort(
        rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.care && !b.care; });
    for (const Ineligible& left : plan.ineligible)
        rows.append({left.subject, tr("not in this plan"), left.reason, {}, true, true});
    return rows;
}

void TargetTableModel::setPlan(const Plan& plan, Instant now)
{
    beginResetModel();
    m_rows = rowsOf(plan);
    m_now = now;
    m_verb = plan.verb;
    endResetModel();
}

void TargetTableModel::setNow(Instant now)
{
    m_now = now;
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(
            index(0, Read), index(static_cast<int>(m_rows.size()) - 1, Read), {Qt::DisplayRole});
    }
}

int TargetTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TargetTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TargetTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::AccessibleTextRole)
        return visibleText(data(index, Qt::DisplayRole).toString());
    const Row& row = m_rows.at(index.row());
    switch (index.column()) {
    case Thing:
        if (role == Qt::DisplayRole)
            return row.name;
        if (role == SecondTextRole)
            return row.second;
        if (role == StrongRole)
            return !row.out;
        if (role == GlyphRole && row.care)
            return cellValue(row.out ? Glyph::NotSent : Glyph::Warning);
        if (role == GlyphToneRole && row.care)
            return cellValue(Tone::Care);
        break;
    case Read:
        if (role == Qt::DisplayRole && row.readAt)
            return tr("%1 ago").arg(shortAge(m_now - *row.readAt));
        if (role == ToneRole)
            return cellValue(Tone::SecondText);
        break;
    case Fact:
        if (role == Qt::DisplayRole)
            return row.fact;
        if (role == ToneRole)
            return cellValue(row.care ? Tone::Text : Tone::SecondText);
        break;
    default:
        break;
    }
    return {};
}

QVariant TargetTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Thing:
        return touchesRegistry(m_verb) ? tr("Artifact") : tr("Pipeline");
    case Read:
        return tr("Read");
    case Fact:
        if (m_verb == Verb::ResetRegistry)
            return QString();
        return touchesRegistry(m_verb) ? tr("Named by") : tr("Is lost");
    default:
        return {};
    }
}

} // namespace steward
