// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/environments/environmentcodec.h"
#include "app/record/journal.h"
#include "app/record/report.h"
#include "app/workspace/connection.h"
#include "net/sandbox/sandbox.h"
#include "net/secrets/keychainsecretstore.h"
#include "tests/support/loginregistry.h"
#include "tests/support/resultof.h"
#include "tests/support/secretservice.h"
#include "tests/support/spinuntil.h"
#include "ui/artifacts/artifactaddress.h"
#include "ui/pipelines/pipelineverbs.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

/// A secret that nobody would type by chance goes through the real program in every way it has,
/// the program is killed or ends, and nothing it wrote or said holds the secret: no file, no log at
/// its most talkative, no picture, no trace.
class TestMarker : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void isNowhereAfterALoginAndAKill();
    void isNowhereAfterATourOfEverything();
    void isNotInWhatIsCopied();

private:
    void save(const Environment& environment);
    QProcessEnvironment home() const;
    void start(QProcess& steward, const QStringList& arguments) const;
    void verifyNowhere(const QByteArray& said) const;
    /// Of everything that the journal holds.
    void verifyReports() const;
    QString printing(const QString& secret) const;

    SecretService m_service;
    QTemporaryDir m_home;
    QTemporaryDir m_elsewhere; ///< the command that prints the secret: not the program's
};

namespace {

const QString kMarker = u"Zq7-marker-of-the-test-Xw3"_s;

// As it is, as JSON or a URL would have it, and as base64 would, at any offset.
QList<QByteArray> disguises()
{
    const QByteArray plain = kMarker.toUtf8();
    QList<QByteArray> all{plain, plain.toHex(), plain.toPercentEncoding()};
    for (int offset = 0; offset < 3; ++offset)
        all.append(QByteArray(QByteArray(offset, 'x') + plain).toBase64().mid(4, 24));
    return all;
}

} // namespace

void TestMarker::initTestCase()
{
    const QString why = m_service.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
}

void TestMarker::cleanupTestCase()
{
    m_service.stop();
}

