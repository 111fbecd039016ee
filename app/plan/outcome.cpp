// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/outcome.h"

#include <QCoreApplication>

namespace steward {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Outcome)
};

} // namespace

QString wordFor(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Contradicted:
        return Words::tr("Contradicted");
    case Outcome::Changed:
        return Words::tr("Changed");
    case Outcome::Unknown:
        return Words::tr("Unknown");
    case Outcome::Refused:
        return Words::tr("Refused");
    case Outcome::Pending:
        return Words::tr("Pending");
    case Outcome::Accepted:
        return Words::tr("Accepted");
    case Outcome::NotSent:
        return Words::tr("Not sent");
    case Outcome::AlreadySo:
        return Words::tr("Already so");
    case Outcome::Verified:
        return Words::tr("Verified");
    }
    return {};
}

QString meaningOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Contradicted:
        return Words::tr("The server said yes, but reading afterwards says otherwise. Do not rely "
                         "on the answer: read again, and look at the server itself before sending "
                         "anything more.");
    case Outcome::Changed:
        return Words::tr("The server did not say yes, yet something changed. What changed is "
                         "listed; review it before sending anything more.");
    case Outcome::Unknown:
        return Words::tr("Whether it happened could not be read. It was sent once and is not sent "
                         "again; nothing else is sent to this server for a minute. Read again "
                         "later, then review.");
    case Outcome::Refused:
        return Words::tr("The server said no, and reading afterwards shows that nothing changed. "
                         "Its reason is shown; it is not asked again.");
    case Outcome::Pending:
        return Words::tr("The server accepted it and is still at it. It is being watched; it "
                         "cannot be cancelled.");
    case Outcome::Accepted:
        return Words::tr("The server said yes, and there was no way to look whether it happened. "
                         "Read again when the server can be read.");
    case Outcome::NotSent:
        return Words::tr("Nothing was sent for this, so it changed nothing. Review it again if it "
                         "is still wanted.");
    case Outcome::AlreadySo:
        return Words::tr("It was so already when it was to be done. Nothing is left to do.");
    case Outcome::Verified:
        return Words::tr("It happened, and reading afterwards shows it.");
    }
    return {};
}

} // namespace steward
