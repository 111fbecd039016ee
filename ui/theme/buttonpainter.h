// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

class QPainter;
class QStyleOptionButton;
class QStyleOptionToolButton;
class QStyleOptionComplex;
class QSize;
class QStyle;
class QWidget;

//! How StewardStyle draws push buttons and tool buttons, in every ButtonLook.
namespace steward::buttonpainter {

void pushPanel(const QStyleOptionButton& option, QPainter& painter, const QWidget* widget);
void pushLabel(const QStyleOptionButton& option, QPainter& painter, const QWidget* widget);
QSize pushSize(const QStyleOptionButton& option, const QWidget* widget);

void tool(const QStyleOptionToolButton& option, QPainter& painter, const QWidget* widget);
QSize toolSize(const QStyleOptionToolButton& option, const QWidget* widget);

} // namespace steward::buttonpainter