QString TestMarker::printing(const QString& secret) const
{
    const QString path = m_elsewhere.filePath(u"print"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no temporary file");
    file.write("#!/bin/sh\necho " + secret.toUtf8() + "\necho " + secret.toUtf8() + " >&2\n");
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

void TestMarker::save(const Environment& environment)
{
    QDir(m_home.path()).removeRecursively();
    QVERIFY(QDir().mkpath(m_home.filePath(u"config/steward"_s)));
    QVERIFY(QDir().mkpath(m_home.filePath(u"run"_s)));
    QFile file(m_home.filePath(u"config/steward/environments.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(encodeEnvironments({environment}));
}

QProcessEnvironment TestMarker::home() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_home.path());
    for (const auto& [variable, folder] : {std::pair(u"XDG_CONFIG_HOME"_s, u"config"_s),
             std::pair(u"XDG_DATA_HOME"_s, u"data"_s), std::pair(u"XDG_STATE_HOME"_s, u"state"_s),
             std::pair(u"XDG_CACHE_HOME"_s, u"cache"_s), std::pair(u"XDG_RUNTIME_DIR"_s, u"run"_s)})
        environment.insert(variable, m_home.filePath(folder));
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_service.busAddress());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
    environment.insert(u"QT_FORCE_STDERR_LOGGING"_s, u"1"_s);
    return environment;
}

void TestMarker::start(QProcess& steward, const QStringList& arguments) const
{
    steward.setProcessEnvironment(home());
    steward.setWorkingDirectory(m_home.path());
    steward.setProcessChannelMode(QProcess::MergedChannels);
    steward.start(QStringLiteral(STEWARD_PROGRAM), arguments);
}

void TestMarker::verifyNowhere(const QByteArray& said) const
{
    QVERIFY(said.size() > 1000); // it did talk
    int files = 0;
    const auto verify = [](const QByteArray& bytes, const QString& where) {
        for (const QByteArray& disguise : disguises())
            QVERIFY2(!bytes.contains(disguise), qPrintable(where));
    };
    verify(said, u"the log"_s);
    QDirIterator it(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        ++files;
        verify(file.readAll(), file.fileName());
    }
    QVERIFY(files >= 2); // environments and trace, at least
}

void TestMarker::verifyReports() const
{
    const QString path = m_home.filePath(u"state/steward/journal.sqlite"_s);
    QVERIFY(QFile::exists(path)); // and was searched with everything else
    Journal journal(path);
    QList<HistoryEntry> all;
    journal.history(
        {}, &journal, [&all](const auto& answer) { all = answer.value_or(QList<HistoryEntry>()); });
    QVERIFY(spinUntil([&all] { return !all.isEmpty(); }));
    for (const HistoryEntry& entry : std::as_const(all)) {
        for (const QByteArray& report : {reportHtml(entry, {}), reportJson(entry, {})}) {
            for (const QByteArray& disguise : disguises())
                QVERIFY(!report.contains(disguise));
        }
    }
}

void TestMarker::isNowhereAfterALoginAndAKill()
{
    LoginRegistry registry;
    registry.password = kMarker.toUtf8();
    registry.goodFor = 3; // so that it logs in again and again
    RawServer manager;
    Environment environment;
    environment.id = QUuid::createUuid();
    environment.name = u"Marker"_s;
    environment.environmentClass = EnvironmentClass::Development;
    environment.registryUrl = registry.url();
    environment.pipelinesUrl = manager.url();
    environment.registrySignIn = {SignInKind::Password, u"someone"_s, true, {}};
    environment.pipelinesSignIn = {SignInKind::Command, {}, true, printing(kMarker)};
    environment.interval = std::chrono::milliseconds(500);
    save(environment);
    KeychainSecretStore keychain;
    const Result<Keep> kept = resultOf(keychain.write(
        secretKeyFor(environment.id, ServerKind::Registry), kMarker, Keep::Keychain));
    QVERIFY(kept.has_value() && *kept == Keep::Keychain);

    QProcess steward;
    start(steward,
        {u"--environment"_s, environment.name, u"--trace"_s, m_home.filePath(u"trace.jsonl"_s)});
    const QByteArray bearer = "Bearer " + kMarker.toUtf8();
    const bool wasUsed = spinUntil([&] {
        return registry.logins() >= 2 && manager.requests().size() >= 2
            && registry.server().requests().size() >= 8;
    });
    steward.kill();
    QVERIFY(steward.waitForFinished());
    const QByteArray said = steward.readAll();
    QVERIFY2(wasUsed, said.constData());
    QCOMPARE(manager.requests().constFirst().header("Authorization"), bearer);
    QVERIFY(registry.server().requests().constFirst().body.contains(kMarker.toUtf8())
        || registry.server().requests().at(1).body.contains(kMarker.toUtf8()));
    verifyNowhere(said);
}

// Lists, crawls, deletes, clears, resets, writes pictures and a trace, all with the secret in every
// header; the sandbox does not mind.
void TestMarker::isNowhereAfterATourOfEverything()
{
    SandboxOptions options;
    options.pace = 0.2;
    Sandbox sandbox(options);
    QString error;
    QVERIFY2(sandbox.start(&error), qPrintable(error));
    Environment environment;
    environment.id = QUuid::createUuid();
    environment.name = u"Marker"_s;
    environment.environmentClass = EnvironmentClass::Demo;
    environment.registryUrl = sandbox.registryUrl();
    environment.pipelinesUrl = sandbox.pipelinesUrl();
    environment.registrySignIn.kind = SignInKind::Token;
    environment.pipelinesSignIn = {SignInKind::Command, {}, true, printing(kMarker)};
    save(environment);
    KeychainSecretStore keychain;
    QVERIFY(resultOf(keychain.write(
        secretKeyFor(environment.id, ServerKind::Registry), kMarker, Keep::Keychain)));

    QProcess steward;
    start(steward,
        {u"--environment"_s, environment.name, u"--trace"_s, m_home.filePath(u"trace.jsonl"_s),
            u"--tour"_s, m_home.filePath(u"tour"_s), u"--yes-destroy"_s,
            environment.registryUrl.toString(), u"--yes-destroy"_s,
            environment.pipelinesUrl.toString()});
    const bool ended = steward.waitForFinished(200'000);
    const QByteArray said = steward.readAll();
    QVERIFY2(ended && steward.exitCode() == 0, said.right(4'000).constData());
    verifyNowhere(said);
    verifyReports();
}

// What is copied for a shell names the address and leaves the credential to whoever runs it.
void TestMarker::isNotInWhatIsCopied()
{
    QUrl url(u"https://registry.demo/api?token="_s + kMarker);
    url.setUserName(kMarker);
    url.setPassword(kMarker);
    const Artifact artifact{{u"12"_s}, u"acme/sentiment"_s, {}};
    const QString address = addressOf(url, artifact);
    const PipelineIdentity pipeline{u"uuid"_s, u"orders"_s};
    for (const QString& copied : {address, curlFor(address), PipelineVerbs::curlFor(url, pipeline),
             PipelineVerbs::addressOf(url, pipeline)}) {
        QVERIFY(copied.contains("registry.demo/api"_L1));
        QVERIFY2(!copied.contains(kMarker), qPrintable(copied));
    }
    Environment environment;
    environment.id = QUuid::createUuid();
    environment.registryUrl = url;
    url.setQuery(QString());
    environment.pipelinesUrl = url;
    QVERIFY(!encodeEnvironments({environment}).contains(kMarker.toUtf8()));
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestMarker)
#include "tst_marker.moc"
