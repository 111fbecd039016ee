// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/artifactfeed.h"
#include "app/plan/pins.h"
#include "tests/faults/tlsfront.h"
#include "tests/support/stagerig.h"
#include "tests/support/testcertificates.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace steward {

namespace {

/// Passes bytes on, and on their way back one word for another of the same length.
class OtherWord final {
public:
    explicit OtherWord(const QUrl& server)
        : m_url(server)
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server,
            [this, port = static_cast<quint16>(server.port())] {
                auto* const client = m_server.nextPendingConnection();
                auto* const inner = new QTcpSocket(client);
                inner->connectToHost(QHostAddress::LocalHost, port);
                QObject::connect(client, &QTcpSocket::readyRead, inner,
                    [client, inner] { inner->write(client->readAll()); });
                QObject::connect(inner, &QTcpSocket::readyRead, client, [this, client, inner] {
                    client->write(inner->readAll().replace(m_word, m_other));
                });
                QObject::connect(
                    inner, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
            });
    }

    QUrl url() const
    {
        QUrl url = m_url;
        url.setPort(m_server.serverPort());
        return url;
    }
    void say(const QByteArray& other, const QByteArray& word)
    {
        m_word = word;
        m_other = other;
    }

private:
    QTcpServer m_server;
    QUrl m_url;
    QByteArray m_word{"nobody says this"};
    QByteArray m_other = m_word;
};

} // namespace

/// What was armed is another by the time of the press, as real servers show it: the press asks for
/// a review, and nothing is sent, not after any countdown either (SAFETY.md 1).
class TestArmedWire final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anotherCertificate_data();
    void anotherCertificate();
    void anotherCertificateWhileItCounts();
    void anotherVersion();
    void aLargerPlan();

private:
    /// Both servers behind TLS.
    void openWithTls();
    void armAndLose();
    void pressIsHeld(const QString& why);
    void nothingLeaves();

    TestCertificates m_certificates;
    TestCertificates m_others;
    std::unique_ptr<TlsFront> m_registryFront;
    std::unique_ptr<TlsFront> m_managerFront;
    std::unique_ptr<StageRig> m_rig;
};

void TestArmedWire::openWithTls()
{
    const TlsIdentity good = m_certificates.signedFor(u"localhost"_s);
    m_rig = std::make_unique<StageRig>();
    m_registryFront = std::make_unique<TlsFront>(good);
    m_managerFront = std::make_unique<TlsFront>(good);
    m_registryFront->leadTo(m_rig->registry.url());
    m_managerFront->leadTo(m_rig->manager.url());
    m_rig->environment.registryUrl = m_registryFront->url();
    m_rig->environment.pipelinesUrl = m_managerFront->url();
    m_rig->environment.caFile = m_certificates.authorityFile();
    m_rig->open();
}

void TestArmedWire::armAndLose()
{
    QCOMPARE(m_rig->arm(), QString());
    QVERIFY(m_rig->stage->arming().isArmed());
    m_rig->lose();
}

void TestArmedWire::pressIsHeld(const QString& why)
{
    QSignalSpy disarmed(m_rig->stage.get(), &Stage::disarmed);
    m_rig->stage->pressReturn();
    QVERIFY(spinUntil([this] { return m_rig->stage->state() != Stage::State::Checking; }));
    QVERIFY(!m_rig->isCounting());
    QVERIFY2(disarmed.size() == 1, qPrintable(m_rig->stage->sentence()));
    QVERIFY2(disarmed.constFirst().constFirst().toString().contains(why),
        qPrintable(disarmed.constFirst().constFirst().toString()));
    QCOMPARE(m_rig->stage->state(), Stage::State::NeedsYou);
    nothingLeaves();
    // The next press asks as well: it stays disarmed.
    QSignalSpy wanted(m_rig->stage.get(), &Stage::reviewWanted);
    m_rig->stage->pressReturn();
    QVERIFY(spinUntil([&wanted] { return !wanted.isEmpty(); }));
    nothingLeaves();
}

