// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/faults/returnrig.h"

#include "app/plan/quarantine.h"
#include "app/record/settler.h"
#include "app/scenario/scenariocodec.h"

#include <QFile>
#include <QProcess>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steward {

namespace {

// Real time, of which only a test that fails takes much: others may be using the machine.
constexpr std::chrono::seconds kPatience{60};
constexpr int kPatienceMs = 60'000;

} // namespace

Walked& Walked::operator+=(const Walked& other)
{
    returns += other.returns;
    steps += other.steps;
    writes += other.writes;
    faults += other.faults;
    cuts += other.cuts;
    late += other.late;
    return *this;
}

QString Walked::words() const
{
    return u"%1 returns of %2 steps, %3 writes on the wire, %4 faults, %5 cuts, %6 late writes"_s
        .arg(returns)
        .arg(steps)
        .arg(writes)
        .arg(faults)
        .arg(cuts)
        .arg(late);
}

ReturnRig::ReturnRig(const ReturnCase& one, quint32 seed)
    : m_case(one)
    , m_sandbox(one.data, 0.01)
    , m_random(seed ^ 0x5eedU)
{
    m_registry.respond([this](const RawRequest& request) {
        return pass(request, m_sandbox.registryUrl().port());
    });
    m_manager.respond([this](const RawRequest& request) {
        return pass(request, m_sandbox.pipelinesUrl().port());
    });
    openProgram();
}

void ReturnRig::openProgram()
{
    m_journal = std::make_unique<Journal>(m_folder.filePath(u"journal.sqlite"_s));
    m_rig = std::make_unique<PlanRig>(
        m_registry.url(u"/api"_s), m_manager.url(), EnvironmentClass::Development, m_folder.path());
    m_lookup = std::make_unique<Lookup>(m_rig->registryReads, m_rig->pipelinesReads);
    m_record = std::make_unique<WorkspaceRecord>(*m_journal,
        WorkspaceRecord::Knowledge{ServerKey::of(m_rig->environment.registryUrl), m_rig->artifacts,
            m_rig->pipelines, m_rig->lineage, *m_lookup});
    m_rig->written = m_record.get();
    m_rig->makePlans();
}

RawAnswer ReturnRig::pass(const RawRequest& request, int port)
{
    const bool isList = request.verb == "POST" && request.target.contains("/artifacts");
    const bool isWrite = request.verb != "GET" && !isList;
    if (m_isCutOff)
        return RawAnswer::closed();
    if (isWrite && m_writesLeft-- == 0)
        return cutOffAt(request, port);
    if (isWrite && !m_isPutOff.isEmpty() && request.body.contains(m_isPutOff)) {
        m_late = std::make_pair(request, port);
        return RawAnswer::whole(202, "{}");
    }
    const bool isSpoilt = m_oneIn > 0 && m_random.bounded(m_oneIn) == 0;
    const auto kind = static_cast<int>(m_random.bounded(4));
    m_walked.faults += isSpoilt ? 1 : 0;
    if (isSpoilt && kind == 0)
        return RawAnswer::closed();
    if (isSpoilt && kind == 1)
        return RawAnswer::whole(503, "{\"message\":\"Service Unavailable\"}");
    if (isSpoilt && kind == 2)
        return RawAnswer::whole(500, "Internal Server Error");
    const RawReply reply = hand(request, port);
    if (isSpoilt)
        return RawAnswer::closed(); // done, and the answer is lost
    RawHeaders headers;
    for (const auto& [name, value] : reply.headers) {
        if (name != "content-length" && name != "connection" && name != "transfer-encoding")
            headers.append({name, value});
    }
    return RawAnswer::whole(reply.status, reply.body, headers);
}

RawReply ReturnRig::hand(const RawRequest& request, int port)
{
    const bool isList = request.verb == "POST" && request.target.contains("/artifacts");
    m_walked.writes += request.verb != "GET" && !isList ? 1 : 0;
    return RawHttp(port).send(request.verb, request.target, request.body);
}

/// It arrives at once, late or never, and nobody hears of it.
RawAnswer ReturnRig::cutOffAt(const RawRequest& request, int port)
{
    m_isCutOff = true;
    ++m_walked.cuts;
    const auto fate = static_cast<int>(m_random.bounded(3));
    if (fate == 0)
        hand(request, port);
    else if (fate == 1)
        m_late = std::make_pair(request, port);
    return RawAnswer::closed();
}

/// What a dead program has sent is on its way still, in the buffers of its connections.
void ReturnRig::drain()
{
    const auto isDry
        = [this] { return m_registry.openConnections() == 0 && m_manager.openConnections() == 0; };
    for (int turn = 0; turn < 3; ++turn) { // connections may wait to be let in
        QCoreApplication::processEvents();
        if (!spinUntil(isDry, kPatience))
            QTest::qFail("a connection of a dead program stays open", __FILE__, __LINE__);
    }
}

/// Gateways give up after half a minute, while what they passed on goes on (SAFETY.md 6).
void ReturnRig::letIn()
{
    if (!m_late)
        return;
    const auto [request, port] = *std::exchange(m_late, std::nullopt);
    ++m_walked.late;
    hand(request, port);
}

/// What was set going ends within the quarantine: nothing is planned while it moves.
void ReturnRig::rest()
{
    const auto isMoving = [](const QJsonObject& pipeline) {
        return pipeline["storage_status"_L1] == "Clearing"_L1
            || pipeline["deployment_resources_status"_L1]
            != pipeline["deployment_resources_desired_status"_L1];
    };
    const auto rests = [this, &isMoving] {
        const RawState now = RawState::of(m_sandbox);
        return std::none_of(now.pipelines.cbegin(), now.pipelines.cend(), isMoving);
    };
    if (!spinUntil(rests, kPatience))
        QTest::qFail("the servers do not come to rest", __FILE__, __LINE__);
}

