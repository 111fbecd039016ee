// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/errorwords.h"
#include "tests/faults/tlsfront.h"
#include "tests/support/planrig.h"
#include "tests/support/testcertificates.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

using Phase = FeedState::Phase;
using Reason = CertificateTrouble::Reason;

namespace {

const ArtifactIdentity kBert{{u"1"_s}, u"bert"_s};
const PipelineIdentity kOrders{u"019c07f1-90b2-7e0d-8a55-3c1f2a9e7d10"_s, u"orders"_s};
const PipelineIdentity kReturns{u"019c07f1-90b2-7e0d-8a55-3c1f2a9e7d11"_s, u"returns"_s};

} // namespace

/// The rows of the matrix that are about certificates: both servers were believed, and from one
/// moment on show another one. No read takes it for an answer, no feed loses its rows or stops, no
/// write leaves, and all is as before when the old one is back.
class TestFaultTls final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void reads_data() { rows({"list", "get", "lineage", "pipelines", "pipeline"}); }
    void reads();
    void polls_data() { rows({"registry", "manager"}); }
    void polls();
    void writes_data() { rows({"delete", "reset", "register", "clear", "stop", "remove"}); }
    void writes();

private:
    static void rows(const QList<QByteArray>& verbs);
    void show(const TlsIdentity& identity);
    TlsIdentity bad(const QByteArray& fault);
    std::optional<ApiError> errorOf(const QByteArray& read);
    Plan planOf(const QByteArray& write);
    void expectTrouble(const ApiError& error, const QByteArray& fault) const;

    TestCertificates m_certificates;
    TestCertificates m_others;
    TlsIdentity m_good;
    std::unique_ptr<TlsFront> m_registryFront;
    std::unique_ptr<TlsFront> m_managerFront;
    std::unique_ptr<PlanRig> m_rig;
};

void TestFaultTls::rows(const QList<QByteArray>& verbs)
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<QByteArray>("verb");
    for (const char* fault :
        {"expired", "for another host", "signed by itself", "signed by nobody known", "changed"}) {
        for (const QByteArray& verb : verbs)
            QTest::addRow("%s: %s", fault, verb.constData()) << QByteArray(fault) << verb;
    }
}

void TestFaultTls::init()
{
    QFETCH(const QByteArray, fault);
    m_good = m_certificates.signedFor(u"localhost"_s);
    m_rig.reset();
    m_registryFront = std::make_unique<TlsFront>(m_good);
    m_managerFront = std::make_unique<TlsFront>(m_good);
    m_rig = std::make_unique<PlanRig>(
        m_registryFront->url(), m_managerFront->url(), EnvironmentClass::Development, QString());
    m_registryFront->leadTo(m_rig->registry.url());
    m_managerFront->leadTo(m_rig->manager.url());
    m_rig->registry.add(kBert.id.value, kBert.name);
    m_rig->registry.add(u"2"_s, u"acme/sentiment"_s, u"1"_s);
    m_rig->manager.add(kOrders.uuid, kOrders.name);
    m_rig->manager.start(kOrders.name);
    m_rig->manager.add(kReturns.uuid, kReturns.name, {{u"storage_status"_s, u"Cleared"_s}});
    const Trust trust{
        m_certificates.authority(), fault == "changed" ? m_good.fingerprint() : QByteArray()};
    m_rig->registryTransport.setTrust(trust);
    m_rig->pipelinesTransport.setTrust(trust);
    const bool isLive = spinUntil([this] {
        return m_rig->artifacts.state().phase == Phase::Live
            && m_rig->pipelines.state().phase == Phase::Live
            && m_rig->lineage.isFitForApproval(); // its crawl asks on its own
    });
    const auto& trouble = m_rig->artifacts.state().error;
    QVERIFY2(isLive, trouble ? qPrintable(trouble->message) : "silence");
}

void TestFaultTls::show(const TlsIdentity& identity)
{
    m_registryFront->show(identity);
    m_managerFront->show(identity);
}

TlsIdentity TestFaultTls::bad(const QByteArray& fault)
{
    if (fault == "expired")
        return m_certificates.signedFor(u"localhost"_s, -1);
    if (fault == "for another host")
        return m_certificates.signedFor(u"registry.example"_s);
    if (fault == "signed by itself")
        return m_certificates.selfSigned(u"localhost"_s);
    if (fault == "signed by nobody known")
        return m_others.signedFor(u"localhost"_s);
    return m_certificates.signedFor(u"localhost"_s); // good for whoever pinned nothing
}

void TestFaultTls::expectTrouble(const ApiError& error, const QByteArray& fault) const
{
    static const QHash<QByteArray, Reason> kReasons{{"expired", Reason::Expired},
        {"for another host", Reason::OtherHost}, {"signed by itself", Reason::SelfSigned},
        {"signed by nobody known", Reason::Untrusted}, {"changed", Reason::Changed}};
    QCOMPARE(wordFor(error.kind), wordFor(ErrorKind::Tls));
    QCOMPARE(error.sent, Sent::No);
    QVERIFY(error.certificate);
    QCOMPARE(error.certificate->reasons, QList{kReasons.value(fault)});
    QCOMPARE(error.certificate->pinned, fault == "changed" ? m_good.fingerprint() : QByteArray());
}

