// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/workspace/workspaces.h"

#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace steward {

class ElsewhereRow;

/// Below everything: plans of environments that are not shown, a row each, until their end has been
/// seen (SAFETY.md 10). Hidden while there are none.
class ElsewhereStrip final : public QWidget {
    Q_OBJECT
public:
    explicit ElsewhereStrip(Workspaces& workspaces, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(ElsewhereStrip)

    /// As when presenting begins or ends.
    void refresh();

Q_SIGNALS:
    /// To be done from the event loop: a button of this strip asks.
    void showWanted(steward::Workspace* workspace);

private:
    Workspaces& m_workspaces;
    QVBoxLayout* m_layout;
    QList<ElsewhereRow*> m_rows;
    QTimer m_tick;
};

} // namespace steward
