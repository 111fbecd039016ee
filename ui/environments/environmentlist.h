// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/environments/environmentdrafts.h"

#include <QWidget>

class QListView;
class QPushButton;
class QStandardItemModel;

namespace steward {

/// The left side of the editor: the environments, and what can be done with the list of them.
class EnvironmentList final : public QWidget {
    Q_OBJECT
public:
    explicit EnvironmentList(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(EnvironmentList)

    /// Says nothing about its current row.
    void show(const QList<EnvironmentDrafts::Draft>& drafts, qsizetype current);
    using QWidget::show;
    void showOne(qsizetype row, const EnvironmentDrafts::Draft& draft);
    void setCurrent(qsizetype row);
    void setOffers(bool one, bool any);

Q_SIGNALS:
    void currentChanged(int row);
    void addRequested();
    void duplicateRequested();
    void removeRequested();
    void importRequested();
    void exportRequested();

private:
    QPushButton* button(const QString& text, const QString& name);

    QStandardItemModel* m_model;
    QListView* m_list;
    QPushButton* m_duplicate;
    QPushButton* m_remove;
    QPushButton* m_export;
};

} // namespace steward
