// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/serverlock.h"
#include "app/scenario/scenariostore.h"
#include "tests/headless/headlessrig.h"
#include "tests/support/servedsandbox.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace steward {

/// `steward scenario` describes, compares and brings back, and a script can go by its exit code:
/// 0 only where everything is as described. Without the phrase nothing is sent.
class HeadlessScenarioTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void readyIsZero();
    void aDifferenceIsToldAndIsNotZero();
    void whatCannotBeReadIsNotZero();
    void withoutThePhraseNothingIsSent();
    void returnsAndLooksAgain();
    void nothingToDoIsReady();
    void capturesOnce();
    void saysWhatItDoesNotKnow();
    void onServersByAddress();
    void returnsAsThePlanSaysOrNotAtAll();
    void aDamagedFileIsTold();

private:
    HeadlessRig::Ended scenario(
        const QString& act, const QStringList& more = {}, const QString& name = {}) const;
    void save(EnvironmentClass environmentClass);
    void spoil() const;

    std::unique_ptr<HeadlessRig> m_rig;
    std::unique_ptr<ServedSandbox> m_sandbox;
};

void HeadlessScenarioTest::init()
{
    m_rig = std::make_unique<HeadlessRig>();
    SandboxOptions options;
    options.pace = 0;
    m_sandbox = std::make_unique<ServedSandbox>(options);
    save(EnvironmentClass::Demo);
}

void HeadlessScenarioTest::save(EnvironmentClass environmentClass)
{
    Environment stage;
    stage.id = QUuid::createUuid();
    stage.name = u"Stage"_s;
    stage.environmentClass = environmentClass;
    stage.registryUrl = m_sandbox->registryUrl();
    stage.pipelinesUrl = m_sandbox->pipelinesUrl();
    stage.readOnly = environmentClass == EnvironmentClass::Production;
    m_rig->save({stage});
}

/// One thing of each server is not as the built-in scenario asks.
void HeadlessScenarioTest::spoil() const
{
    QCOMPARE(m_sandbox->registry().remove("/api/artifacts/model/2").status, 200);
    QCOMPARE(m_sandbox->pipelines().post("/v0/pipelines/inventory-late/resume").status, 202);
    QTRY_COMPARE(m_sandbox->pipeline("inventory-late").value("deployment_status"_L1).toString(),
        u"Running"_s);
}

HeadlessRig::Ended HeadlessScenarioTest::scenario(
    const QString& act, const QStringList& more, const QString& name) const
{
    return m_rig->run(
        QStringList{u"scenario"_s, act, name.isEmpty() ? ScenarioStore::sandbox().name : name,
            u"--environment"_s, u"Stage"_s}
        + more);
}

void HeadlessScenarioTest::readyIsZero()
{
    const auto ended = scenario(u"check"_s);
    QVERIFY2(ended.out.startsWith("Ready"), QByteArray(ended.out + ended.problems).constData());
    QCOMPARE(ended.code, 0);
}

void HeadlessScenarioTest::aDifferenceIsToldAndIsNotZero()
{
    spoil();
    const auto ended = scenario(u"check"_s);
    QCOMPARE(ended.code, 6);
    QVERIFY2(ended.out.startsWith("2 difference"), ended.out.constData());
    QVERIFY(ended.out.contains("acme/sentiment is missing"));
    QVERIFY(ended.out.contains("inventory-late is Running, not paused"));
    const auto told = scenario(u"check"_s, {u"--json"_s});
    QCOMPARE(told.code, 6);
    const QJsonObject json = QJsonDocument::fromJson(told.out).object();
    QCOMPARE(json["schema"_L1].toInt(), 1);
    QCOMPARE(json["ready"_L1].toBool(true), false);
    QCOMPARE(json["differences"_L1][0]["kind"_L1].toString(), u"artifact_missing"_s);
    QCOMPARE(m_sandbox->countedArtifacts() > 0, true);
}

void HeadlessScenarioTest::whatCannotBeReadIsNotZero()
{
    m_sandbox.reset();
    const auto ended = scenario(u"check"_s);
    QCOMPARE(ended.code, 1);
}

void HeadlessScenarioTest::withoutThePhraseNothingIsSent()
{
    spoil();
    const QByteArray before = m_sandbox->listedArtifacts();
    for (const QStringList& more : {QStringList(), QStringList{u"--confirm"_s, u"stage"_s},
             QStringList{u"--confirm"_s, QString()}}) {
        const auto ended = scenario(u"return"_s, more);
        QVERIFY2(ended.problems.contains("asks for \"Stage\" to be typed"),
            QByteArray(ended.out + ended.problems).constData());
        QCOMPARE(ended.code, 16);
    }
    QCOMPARE(m_sandbox->listedArtifacts(), before);
    QCOMPARE(m_sandbox->pipeline("inventory-late").value("deployment_status"_L1).toString(),
        u"Running"_s);
    save(EnvironmentClass::Production);
    const auto off = scenario(u"return"_s, {u"--confirm"_s, u"Stage"_s, u"--unlock"_s});
    QCOMPARE(off.code, 16);
    QCOMPARE(m_sandbox->listedArtifacts(), before);
}

void HeadlessScenarioTest::returnsAndLooksAgain()
{
    spoil();
    const auto ended = scenario(u"return"_s, {u"--confirm"_s, u"Stage"_s, u"--json"_s});
    QVERIFY2(ended.code == 0, QByteArray(ended.out + ended.problems).constData());
    const QJsonObject json = QJsonDocument::fromJson(ended.out).object();
    QVERIFY(json["ready"_L1].toBool());
    QVERIFY(json["left"_L1].toArray().isEmpty());
    QVERIFY(!json["ids"_L1].toArray().isEmpty());
    QCOMPARE(json["run"_L1]["outcome"_L1].toString(), u"verified"_s);
    QCOMPARE(scenario(u"check"_s).code, 0);
}

