// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/approval.h"

#include <QLocale>

namespace steward {

bool approves(const Approval& approval, const Guard& guard)
{
    if (guard.demand == Guard::Demand::Off)
        return false;
    if (guard.demand == Guard::Demand::TypePhrase
        && !phraseMatches(approval.typedPhrase, guard.phrase))
        return false;
    if (!guard.alsoNumber)
        return true;
    bool isNumber = false;
    const int typed = QLocale().toInt(approval.typedNumber.trimmed(), &isNumber);
    return isNumber && typed == *guard.alsoNumber;
}

bool approves(const Approval& approval, const Plan& plan)
{
    if (!approval.standing)
        return approves(approval, plan.guard);
    return plan.guard.demand != Guard::Demand::Off
        && plan.environment.environmentClass != EnvironmentClass::Production
        && approval.standing->covers(plan);
}

} // namespace steward
