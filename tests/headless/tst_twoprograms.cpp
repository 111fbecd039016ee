// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/headless/headlessrig.h"
#include "tests/headless/heldrelay.h"

#include <QCoreApplication>
#include <QTest>
#include <QUrl>

#include <memory>

using namespace Qt::StringLiterals;

namespace steward {

/// Two programs and one server, the real ones: the second ends without a request and names the
/// first (SAFETY.md 1).
class TwoProgramsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theSecondSendsNothing_data();
    void theSecondSendsNothing();
    void onePlanAppliedTwice();

private:
    void plan(const QString& id, const QString& file);

    std::unique_ptr<HeadlessRig> m_rig;
    std::unique_ptr<QProcess> m_sandbox;
    std::unique_ptr<HeldRelay> m_relay;
    QString m_url;
};

void TwoProgramsTest::init()
{
    m_rig = std::make_unique<HeadlessRig>();
    m_sandbox = std::make_unique<QProcess>();
    m_sandbox->start(QStringLiteral(SANDBOX_PROGRAM), {u"--artifacts"_s, u"12"_s});
    QTRY_VERIFY_WITH_TIMEOUT(m_sandbox->bytesAvailable() > 0 && m_sandbox->canReadLine(), 20'000);
    const QByteArray line = m_sandbox->readLine().trimmed();
    QVERIFY2(line.startsWith("registry "), line.constData());
    const QUrl url(QString::fromLatin1(line.mid(9)));
    m_relay = std::make_unique<HeldRelay>(url);
    m_url = m_relay->url().toString();
}

void TwoProgramsTest::cleanup()
{
    m_sandbox->terminate();
    QTRY_COMPARE(m_sandbox->state(), QProcess::NotRunning);
    m_sandbox.reset();
    m_relay.reset();
    m_rig.reset();
}

void TwoProgramsTest::plan(const QString& id, const QString& file)
{
    const auto ended = m_rig->run(
        {u"plan"_s, u"delete-artifacts"_s, id, u"--out"_s, file, u"--registry"_s, m_url});
    QVERIFY2(ended.code == 0, ended.problems.constData());
}

void TwoProgramsTest::theSecondSendsNothing_data()
{
    QTest::addColumn<QString>("other");
    QTest::newRow("the same plan") << u"one.json"_s;
    QTest::newRow("another plan") << u"two.json"_s;
}

void TwoProgramsTest::theSecondSendsNothing()
{
    QFETCH(QString, other);
    plan(u"12"_s, u"one.json"_s);
    plan(u"11"_s, u"two.json"_s);
    QVERIFY(m_relay->destroyed().isEmpty());
    const QString phrase
        = m_rig->json(u"one.json"_s)[u"guard"_s].toObject()[u"phrase"_s].toString();
    const QString otherPhrase = m_rig->json(other)[u"guard"_s].toObject()[u"phrase"_s].toString();
    bool over = false; // the first waits on the wire until the second has ended
    m_relay->mayPass = [&over] { return over; };
    QProcess first;
    m_rig->start(first, {u"apply"_s, u"one.json"_s, u"--confirm"_s, phrase});
    QTRY_COMPARE_WITH_TIMEOUT(m_relay->destroyed().size(), 1, 30'000);
    const QByteArray holder = "process " + QByteArray::number(first.processId());
    const auto second = m_rig->run({u"apply"_s, other, u"--confirm"_s, otherPhrase});
    QCOMPARE(second.code, 16); // NotSent
    QVERIFY2(second.problems.contains(holder), second.problems.constData());
    QCOMPARE(m_relay->destroyed().size(), 1);
    over = true;
    const auto ended = HeadlessRig::ended(first);
    QVERIFY2(ended.code == 0, ended.problems.constData());
    QCOMPARE(m_relay->destroyed().size(), 1);
    QVERIFY(m_relay->destroyed().constFirst().contains("/12 "));
}

// Both at once, however it falls out: never two requests for one approved step.
void TwoProgramsTest::onePlanAppliedTwice()
{
    plan(u"12"_s, u"one.json"_s);
    const QString phrase
        = m_rig->json(u"one.json"_s)[u"guard"_s].toObject()[u"phrase"_s].toString();
    const QStringList apply{u"apply"_s, u"one.json"_s, u"--confirm"_s, phrase};
    QProcess first;
    QProcess second;
    m_rig->start(first, apply);
    m_rig->start(second, apply);
    const int one = HeadlessRig::ended(first).code;
    const int two = HeadlessRig::ended(second).code;
    QCOMPARE(m_relay->destroyed().size(), 1);
    QVERIFY2((one == 0 && two == 16) || (one == 16 && two == 0),
        qPrintable(u"%1 and %2"_s.arg(one).arg(two)));
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TwoProgramsTest)
#include "tst_twoprograms.moc"
