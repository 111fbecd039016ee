// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/guard.h"

#include <QCoreApplication>
#include <QTextBoundaryFinder>

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
constexpr Row kClearOne{Ask::Review, Ask::Review, Ask::TargetName};
constexpr Row kSeveralClears{Ask::Review, Ask::EnvironmentName, Ask::EnvironmentName};

Ask strictestOf(const GuardQuestion& question)
{
    using Act = GuardQuestion::Act;
    const bool several = question.targets > 1;
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
    case Act::ClearStorage:
        apply(true, kClearOne);
        apply(several, kSeveralClears);
        break;
    }
    if (several && strictest == Ask::TargetName)
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

/// Looks like nothing, or like something else, on the screen.
bool isInvisible(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    case QChar::Separator_Space:
        return c != U' '; // the others look the same and cannot be typed
    default:
        break;
    }
    // Letters and marks that have no shape: fillers, joiners, variation selectors, blank braille.
    return c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5 || c == 0x2800
        || c == 0x3164 || c == 0xFFA0 || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF);
}

bool isTypeable(const QString& name)
{
    constexpr int most = 64;
    if (name.isEmpty() || !name.isValidUtf16())
        return false;
    bool leftToRight = false;
    bool rightToLeft = false;
    const QList<uint> points = name.toUcs4();
    for (const char32_t c : points) {
        if (isInvisible(c))
            return false;
        const QChar::Direction direction = QChar::direction(c);
        leftToRight = leftToRight || direction == QChar::DirL;
        rightToLeft = rightToLeft || direction == QChar::DirR || direction == QChar::DirAL;
    }
    if (leftToRight && rightToLeft)
        return false;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, name);
    int characters = 0;
    while (characters <= most && finder.toNextBoundary() >= 0)
        ++characters;
    return characters <= most;
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
        guard.demand = Guard::Demand::Review;
        return guard;
    case Ask::TargetName:
        guard.phrase = question.onlyTargetPhrase;
        break;
    case Ask::EnvironmentName:
        guard.phrase = question.environmentName;
        break;
    case Ask::Off:
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
