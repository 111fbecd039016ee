// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/look/errorlook.h"

namespace steward {

void ErrorLook::judge(const Pipeline& now)
{
    if (!now.error && saidNo())
        return conclude({Outcome::Changed, tr("It said no, yet the error is gone.")});
    if (!now.error)
        return showsIt(tr("It has no error any more."));
    if (now.error != before().error)
        return conclude({saidNo() ? Outcome::Refused : Outcome::Contradicted,
            tr("It has another error by now.")});
    asBefore(tr("It has its error as before."));
}

// Done at once: there is nothing to follow.
QString ErrorLook::followedWords(const QString& elapsed) const
{
    return tr("Dismissing for %1.").arg(elapsed);
}

} // namespace steward
