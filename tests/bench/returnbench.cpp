// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/bench/returnbench.h"

#include "app/live/artifactfeed.h"
#include "app/live/systemclock.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/record/journal.h"
#include "app/scenario/capture.h"
#include "app/scenario/stage.h"
#include "app/workspace/workspace.h"
#include "net/sandbox/sandbox.h"
#include "net/secrets/memorysecretstore.h"
#include "tests/bench/figures.h"
#include "tests/bench/timedproxy.h"
#include "tests/support/rawhttp.h"

#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace steward;
using namespace std::chrono_literals;

namespace {

constexpr int kArtifacts = 60;
constexpr int kPipelines = 12;
constexpr int kRuns = 3;
constexpr auto kTakes = 25ms; // as a server in the same house does
constexpr auto kLongest = 120s;

bool waitFor(const std::function<bool()>& isThere)
{
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&loop, &isThere] {
        if (isThere())
            loop.quit();
    });
    look.start(5ms);
    QTimer::singleShot(kLongest, &loop, &QEventLoop::quit);
    loop.exec();
    return isThere();
}

template <class T> std::optional<T> resultOf(PendingCall<T>* call)
{
    std::optional<Result<T>> result;
    QObject context;
    call->then(&context, [&result](const Result<T>& given) { result = given; });
    waitFor([&result] { return result.has_value(); });
    return result && *result ? std::optional<T>(**result) : std::nullopt;
}

/// Both servers in miniature, each behind a proxy, and a workspace on them.
class Stagehand final {
public:
    Stagehand()
        : m_sandbox(optionsOf())
        , m_isThere(m_sandbox.start(&m_trouble))
        , m_registry(m_sandbox.registryUrl().port(), kTakes)
        , m_manager(m_sandbox.pipelinesUrl().port(), kTakes)
        , m_journal(m_home.filePath(u"journal.sqlite"_s))
        , m_workspace(environment(), m_clock, m_secrets, m_journal)
        , m_stage(m_workspace)
    {
        m_workspace.artifacts().start();
    }

    bool capture()
    {
        waitFor([this] { return m_workspace.artifacts().state().readAt.has_value(); });
        const auto captured
            = resultOf(captureNow(m_workspace.scenarioServers(), u"Bench"_s, &m_workspace));
        if (!m_isThere || !captured)
            return false;
        Scenario scenario = captured->scenario;
        scenario.registry.tolerated = {true, true, true};
        for (ScenarioPipeline& pipeline : scenario.pipelines.named)
            pipeline = {pipeline.name, StateWish::Running, StorageWish::Left, pipeline.description,
                pipeline.program};
        // What lost its source cannot be captured: as many others are asked for instead.
        for (int more = 1; scenario.registry.artifacts.size() < kArtifacts; ++more) {
            const QString name = u"acme/more-%1"_s.arg(more);
            scenario.registry.artifacts.append(
                {artifactType(u"model"_s), name, u"https://huggingface.co/"_s + name, {}});
        }
        m_stage.choose(scenario);
        return scenario.registry.artifacts.size() == kArtifacts
            && scenario.pipelines.named.size() == kPipelines;
    }

    /// All but one artifact are deleted, all pipelines stopped: what reads as empty is not trusted.
    void spoil()
    {
        const RawHttp registry(m_sandbox.registryUrl().port());
        const RawHttp pipelines(m_sandbox.pipelinesUrl().port());
        const QJsonArray listed
            = registry.send("POST", "/api/artifacts", R"([{"name":"*"}])").array();
        for (qsizetype i = 1; i < listed.size(); ++i) {
            const QJsonObject one = listed.at(i).toObject();
            registry.remove("/api/artifacts/" + one["type"_L1].toString().toUtf8() + '/'
                + one["id"_L1].toVariant().toString().toUtf8());
        }
        const QJsonArray named = pipelines.get("/v0/pipelines?selector=status").array();
        for (const auto& one : named)
            pipelines.post(
                "/v0/pipelines/" + one["name"_L1].toString().toUtf8() + "/stop?force=true");
        waitFor([&pipelines] {
            const QJsonArray all = pipelines.get("/v0/pipelines?selector=status").array();
            return std::all_of(all.cbegin(), all.cend(), [](const QJsonValue& one) {
                return one["deployment_status"_L1].toString() == "Stopped"_L1;
            });
        });
    }

