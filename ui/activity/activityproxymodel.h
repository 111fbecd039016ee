// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QSortFilterProxyModel>

namespace steward {

class ActivityTableModel;
struct ActivityEntry;

/// The rows that match words and chip, newest first at the beginning.
class ActivityProxyModel final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum class Chip { All, Running, NotVerified };

    explicit ActivityProxyModel(ActivityTableModel& model, QObject* parent = nullptr);

    void setText(const QString& text);
    void setChip(Chip chip);
    int count(Chip chip) const;
    const ActivityEntry& entryAt(int proxyRow) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    static bool matches(const ActivityEntry& entry, Chip chip);

    ActivityTableModel& m_model;
    QStringList m_words;
    Chip m_chip = Chip::All;
};

} // namespace steward
