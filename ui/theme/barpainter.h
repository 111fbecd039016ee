// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

class QPainter;
class QSize;
class QStyleOption;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionTab;
class QRect;
class QWidget;

//! How StewardStyle draws scroll bars, tabs, menus and progress.
namespace steward::barpainter {

void scrollBar(const QStyleOptionSlider& option, const QRect& handle, QPainter& painter,
    const QWidget* widget);

void tab(const QStyleOptionTab& option, QPainter& painter);
QSize tabSize(const QStyleOptionTab& option);
void tabBase(const QStyleOption& option, QPainter& painter);

void menuPanel(const QStyleOption& option, QPainter& painter);
void menuItem(const QStyleOptionMenuItem& option, QPainter& painter);
QSize menuItemSize(const QStyleOptionMenuItem& option, const QSize& contents);

void progress(const QStyleOptionProgressBar& option, QPainter& painter);

} // namespace steward::barpainter
