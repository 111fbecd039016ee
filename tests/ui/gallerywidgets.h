// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

class QWidget;

//! The theme's widgets in groups, for the gallery.
QWidget* controls(QWidget* parent);
QWidget* glyphs(QWidget* parent);
QWidget* details(QWidget* parent);
QWidget* cards(QWidget* parent);
