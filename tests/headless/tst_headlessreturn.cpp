// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/headless/headlessrig.h"
#include "tests/support/lyingmanager.h"
#include "tests/support/lyingregistry.h"
#include "tests/support/spinuntil.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace steward {

/// How a return without a window ends when it is not good, on servers that say no or not yet.
class HeadlessReturnTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsLeftIsToldWithWhatRefusedIt();
    void whatIsOnlyWaitedForIsPending_data();
    void whatIsOnlyWaitedForIsPending();

private:
    static void save(const HeadlessRig& rig, const QByteArray& asked);
};

void HeadlessReturnTest::save(const HeadlessRig& rig, const QByteArray& asked)
{
    QVERIFY(QDir().mkpath(rig.file(u"data/steward/scenarios"_s)));
    rig.write(u"data/steward/scenarios/talk.json"_s,
        QByteArray(R"({"schema": 1, "name": "Talk", )" + asked + '}'));
}

void HeadlessReturnTest::whatIsLeftIsToldWithWhatRefusedIt()
{
    const HeadlessRig rig;
    LyingRegistry registry;
    registry.add(u"1"_s, u"acme/there"_s);
    registry.onWrite = [](const RawRequest&) {
        return RawAnswer::whole(424, R"({"detail":"Ingest rejected"})");
    };
    save(rig, R"("registry": {"holds": "at least",
            "artifacts": [{"type": "model", "name": "acme/x",
                           "source": "https://huggingface.co/acme/x"}]})");
    const auto ended = rig.run({u"scenario"_s, u"return"_s, u"Talk"_s, u"--registry"_s,
        registry.url().toString(), u"--json"_s});
    QVERIFY2(ended.code == 13, QByteArray(ended.out + ended.problems).constData());
    const QJsonObject json = QJsonDocument::fromJson(ended.out).object();
    QVERIFY(!json["ready"_L1].toBool(true));
    QCOMPARE(json["left"_L1].toArray().size(), 1);
    QVERIFY(json["left"_L1][0]["why"_L1].toString().startsWith(u"Refused"_s));
    QCOMPARE(registry.writes().size(), 1);
}

void HeadlessReturnTest::whatIsOnlyWaitedForIsPending_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QStringList>("more");
    const QByteArray registration = R"("registry": {"holds": "at least", "artifacts": [
        {"type": "model", "name": "acme/x", "source": "https://huggingface.co/acme/x"}]})";
    const QByteArray clear = R"("pipelines": {"named": [
        {"name": "orders", "state": "stopped", "storage": "cleared"}]})";
    QTest::newRow("a registration put off") << registration << QStringList();
    QTest::newRow("a clear that does not end") << clear << QStringList();
    QTest::newRow("a clear, for a program") << clear << QStringList{u"--json"_s};
}

// Accepted, and not there yet: whoever stops waiting gets no yes and no no.
void HeadlessReturnTest::whatIsOnlyWaitedForIsPending()
{
    QFETCH(const QByteArray, asked);
    QFETCH(const QStringList, more);
    const HeadlessRig rig;
    LyingRegistry registry;
    registry.add(u"1"_s, u"acme/there"_s);
    registry.onWrite = [](const RawRequest&) { return RawAnswer::whole(202, QByteArray()); };
    LyingManager manager;
    manager.add(u"019bd3a4-6a10-7c52-9e3f-2f0d6b1c8a47"_s, u"orders"_s,
        QJsonObject{{u"storage_status"_s, u"InUse"_s}});
    manager.onClear = [&manager](const QString& name) {
        manager.setStorage(name, u"Clearing"_s);
        return LyingManager::accepted();
    };
    const auto writes = [&] { return registry.writes().size() + manager.writes().size(); };
    const auto requests
        = [&] { return registry.server().requests().size() + manager.server().requests().size(); };
    save(rig, asked);
    QProcess steward;
    rig.start(steward,
        QStringList{u"scenario"_s, u"return"_s, u"Talk"_s, u"--registry"_s,
            registry.url().toString(), u"--pipelines"_s, manager.url().toString()}
            + more);
    QVERIFY(spinUntil([&] { return writes() == 1; }));
    const auto then = requests();
    QVERIFY(spinUntil([&] { return requests() > then + 8; })); // it is being waited for
    QCOMPARE(steward.state(), QProcess::Running);
    ::kill(static_cast<pid_t>(steward.processId()), SIGTERM);
    const auto ended = HeadlessRig::ended(steward);
    QVERIFY2(ended.code == 14, QByteArray(ended.out + ended.problems).constData());
    QVERIFY2(
        ended.problems.contains("It goes on, and cannot be cancelled"), ended.problems.constData());
    if (more.isEmpty()) {
        QVERIFY2(ended.out.contains("Pending"), ended.out.constData());
        QVERIFY2(!ended.out.contains("Ready"), ended.out.constData());
    } else {
        const QJsonObject json = QJsonDocument::fromJson(ended.out).object();
        QVERIFY2(!json["ready"_L1].toBool(true), ended.out.constData());
        QCOMPARE(json["run"_L1]["outcome"_L1].toString(), u"pending"_s);
    }
    QCOMPARE(writes(), 1);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::HeadlessReturnTest)
#include "tst_headlessreturn.moc"
