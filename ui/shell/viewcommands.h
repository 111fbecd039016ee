// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/command.h"

#include <QStringList>

namespace steward {

class WorkspaceView;

/// What the palette offers of a workspace: its pages, every verb of every page for what is selected
/// there, reading now.
QList<Command> commandsOf(WorkspaceView& view);

/// Artifacts and pipelines whose name or id holds all the words, to go to; the first ones only.
QList<Command> placesIn(WorkspaceView& view, const QStringList& words);

} // namespace steward
