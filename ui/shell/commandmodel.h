// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/command.h"

#include <QAbstractTableModel>

namespace steward {

/// What the command palette lists: commands whose words all appear, those that begin so first, and
/// behind them what `find` knows by that name.
class CommandModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using Find = std::function<QList<Command>(const QStringList& words)>;

    CommandModel(QList<Command> commands, Find find, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(CommandModel)

    enum Column { What, About, ColumnCount };

    void setQuery(const QString& query);
    const Command& at(int row) const { return m_shown.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    /// All of `words` appear in `text`, whatever their case.
    static bool matches(const QString& text, const QStringList& words);

private:
    QList<Command> m_commands;
    Find m_find;
    QList<Command> m_shown;
};

} // namespace steward
