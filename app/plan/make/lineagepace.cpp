// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/make/lineagepace.h"

#include "app/plan/planwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace steward {

using namespace std::chrono;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LineagePace)
};

// In steps that a person can follow: a number that jumps about every tenth of a second tells less.
QString roughly(duration<double> left)
{
    const auto whole = static_cast<qint64>(left.count()) + 1;
    const qint64 step = whole <= 10 ? 1 : whole <= 60 ? 5 : whole <= 600 ? 30 : 60;
    const qint64 rounded = (whole + step - 1) / step * step;
    return rounded < 60 ? Words::tr("%1 s").arg(numberWords(rounded))
                        : durationWords(seconds(rounded));
}

} // namespace

QString LineagePace::words(int left, int listed, Instant now)
{
    if (!m_began || left > m_began->left)
        m_began = Begin{now, left};
    const QString read = numberWords(std::max(0, listed - left));
    const QString far = m_what == Of::Lineages
        ? Words::tr("Reading lineages: %1 of %2").arg(read, numberWords(listed))
        : Words::tr("Reading what would go: %1 of %2").arg(read, numberWords(listed));
    const auto took = duration<double>(now - m_began->at);
    const int done = m_began->left - left;
    if (took < 1s || done == 0 || left == 0)
        return far;
    return Words::tr("%1, about %2").arg(far, roughly(took * left / done));
}

} // namespace steward
