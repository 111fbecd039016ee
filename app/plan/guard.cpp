// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/guard.h"

#include "app/environments/typeablename.h"

#include <QCoreApplication>

#include <algorithm>

namespace steward {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Guard)
};

/// What a cell asks for, from lenient to strict.
enum class Ask { Review, TargetName, EnvironmentName, Off };

struct Row {
    Ask development;
    Ask demo; ///< and Sandbox
    Ask production;

    Ask of(EnvironmentClass environmentClass) const
    {
        switch (environmentClass) {
        case EnvironmentClass::Development:
            return development;
        case EnvironmentClass::Demo:
        case EnvironmentClass::Sandbox:
            return demo;
        case EnvironmentClass::Production:
            break;
        }
        return production;
    }
};

// The table of SAFETY.md 4, as far as there are verbs for it.
constexpr Row kDeleteNoneRecorded{Ask::Review, Ask::Review, Ask::TargetName};
constexpr Row kDeleteWithDependents{Ask::TargetName, Ask::TargetName, Ask::TargetName};
constexpr Row kSeveralDeletes{Ask::Review, Ask::EnvironmentName, Ask::EnvironmentName};
constexpr Row kReset{Ask::EnvironmentName, Ask::EnvironmentName, Ask::Off};
constexpr Row kResetSwitchedOn{Ask::EnvironmentName, Ask::EnvironmentName, Ask::EnvironmentName};
constexpr Row kRegister{Ask::Review, Ask::Review, Ask::Review};
constexpr Row kClearOne{Ask::Review, Ask::Review, Ask::TargetName};
constexpr Row kSeveralClears{Ask::Review, Ask::EnvironmentName, Ask::EnvironmentName};
constexpr Row kForcedStop{Ask::Review, Ask::EnvironmentName, Ask::EnvironmentName};
constexpr Row kDeletePipeline{Ask::TargetName, Ask::TargetName, Ask::TargetName};
constexpr Row kReturn{Ask::Review, Ask::EnvironmentName, Ask::Off};

Ask strictestOf(const GuardQuestion& question)
{
    using Act = GuardQuestion::Act;
    const bool returns = question.act == Act::ReturnToScenario;
    const bool several = (returns ? question.deletes : question.targets) > 1;
    const bool dependents = question.dependentsOutside || question.impactUnknown;
    Ask strictest = Ask::Review;
    const auto apply = [&](bool counts, const Row& row) {
        if (counts)
            strictest = std::max(strictest, row.of(question.environmentClass));
    };
    switch (question.act) {
    case Act::DeleteArtifact:
        apply(!dependents, kDeleteNoneRecorded);
        apply(dependents, kDeleteWithDependents);
        apply(several, kSeveralDeletes);
        break;
    case Act::ResetRegistry:
        apply(!question.resetAllowed, kReset);
        apply(question.resetAllowed, kResetSwitchedOn);
        break;
    case Act::RegisterArtifact:
        apply(true, kRegister);
        break;
    case Act::ChangePipelines:
        apply(question.clears > 0, kClearOne);
        apply(question.clears > 1, kSeveralClears);
        apply(question.forcesStop, kForcedStop);
        apply(question.deletesPipeline, kDeletePipeline);
        break;
    case Act::ReturnToScenario:
        apply(true, kReturn);
        apply(question.deletes > 0, dependents ? kDeleteWithDependents : kDeleteNoneRecorded);
        apply(several, kSeveralDeletes);
        apply(question.resets, question.resetAllowed ? kResetSwitchedOn : kReset);
        apply(question.clears > 0, kClearOne);
        apply(question.clears > 1, kSeveralClears);
        apply(question.forcesStop, kForcedStop);
        apply(question.deletesPipeline, kDeletePipeline);
        break;
    }
    if ((several || returns) && strictest == Ask::TargetName)
        return Ask::EnvironmentName; // there is no one name
    return strictest;
}

Guard off(const QString& reason)
{
    Guard guard;
    guard.demand = Guard::Demand::Off;
    guard.reason = reason;
    return guard;
}

QString comparable(const QString& text)
{
    return text.trimmed().normalized(QString::NormalizationForm_C);
}

} // namespace

Guard guardFor(const GuardQuestion& question)
{
    if (question.readOnly)
        return off(Words::tr("%1 is open read-only. Switch read-only off to change anything.")
                       .arg(question.environmentName));

    Guard guard;
    switch (strictestOf(question)) {
    case Ask::Review:
        if (!question.emptyHost.isEmpty()) {
            guard.phrase = question.emptyHost;
            break;
        }
        guard.demand = Guard::Demand::Review;
        return guard;
    case Ask::TargetName:
        guard.phrase = question.onlyTargetPhrase;
        break;
    case Ask::EnvironmentName:
        guard.phrase = question.environmentName;
        break;
    case Ask::Off:
        if (question.act == GuardQuestion::Act::ReturnToScenario)
            return off(Words::tr("Returning to a scenario is off in production."));
        return off(Words::tr("Resetting a production registry is off. A switch in the environment "
                             "%1 turns it on.")
                       .arg(question.environmentName));
    }
    if (comparable(guard.phrase).isEmpty())
        return off(Words::tr("There is no name that could be typed to confirm."));
    guard.demand = Guard::Demand::TypePhrase;
    if (question.act == GuardQuestion::Act::DeleteArtifact && question.unread > 0
        && question.environmentClass == EnvironmentClass::Production)
        guard.alsoNumber = question.unread;
    return guard;
}

QString phraseFor(const QString& name, const QString& kindAndId, bool nameRepeats)
{
    const QString trimmed = name.trimmed();
    return nameRepeats || !isTypeable(trimmed) ? kindAndId : trimmed;
}

bool phraseMatches(const QString& typed, const QString& phrase)
{
    const QString wanted = comparable(phrase);
    return !wanted.isEmpty() && comparable(typed) == wanted;
}

} // namespace steward
