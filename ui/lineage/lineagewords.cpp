// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/lineage/lineagewords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text, int n = -1)
{
    return QCoreApplication::translate("Lineage", text, nullptr, n);
}

QString number(qsizetype n)
{
    return QLocale().toString(n);
}

QString nameOf(const Parent& parent)
{
    if (parent.artifact)
        return parent.artifact->name;
    return parent.name.isEmpty() ? parent.nodeId : parent.name;
}

bool hasFailed(const Coverage& coverage, const ArtifactIdentity& own)
{
    return std::any_of(coverage.unread.begin(), coverage.unread.end(),
        [&own](const UnreadLineage& unread) { return identityOf(unread.artifact) == own; });
}

QString countText(const Impact& impact)
{
    const qsizetype all = impact.dependents.size();
    if (!impact.coverage.isComplete())
        return tr("at least %1").arg(number(all));
    const bool doubtful = std::none_of(impact.dependents.begin(), impact.dependents.end(),
        [](const Dependent& dependent) { return dependent.certain; });
    const int direct = impact.direct();
    QString text;
    if (doubtful)
        text = tr("%1 possible").arg(number(all));
    else if (direct == all)
        text = tr("%1 direct").arg(number(direct));
    else
        text = tr("%1 direct, %2 in all").arg(number(direct), number(all));
    return impact.inCycle ? tr("%1, in a cycle").arg(text) : text;
}

} // namespace

LineageCell dependentsCell(const Impact& impact)
{
    LineageCell cell;
    cell.detail = impactText(impact);
    switch (impact.answer) {
    case Impact::Answer::Some:
        cell.text = countText(impact);
        cell.weight = LineageCell::Weight::Plain;
        cell.order = static_cast<double>(impact.dependents.size());
        break;
    case Impact::Answer::NoneRecorded:
        cell.text = tr("none named");
        break;
    case Impact::Answer::Unknown:
        cell.order = -1;
        if (impact.coverage.unread.isEmpty()) {
            cell.text = tr("being read");
        } else {
            cell.text = impact.coverage.read > 0 ? tr("not all read") : tr("not read");
            cell.weight = LineageCell::Weight::Care;
        }
        break;
    }
    return cell;
}

LineageCell builtOnCell(const std::optional<QList<Parent>>& parents, const ArtifactIdentity& own,
    const Coverage& coverage)
{
    LineageCell cell;
    if (!parents) {
        cell.order = -1;
        const bool failed = hasFailed(coverage, own);
        cell.text = failed ? tr("not read") : tr("being read");
        cell.detail = failed ? tr("This lineage could not be read.")
                             : tr("This lineage has not been read yet.");
        cell.weight = failed ? LineageCell::Weight::Care : LineageCell::Weight::Quiet;
        return cell;
    }
    if (parents->isEmpty()) {
        cell.text = tr("not recorded");
        cell.detail
            = tr("Its lineage was read and names no parent. That does not mean there is none.");
        return cell;
    }
    QStringList names;
    for (const Parent& parent : *parents)
        names.append(parentText(parent));
    cell.order = static_cast<double>(names.size());
    cell.detail = names.join(u'\n');
    cell.text = names.size() == 1
        ? names.first()
        : tr("%1 and %n more", static_cast<int>(names.size() - 1)).arg(names.first());
    return cell;
}

QString parentText(const Parent& parent)
{
    const QString name = nameOf(parent);
    if (parent.external)
        return parent.artifact ? tr("possibly %1").arg(name) : tr("external: %1").arg(name);
    if (!parent.artifact)
        return tr("not listed: %1").arg(name);
    return parent.certain ? name : tr("possibly %1").arg(name);
}

QString coverageText(const Coverage& coverage)
{
    return tr("%1 of %2 lineages read, %3 record a parent")
        .arg(number(coverage.read), number(coverage.listed), number(coverage.recording));
}

QString impactText(const Impact& impact)
{
    const QString coverage = coverageText(impact.coverage) + u'.';
    switch (impact.answer) {
    case Impact::Answer::NoneRecorded:
        return tr("No lineage names it; %1").arg(coverage);
    case Impact::Answer::Unknown:
        return tr("Nothing read so far names it, but not everything was read; %1").arg(coverage);
    case Impact::Answer::Some:
        break;
    }
    const auto certain = std::count_if(impact.dependents.begin(), impact.dependents.end(),
        [](const Dependent& dependent) { return dependent.certain; });
    const qsizetype all = impact.dependents.size();
    QString text = impact.coverage.isComplete() ? tr("%1 direct and %2 in all")
                                                : tr("At least %1 direct and %2 in all");
    text = text.arg(number(impact.direct()), number(all));
    if (certain < all)
        text = tr("%1: %2 certain, %3 possible").arg(text, number(certain), number(all - certain));
    text = tr("%1. %2").arg(text, coverage);
    return impact.inCycle ? tr("%1 It is part of a cycle.").arg(text) : text;
}

QString distanceText(const Dependent& dependent)
{
    const QString far
        = dependent.depth == 1 ? tr("direct") : tr("%1 steps away").arg(number(dependent.depth));
    return dependent.certain ? far : tr("%1, possible").arg(far);
}

} // namespace steward
