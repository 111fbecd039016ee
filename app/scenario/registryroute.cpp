// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/scenario/returnroute.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReturnRoute)
};

using Kind = Difference::Kind;

// Which place in a fresh registry that counts from 1 an artifact wants; 0 where it wants none.
int placeOf(const ScenarioArtifact& artifact)
{
    bool ok = false;
    const int place = artifact.id.value.toInt(&ok);
    return ok && QString::number(place) == artifact.id.value ? place : 0;
}

/// In the captured order; empty if they were not captured as 1, 2, 3 and so on.
QList<ScenarioArtifact> asCaptured(QList<ScenarioArtifact> artifacts)
{
    std::stable_sort(artifacts.begin(), artifacts.end(),
        [](const ScenarioArtifact& one, const ScenarioArtifact& other) {
            return placeOf(one) < placeOf(other);
        });
    for (qsizetype i = 0; i < artifacts.size(); ++i) {
        if (placeOf(artifacts.at(i)) != i + 1)
            return {};
    }
    return artifacts;
}

class RegistryRoute final {
public:
    RegistryRoute(const Scenario& scenario, const ServerState& state, const RouteFacts& facts,
        const ScenarioCheck& check, ReturnRoute& route)
        : m_registry(scenario.registry)
        , m_state(state)
        , m_facts(facts)
        , m_check(check)
        , m_route(route)
    {
    }

    void make()
    {
        sort();
        const bool resetsForIds = isWorthResettingForIds();
        const QString forbidden = whyNoReset();
        const qsizetype byReset = 1 + m_registry.artifacts.size();
        const qsizetype bySingles = m_extraIds.size() + m_missing.size();
        const bool isShorter = !m_extras.isEmpty() && byReset < bySingles;
        if (forbidden.isEmpty() && (isShorter || resetsForIds || m_sharesId))
            reset(resetsForIds, isShorter, bySingles);
        else
            singles(forbidden, isShorter || resetsForIds);
        leaveAttributes();
        tellOfIds();
        tellOfHubs();
    }

private:
    void sort()
    {
        for (const Difference& difference : m_check.differences) {
            if (difference.kind == Kind::ArtifactMissing)
                m_missing.append(difference);
            else if (difference.kind == Kind::ArtifactExtra)
                m_extras.append(difference);
            else if (difference.kind == Kind::OtherId)
                m_otherIds.append(difference);
        }
        for (const Difference& extra : std::as_const(m_extras)) {
            m_extraIds.insert(extra.foundArtifact.id);
            m_sharesId = m_sharesId || isShared(extra.foundArtifact.id);
        }
    }

    bool isShared(const ArtifactId& id) const
    {
        return std::any_of(m_check.present.cbegin(), m_check.present.cend(),
            [&id](const Artifact& wanted) { return wanted.id == id; });
    }

    bool isPinned(const Artifact& artifact) const
    {
        return m_facts.pinnedArtifacts.contains(identityOf(artifact));
    }

    bool isWorthResettingForIds() const
    {
        const bool isBroken = !m_otherIds.isEmpty() || !m_missing.isEmpty();
        return m_registry.sameIds && isBroken && m_facts.resetRestartsIds.value_or(false)
            && !asCaptured(m_registry.artifacts).isEmpty();
    }

    /// "" if it may be.
    QString whyNoReset() const
    {
        if (!m_registry.isClosed())
            return Words::tr("a reset would also destroy what the scenario does not name");
        if (!m_facts.resetAllowed)
            return Words::tr("a reset is switched off in this environment");
        if (!m_check.isRegistryWhole)
            return Words::tr("not everything that a reset destroys could be read");
        for (const FoundArtifact& found : m_state.artifacts) {
            if (isPinned(found.artifact()))
                return Words::tr("a reset would destroy %1, which is pinned")
                    .arg(found.artifact().name);
        }
        return {};
    }

    void reset(bool forIds, bool isShorter, qsizetype bySingles)
    {
        m_route.resets = true;
        add(ResetRegistryStep(), Words::tr("Reset the registry"));
        const QList<ScenarioArtifact> again
            = forIds ? asCaptured(m_registry.artifacts) : m_registry.artifacts;
        for (const ScenarioArtifact& artifact : again)
            registerOne(artifact);
        const int requests = static_cast<int>(m_route.steps.size());
        if (forIds)
            m_route.reasons.append(Words::tr(
                "A reset, because it lets ids start over: what is registered again in the captured "
                "order gets the captured ids."));
        else if (isShorter)
            m_route.reasons.append(Words::tr("A reset, because it takes %1 requests instead of %2.")
                                       .arg(requests)
                                       .arg(bySingles));
        else
            m_route.reasons.append(Words::tr(
                "A reset, because two artifacts share an id: deleting one would delete both."));
        if (!m_check.present.isEmpty())
            m_route.reasons.append(
                Words::tr("It also destroys the %n artifact(s) that are as wanted, with ratings "
                          "and lineages; they are registered again.",
                    nullptr, static_cast<int>(m_check.present.size())));
    }

