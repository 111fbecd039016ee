// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QSortFilterProxyModel>

#include <optional>

namespace steward {

class ActivityTableModel;
enum class Outcome;
enum class Verb;
struct ActivityEntry;

/// The rows that match words, chip and what was chosen, newest first at the beginning.
class ActivityProxyModel final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum class Chip { All, Running, NotVerified };

    explicit ActivityProxyModel(ActivityTableModel& model, QObject* parent = nullptr);

    void setText(const QString& text);
    void setChip(Chip chip);
    /// nullopt and "": any.
    void setEnvironment(const QString& name);
    void setVerb(std::optional<Verb> verb);
    void setOutcome(std::optional<Outcome> outcome);
    int count(Chip chip) const;
    const ActivityEntry& entryAt(int proxyRow) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    static bool matches(const ActivityEntry& entry, Chip chip);

    ActivityTableModel& m_model;
    QStringList m_words;
    Chip m_chip = Chip::All;
    QString m_environment;
    std::optional<Verb> m_verb;
    std::optional<Outcome> m_outcome;
};

} // namespace steward
