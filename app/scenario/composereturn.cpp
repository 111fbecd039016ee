// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/scenario/composereturn.h"

#include "app/plan/make/composeregister.h"
#include "app/plan/make/draftrules.h"
#include "app/plan/make/pipelinestepwords.h"
#include "app/plan/planwords.h"
#include "app/scenario/returnwords.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReturnPlan)
};

int asInt(qsizetype count)
{
    return static_cast<int>(count);
}

/// Turns a route into a plan, step by step.
class Composing final {
public:
    explicit Composing(const ReturnFacts& facts)
        : m_facts(facts)
    {
    }

    Plan plan()
    {
        Plan& plan = m_plan;
        plan.id = QUuid::createUuid();
        plan.verb = Verb::ReturnToScenario;
        plan.environment = m_facts.environment;
        plan.server = m_facts.server;
        plan.manager = m_facts.manager;
        plan.tenantName = m_facts.tenantName;
        plan.generation = m_facts.generation;
        plan.madeAt = m_facts.madeAt;
        plan.askedScenario = m_facts.scenario;
        plan.ineligible = m_facts.ineligible;
        plan.obstacles = m_facts.obstacles;
        takeDeletes();
        for (const RouteStep& step : m_facts.route.steps)
            take(step);
        tellLeft();
        if (plan.steps.isEmpty() && plan.obstacles.isEmpty())
            plan.obstacles += plan.ineligible.isEmpty()
                ? Words::tr("Everything is as the scenario describes it: there is nothing to do.")
                : Words::tr("Nothing that differs can be settled from here.");
        plan.guard = guard();
        sayReturn(plan, m_facts);
        plan.fingerprint = fingerprintOf(plan);
        return plan;
    }

private:
    /// Deletes come with their own facts, in their own order; what stood in the way of one that
    /// was alone is no reason to leave the rest undone.
    void takeDeletes()
    {
        if (!m_facts.deletes)
            return;
        const Plan& deletes = *m_facts.deletes;
        m_plan.hanging = deletes.hanging;
        m_plan.targets += deletes.targets;
        m_plan.ineligible += deletes.ineligible;
        const bool isAlone = deletes.askedArtifacts.size() == 1 && deletes.steps.isEmpty();
        if (!isAlone)
            takeObstacles(deletes.obstacles);
        for (const QString& obstacle : isAlone ? deletes.obstacles : QStringList())
            m_plan.ineligible.append({deletes.askedArtifacts.constFirst().name, obstacle});
        for (Step step : deletes.steps) {
            step.after.clear(); // one that is refused does not keep the others
            append(step);
            m_deletes.append(step.id);
        }
    }

    void take(const RouteStep& route)
    {
        if (std::holds_alternative<DeleteArtifactStep>(route.what))
            return; // with its facts, before
        if (std::holds_alternative<ResetRegistryStep>(route.what))
            return takeReset(route);
        if (const auto* made = std::get_if<RegisterArtifactStep>(&route.what))
            return takeRegistration(route, made->draft);
        takePipelineStep(route);
    }

    void takeReset(const RouteStep& route)
    {
        if (!m_facts.reset)
            return;
        m_plan.targets += m_facts.reset->targets;
        takeObstacles(m_facts.reset->obstacles);
        for (Step step : m_facts.reset->steps) {
            step.after.clear();
            append(step);
            m_ids.insert(route.id, step.id);
            m_reset = step.id;
        }
    }

    void takeObstacles(const QStringList& obstacles)
    {
        for (const QString& obstacle : obstacles) {
            if (!m_plan.obstacles.contains(obstacle))
                m_plan.obstacles.append(obstacle);
        }
    }

    void takeRegistration(const RouteStep& route, const ArtifactDraft& draft)
    {
        QString why = problemWith(draft);
        if (why.isEmpty())
            why = whyItMayCome(draft);
        if (!why.isEmpty()) {
            m_plan.ineligible.append({nameOf(draft), why});
            return;
        }
        const bool deletesAll = m_facts.deletes && !m_deletes.isEmpty()
            && m_facts.deletes->targets.size() >= m_facts.state.artifacts.size();
        const bool isEmpty = m_facts.state.readsAsEmpty() && m_facts.state.emptyIsVouched;
        Step step = registerStep(draft, 0, m_reset > 0 || deletesAll || isEmpty);
        step.after.clear();
        if (m_reset > 0)
            step.after = {m_reset};
        else if (deletesAll)
            step.after = m_deletes; // only where all were seen gone it is empty, not unreadable
        if (draft.type == ArtifactKind::Model)
            step.expectation
                += Words::tr(" It is read from the hub that its source names before that: this can "
                             "take minutes, be refused (424) or be put off (202). What is put off "
                             "is not called done.");
        m_plan.targets.append(NewArtifactTarget{draft});
        append(step);
        m_ids.insert(route.id, step.id);
    }

