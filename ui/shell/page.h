// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/command.h"

#include <QWidget>

namespace steward {

class Navigator;
class Workspace;

/// One page of the window, of one workspace.
class Page : public QWidget {
    Q_OBJECT
public:
    Page(Workspace& workspace, Navigator& navigator, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(Page)

    /// Beside the page's name in the sidebar: a count, or "".
    virtual QString sidebarCount() const { return {}; }
    /// The right half of the status strip: "1 selected of 251".
    virtual QString status() const { return {}; }
    /// Ctrl+F; does nothing where there is no filter.
    virtual void focusFilter() { }
    /// F6: gives the keyboard to the next pane, true if there was one.
    virtual bool focusNextPane() { return false; }

    /// Every verb of this page for what is selected, and those that cannot run now with the reason.
    virtual QList<Command> commands() { return {}; }

    /// Called every second and after every reading while the page is seen: shows ages anew.
    virtual void tick() { }

Q_SIGNALS:
    /// Count or status changed.
    void statusChanged();

protected:
    Workspace& m_workspace;
    Navigator& m_navigator;
};

} // namespace steward
