// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/plan/runtablemodel.h"

#include "ui/plan/outcomelook.h"
#include "ui/shell/words.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/plaintext.h"

#include <QLocale>

namespace steward {

RunTableModel::RunTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void RunTableModel::setRun(PlanRun* run)
{
    beginResetModel();
    m_run = run;
    m_reports = run->reports();
    endResetModel();
    connect(run, &PlanRun::changed, this, [this] {
        if (!m_run || m_run->reports().size() != m_reports.size()) {
            beginResetModel();
            m_reports = m_run ? m_run->reports() : QList<StepReport>();
            endResetModel();
            return;
        }
        for (int row = 0; row < m_reports.size(); ++row) {
            if (m_reports.at(row) == m_run->reports().at(row))
                continue;
            m_reports[row] = m_run->reports().at(row);
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    });
}

void RunTableModel::setNow(const QDateTime& utc)
{
    m_now = utc;
    if (!m_reports.isEmpty()) {
        Q_EMIT dataChanged(
            index(0, Took), index(static_cast<int>(m_reports.size()) - 1, Took), {Qt::DisplayRole});
    }
}

int RunTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_reports.size());
}

int RunTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunTableModel::text(const StepReport& report, int column) const
{
    const bool ended = report.phase == StepReport::Phase::Ended;
    switch (column) {
    case State:
        switch (report.phase) {
        case StepReport::Phase::Waiting:
            return tr("Waiting");
        case StepReport::Phase::Checking:
            return tr("Checking");
        case StepReport::Phase::Sending:
            return tr("Sending");
        case StepReport::Phase::Looking:
            return tr("Looking");
        case StepReport::Phase::Ended:
            return wordFor(report.outcome);
        }
        return {};
    case Subject:
        for (const Step& step : m_run ? m_run->plan().steps : QList<Step>()) {
            if (step.id == report.stepId)
                return step.subject;
        }
        return {};
    case Detail:
        return report.detail;
    case Took:
        if (ended && report.outcome != Outcome::NotSent)
            return tr("%1 s").arg(QLocale().toString(report.took.count() / 1000.0, 'f', 1));
        if (!ended && report.since.isValid() && m_now.isValid())
            return runningTime(std::chrono::milliseconds(report.since.msecsTo(m_now)));
        return {};
    default:
        return {};
    }
}

QVariant RunTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StepReport& report = m_reports.at(index.row());
    if (role == Qt::DisplayRole)
        return text(report, index.column());
    if (role == Qt::AccessibleTextRole)
        return visibleText(text(report, index.column()).toString());
    const bool ended = report.phase == StepReport::Phase::Ended;
    if (index.column() == State) {
        if (role == GlyphRole) {
            if (ended)
                return cellValue(glyphFor(report.outcome));
            return cellValue(
                report.phase == StepReport::Phase::Waiting ? Glyph::NotSent : Glyph::Working);
        }
        if (role == ToneRole)
            return cellValue(ended ? toneFor(report.outcome) : Tone::SecondText);
        if (role == GlyphToneRole)
            return cellValue(ended ? toneFor(report.outcome) : Tone::Accent);
    }
    if (index.column() == Took) {
        if (role == Qt::TextAlignmentRole)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        if (role == DigitsRole)
            return true;
        if (role == ToneRole)
            return cellValue(Tone::SecondText);
    }
    if (index.column() == Detail && role == ToneRole && ended && isGood(report.outcome))
        return cellValue(Tone::SecondText);
    return {};
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
