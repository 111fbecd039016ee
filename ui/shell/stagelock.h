// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

class QAbstractButton;
class QAction;

namespace steward {

/// Closes what could show an address, a secret or a path, if somebody presents: it stays visible,
/// dimmed, and choosing it gives the reason. Nothing happens to it otherwise. For good: views are
/// made anew when presenting begins and ends.
void lockOnStage(QAbstractButton& button);
void lockOnStage(QAction& action);

} // namespace steward