std::optional<ApiError> TestFaultTls::errorOf(const QByteArray& read)
{
    const auto failure = [](auto* call) {
        const auto result = resultOf(call);
        return result ? std::nullopt : std::optional(result.error());
    };
    if (read == "list")
        return failure(m_rig->registryReads.list());
    if (read == "get")
        return failure(m_rig->registryReads.get(artifactType(u"model"_s), kBert.id));
    if (read == "lineage")
        return failure(m_rig->registryReads.lineage(kBert.id));
    if (read == "pipelines")
        return failure(m_rig->pipelinesReads.list());
    return failure(m_rig->pipelinesReads.get(kOrders.name));
}

void TestFaultTls::reads()
{
    QFETCH(const QByteArray, fault);
    QFETCH(const QByteArray, verb);
    QVERIFY(!errorOf(verb));
    const qsizetype registryAsked = m_rig->registry.server().requests().size();
    const qsizetype managerAsked = m_rig->manager.server().requests().size();
    show(bad(fault));
    std::optional<ApiError> error = errorOf(verb);
    if (error && !error->certificate) // the old connection, as it went down
        error = errorOf(verb);
    QVERIFY2(error, "it was taken for an answer");
    expectTrouble(*error, fault);
    const bool isRegistry = verb != "pipelines" && verb != "pipeline";
    const AskedServer::Kind kind
        = isRegistry ? AskedServer::Kind::Registry : AskedServer::Kind::Pipelines;
    const ErrorWords words = wordsFor(*error, {kind, m_registryFront->url(), u"here"_s, true, {}});
    QVERIFY2(words.cameBack.contains(u"certificate"_s), qPrintable(words.cameBack));
    QVERIFY(!words.title.isEmpty() && !words.meaning.isEmpty() && !words.advice.isEmpty());
    QCOMPARE(m_rig->registry.server().requests().size(), registryAsked);
    QCOMPARE(m_rig->manager.server().requests().size(), managerAsked);
    show(m_good);
    std::optional<ApiError> after = errorOf(verb);
    if (after) // again the old connection
        after = errorOf(verb);
    QVERIFY2(!after, after ? qPrintable(after->message) : "");
}

void TestFaultTls::polls()
{
    QFETCH(const QByteArray, fault);
    QFETCH(const QByteArray, verb);
    const auto walk = [this, &fault](auto& feed) {
        const auto before = feed.snapshot();
        QCOMPARE(before->items->size(), 2);
        show(bad(fault));
        feed.readNow();
        QVERIFY(spinUntil([&] { return feed.state().error && feed.state().error->certificate; }));
        QCOMPARE(feed.state().phase, Phase::Failing);
        expectTrouble(*feed.state().error, fault);
        QCOMPARE(feed.snapshot(), before); // the rows of before, untouched
        show(m_good);
        QVERIFY(spinUntil([&] { return feed.state().phase == Phase::Live; })); // by itself
        QCOMPARE(*feed.snapshot()->items, *before->items);
    };
    if (verb == "registry")
        walk(m_rig->artifacts);
    else
        walk(m_rig->pipelines);
}

Plan TestFaultTls::planOf(const QByteArray& write)
{
    Plans& plans = *m_rig->plans;
    if (write == "delete")
        return m_rig->made(plans.deleteArtifacts({kBert}));
    if (write == "reset")
        return m_rig->made(plans.resetRegistry());
    if (write == "register")
        return m_rig->made(plans.registerArtifacts(
            {{artifactType(u"dataset"_s), u"https://example.org/acme/corpus"_s, {}}}));
    if (write == "clear") {
        m_rig->manager.setStorage(kReturns.name, u"InUse"_s);
        return m_rig->made(plans.clearStorage({kReturns}));
    }
    if (write == "stop")
        return m_rig->made(plans.changePipelines(Verb::ForceStopPipelines, {kOrders}));
    return m_rig->made(plans.deletePipelines({kReturns}));
}

// It changes between the last look and the request, which is as late as it can.
void TestFaultTls::writes()
{
    QFETCH(const QByteArray, fault);
    QFETCH(const QByteArray, verb);
    const Plan plan = planOf(verb);
    QVERIFY2(plan.canBeApproved(), qPrintable(plan.obstacles.join(u"; "_s)));
    Approval approval{plan.guard.phrase, {}};
    if (plan.guard.alsoNumber)
        approval.typedNumber = QString::number(*plan.guard.alsoNumber);
    PlanRun* run = m_rig->plans->run(plan, approval);
    const TlsIdentity other = bad(fault);
    connect(run, &PlanRun::changed, this, [this, run, other] {
        const StepReport::Phase phase = run->reports().constFirst().phase;
        if (phase == StepReport::Phase::Sending)
            show(other);
        else if (phase > StepReport::Phase::Sending)
            show(m_good);
    });
    PlanRig::waitFor(run);
    QVERIFY(run->isEnded());
    QCOMPARE(wordFor(run->outcome()), wordFor(Outcome::NotSent));
    const StepReport& report = run->reports().constFirst();
    QVERIFY2(report.answer.contains(u"certificate"_s), qPrintable(report.answer));
    QVERIFY(!report.detail.isEmpty());
    QCOMPARE(m_rig->registry.writes() + m_rig->manager.writes(), QList<QByteArray>());
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestFaultTls)
#include "tst_faulttls.moc"
