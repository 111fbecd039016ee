// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/planrun.h"

#include <QAbstractTableModel>

#include <functional>

namespace steward {

/// A line a step: how it stands, what it is about, what was seen, how long it took.
class RunTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { State, Subject, Detail, Took, ColumnCount };
    /// How long such a step usually takes, where that is known.
    using Usually = std::function<std::optional<std::chrono::milliseconds>(const Step&)>;

    explicit RunTableModel(QObject* parent = nullptr);

    void setPlan(const Plan& plan, const Usually& usually = {});
    /// In place; only rows that changed are told of.
    void setReports(const QList<StepReport>& reports);
    /// Running times; once a second.
    void setNow(const QDateTime& utc);
    const StepReport& reportAt(int row) const { return m_reports.at(row); }
    /// The first that is under way; -1 where none is.
    int firstUnderWay() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct About {
        QString subject;
        std::optional<std::chrono::milliseconds> usual;
    };

    QString text(int row, int column) const;
    QString detailOf(const StepReport& report, const About& about) const;
    std::chrono::milliseconds runningFor(const StepReport& report) const;
    bool isSlow(int row) const;

    QList<About> m_about; ///< as the reports are
    QList<StepReport> m_reports;
    QDateTime m_now;
};

/// "Waiting", "Sending", or the outcome's word.
QString phaseWord(const StepReport& report);
inline bool isUnderWay(const StepReport& report)
{
    return report.phase != StepReport::Phase::Waiting && report.phase != StepReport::Phase::Ended;
}

} // namespace steward
