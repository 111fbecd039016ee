// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/plan/targettablemodel.h"

#include "ui/plan/targetwords.h"
#include "ui/plan/verblook.h"
#include "ui/shell/words.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/plaintext.h"

#include <QHash>
#include <QLocale>

#include <algorithm>

namespace steward {

namespace {

template <class... F> struct Overloaded : F... {
    using F::operator()...;
};
template <class... F> Overloaded(F...) -> Overloaded<F...>;

// Which request removes an artifact: one removes all rows of an id (registry 5.20).
QHash<QString, int> ordersOf(const Plan& plan)
{
    QHash<QString, int> orders;
    if (!touchesRegistry(plan) || plan.steps.size() < 2)
        return orders; // pipelines go at once, each in its own lane
    int order = 0;
    for (const Step& step : plan.steps) {
        ++order;
        if (const auto* gone = std::get_if<DeleteArtifactStep>(&step.what))
            orders.insert(gone->identity.id.value, order);
    }
    return orders;
}

QSet<ArtifactIdentity> artifactsIn(const Plan& plan)
{
    QSet<ArtifactIdentity> identities;
    for (const Target& target : plan.targets) {
        if (const auto* artifact = std::get_if<ArtifactTarget>(&target))
            identities.insert(identityOf(artifact->record.artifact));
    }
    return identities;
}

QString factOf(Verb verb, const Pipeline& pipeline)
{
    switch (verb) {
    case Verb::ClearStorage:
    case Verb::DeletePipelines:
        return lossWords(pipeline);
    case Verb::DismissErrors:
        return errorWords(pipeline);
    default: {
        const QString error = errorWords(pipeline);
        return error.isEmpty() ? statusAndStorage(pipeline) : error;
    }
    }
}

} // namespace

TargetTableModel::TargetTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

QList<TargetTableModel::Row> TargetTableModel::rowsOf(const Plan& plan)
{
    const QHash<QString, int> orders = ordersOf(plan);
    const QSet<ArtifactIdentity> inPlan = artifactsIn(plan);
    const auto secondOf
        = [](const Artifact& it) { return tr("%1, id %2").arg(it.type.word, it.id.value); };
    QList<Row> rows;
    int number = 0;
    const auto artifact = [&](const ArtifactTarget& target) {
        const Artifact& it = target.record.artifact;
        const auto& dependents = target.impact.dependents;
        const bool outside = std::any_of(
            dependents.cbegin(), dependents.cend(), [&inPlan](const Dependent& dependent) {
                return !inPlan.contains(identityOf(dependent.artifact));
            });
        rows.append({it.name, secondOf(it), dependentsWords(target.impact, inPlan), target.readAt,
            outside || target.impact.answer == Impact::Answer::Unknown, orders.value(it.id.value),
            number});
    };
    const auto pipeline = [&](const PipelineTarget& target) {
        rows.append({target.pipeline.identity.name, target.pipeline.status.word,
            factOf(plan.verb, target.pipeline), target.readAt,
            plan.verb != Verb::DismissErrors && target.pipeline.error.has_value(), 0, number});
    };
    const auto registry = [&](const RegistryTarget& target) {
        for (const Artifact& it : target.artifacts)
            rows.append({it.name, secondOf(it), QString(), target.readAt, false, 0, -1});
    };
    const auto draft = [&](const NewArtifactTarget& target) {
        const QString& url = target.draft.url;
        rows.append({target.draft.name.isEmpty() ? url.section(u'/', -1) : target.draft.name,
            target.draft.type.word, url, {}, false, 0, number});
    };
    const auto created = [&](const NewPipelineTarget& target) {
        rows.append({target.draft.name, tr("not there yet"), target.draft.description, {}, false, 0,
            number});
    };
    for (const Target& target : plan.targets) {
        std::visit(Overloaded{artifact, pipeline, registry, draft, created}, target);
        ++number;
    }
    std::stable_sort(
        rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.care && !b.care; });
    return rows;
}

void TargetTableModel::setPlan(const Plan& plan, Instant now)
{
    const QList<Row> rows = rowsOf(plan);
    const bool same = plan.verb == m_verb && rows.size() == m_rows.size() && !rows.isEmpty()
        && std::equal(rows.cbegin(), rows.cend(), m_rows.cbegin(),
            [](const Row& a, const Row& b) { return a.name == b.name && a.second == b.second; });
    m_now = now;
    if (same) { // newer facts of the same things: whoever reads on keeps the place
        m_rows = rows;
        Q_EMIT dataChanged(
            index(0, 0), index(static_cast<int>(m_rows.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
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

bool TargetTableModel::hasOrder() const
{
    return std::any_of(
        m_rows.cbegin(), m_rows.cend(), [](const Row& row) { return row.order > 0; });
}

int TargetTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TargetTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant TargetTableModel::sortValue(const Row& row, int column) const
{
    switch (column) {
    case Order:
        return row.order;
    case Thing:
        return row.name;
    case Read:
        return row.readAt ? QVariant(qint64((m_now - *row.readAt).count())) : QVariant();
    case Fact:
        return row.fact;
    default:
        return {};
    }
}

QVariant TargetTableModel::display(const Row& row, int column) const
{
    switch (column) {
    case Order:
        return row.order > 0 ? QVariant(QLocale().toString(row.order)) : QVariant();
    case Thing:
        return row.name;
    case Read:
        return row.readAt ? QVariant(ago(m_now - *row.readAt)) : QVariant(tr("not there yet"));
    case Fact:
        return row.fact;
    default:
        return {};
    }
}

QVariant TargetTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column);
    case Qt::AccessibleTextRole:
        return visibleText(display(row, column).toString());
    case SortRole:
        return sortValue(row, column);
    case SecondTextRole:
        return column == Thing ? QVariant(row.second) : QVariant();
    case StrongRole:
        return column == Thing ? QVariant(true) : QVariant();
    case GlyphRole:
        return column == Thing && row.care ? cellValue(Glyph::Warning) : QVariant();
    case GlyphToneRole:
        return column == Thing && row.care ? cellValue(Tone::Care) : QVariant();
    case ToneRole:
        if (column == Order || column == Read || (column == Fact && !row.care))
            return cellValue(Tone::SecondText);
        return {};
    case DigitsRole:
        return column == Order;
    default:
        return {};
    }
}

QVariant TargetTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Order:
        return tr("Order");
    case Thing:
        return thingWord(m_verb);
    case Read:
        return tr("Read");
    case Fact:
        return factWord(m_verb);
    default:
        return {};
    }
}

} // namespace steward
