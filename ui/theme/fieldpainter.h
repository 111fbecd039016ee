// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

class QPainter;
class QRect;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionSpinBox;
class QWidget;

//! How StewardStyle draws what takes text or a choice.
namespace steward::fieldpainter {

void lineEdit(const QStyleOption& option, QPainter& painter, const QWidget* widget);
void comboBox(const QStyleOptionComboBox& option, QPainter& painter, const QWidget* widget);
void spinBox(
    const QStyleOptionSpinBox& option, QPainter& painter, const QRect& up, const QRect& down);
void checkMark(const QStyleOption& option, QPainter& painter);
void radioMark(const QStyleOption& option, QPainter& painter);
//! The ring around a focused check box or radio button, mark and words together.
void focusAround(const QStyleOption& option, QPainter& painter);

} // namespace steward::fieldpainter
