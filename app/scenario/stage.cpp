// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/scenario/stage.h"

#include "app/live/clock.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/plan/runrecord.h"
#include "app/scenario/armingterms.h"
#include "app/scenario/returnend.h"
#include "app/scenario/stagereview.h"
#include "app/scenario/stagerun.h"
#include "app/workspace/workspace.h"

#include <QPointer>

#include <functional>

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
        , press(which, arming)
        , run(which.clock(), which.record())
        , review(which)
    {
    }

    bool isBusy() const { return press.isReading() || press.isCounting() || run.run(); }
    bool isTold() const { return checkup && checkup->check.untold.isEmpty(); }
    void connectParts();
    void stopReading();
    void forget();
    void read(const std::function<void(const StageFacts&)>& then);
    void take(const StageFacts& facts);
    void need(const QString& why);
    void adopt(PlanRun* started);
    void close(const StageFacts& facts);

    Stage* q;
    Workspace& workspace;
    Clock& clock;
    Arming arming;
    StagePress press;
    StageRun run;
    StageReview review;
    std::optional<Scenario> scenario;
    std::optional<Checkup> checkup;
    QDateTime checkedAt;
    QString sentence;
    bool needsYou = false;
    QPointer<PendingCall<StageFacts>> reading;
    std::optional<Plan> planned; ///< the last
    std::optional<Ended> lastReturn;
};

Stage::Stage(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(workspace, this))
{
    d->connectParts();
}

void Stage::Private::connectParts()
{
    connect(&arming, &Arming::armed, q, &Stage::changed);
    connect(&arming, &Arming::disarmed, q, [this](const QString& reason) {
        Q_EMIT q->disarmed(reason);
        Q_EMIT q->changed();
    });
    connect(&workspace, &Workspace::readOnlyChanged, q,
        [this] { arming.environmentIs(workspace.environment()); });
    connect(&workspace, &Workspace::pinsChanged, q,
        [this](const Environment& environment) { arming.environmentIs(environment); });
    connect(
        &workspace.plans(), &Plans::runStarted, q, [this](PlanRun* started) { adopt(started); });
    connect(&run, &StageRun::changed, q, &Stage::changed);
    // It ends by looking at everything again, whatever its steps said.
    connect(&run, &StageRun::ended, q,
        [this] { read([this](const StageFacts& facts) { close(facts); }); });
    connect(&review, &StageReview::made, q, [this](const Plan& plan) {
        if (run.run() || plan.askedScenario != scenario)
            return;
        planned = plan;
        Q_EMIT q->changed();
    });
    connect(&press, &StagePress::changed, q, &Stage::changed);
    connect(&press, &StagePress::factsRead, q, [this](const StagePlan& what) {
        planned = what.plan;
        take(what.facts);
    });
    connect(&press, &StagePress::held, q, [this](const QString& why, bool wantsReview) {
        need(why);
        Q_EMIT q->changed();
        if (wantsReview)
            Q_EMIT q->reviewWanted();
    });
    connect(&press, &StagePress::empty, q, [this](const StagePlan& what) {
        const ScenarioCheck& check = what.facts.checkup.check;
        lastReturn
            = {check.isReady(), leftAfter(check, what.plan, {}), check.untold, idsTold(check), 0ms};
        if (!lastReturn->left.isEmpty())
            sentence = lastReturn->left.constFirst().why;
        Q_EMIT q->changed();
        Q_EMIT q->returned();
    });
    connect(&press, &StagePress::go, q, [this](const Plan& plan, const Approval& approval) {
        workspace.plans().run(plan, approval); // adopted
    });
}

Stage::~Stage() = default;

void Stage::choose(const Scenario& scenario)
{
    if (d->scenario == scenario || d->run.run())
        return;
    d->press.stop();
    d->forget();
    d->scenario = scenario;
    d->arming.disarm(tr("Another scenario was chosen."));
    const QList<PlanRun*> runs = d->workspace.plans().runs();
    for (PlanRun* run : runs) { // of a stage before this one
        if (!run->isEnded())
            d->adopt(run);
    }
    Q_EMIT changed();
}

void Stage::Private::stopReading()
{
    if (reading)
        reading->cancel();
    reading.clear();
}

void Stage::Private::forget()
{
    stopReading();
    checkup.reset();
    checkedAt = {};
    sentence.clear();
    needsYou = false;
    planned.reset();
    review.forget();
    lastReturn.reset();
}

const std::optional<Scenario>& Stage::scenario() const
{
    return d->scenario;
}

