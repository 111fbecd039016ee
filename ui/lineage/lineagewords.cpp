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

QString countText(const Impact::Counts& counts, const Coverage& coverage)
{
    if (!coverage.isComplete())
        return tr("at least %1").arg(number(counts.all));
    QString text;
    if (counts.certain == 0)
        text = tr("%1 possible").arg(number(counts.all));
    else if (counts.direct == counts.all)
        text = tr("%1 direct").arg(number(counts.direct));
    else
        text = tr("%1 direct, %2 in all").arg(number(counts.direct), number(counts.all));
    return counts.inCycle ? tr("%1, in a cycle").arg(text) : text;
}

} // namespace

LineageCell dependentsCell(const Impact& impact)
{
    return dependentsCell(impact.counts(), impact.coverage);
}

LineageCell dependentsCell(const Impact::Counts& counts, const Coverage& coverage)
{
    LineageCell cell;
    cell.detail = impactText(counts, coverage);
    switch (counts.answer) {
    case Impact::Answer::Some:
        cell.text = countText(counts, coverage);
        cell.weight = LineageCell::Weight::Plain;
        cell.order = counts.all;
        break;
    case Impact::Answer::NoneRecorded:
        cell.text = tr("none named");
        break;
    case Impact::Answer::Unknown:
        cell.order = -1;
        if (coverage.unread.isEmpty()) {
            cell.text = tr("being read");
        } else {
            cell.text = coverage.read > 0 ? tr("not all read") : tr("not read");
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
    return impactText(impact.counts(), impact.coverage);
}

QString impactText(const Impact::Counts& counts, const Coverage& coverage)
{
    const QString read = coverageText(coverage) + u'.';
    switch (counts.answer) {
    case Impact::Answer::NoneRecorded:
        return tr("No lineage names it; %1").arg(read);
    case Impact::Answer::Unknown:
        return tr("Nothing read so far names it, but not everything was read; %1").arg(read);
    case Impact::Answer::Some:
        break;
    }
    QString text = coverage.isComplete() ? tr("%1 direct and %2 in all")
                                         : tr("At least %1 direct and %2 in all");
    text = text.arg(number(counts.direct), number(counts.all));
    if (counts.certain < counts.all) {
        text = tr("%1: %2 certain, %3 possible")
                   .arg(text, number(counts.certain), number(counts.all - counts.certain));
    }
    text = tr("%1. %2").arg(text, read);
    return counts.inCycle ? tr("%1 It is part of a cycle.").arg(text) : text;
}

QString distanceText(const Dependent& dependent)
{
    const QString far
        = dependent.depth == 1 ? tr("direct") : tr("%1 steps away").arg(number(dependent.depth));
    return dependent.certain ? far : tr("%1, possible").arg(far);
}

} // namespace steward
