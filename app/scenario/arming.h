// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/environment.h"
#include "app/live/wakewatch.h"
#include "app/scenario/returnroute.h"

#include <QHash>
#include <QObject>

#include <tl/expected.hpp>

#include <memory>
#include <optional>

namespace steward {

class StandingApproval;
struct Guard;
struct Plan;

/// What is remembered of both servers while armed (SAFETY.md 1); "" where there is none.
struct ServerIdentity {
    ServerKey registry; ///< with the tenant
    ServerKey manager;
    QByteArray registryCertificate; ///< SHA-256
    QByteArray managerCertificate;
    QString registryVersion;
    QString managerVersion; ///< of /v0/config
    QHash<QString, QString> uuids; ///< of the named pipelines that are there, by name

    bool operator==(const ServerIdentity&) const = default;
};

/// What was reviewed, and what was there while it was.
struct ArmingTerms {
    Environment environment;
    Scenario scenario;
    ServerIdentity server;
    QSet<ArtifactIdentity> artifacts; ///< all that were listed
    QSet<PipelineIdentity> pipelines;
    int mostSteps = 0; ///< as the review showed it: see mostStepsOf()
    bool mayReset = false; ///< the review showed a reset
    std::chrono::milliseconds lasts{std::chrono::hours(2)};
};

/// How many steps a return takes at most that brings everything back that the scenario names.
int mostStepsOf(const Scenario& scenario);

/// The same steps, as arming looks at them.
ReturnRoute routeOf(const Plan& plan);

/// One press instead of a typed name, on one scenario and one environment, for a while. Kept in
/// memory only, so that a restart disarms. Whatever was not reviewed disarms, with the reason in
/// words, and has to be approved as any plan. Main thread.
class Arming final : public QObject {
    Q_OBJECT
public:
    explicit Arming(Clock& clock, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(Arming)

    /// Why this environment cannot be armed at all; "" if it can.
    static QString obstacleOf(const Environment& environment);

    /// Gives why not, or "". `typed` is the environment's name. Armed before, it starts over.
    QString arm(const ArmingTerms& terms, const QString& typed);
    void disarm(const QString& reason);
    /// Looks at the clocks first.
    bool isArmed();
    bool isArmedFor(const Scenario& scenario, const Environment& environment);
    std::chrono::milliseconds remaining() const;
    /// Why it was disarmed last, "" if it never was.
    QString reason() const { return m_reason; }

    /// Whether this return may go without asking; "" or why not, and then it is disarmed. `state`
    /// is what the route was made from.
    QString permit(const Scenario& scenario, const Environment& environment,
        const ServerIdentity& server, const ServerState& state, const ReturnRoute& route);
    /// The same for a plan as it would run: what stands for the approval of this one plan for as
    /// long as this stays armed, or why not.
    using Standing = tl::expected<std::shared_ptr<const StandingApproval>, QString>;
    Standing approve(const Scenario& scenario, const Environment& environment,
        const ServerIdentity& server, const ServerState& state, const Plan& plan);
    /// What permit() would object to, on these terms; "" if nothing.
    static QString objectionTo(
        const ArmingTerms& terms, const ServerState& state, const ReturnRoute& route);
    /// The environment as it is saved or opened now.
    void environmentIs(const Environment& environment);
    void serverIs(const ServerIdentity& server);
    /// The same of what each shows, where more could not be read. SHA-256, "" over http.
    void certificatesAre(const QByteArray& registry, const QByteArray& manager);
    /// A return of ours created it: its uuid is expected from now on.
    void created(const PipelineIdentity& pipeline);

Q_SIGNALS:
    void armed();
    void disarmed(const QString& reason);

private:
    class Pass;

    QString whyNotTyped(const Guard& guard) const;
    QString changeOf(const Environment& environment) const;
    QString changeOf(const ServerIdentity& server) const;
    QString disarmFor(const QString& reason);

    Clock& m_clock;
    WakeWatch m_watch;
    std::optional<ArmingTerms> m_terms;
    Instant m_until{};
    QString m_reason;
    int m_turn = 0;
};

} // namespace steward
