// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/scenarios/scenariostanding.h"

#include "app/environments/environmentrules.h"
#include "app/live/clock.h"
#include "app/workspace/permissions.h"
#include "app/workspace/workspace.h"
#include "ui/shell/words.h"
#include "ui/theme/masks.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Scenarios)
};

using State = Stage::State;

bool isBusyIn(State state)
{
    return state == State::Checking || state == State::Counting || state == State::Returning;
}

// "1 h 58 min": longer than a glance wants it, as it decides whether a talk is covered.
QString lengthOf(std::chrono::milliseconds time)
{
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(time).count();
    const QLocale locale;
    if (minutes < 60)
        return Words::tr("%1 min").arg(locale.toString(minutes));
    return minutes % 60 == 0
        ? Words::tr("%1 h").arg(locale.toString(minutes / 60))
        : Words::tr("%1 h %2 min")
              .arg(locale.toString(minutes / 60), locale.toString(minutes % 60));
}

// Without tenths, which nobody reads of a check.
QString ageWords(std::chrono::seconds age)
{
    return age < std::chrono::minutes(1)
        ? Words::tr("%1 s").arg(QLocale().toString(qlonglong(age.count())))
        : shortAge(age);
}

QString whyBusy(State state)
{
    switch (state) {
    case State::Checking:
        return Words::tr("Both servers are being read.");
    case State::Counting:
        return Words::tr("It is about to return: any key stops that.");
    case State::Returning:
        return Words::tr("A return is on its way.");
    default:
        return {};
    }
}

void addArming(ScenarioStanding& standing, Workspace& workspace, Stage& stage)
{
    Arming& arming = stage.arming();
    if (arming.isArmed()) {
        const auto left = arming.remaining();
        const QDateTime until = workspace.clock().utcNow().addMSecs(left.count()).toLocalTime();
        standing.isArmed = true;
        standing.facts.append({Words::tr("Armed"),
            Words::tr("until %1, %2 left: Return takes one press and counts 3 seconds down; this "
                      "scenario on these servers only")
                .arg(QLocale().toString(until.time(), u"HH:mm"_s), lengthOf(left)),
            Tone::Care, Glyph::Unlock});
    } else if (!arming.reason().isEmpty()) {
        standing.facts.append({Words::tr("Disarmed"), arming.reason(), Tone::Text, Glyph::Lock});
    }
}

void addReturn(
    ScenarioStanding& standing, const Stage& stage, const std::optional<Rehearsal>& rehearsal)
{
    const auto& ended = stage.lastReturn();
    if (!ended) {
        if (const auto usually = stage.usually(); usually && stage.state() == State::Differs)
            standing.facts.append(
                {Words::tr("A return"), Words::tr("usually takes %1").arg(runningTime(*usually))});
        return;
    }
    const QString how = ended->ready
        ? Words::tr("Ready")
        : Words::tr("%n difference(s) left", nullptr, static_cast<int>(ended->left.size()));
    QString words = ended->took < std::chrono::seconds(1)
        ? Words::tr("%1 in less than a second").arg(how)
        : Words::tr("%1 after %2").arg(how, runningTime(ended->took));
    if (rehearsal && rehearsal->usually)
        words = Words::tr("%1, usually %2").arg(words, runningTime(*rehearsal->usually));
    if (rehearsal)
        words = Words::tr("%1; %n step(s)", nullptr, rehearsal->steps).arg(words);
    standing.facts.append({rehearsal ? Words::tr("Rehearsal") : Words::tr("Last return"), words,
        ended->ready ? Tone::Text : Tone::Care, ended->ready ? Glyph::Verified : Glyph::Warning});
    if (!ended->ids.isEmpty()) {
        const QStringList some = ended->ids.first(std::min<qsizetype>(ended->ids.size(), 4));
        QString ids = some.join(u"; "_s);
        if (some.size() < ended->ids.size())
            ids = Words::tr(
                "%1 and %n more", nullptr, static_cast<int>(ended->ids.size() - some.size()))
                      .arg(ids);
        standing.facts.append(
            {Words::tr("Ids now"), ids, Tone::Text, Glyph::None, {}, ended->ids.join(u'\n')});
    }
    standing.left = ended->left;
}

} // namespace

