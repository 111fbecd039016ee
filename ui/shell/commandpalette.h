// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/commandmodel.h"

#include <QFrame>

namespace steward {

class DataTable;
class PlainLabel;
class SearchField;

/// Everything that can be asked for, by its name; Ctrl+K. Arrow keys choose, Enter does it, Escape
/// leaves. What cannot run now stays, and choosing it says why. Deletes itself when it closes.
class CommandPalette final : public QFrame {
    Q_OBJECT
public:
    CommandPalette(QList<Command> commands, CommandModel::Find find, QWidget& window);
    Q_DISABLE_COPY_MOVE(CommandPalette)

    void open();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void typed(const QString& query);
    void makeCurrent(int row);
    void choose();

    CommandModel* m_model;
    SearchField* m_field;
    DataTable* m_table;
    PlainLabel* m_words;
};

} // namespace steward