    void singles(const QString& forbidden, bool wouldReset)
    {
        QSet<ArtifactId> gone;
        for (const Difference& extra : std::as_const(m_extras)) {
            const Artifact& artifact = extra.foundArtifact;
            if (isPinned(artifact))
                m_route.left.append({extra, Words::tr("it is pinned")});
            else if (isShared(artifact.id))
                m_route.left.append({extra,
                    Words::tr("it shares the id %1 with a wanted one: deleting it would delete "
                              "both")
                        .arg(artifact.id.value)});
            else if (sharesWithPinned(artifact))
                m_route.left.append({extra, Words::tr("it shares its id with a pinned one")});
            else if (!gone.contains(artifact.id)) {
                gone.insert(artifact.id);
                add(DeleteArtifactStep{identityOf(artifact), artifact.type},
                    Words::tr("Delete %1").arg(artifact.name));
            }
        }
        if (!gone.isEmpty() && wouldReset)
            m_route.reasons.append(Words::tr("Single deletes, because %1.").arg(forbidden));
        else if (!gone.isEmpty() && m_registry.artifacts.isEmpty() && !forbidden.isEmpty())
            m_route.reasons.append(Words::tr("Single deletes, because %1.").arg(forbidden));
        else if (!gone.isEmpty())
            m_route.reasons.append(
                Words::tr("Single deletes, because they leave the other artifacts with their ids, "
                          "ratings and lineages and take no more requests than a reset."));
        for (const Difference& missing : std::as_const(m_missing))
            registerOne(missing.wantedArtifact);
    }

    bool sharesWithPinned(const Artifact& artifact) const
    {
        return std::any_of(m_state.artifacts.cbegin(), m_state.artifacts.cend(),
            [this, &artifact](const FoundArtifact& other) {
                return other.artifact().id == artifact.id && isPinned(other.artifact());
            });
    }

    void registerOne(const ScenarioArtifact& artifact)
    {
        m_models += artifact.type == ArtifactKind::Model ? 1 : 0;
        ++m_registrations;
        add(RegisterArtifactStep{{artifact.type, artifact.source, artifact.name}},
            Words::tr("Register %1").arg(artifact.name));
    }

    template <class What> void add(const What& what, const QString& words)
    {
        RouteStep step{static_cast<int>(m_route.steps.size()) + 1, u"registry"_s, {}, what, words};
        if (!m_route.steps.isEmpty())
            step.after.append(m_route.steps.constLast().id);
        m_route.steps.append(step);
    }

    void leaveAttributes()
    {
        for (const Difference& difference : m_check.differences) {
            if (difference.kind == Kind::OtherName || difference.kind == Kind::OtherType
                || difference.kind == Kind::OtherSource)
                m_route.left.append({difference,
                    Words::tr("the server did not keep it: nothing is deleted for that")});
            else if (difference.kind == Kind::OtherId && !m_route.resets)
                m_route.left.append({difference, Words::tr("only a reset lets ids start over")});
        }
    }

    void tellOfIds()
    {
        if (!m_registry.sameIds || (m_registrations == 0 && m_otherIds.isEmpty()))
            return;
        const bool same = m_route.resets && m_facts.resetRestartsIds.value_or(false)
            && !asCaptured(m_registry.artifacts).isEmpty();
        m_route.idsWillDiffer = !same;
        if (same)
            return;
        if (!m_facts.resetRestartsIds)
            m_route.reasons.append(Words::tr("Ids will differ from the captured ones: it is not "
                                             "known that a reset restarts them here."));
        else
            m_route.reasons.append(Words::tr("Ids will differ from the captured ones."));
    }

    void tellOfHubs()
    {
        if (m_models > 0)
            m_route.reasons.append(
                Words::tr("%n registration(s) of models may ask an outside hub, take minutes, be "
                          "refused, or be put off.",
                    nullptr, m_models));
    }

    const ScenarioRegistry& m_registry;
    const ServerState& m_state;
    const RouteFacts& m_facts;
    const ScenarioCheck& m_check;
    ReturnRoute& m_route;
    QList<Difference> m_missing;
    QList<Difference> m_extras;
    QList<Difference> m_otherIds;
    QSet<ArtifactId> m_extraIds;
    bool m_sharesId = false;
    int m_registrations = 0;
    int m_models = 0;
};

} // namespace

void routeRegistry(const Scenario& scenario, const ServerState& state, const RouteFacts& facts,
    const ScenarioCheck& check, ReturnRoute& route)
{
    RegistryRoute(scenario, state, facts, check, route).make();
}

} // namespace steward
