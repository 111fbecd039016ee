// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/environment.h"

#include <QFrame>
#include <QList>

class QListView;
class QStandardItemModel;

namespace steward {

/// The list that opens below the environment's name: environments with their class, then the way to
/// the editor. Arrow keys and Enter choose, Escape leaves. Deletes itself when it closes.
class EnvironmentPopup final : public QFrame {
    Q_OBJECT
public:
    /// `current` is marked; null for none.
    EnvironmentPopup(const QList<Environment>& environments, const QUuid& current, QWidget* parent);
    Q_DISABLE_COPY_MOVE(EnvironmentPopup)

    void openBelow(const QWidget& anchor);

Q_SIGNALS:
    void chosen(const steward::Environment& environment);
    void editRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QUuid& current);
    void choose(const QModelIndex& index);

    QList<Environment> m_environments;
    QStandardItemModel* m_model;
    QListView* m_list;
};

} // namespace steward
