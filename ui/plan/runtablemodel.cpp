// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/plan/runtablemodel.h"

#include "ui/plan/outcomelook.h"
#include "ui/plan/pace.h"
#include "ui/shell/words.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/plaintext.h"

#include <QHash>
#include <QLocale>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

QString phaseWord(const StepReport& report)
{
    switch (report.phase) {
    case StepReport::Phase::Waiting:
        return RunTableModel::tr("Waiting");
    case StepReport::Phase::Checking:
        return RunTableModel::tr("Checking");
    case StepReport::Phase::Sending:
        return RunTableModel::tr("Sending");
    case StepReport::Phase::Looking:
        return RunTableModel::tr("Looking");
    case StepReport::Phase::Ended:
        break;
    }
    return wordFor(report.outcome);
}

RunTableModel::RunTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void RunTableModel::setPlan(const Plan& plan, const Usually& usually)
{
    beginResetModel();
    m_reports.clear();
    m_about.clear();
    QHash<QString, int> asked; // of what several things are asked, each says which
    for (const Step& step : plan.steps)
        ++asked[step.subject];
    for (const Step& step : plan.steps) {
        m_about.append({asked.value(step.subject) > 1 ? step.title : step.subject,
            usually ? usually(step) : std::nullopt});
        StepReport report;
        report.stepId = step.id;
        m_reports.append(report);
    }
    endResetModel();
}

void RunTableModel::setReports(const QList<StepReport>& reports)
{
    const qsizetype rows = std::min(reports.size(), m_reports.size());
    for (qsizetype i = 0; i < rows; ++i) {
        if (m_reports.at(i) == reports.at(i))
            continue;
        m_reports[i] = reports.at(i);
        const int row = static_cast<int>(i);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void RunTableModel::setNow(const QDateTime& utc)
{
    m_now = utc;
    for (int row = 0; row < m_reports.size(); ++row) {
        if (isUnderWay(m_reports.at(row)))
            Q_EMIT dataChanged(index(row, Detail), index(row, Took));
    }
}

int RunTableModel::firstUnderWay() const
{
    for (int row = 0; row < m_reports.size(); ++row) {
        if (isUnderWay(m_reports.at(row)))
            return row;
    }
    return -1;
}

int RunTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_reports.size());
}

int RunTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

std::chrono::milliseconds RunTableModel::runningFor(const StepReport& report) const
{
    if (!report.since.isValid() || !m_now.isValid())
        return 0ms;
    return std::chrono::milliseconds(std::max<qint64>(0, report.since.msecsTo(m_now)));
}

// Half again as long, and by more than a moment: below that it is no news.
bool RunTableModel::isSlow(int row) const
{
    const auto& usual = m_about.at(row).usual;
    return isUnderWay(m_reports.at(row)) && usual
        && runningFor(m_reports.at(row)) > *usual * 3 / 2 + 2s;
}

QString RunTableModel::detailOf(const StepReport& report, const About& about) const
{
    if (!isUnderWay(report) || !about.usual)
        return report.detail;
    const QString usual = roundTime(*about.usual);
    const QString words = runningFor(report) > *about.usual * 3 / 2 + 2s
        ? tr("taking longer than usual, which is %1").arg(usual)
        : tr("usually %1").arg(usual);
    return report.detail.isEmpty() ? words : tr("%1; %2").arg(words, report.detail);
}

QString RunTableModel::text(int row, int column) const
{
    const StepReport& report = m_reports.at(row);
    switch (column) {
    case State:
        return phaseWord(report);
    case Subject:
        return m_about.at(row).subject;
    case Detail:
        return detailOf(report, m_about.at(row));
    case Took:
        if (isUnderWay(report))
            return runningTime(runningFor(report));
        if (report.phase == StepReport::Phase::Ended && report.took > 0ms)
            return tr("%1 s").arg(QLocale().toString(report.took.count() / 1000.0, 'f', 1));
        return {};
    default:
        return {};
    }
}

QVariant RunTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    const int column = index.column();
    const StepReport& report = m_reports.at(row);
    const bool ended = report.phase == StepReport::Phase::Ended;
    const bool waiting = report.phase == StepReport::Phase::Waiting;
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::AccessibleTextRole:
        return visibleText(text(row, column));
    case Qt::TextAlignmentRole:
        return column == Took ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case DigitsRole:
        return column == Took;
    case GlyphRole:
        if (column != State)
            return {};
        return ended ? cellValue(glyphFor(report.outcome))
                     : cellValue(waiting ? Glyph::NotSent : Glyph::Working);
    case GlyphToneRole:
        if (column != State)
            return {};
        return cellValue(ended ? toneFor(report.outcome)
                : waiting      ? Tone::SecondText
                               : Tone::Accent);
    case ToneRole:
        if (column == State)
            return cellValue(ended ? toneFor(report.outcome) : Tone::SecondText);
        if (column == Detail && isSlow(row))
            return cellValue(Tone::Care);
        if (column == Took || (column == Detail && (!ended || isGood(report.outcome))))
            return cellValue(Tone::SecondText);
        return {};
    default:
        return {};
    }
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State:
        return tr("Outcome");
    case Subject:
        return tr("What");
    case Detail:
        return tr("Seen");
    case Took:
        return tr("Took");
    default:
        return {};
    }
}

} // namespace steward