    /// Milliseconds: all of it, and for how long a server had something to answer.
    std::optional<std::pair<double, double>> back()
    {
        const auto plan = resultOf(m_stage.makePlan());
        if (!plan)
            return std::nullopt;
        Approval approval{plan->guard.phrase, {}};
        if (plan->guard.alsoNumber)
            approval.typedNumber = QString::number(*plan->guard.alsoNumber);
        bool isBack = false;
        const auto done
            = QObject::connect(&m_stage, &Stage::returned, &m_stage, [&isBack] { isBack = true; });
        const auto from = TimedProxy::Clock::now();
        if (!m_stage.run(*plan, approval) || !waitFor([&isBack] { return isBack; }))
            return std::nullopt;
        const auto to = from + m_stage.lastReturn()->took;
        QObject::disconnect(done);
        m_steps = plan->steps.size();
        for (const LeftOver& left : m_stage.lastReturn()->left)
            print(u"    left: "_s + left.difference.words + u": "_s + left.why);
        QEventLoop pause; // the proxies note the last answers
        QTimer::singleShot(1s, &pause, &QEventLoop::quit);
        pause.exec();
        const auto covered = coveredBy(m_registry.intervals() + m_manager.intervals(), from, to);
        return std::pair(std::chrono::duration<double, std::milli>(to - from).count(),
            std::chrono::duration<double, std::milli>(covered).count());
    }

    qsizetype steps() const { return m_steps; }

private:
    static SandboxOptions optionsOf()
    {
        SandboxOptions options;
        options.pace = 0;
        options.artifacts = kArtifacts;
        options.pipelineCount = kPipelines;
        return options;
    }

    Environment environment() const
    {
        qputenv("XDG_STATE_HOME", m_home.path().toLocal8Bit());
        Environment environment;
        environment.id = QUuid::createUuid();
        environment.name = u"Bench"_s;
        environment.environmentClass = EnvironmentClass::Development; // no grace
        environment.registryUrl = QUrl(u"http://127.0.0.1:%1/api"_s.arg(m_registry.port()));
        environment.pipelinesUrl = QUrl(u"http://127.0.0.1:%1"_s.arg(m_manager.port()));
        return environment;
    }

    QTemporaryDir m_home;
    QString m_trouble;
    Sandbox m_sandbox;
    bool m_isThere;
    TimedProxy m_registry;
    TimedProxy m_manager;
    SystemClock m_clock;
    MemorySecretStore m_secrets;
    Journal m_journal;
    Workspace m_workspace;
    Stage m_stage;
    qsizetype m_steps = 0;
};

} // namespace

void measureReturn()
{
    Stagehand hand;
    if (!hand.capture())
        return print(u"  the sandbox could not be captured"_s);
    QList<double> wholes;
    QList<double> answers;
    QList<double> beyond;
    for (int run = 0; run < kRuns; ++run) {
        hand.spoil();
        const auto took = hand.back();
        if (!took || took->second <= 0) {
            print(u"  a return did not end"_s);
            continue;
        }
        wholes.append(took->first);
        answers.append(took->second);
        beyond.append(100.0 * (took->first - took->second) / took->second);
    }
    print(u"  %1 steps; servers that answer after %2 ms"_s.arg(hand.steps()).arg(kTakes.count()));
    printFigure(u"whole return"_s, wholes, u"ms"_s);
    printFigure(u"a server was answering"_s, answers, u"ms"_s);
    printFigure(u"beyond that"_s, beyond, u"%"_s, u"under 10 %"_s);
}