void TestArmedWire::nothingLeaves()
{
    QVERIFY(!m_rig->stage->arming().isArmed());
    m_rig->flow.start();
    const Instant from = m_rig->clock.now();
    QVERIFY(spinUntil([this, from] { return m_rig->clock.now() > from + 10s; }));
    m_rig->flow.stop();
    QCOMPARE(m_rig->writes(), 0);
    QVERIFY(m_rig->stage->run() == nullptr);
}

void TestArmedWire::anotherCertificate_data()
{
    QTest::addColumn<bool>("ofTheRegistry");
    QTest::addColumn<bool>("isTrusted");
    QTest::addColumn<QString>("why");
    const QString another = u"A server is not the one any more that was armed."_s;
    const QString refused = u"A server "_s; // which of both reasons depends on what is asked first
    QTest::newRow("registry") << true << true << another;
    QTest::newRow("manager") << false << true << another;
    QTest::newRow("registry, not trusted") << true << false << refused;
    QTest::newRow("manager, not trusted") << false << false << refused;
}

void TestArmedWire::anotherCertificate()
{
    QFETCH(const bool, ofTheRegistry);
    QFETCH(const bool, isTrusted);
    QFETCH(const QString, why);
    openWithTls();
    armAndLose();
    // Good for whoever pinned nothing: that it can be trusted does not make it the same server.
    TestCertificates& signer = isTrusted ? m_certificates : m_others;
    (ofTheRegistry ? m_registryFront : m_managerFront)->show(signer.signedFor(u"localhost"_s));
    pressIsHeld(why);
}

void TestArmedWire::anotherCertificateWhileItCounts()
{
    openWithTls();
    armAndLose();
    m_rig->stage->pressReturn();
    QVERIFY(spinUntil([this] { return m_rig->stage->state() != Stage::State::Checking; }));
    QVERIFY(m_rig->isCounting());
    m_registryFront->show(m_certificates.signedFor(u"localhost"_s));
    QSignalSpy read(&m_rig->workspace->artifacts(), &ArtifactFeed::read);
    m_rig->workspace->artifacts().readNow(); // as it does by itself every other second
    QVERIFY(spinUntil([&read] { return !read.isEmpty(); }));
    QVERIFY(m_rig->isCounting());
    m_rig->clock.advance(1s);
    QVERIFY(!m_rig->isCounting());
    QCOMPARE(m_rig->stage->state(), Stage::State::NeedsYou);
    QCOMPARE(
        m_rig->stage->arming().reason(), u"A server is not the one any more that was armed."_s);
    nothingLeaves();
}

void TestArmedWire::anotherVersion()
{
    m_rig = std::make_unique<StageRig>();
    OtherWord front(m_rig->manager.url());
    m_rig->environment.pipelinesUrl = front.url();
    m_rig->open();
    armAndLose();
    front.say("0.338.0", "0.337.0"); // as /v0/config tells it, upgraded meanwhile
    pressIsHeld(u"A server is not the one any more that was armed."_s);
    m_rig.reset();
}

/// What was armed left ten artifacts alone; without their pins the way back is a reset.
void TestArmedWire::aLargerPlan()
{
    m_rig = std::make_unique<StageRig>();
    QList<ArtifactIdentity> older;
    for (int id = 20; id < 30; ++id)
        older.append({{QString::number(id)}, u"acme/older-%1"_s.arg(id)});
    const ServerKey server = m_rig->workspace->registryKey();
    for (const ArtifactIdentity& one : std::as_const(older)) {
        m_rig->registry.add(one.id.value, one.name);
        QCOMPARE(m_rig->workspace->pins().pin(server, one, u"the talk after"_s), QString());
    }
    m_rig->flow.start(); // lineages are crawled
    const qsizetype reviewed = m_rig->planned().steps.size();
    armAndLose();
    for (const ArtifactIdentity& one : std::as_const(older))
        QCOMPARE(m_rig->workspace->pins().unpin(server, one), QString());
    const Plan larger = m_rig->planned();
    QVERIFY(larger.steps.size() > reviewed);
    QVERIFY(std::any_of(larger.steps.cbegin(), larger.steps.cend(),
        [](const Step& step) { return std::holds_alternative<ResetRegistryStep>(step.what); }));
    pressIsHeld(u"was there before it was armed and is not part of the scenario"_s);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestArmedWire)
#include "tst_armedwire.moc"
