// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/headless/exitcode.h"

#include <QCoreApplication>

namespace steward::exitcode {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ExitCode)
};

constexpr int kWorst = 10;

} // namespace

int of(Outcome outcome)
{
    return isGood(outcome) ? kGood : kWorst + static_cast<int>(outcome);
}

QString table()
{
    QString text = Words::tr("Ends with:\n"
                             "   0  planned; or every step is verified, or was so already;\n"
                             "      everything is as the scenario describes it\n"
                             "   1  a server could not be read, or a file not be written\n"
                             "   2  the command line or the plan file cannot be used\n"
                             "   3  something that was named does not exist: no plan was made\n"
                             "   4  planned, but not for all that was named; captured in part\n"
                             "   5  planned, but it cannot be approved as it stands\n"
                             "   6  checked, and not as the scenario describes it\n"
                             "and apply and scenario return, worst first:\n");
    for (int i = 0; i < static_cast<int>(Outcome::AlreadySo); ++i) {
        const auto outcome = static_cast<Outcome>(i);
        text += u"  %1  %2\n"_s.arg(QString::number(of(outcome)), wordFor(outcome));
    }
    return text;
}

} // namespace steward::exitcode