Glyph glyphFor(Stage::State state)
{
    switch (state) {
    case State::Ready:
        return Glyph::Verified;
    case State::Differs:
        return Glyph::Warning;
    case State::NeedsYou:
        return Glyph::Failed;
    case State::Checking:
    case State::Counting:
    case State::Returning:
        return Glyph::Working;
    case State::NoScenario:
    case State::NotChecked:
        break;
    }
    return Glyph::NotSent;
}

Tone toneFor(Stage::State state)
{
    switch (state) {
    case State::Ready:
        return Tone::Verified;
    case State::Differs:
        return Tone::Care;
    case State::NeedsYou:
        return Tone::Destroys;
    case State::Checking:
    case State::Counting:
    case State::Returning:
        return Tone::Accent;
    case State::NoScenario:
    case State::NotChecked:
        break;
    }
    return Tone::SecondText;
}

bool isOnStage(const Stage& stage, const Scenario& scenario)
{
    const auto& chosen = stage.scenario();
    return chosen && sameName(chosen->name, scenario.name);
}

QString sidebarWord(const Stage& stage)
{
    if (isPresenting())
        return {}; // the stage's panel says it
    const auto& checkup = stage.checkup();
    const auto count = static_cast<int>(checkup ? checkup->check.differences.size() : 0);
    switch (stage.state()) {
    case State::Ready:
        return Words::tr("Ready");
    case State::Differs:
        return count > 0 ? Words::tr("%n differ(s|)", nullptr, count) : Words::tr("unknown");
    case State::NeedsYou:
        return Words::tr("look"); // "Needs you" has no room there
    case State::Counting:
        return Words::tr("starts");
    case State::Returning:
        return Words::tr("returns");
    default:
        return {};
    }
}

ScenarioStanding standingOf(Workspace& workspace, Stage& stage,
    const std::optional<Scenario>& shown, const std::optional<Rehearsal>& rehearsal)
{
    ScenarioStanding standing;
    const State state = stage.state();
    const QString busy = whyBusy(state);
    const bool ours = shown && isOnStage(stage, *shown);
    standing.whyNotCheck = !shown ? Words::tr("Choose a scenario first.") : busy;
    const auto& chosen = stage.scenario();
    if (standing.whyNotCheck.isEmpty() && chosen && !ours && stage.arming().isArmed())
        standing.whyNotCheck = Words::tr("%1 is armed here: disarm it first.").arg(chosen->name);
    standing.whyNotReturn = standing.whyNotCheck;
    if (standing.whyNotReturn.isEmpty() && workspace.isReadOnly())
        standing.whyNotReturn = Words::tr("%1 is read-only: nothing is sent to its servers.")
                                    .arg(workspace.environment().name);
    if (standing.whyNotReturn.isEmpty() && shown->pipelines.isAsked())
        standing.whyNotReturn = workspace.permissions().whyNot(Verb::ReturnToScenario);
    standing.whyNotArm = standing.whyNotReturn;
    if (standing.whyNotArm.isEmpty())
        standing.whyNotArm = Arming::obstacleOf(workspace.environment());
    if (!ours) {
        standing.glyph = glyphFor(State::NotChecked);
        standing.word = Words::tr("Not checked here");
        return standing;
    }
    standing.isBusy = !busy.isEmpty() && isBusyIn(state);
    standing.glyph = glyphFor(state);
    standing.tone = toneFor(state);
    standing.word = stage.word();
    standing.sentence
        = state == State::Counting ? Words::tr("Any key stops it.") : stage.sentence();
    if (const auto& checkup = stage.checkup()) {
        standing.check = checkup->check;
        const QDateTime at = stage.checkedAt();
        const std::chrono::seconds age(std::max<qint64>(0, at.secsTo(workspace.clock().utcNow())));
        standing.aside = age.count() < 2 ? Words::tr("checked just now")
                                         : Words::tr("checked %1 ago").arg(ageWords(age));
        standing.moment = fullMoment(at);
    }
    addArming(standing, workspace, stage);
    addReturn(standing, stage, rehearsal);
    return standing;
}

} // namespace steward
