// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/buttonlook.h"

#include <QAbstractButton>
#include <QToolButton>
#include <QVariant>

namespace steward {

namespace {

constexpr auto property = "stewardButtonLook";

}

void setButtonLook(QAbstractButton& button, ButtonLook look)
{
    button.setProperty(property, static_cast<int>(look));
    button.updateGeometry();
    button.update();
}

ButtonLook buttonLook(const QWidget* button)
{
    if (button == nullptr)
        return ButtonLook::Plain;
    const QVariant value = button->property(property);
    if (value.isValid())
        return static_cast<ButtonLook>(value.toInt());
    const auto* tool = qobject_cast<const QToolButton*>(button);
    return tool != nullptr && tool->autoRaise() ? ButtonLook::Quiet : ButtonLook::Plain;
}

} // namespace steward
