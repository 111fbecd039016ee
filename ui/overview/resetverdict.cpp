// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/overview/resetverdict.h"

#include <QCoreApplication>

namespace steward {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ResetVerdict)
};

} // namespace

QString whyNotReset(const ResetQuestion& question)
{
    if (question.state.phase == FeedState::Phase::NotConfigured)
        return Words::tr("This environment has no registry.");
    if (question.readOnly)
        return Words::tr("This environment is read-only. Nothing is changed here until that is "
                         "switched off.");
    if (question.environment.environmentClass == EnvironmentClass::Production
        && !question.environment.resetAllowed)
        return Words::tr(
            "Resetting a Production registry is off. A switch in the environment turns "
            "it on.");
    if (!question.notPermitted.isEmpty())
        return question.notPermitted;
    if (!question.state.readAt)
        return Words::tr("The registry has not been read yet.");
    if (question.state.phase == FeedState::Phase::Vanished)
        return Words::tr("It lists nothing all at once: emptied by someone, or its store cannot be "
                         "read. Nothing is sent to it until that is clear.");
    if (question.state.phase != FeedState::Phase::Live || question.state.isStale(question.now))
        return Words::tr("What is shown is old. Resetting waits until the registry is read again.");
    if (question.listed == 0)
        return Words::tr("It reads as empty already.");
    return {};
}

} // namespace steward
