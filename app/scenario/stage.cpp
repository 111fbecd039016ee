// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/scenario/stage.h"

#include "app/live/clock.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/plan/runrecord.h"
#include "app/scenario/countdown.h"
#include "app/scenario/returnend.h"
#include "app/scenario/stagefacts.h"
#include "app/workspace/workspace.h"

#include <QPointer>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class Stage::Private {
public:
    Private(Workspace& which, Stage* stage)
        : q(stage)
        , workspace(which)
        , clock(which.clock())
        , arming(which.clock())
        , countdown(which.clock())
    {
    }

    bool isBusy() const { return isPressing || countdown.isRunning() || run; }
    bool isTold() const { return checkup && checkup->check.untold.isEmpty(); }
    void read();
    void take(const StageFacts& facts);
    void need(const QString& why);

    Stage* q;
    Workspace& workspace;
    Clock& clock;
    Arming arming;
    Countdown countdown;
    std::optional<Scenario> scenario;
    std::optional<Checkup> checkup;
    QDateTime checkedAt;
    QString sentence;
    bool needsYou = false;
    bool isPressing = false; ///< reads before it counts down
    QPointer<PendingCall<StageFacts>> reading;
    QPointer<PlanRun> run;
    Instant runStarted{};
    std::optional<Ended> lastReturn;
};

Stage::Stage(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(workspace, this))
{
    connect(&d->arming, &Arming::armed, this, &Stage::changed);
    connect(&d->arming, &Arming::disarmed, this, [this](const QString& reason) {
        d->countdown.stop();
        Q_EMIT disarmed(reason);
        Q_EMIT changed();
    });
    connect(&d->countdown, &Countdown::ticked, this, &Stage::changed);
}

Stage::~Stage() = default;

void Stage::choose(const Scenario& scenario)
{
    if (d->scenario == scenario || d->run)
        return;
    d->countdown.stop();
    if (d->reading)
        d->reading->cancel();
    d->reading.clear();
    d->scenario = scenario;
    d->checkup.reset();
    d->checkedAt = {};
    d->sentence.clear();
    d->needsYou = false;
    d->lastReturn.reset();
    d->arming.disarm(tr("Another scenario was chosen."));
    Q_EMIT changed();
}

const std::optional<Scenario>& Stage::scenario() const
{
    return d->scenario;
}

Stage::State Stage::state() const
{
    if (!d->scenario)
        return State::NoScenario;
    if (d->countdown.isRunning())
        return State::Counting;
    if (d->run)
        return State::Returning;
    if (d->reading || d->isPressing)
        return State::Checking;
    if (d->needsYou)
        return State::NeedsYou;
    if (!d->checkup)
        return State::NotChecked;
    if (!d->isTold())
        return State::NeedsYou;
    return d->checkup->check.isReady() ? State::Ready : State::Differs;
}

QString Stage::word() const
{
    switch (state()) {
    case State::NoScenario:
        return tr("No scenario");
    case State::NotChecked:
        return tr("Not checked");
    case State::Checking:
        return tr("Checking");
    case State::Ready:
    case State::Differs:
        return d->checkup->check.headline();
    case State::Counting:
        return tr("Starts in %1")
            .arg(std::chrono::ceil<std::chrono::seconds>(d->countdown.left()).count());
    case State::Returning: {
        const auto went = std::chrono::floor<std::chrono::seconds>(d->clock.now() - d->runStarted);
        return tr("Returning %1:%2").arg(went.count() / 60).arg(went.count() % 60, 2, 10, '0'_L1);
    }
    case State::NeedsYou:
        return tr("Needs you");
    }
    return {};
}

QString Stage::sentence() const
{
    if (!d->sentence.isEmpty() || state() != State::NeedsYou || !d->checkup)
        return d->sentence;
    return d->checkup->check.untold.value(0);
}

const std::optional<Checkup>& Stage::checkup() const
{
    return d->checkup;
}

QDateTime Stage::checkedAt() const
{
    return d->checkedAt;
}

void Stage::check()
{
    if (d->scenario && !d->isBusy())
        d->read();
}

void Stage::Private::read()
{
    if (reading)
        reading->cancel();
    PendingCall<StageFacts>* call = readStageFacts(workspace, *scenario, q);
    reading = call;
    call->then(q, [this, call](const Result<StageFacts>& facts) {
        if (reading != call)
            return;
        reading.clear();
        if (facts)
            take(*facts);
        Q_EMIT q->changed();
    });
    Q_EMIT q->changed();
}

void Stage::Private::take(const StageFacts& facts)
{
    checkup = facts.checkup;
    checkedAt = clock.utcNow();
    sentence.clear();
    needsYou = false;
    if (facts.showsOtherCertificate)
        arming.disarm(tr("A server shows a certificate that is not accepted."));
    else if (facts.trouble.isEmpty())
        arming.serverIs(facts.server);
}

void Stage::Private::need(const QString& why)
{
    needsYou = true;
    sentence = why;
}

PendingCall<Plan>* Stage::makePlan()
{
    auto* call = new PendingCall<Plan>(this);
    ApiError error;
    error.kind = ErrorKind::NotOffered;
    error.message = tr("This program cannot make such a plan.");
    call->finish(Failure(error));
    return call;
}

PlanRun* Stage::run(const Plan&, const Approval&)
{
    return nullptr;
}

PlanRun* Stage::run() const
{
    return d->run;
}

const std::optional<Stage::Ended>& Stage::lastReturn() const
{
    return d->lastReturn;
}

Arming& Stage::arming() const
{
    return d->arming;
}

QStringList Stage::armingTerms() const
{
    return {};
}

QString Stage::arm(const Plan&, const QString&, std::chrono::milliseconds)
{
    return tr("Review the return first.");
}

void Stage::pressReturn()
{
    if (d->scenario && !d->isBusy())
        Q_EMIT reviewWanted();
}

void Stage::stopCountdown()
{
    if (!d->countdown.isRunning())
        return;
    d->countdown.stop();
    Q_EMIT changed();
}

std::chrono::milliseconds Stage::countdownLeft() const
{
    return d->countdown.left();
}

bool Stage::canGoOnWithout() const
{
    return false;
}

QString Stage::goesOnWithout() const
{
    return {};
}

void Stage::goOnWithout() { }

bool Stage::canTryWhatIsLeft() const
{
    return !d->isBusy() && d->lastReturn && !d->lastReturn->left.isEmpty();
}

void Stage::tryWhatIsLeft()
{
    if (canTryWhatIsLeft())
        pressReturn();
}

std::optional<std::chrono::milliseconds> Stage::usually() const
{
    return std::nullopt;
}

} // namespace steward