    /// "" if nobody is to wait for it.
    QString whyItMayCome(const ArtifactDraft& draft) const
    {
        const auto one = std::find_if(m_facts.mayCome.cbegin(), m_facts.mayCome.cend(),
            [&draft](const MayCome& coming) { return coming.draft == draft; });
        if (one == m_facts.mayCome.cend())
            return {};
        return one->isPutOff
            ? Words::tr("the registry put it off and may list it yet: it is not registered once "
                        "more")
            : Words::tr("what became of it a moment ago is not known, and the registry may list it "
                        "yet: it is not registered once more for ten minutes");
    }

    void takePipelineStep(const RouteStep& route)
    {
        Step step;
        step.lane = route.lane;
        for (const int before : route.after)
            step.after.append(m_ids.value(before));
        step.what = route.what;
        if (const auto* made = std::get_if<CreatePipelineStep>(&route.what)) {
            step.subject = made->draft.name;
            step.title = route.words;
            step.request = u"POST /v0/pipelines"_s;
            step.expectation = Words::tr("It reads back by its name, with the program asked for.");
            m_plan.targets.append(NewPipelineTarget{made->draft});
        } else {
            const PipelineMove move = moveOf(Step{0, {}, {}, route.what, {}, {}, {}, {}});
            const auto* cleared = std::get_if<ClearStorageStep>(&route.what);
            const PipelineIdentity identity
                = cleared ? cleared->identity : std::get<PipelineStep>(route.what).identity;
            step.subject = identity.name;
            step.title = stepTitle(move, identity.name);
            step.request = requestOf(move, identity.name);
            step.expectation = expectationOf(move, false);
            addTarget(identity);
        }
        append(step);
        m_ids.insert(route.id, step.id);
    }

    void addTarget(const PipelineIdentity& identity)
    {
        for (const Target& target : std::as_const(m_plan.targets)) {
            const auto* pipeline = std::get_if<PipelineTarget>(&target);
            if (pipeline && pipeline->pipeline.identity == identity)
                return;
        }
        for (const FoundPipeline& found : m_facts.state.found) {
            if (found.pipeline.identity == identity)
                m_plan.targets.append(
                    PipelineTarget{found.pipeline, m_facts.state.pipelines.readAt});
        }
    }

    void append(Step& step)
    {
        step.id = asInt(m_plan.steps.size()) + 1;
        m_plan.steps.append(step);
    }

    void tellLeft()
    {
        for (const LeftOver& left : m_facts.route.left)
            m_plan.ineligible.append({subjectOf(left.difference),
                Words::tr("%1: %2.").arg(left.difference.words, left.why)});
        for (const QString& untold : m_facts.route.untold)
            m_plan.ineligible.append({Words::tr("not known"), untold});
    }

    Guard guard() const
    {
        GuardQuestion question;
        question.act = GuardQuestion::Act::ReturnToScenario;
        question.environmentClass = m_facts.environment.environmentClass;
        question.environmentName = m_facts.environment.name;
        question.readOnly = m_facts.environment.readOnly;
        question.resetAllowed = m_facts.environment.resetAllowed;
        question.resets = m_reset > 0;
        question.deletes = asInt(m_deletes.size());
        if (m_facts.deletes) {
            for (const Target& target : m_facts.deletes->targets) {
                const auto* artifact = std::get_if<ArtifactTarget>(&target);
                if (!artifact)
                    continue;
                const Impact& impact = artifact->impact;
                question.impactUnknown
                    = question.impactUnknown || impact.answer == Impact::Answer::Unknown;
                question.dependentsOutside
                    = question.dependentsOutside || hasOutside(impact, *m_facts.deletes);
            }
        }
        for (const Step& step : m_plan.steps) {
            question.clears += std::holds_alternative<ClearStorageStep>(step.what) ? 1 : 0;
            const auto* act = std::get_if<PipelineStep>(&step.what);
            question.forcesStop
                = question.forcesStop || (act && act->act == PipelineAct::ForceStop);
            question.deletesPipeline
                = question.deletesPipeline || (act && act->act == PipelineAct::Delete);
        }
        return guardFor(question);
    }

    static bool hasOutside(const Impact& impact, const Plan& deletes)
    {
        return std::any_of(impact.dependents.cbegin(), impact.dependents.cend(),
            [&deletes](const Dependent& dependent) {
                return std::none_of(deletes.targets.cbegin(), deletes.targets.cend(),
                    [&dependent](const Target& target) {
                        const auto* other = std::get_if<ArtifactTarget>(&target);
                        return other && other->record.artifact.id == dependent.artifact.id;
                    });
            });
    }

    const ReturnFacts& m_facts;
    Plan m_plan;
    QHash<int, int> m_ids; ///< of the route's steps in the plan
    QList<int> m_deletes;
    int m_reset = 0;
};

} // namespace

Plan composeReturn(const ReturnFacts& facts)
{
    return Composing(facts).plan();
}

} // namespace steward