void HeadlessScenarioTest::nothingToDoIsReady()
{
    const QByteArray before = m_sandbox->listedArtifacts();
    const auto ended = scenario(u"return"_s, {u"--confirm"_s, u"Stage"_s});
    QVERIFY2(ended.code == 0, QByteArray(ended.out + ended.problems).constData());
    QVERIFY(ended.out.contains("Ready"));
    QCOMPARE(m_sandbox->listedArtifacts(), before);
}

void HeadlessScenarioTest::capturesOnce()
{
    const auto ended = scenario(u"capture"_s, {}, u"Talk"_s);
    QVERIFY2(
        ended.code == 0 || ended.code == 4, QByteArray(ended.out + ended.problems).constData());
    QVERIFY(ended.out.contains("Talk asks for "));
    QVERIFY2(ended.out.contains("12 pipelines"), ended.out.constData());
    const auto again = scenario(u"capture"_s, {}, u"Talk"_s);
    QCOMPARE(again.code, 1);
    QVERIFY(again.problems.contains("already"));
    QCOMPARE(scenario(u"check"_s, {}, u"Talk"_s).code, 0);
    spoil();
    QCOMPARE(scenario(u"check"_s, {}, u"Talk"_s).code, 6);
}

void HeadlessScenarioTest::saysWhatItDoesNotKnow()
{
    QCOMPARE(scenario(u"check"_s, {}, u"Nothing"_s).code, 3);
    QCOMPARE(m_rig->run({u"scenario"_s}).code, 2);
    QCOMPARE(m_rig->run({u"scenario"_s, u"destroy"_s, u"Talk"_s}).code, 2);
    QCOMPARE(m_rig->run({u"scenario"_s, u"check"_s, u"Talk"_s}).code, 2);
    QCOMPARE(m_rig->run({u"scenario"_s, u"check"_s, u"--environment"_s, u"Stage"_s}).code, 2);
    const auto elsewhere = m_rig->run({u"scenario"_s, u"check"_s, ScenarioStore::sandbox().name,
        u"--environment"_s, u"Elsewhere"_s});
    QCOMPARE(elsewhere.code, 2);
    const auto help = m_rig->run({u"scenario"_s, u"--help"_s});
    QCOMPARE(help.code, 0);
    QVERIFY(help.out.contains("--confirm"));
}

void HeadlessScenarioTest::onServersByAddress()
{
    spoil();
    const QStringList servers{u"--registry"_s, m_sandbox->registryUrl().toString(),
        u"--pipelines"_s, m_sandbox->pipelinesUrl().toString()};
    const auto run = [this, &servers](const QString& act, const QStringList& more = {}) {
        return m_rig->run(
            QStringList{u"scenario"_s, act, ScenarioStore::sandbox().name} + servers + more);
    };
    QCOMPARE(run(u"check"_s).code, 6);
    // A saved environment has these servers: its class holds for them.
    QCOMPARE(run(u"return"_s).code, 16);
    m_rig->save({});
    QCOMPARE(run(u"return"_s, {u"--class"_s, u"production"_s}).code, 16);
    const auto ended = run(u"return"_s); // on this machine: Development
    QVERIFY2(ended.code == 0, QByteArray(ended.out + ended.problems).constData());
    QVERIFY(ended.out.contains("Ready after"));
    QCOMPARE(run(u"check"_s).code, 0);
}

// The same locks and the same journal as any plan's.
void HeadlessScenarioTest::returnsAsThePlanSaysOrNotAtAll()
{
    spoil();
    QVERIFY(!QFile::exists(m_rig->file(u"state/steward/journal.sqlite"_s)));
    const QByteArray before = m_sandbox->listedArtifacts();
    {
        ServerLock lock(m_rig->lockFolder(), ServerKey::of(m_sandbox->registryUrl()));
        QCOMPARE(lock.tryTake(), ServerLock::Result::Taken);
        const auto ended = scenario(u"return"_s, {u"--confirm"_s, u"Stage"_s});
        QCOMPARE(ended.code, 16);
        QCOMPARE(m_sandbox->listedArtifacts(), before);
    }
    QCOMPARE(scenario(u"return"_s, {u"--confirm"_s, u"Stage"_s}).code, 0);
    QFile journal(m_rig->file(u"state/steward/journal.sqlite"_s));
    QVERIFY(journal.open(QIODevice::ReadOnly));
    QVERIFY(journal.readAll().contains("return_to_scenario"));
}

void HeadlessScenarioTest::aDamagedFileIsTold()
{
    QVERIFY(QDir().mkpath(m_rig->file(u"data/steward/scenarios"_s)));
    m_rig->write(
        u"data/steward/scenarios/talk.json"_s, QByteArray(R"({"schema": 1, "name": "Talk", )"));
    const QByteArray before = m_sandbox->listedArtifacts();
    for (const QString& act : {u"check"_s, u"return"_s}) {
        const auto ended = scenario(act, {}, u"Talk"_s);
        QCOMPARE(ended.code, 3);
        QVERIFY2(ended.problems.contains("talk.json"), ended.problems.constData());
    }
    m_rig->write(
        u"data/steward/scenarios/talk.json"_s, QByteArray(R"({"schema": 2, "name": "Talk"})"));
    const auto newer = scenario(u"check"_s, {}, u"Talk"_s);
    QCOMPARE(newer.code, 3);
    QVERIFY2(newer.problems.contains("newer"), newer.problems.constData());
    QCOMPARE(m_sandbox->listedArtifacts(), before);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::HeadlessScenarioTest)
#include "tst_headlessscenario.moc"