Stage::State Stage::state() const
{
    if (!d->scenario)
        return State::NoScenario;
    if (d->press.isCounting())
        return State::Counting;
    if (d->run.run())
        return State::Returning;
    if (d->reading || d->press.isReading())
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
    case State::Counting:
        return tr("Starts in %1")
            .arg(std::chrono::ceil<std::chrono::seconds>(d->press.left()).count());
    case State::Returning:
        return tr("Returning %1").arg(d->run.wentWords());
    case State::NeedsYou:
        return tr("Needs you");
    case State::Ready:
    case State::Differs:
        break;
    }
    return d->checkup ? d->checkup->check.headline() : QString();
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
        d->read([this](const StageFacts& facts) { d->take(facts); });
}

void Stage::Private::read(const std::function<void(const StageFacts&)>& then)
{
    stopReading();
    PendingCall<StageFacts>* call = readStageFacts(workspace, *scenario, q);
    reading = call;
    call->then(q, [this, call, then](const Result<StageFacts>& facts) {
        if (reading != call)
            return;
        reading.clear();
        if (facts)
            then(*facts);
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
    else
        arming.certificatesAre(facts.server.registryCertificate, facts.server.managerCertificate);
}

void Stage::Private::need(const QString& why)
{
    needsYou = true;
    sentence = why;
}

PendingCall<Plan>* Stage::makePlan()
{
    return d->review.makePlan(d->scenario);
}

PlanRun* Stage::run(const Plan& plan, const Approval& approval)
{
    if (d->isBusy() || !d->scenario || plan.askedScenario != d->scenario)
        return nullptr;
    return d->workspace.plans().run(plan, approval); // adopted
}

// A review runs what was approved by itself.
void Stage::Private::adopt(PlanRun* started)
{
    if (!scenario || run.run() || started->plan().askedScenario != scenario)
        return;
    press.stop();
    stopReading();
    needsYou = false;
    sentence.clear();
    planned = started->plan();
    run.begin(started);
    Q_EMIT q->changed();
}

void Stage::Private::close(const StageFacts& facts)
{
    const PlanRun* ended = run.run();
    for (const PipelineIdentity& created : createdBy(*ended, facts.checkup.state))
        arming.created(created);
    const auto took = run.went();
    take(facts);
    const ScenarioCheck& check = checkup->check;
    lastReturn = {check.isReady(), leftAfter(check, ended->plan(), ended->reports()), check.untold,
        idsTold(check), took};
    const QString why = whyItNeedsYou(*ended);
    if (!lastReturn->ready && !why.isEmpty())
        need(why);
    else if (!lastReturn->left.isEmpty())
        sentence = tr("%1: %2").arg(
            lastReturn->left.constFirst().difference.words, lastReturn->left.constFirst().why);
    planned.reset();
    run.finish();
    Q_EMIT q->changed();
    Q_EMIT q->returned();
}

PlanRun* Stage::run() const
{
    return d->run.run();
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
    return d->scenario ? armingWords(*d->scenario) : QStringList();
}

QString Stage::arm(const Plan& reviewed, const QString& typed, std::chrono::milliseconds lasts)
{
    return d->scenario ? d->review.arm(d->arming, *d->scenario, reviewed, typed, lasts)
                       : tr("No scenario is chosen.");
}

void Stage::pressReturn()
{
    if (!d->scenario || d->isBusy())
        return;
    d->arming.environmentIs(d->workspace.environment());
    if (!d->arming.isArmedFor(*d->scenario, d->workspace.environment())) {
        Q_EMIT reviewWanted();
        return;
    }
    d->stopReading();
    d->press.press(*d->scenario, kCountdown);
}

void Stage::stopCountdown()
{
    if (d->press.isCounting() || d->press.isReading())
        d->press.stop();
}

std::chrono::milliseconds Stage::countdownLeft() const
{
    return d->press.left();
}

bool Stage::canGoOnWithout() const
{
    return d->run.overdue() != nullptr;
}

QString Stage::goesOnWithout() const
{
    const Step* step = d->run.overdue();
    return step ? step->title : QString();
}

void Stage::goOnWithout()
{
    d->run.goOnWithout();
}

bool Stage::canTryWhatIsLeft() const
{
    return !d->isBusy() && d->lastReturn && !d->lastReturn->ready
        && mayBeSettled(d->lastReturn->left, d->lastReturn->untold);
}

void Stage::tryWhatIsLeft()
{
    if (canTryWhatIsLeft())
        pressReturn();
}

std::optional<std::chrono::milliseconds> Stage::usually() const
{
    if (d->run.run())
        return StageRun::usually(d->run.run()->plan(), d->workspace.record());
    return d->planned ? StageRun::usually(*d->planned, d->workspace.record()) : std::nullopt;
}

} // namespace steward
