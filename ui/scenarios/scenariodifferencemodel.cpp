// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/scenarios/scenariodifferencemodel.h"

#include "ui/scenarios/scenariowords.h"
#include "ui/theme/cellroles.h"

#include <algorithm>

namespace steward {

namespace {

using Line = ScenarioDifferenceModel::Line;
using Sort = ScenarioDifferenceModel::Sort;

Line lineOf(const Difference& difference, Sort sort, const QList<LeftOver>& left)
{
    Line line{sort, isOfRegistry(difference.kind), kindWord(difference.kind), difference.words, {}};
    const auto over = std::find_if(left.cbegin(), left.cend(), [&difference](const LeftOver& one) {
        return one.difference.kind == difference.kind && one.difference.words == difference.words;
    });
    if (over != left.cend())
        line.why = over->why;
    return line;
}

Glyph glyphFor(const Line& line)
{
    switch (line.sort) {
    case Sort::NotRead:
        return Glyph::Unknown;
    case Sort::Tolerated:
        return Glyph::Check;
    case Sort::Differs:
        break;
    }
    return Glyph::Warning;
}

} // namespace

ScenarioDifferenceModel::ScenarioDifferenceModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void ScenarioDifferenceModel::setCheck(const ScenarioCheck& check, const QList<LeftOver>& left)
{
    QList<Line> lines;
    for (const Difference& difference : check.differences)
        lines.append(lineOf(difference, Sort::Differs, left));
    for (qsizetype i = 0; i < check.untold.size(); ++i)
        lines.append(
            {Sort::NotRead, i < check.untoldOfRegistry, tr("not read"), check.untold.at(i), {}});
    for (const Difference& difference : check.tolerated)
        lines.append(lineOf(difference, Sort::Tolerated, {}));
    const auto rank = [](const Line& line) {
        return line.sort == Sort::Differs ? (line.ofRegistry ? 0 : 1)
                                          : static_cast<int>(line.sort) + 1;
    };
    std::stable_sort(lines.begin(), lines.end(),
        [&rank](const Line& one, const Line& other) { return rank(one) < rank(other); });
    setLines(lines);
}

void ScenarioDifferenceModel::setLines(const QList<Line>& lines)
{
    if (lines == m_lines)
        return;
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

int ScenarioDifferenceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ScenarioDifferenceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ScenarioDifferenceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line& line = m_lines.at(index.row());
    const int column = index.column();
    if (role == GlyphRole)
        return column == What ? cellValue(glyphFor(line)) : QVariant();
    if (role == GlyphToneRole && column == What)
        return cellValue(line.sort == Sort::Tolerated ? Tone::SecondText : Tone::Care);
    if (role == ToneRole)
        return column == Words && line.sort != Sort::Tolerated ? QVariant()
                                                               : cellValue(Tone::SecondText);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Where:
        return line.ofRegistry ? tr("Registry") : tr("Pipelines");
    case What:
        return line.sort == Sort::Tolerated ? tr("tolerated: %1").arg(line.kind) : line.kind;
    case Words:
        return line.words;
    case Why:
        return line.why;
    default:
        return {};
    }
}

QVariant ScenarioDifferenceModel::headerData(
    int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Where:
        return tr("Server");
    case What:
        return tr("What");
    case Words:
        return tr("In words");
    case Why:
        return tr("Why it is left");
    default:
        return {};
    }
}

} // namespace steward