QSet<QString> ReturnRig::waitsFor() const
{
    QSet<QString> names;
    for (const Ineligible& left : m_plan.ineligible) {
        if (left.reason.contains(u"list it yet"_s))
            names.insert(left.subject);
    }
    return names;
}

void ReturnRig::waitForNothing()
{
    m_rig->clock.advance(std::chrono::minutes(10));
}

PlanRun* ReturnRig::returnOnce()
{
    PlanRig& rig = *m_rig;
    const Result<Plan> plan = resultOf(rig.plans->returnTo(m_case.scenario), kPatienceMs);
    m_plan = plan.value_or(Plan());
    if (!plan || !plan->canBeApproved())
        return nullptr;
    Approval approval;
    approval.typedPhrase = plan->guard.phrase;
    if (plan->guard.alsoNumber)
        approval.typedNumber = QString::number(*plan->guard.alsoNumber);
    ++m_walked.returns;
    m_walked.steps += static_cast<int>(plan->steps.size());
    PlanRun* run = rig.plans->run(*plan, approval);
    const auto isThrough = [this, run] {
        for (const Step& step : run->plan().steps) {
            if (m_isCutOff
                && run->canGoOnWithout(step.id)) // what was accepted is followed for ever
                run->goOnWithout(step.id);
        }
        return run->isEnded();
    };
    if (!spinUntil(isThrough, kPatience))
        QTest::qFail("the run did not end", __FILE__, __LINE__);
    return run;
}

void ReturnRig::runKilled(const QString& boundary, int step)
{
    m_plan = resultOf(m_rig->plans->returnTo(m_case.scenario), kPatienceMs).value_or(Plan());
    cutOff();
    QFile file(m_folder.filePath(u"scenario.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(encodeScenario(m_case.scenario)) < 0)
        QTest::qFail("the scenario cannot be written", __FILE__, __LINE__);
    file.close();
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QStringLiteral(KILLED_PROGRAM),
        {m_registry.url(u"/api"_s).toString(), m_folder.filePath(u"journal.sqlite"_s),
            m_folder.path(), boundary, QString::number(step), m_manager.url().toString(),
            file.fileName()});
    if (!spinUntil([&program] { return program.state() == QProcess::NotRunning; }, kPatience))
        QTest::qFail("it was not killed", __FILE__, __LINE__);
    drain();
    m_isCutOff = program.exitStatus() == QProcess::CrashExit;
    m_endedAt = QDateTime::currentDateTimeUtc(); // it had a real clock
    m_walked.cuts += m_isCutOff ? 1 : 0;
}

void ReturnRig::cutOff()
{
    m_endedAt = m_rig->clock.utcNow();
    m_rig->plans.reset();
    m_record.reset();
    m_lookup.reset();
    m_rig.reset();
    m_journal.reset();
    drain();
}

void ReturnRig::beginAgain()
{
    if (m_rig)
        cutOff();
    m_isCutOff = false;
    m_writesLeft = -1;
    openProgram();
    // Time does not start over with a program.
    const std::chrono::milliseconds gone(m_rig->clock.utcNow().msecsTo(m_endedAt));
    if (gone < std::chrono::hours(24))
        m_rig->clock.advance(gone);
    else
        m_rig->clock.jumpWall(gone);
    const QList<ServerKey> servers{m_plan.server, m_plan.manager.value_or(m_plan.server)};
    for (const ServerKey& server : servers) {
        Settler settler(server, m_rig->parts(), *m_journal, nullptr);
        settler.start();
        if (!spinUntil([&settler] { return settler.isDone(); }, kPatience))
            QTest::qFail("it was not settled", __FILE__, __LINE__);
    }
    // A registration may take minutes behind a gateway that gave up.
    const bool takesLong = m_late && m_late->first.target.contains("/artifact/model");
    if (m_isPutOff.isEmpty() && !(takesLong && m_random.bounded(2) == 0))
        letIn();
    rest();
    const Quarantine quarantine(m_rig->locks, m_rig->clock);
    m_rig->clock.advance(
        std::max(quarantine.left(servers.first()), quarantine.left(servers.last())));
}

void ReturnRig::waitUntilListed()
{
    bool isListed = false;
    bool isAsking = false;
    QObject context; // what is answered later is answered to nobody
    const auto ask = [&] {
        if (!isListed && !std::exchange(isAsking, true))
            m_journal->history({}, &context, [&](const auto& entries) {
                isAsking = false;
                isListed
                    = entries && !entries->isEmpty() && entries->constFirst().after.at.isValid();
            });
        return isListed;
    };
    if (!spinUntil(ask, kPatience))
        QTest::qFail("what is there afterwards was not written down", __FILE__, __LINE__);
}

ScenarioCheck ReturnRig::check()
{
    const ScenarioServers servers{
        &m_rig->registryReads, &m_rig->pipelinesReads, &m_rig->lineage, &m_rig->clock};
    const bool isVouched = m_record->wasEmptied(ServerKey::of(m_rig->environment.registryUrl));
    const auto checkup
        = resultOf(checkUp(servers, m_case.scenario, isVouched, m_rig->plans.get()), kPatienceMs);
    return checkup ? checkup->check : ScenarioCheck();
}

} // namespace steward
