// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/rawhttp.h"

#include <QProcess>
#include <QTest>
#include <QUrl>

#include <csignal>

using namespace Qt::StringLiterals;

namespace steward {

namespace {

constexpr int patience = 20'000; // ms; only ever waited for in full by a test that fails

// steward-sandbox as a script starts it.
class Program final {
public:
    explicit Program(const QStringList& arguments)
    {
        m_process.start(QStringLiteral(STEWARD_SANDBOX_PROGRAM), arguments);
    }

    QUrl nextUrl(const QByteArray& server)
    {
        while (!m_process.canReadLine() && m_process.waitForReadyRead(patience)) { }
        const QList<QByteArray> words = m_process.readLine().trimmed().split(' ');
        return words.first() == server ? QUrl(QString::fromUtf8(words.last())) : QUrl();
    }
    void signal(int number) { ::kill(static_cast<pid_t>(m_process.processId()), number); }
    int exitCode() // -1: it did not end by itself
    {
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(patience))
            return -1;
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    QByteArray output() { return m_process.readAllStandardOutput(); }
    QByteArray complaint() { return m_process.readAllStandardError(); }

private:
    QProcess m_process;
};

} // namespace

class TestSandboxProgram final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhereItServesAndEndsOnASignal_data();
    void saysWhereItServesAndEndsOnASignal();
    void refusesBadUsage_data();
    void refusesBadUsage();
    void refusesAPortInUse();
    void printsHelpAndVersion();
};

void TestSandboxProgram::saysWhereItServesAndEndsOnASignal_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void TestSandboxProgram::saysWhereItServesAndEndsOnASignal()
{
    QFETCH(const int, signal);
    Program program({u"--artifacts"_s, u"7"_s, u"--pipelines"_s, u"5"_s});
    const QUrl registry = program.nextUrl("registry");
    const QUrl pipelines = program.nextUrl("pipelines");
    QCOMPARE(registry.host(), u"127.0.0.1"_s);
    QCOMPARE(registry.path(), u"/api"_s);
    QCOMPARE(RawHttp(registry.port()).post("/api/artifacts", "[]").array().size(), 7);
    QCOMPARE(RawHttp(pipelines.port()).get("/v0/pipelines?selector=status").array().size(), 5);
    program.signal(signal);
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(RawHttp(registry.port()).get("/api/health").status, 0);
}

void TestSandboxProgram::refusesBadUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("named"); // in what it says
    QTest::newRow("option") << QStringList{u"--bogus"_s} << QByteArray("bogus");
    QTest::newRow("word") << QStringList{u"bogus"_s} << QByteArray("bogus");
    QTest::newRow("port") << QStringList{u"--registry-port"_s, u"70000"_s} << QByteArray("70000");
    QTest::newRow("pace") << QStringList{u"--pace"_s, u"fast"_s} << QByteArray("fast");
    QTest::newRow("lineage") << QStringList{u"--lineage"_s, u"sideways"_s}
                             << QByteArray("sideways");
    QTest::newRow("data") << QStringList{u"--data"_s, u"/no/such/file"_s}
                          << QByteArray("/no/such/file");
}

void TestSandboxProgram::refusesBadUsage()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, named);
    Program program(arguments);
    QCOMPARE(program.exitCode(), 2);
    const QByteArray complaint = program.complaint();
    QVERIFY2(complaint.contains(named), complaint.constData());
    QCOMPARE(program.output(), QByteArray());
}

void TestSandboxProgram::refusesAPortInUse()
{
    Program first({});
    const QString port = QString::number(first.nextUrl("registry").port());
    Program second({u"--registry-port"_s, port});
    QCOMPARE(second.exitCode(), 2);
    QVERIFY(second.complaint().contains(port.toLatin1()));
    first.signal(SIGTERM);
    QCOMPARE(first.exitCode(), 0);
}

void TestSandboxProgram::printsHelpAndVersion()
{
    Program version({u"--version"_s});
    QCOMPARE(version.exitCode(), 0);
    QCOMPARE(version.output(), QByteArray("steward-sandbox " STEWARD_VERSION "\n"));
    Program help({u"--help"_s});
    QCOMPARE(help.exitCode(), 0);
    const QByteArray text = help.output();
    for (const char* option : {"--registry-port", "--pipelines-port", "--data", "--artifacts",
             "--pipelines", "--churn", "--lineage", "--pace"})
        QVERIFY2(text.contains(option), option);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestSandboxProgram)
#include "tst_sandboxprogram.moc"
