// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

class QMenu;
class QSettings;
class QWidget;

namespace steward {

class MainWindow;
class Theme;
class Workspace;

/// The menu at the right of the environment bar: read now, look, shortcuts, quit.
QMenu* makeMainMenu(MainWindow& window, Workspace& workspace, Theme& theme, QSettings* settings);

} // namespace steward
