// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

class QPainter;
class QSize;
class QStyleOption;
class QStyleOptionHeader;
class QStyleOptionViewItem;
class QWidget;

//! How StewardStyle draws headers, rows and branches of item views.
namespace steward::viewpainter {

//! A header section drawn whole: background, text, sort chevron, hairline.
void header(const QStyleOptionHeader& option, QPainter& painter, const QWidget* widget);
void headerEmptyArea(const QStyleOption& option, QPainter& painter);
QSize headerSize(const QStyleOptionHeader& option);

//! The background of a row or cell: selection, or a trace of it under the pointer.
void row(const QStyleOptionViewItem& option, QPainter& painter);
void branch(const QStyleOption& option, QPainter& painter, const QWidget* widget);

} // namespace steward::viewpainter
