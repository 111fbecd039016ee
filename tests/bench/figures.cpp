// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/bench/figures.h"

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// From here on single values say little: how they lie says more.
constexpr qsizetype kMany = 100;

QString text(double value)
{
    return QString::number(value, 'f', value < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0);
}

} // namespace

void print(const QString& line)
{
    std::fputs(qPrintable(QString(line + u'\n')), stdout);
    std::fflush(stdout);
}

void printFigure(
    const QString& name, const QList<double>& values, const QString& unit, const QString& aim)
{
    const QString head = u"  "_s + name.leftJustified(28) + u' ';
    if (values.isEmpty())
        return print(head + u"not seen"_s);
    QList<double> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    if (sorted.size() == 1)
        return print(head + text(sorted.first()) + u' ' + unit
            + (aim.isEmpty() ? QString() : QString(u" (aim: "_s + aim + u')')));
    const QString aside = aim.isEmpty() ? QString() : QString(u"; aim: "_s + aim);
    if (sorted.size() >= kMany) {
        const QString all = QString::number(sorted.size());
        return print(head
            + u"median %1 %2, 99 % %3, worst %4 (of %5%6)"_s.arg(text(sorted.at(sorted.size() / 2)),
                unit, text(sorted.at(sorted.size() * 99 / 100)), text(sorted.last()), all, aside));
    }
    print(head
        + u"median %1 %2 (%3 to %4, %5 runs%6)"_s.arg(text(sorted.at(sorted.size() / 2)), unit,
            text(sorted.first()), text(sorted.last()), QString::number(sorted.size()), aside));
}
