// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/healthfeed.h"
#include "app/plan/planrun.h"
#include "app/workspace/connection.h"
#include "app/workspace/permissions.h"
#include "net/http/transport.h"
#include "net/pipelines/pipelinesreads.h"
#include "net/secrets/memorysecretstore.h"
#include "tests/support/manualclock.h"
#include "tests/support/quoted.h"
#include "tests/support/rawserver.h"
#include "tests/support/resultof.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

/// A run that ended so, without running.
class EndedRun final : public PlanRun {
public:
    EndedRun(Verb verb, Outcome outcome, int httpStatus, const QString& answer = {})
        : PlanRun(planOf(verb))
    {
        StepReport report;
        report.phase = StepReport::Phase::Ended;
        report.outcome = outcome;
        report.httpStatus = httpStatus;
        report.answer = answer;
        m_reports = {report};
    }

private:
    static Plan planOf(Verb verb)
    {
        Plan plan;
        plan.verb = verb;
        return plan;
    }
};

/// What a person may not do is known from the role, from a missing login, and from a no before.
class TestPermissions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void knowsTheRole();
    void remembersANo_data();
    void remembersANo();
    void aWrongTenantIsNoRole();
    void forgetsWithTheNextLogin();
    void wantsALogin();

private:
    void make();

    Environment m_environment;
    RawServer m_server;
    ManualClock m_clock;
    MemorySecretStore m_secrets;
    std::unique_ptr<Transport> m_registryTransport;
    std::unique_ptr<Transport> m_pipelinesTransport;
    std::unique_ptr<Connection> m_registry;
    std::unique_ptr<Connection> m_pipelines;
    std::unique_ptr<PipelinesReads> m_reads;
    std::unique_ptr<HealthFeed> m_health;
    std::unique_ptr<Permissions> m_permissions;
};

void TestPermissions::init()
{
    m_environment = Environment();
    m_environment.id = QUuid::createUuid();
    m_environment.registryUrl = m_server.url();
    m_environment.pipelinesUrl = m_server.url();
}

void TestPermissions::make()
{
    m_permissions.reset();
    m_health.reset();
    m_reads.reset();
    m_registry.reset();
    m_pipelines.reset();
    m_registryTransport = std::make_unique<Transport>(m_server.url());
    m_pipelinesTransport = std::make_unique<Transport>(m_server.url());
    m_registry = std::make_unique<Connection>(
        ServerKind::Registry, m_environment, m_secrets, *m_registryTransport);
    m_pipelines = std::make_unique<Connection>(
        ServerKind::Pipelines, m_environment, m_secrets, *m_pipelinesTransport);
    m_reads = std::make_unique<PipelinesReads>(*m_pipelinesTransport);
    m_health = std::make_unique<HealthFeed>(*m_reads, m_clock, true);
    m_permissions = std::make_unique<Permissions>(*m_registry, *m_pipelines, *m_health);
}

void TestPermissions::knowsTheRole()
{
    QByteArray role = "read";
    m_server.respond([&role](const RawRequest& request) {
        if (request.target.endsWith("/session"))
            return RawAnswer::json(quoted(
                "{'tenant_id':'1','tenant_name':'acme','role':'" + role + "','memberships':[]}"));
        return RawAnswer::json(quoted("{'edition':'Open source','version':'1'}"));
    });
    make();
    QVERIFY(m_permissions->whyNot(Verb::ClearStorage).isEmpty()); // not known yet: the server says
    m_health->start();
    QTRY_VERIFY(m_health->session());
    QCOMPARE(m_permissions->whyNot(Verb::ClearStorage),
        u"Your role on this server is read: this needs write."_s);
    QVERIFY(m_permissions->whyNot(Verb::DeleteArtifacts).isEmpty()); // another server
    role = "write";
    make();
    m_health->start();
    QTRY_VERIFY(m_health->session());
    QVERIFY(m_permissions->whyNot(Verb::ClearStorage).isEmpty());
}

void TestPermissions::remembersANo_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isRemembered");
    QTest::newRow("reset 401") << Verb::ResetRegistry << Outcome::Refused << 401 << true;
    QTest::newRow("delete 401") << Verb::DeleteArtifacts << Outcome::Refused << 401 << true;
    QTest::newRow("delete 403") << Verb::DeleteArtifacts << Outcome::Refused << 403 << false;
    QTest::newRow("clear 403") << Verb::ClearStorage << Outcome::Refused << 403 << true;
    QTest::newRow("clear 401") << Verb::ClearStorage << Outcome::Refused << 401 << false;
    QTest::newRow("unknown") << Verb::ResetRegistry << Outcome::Unknown << 401 << false;
    QTest::newRow("other") << Verb::DeleteArtifacts << Outcome::Refused << 409 << false;
}

void TestPermissions::remembersANo()
{
    QFETCH(const Verb, verb);
    QFETCH(const Outcome, outcome);
    QFETCH(const int, status);
    QFETCH(const bool, isRemembered);
    make();
    QSignalSpy changed(m_permissions.get(), &Permissions::changed);
    m_permissions->note(EndedRun(verb, outcome, status));
    QCOMPARE(!m_permissions->whyNot(verb).isEmpty(), isRemembered);
    QCOMPARE(changed.size(), isRemembered ? 1 : 0);
    for (const Verb other : {Verb::DeleteArtifacts, Verb::ResetRegistry, Verb::ClearStorage}) {
        if (other != verb)
            QVERIFY(m_permissions->whyNot(other).isEmpty());
    }
}

void TestPermissions::aWrongTenantIsNoRole()
{
    // The same status, and another thing to mend (pipelines 1.4).
    make();
    m_permissions->note(EndedRun(Verb::ClearStorage, Outcome::Refused, 403,
        u"403 The caller is not a member of tenant 'acme'"_s));
    QVERIFY(m_permissions->whyNot(Verb::ClearStorage).isEmpty());
    m_permissions->note(EndedRun(Verb::ClearStorage, Outcome::Refused, 403,
        u"403 Insufficient permissions: this action requires the 'write' role"_s));
    QVERIFY(!m_permissions->whyNot(Verb::ClearStorage).isEmpty());
}

void TestPermissions::forgetsWithTheNextLogin()
{
    m_environment.registrySignIn.kind = SignInKind::Token;
    make();
    m_permissions->note(EndedRun(Verb::ResetRegistry, Outcome::Refused, 401));
    m_permissions->note(EndedRun(Verb::ClearStorage, Outcome::Refused, 403));
    QVERIFY(!m_permissions->whyNot(Verb::ResetRegistry).isEmpty());
    resultOf(m_registry->enterSecret(u"another"_s, Keep::ThisRun));
    QTRY_VERIFY(m_permissions->whyNot(Verb::ResetRegistry).isEmpty());
    QVERIFY(!m_permissions->whyNot(Verb::ClearStorage).isEmpty());
}

void TestPermissions::wantsALogin()
{
    m_environment.pipelinesSignIn.kind = SignInKind::Token;
    make();
    resultOf(m_reads->config());
    QCOMPARE(m_permissions->whyNot(Verb::ClearStorage),
        u"You are not signed in to the pipeline manager."_s);
    QVERIFY(m_permissions->whyNot(Verb::DeleteArtifacts).isEmpty());
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestPermissions)
#include "tst_permissions.moc"
