// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

class QAbstractButton;
class QWidget;

namespace steward {

//! How StewardStyle draws a button. Kept as a property, so that any QPushButton or QToolButton can
//! have it.
enum class ButtonLook {
    Plain, //!< surface, hairline border
    Primary, //!< filled with the accent: at most one in sight
    Destroys, //!< red text, red border
    DestroysFilled, //!< the unlocked confirming button of a review
    Blocked, //!< cannot run now: dashed border, second text; still takes focus and clicks
    Quiet, //!< no border until hovered: tool buttons of bars
    Link, //!< text in the accent's colour
};

void setButtonLook(QAbstractButton& button, ButtonLook look);
//! What was set, else Quiet for tool buttons with auto-raise and Plain for the rest.
ButtonLook buttonLook(const QWidget* button);

} // namespace steward
