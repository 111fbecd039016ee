// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

/// One line on standard output, at once.
void print(const QString& line);

/// "name   median 97 ms (92 to 119, 9 runs; aim: under 150 ms)". No aim: what it is good to know.
/// Of a hundred and more: median, 99 % and worst.
void printFigure(
    const QString& name, const QList<double>& values, const QString& unit, const QString& aim = {});
