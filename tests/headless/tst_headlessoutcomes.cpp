// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/headless/headlessrig.h"
#include "tests/support/lyingmanager.h"
#include "tests/support/lyingregistry.h"
#include "tests/support/spinuntil.h"

#include <QTest>
#include <QTimer>

#include <csignal>
#include <functional>

using namespace Qt::StringLiterals;

namespace steward {

/// A script tells every outcome by the exit code, worst first in the order of SAFETY.md 7. NotSent
/// has tests of its own.
class HeadlessOutcomesTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ofADelete_data();
    void ofADelete();
    void ofAClearThatDoesNotEnd();
    void ofAResetThatComesBack();
    void ofAResetThatHolds();
};

using Write = std::function<RawAnswer(LyingRegistry&, const RawRequest&)>;

namespace {

const QString kId = u"3"_s;

void fill(LyingRegistry& registry)
{
    registry.add(u"2"_s, u"acme/sentiment"_s);
    registry.add(kId, u"acme/lonely"_s);
}

} // namespace

void HeadlessOutcomesTest::ofADelete_data()
{
    QTest::addColumn<Write>("write");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("word");
    const auto row = [](int code, const char* word, Write write) {
        QTest::newRow(word) << std::move(write) << code << QByteArray(word);
    };
    row(0, "Verified", [](LyingRegistry& r, const RawRequest& q) { return r.honestly(q); });
    row(0, "Already so", [](LyingRegistry& r, const RawRequest&) {
        r.remove(kId);
        return LyingRegistry::unknownArtifact();
    });
    row(10, "Contradicted", [](LyingRegistry&, const RawRequest&) {
        return RawAnswer::json(R"({"status":"deleted"})");
    });
    row(11, "Changed", [](LyingRegistry& r, const RawRequest&) {
        r.remove(kId);
        return RawAnswer::whole(500, "Internal Server Error");
    });
    row(12, "Unknown", [](LyingRegistry&, const RawRequest&) { return RawAnswer::closed(); });
    row(13, "Refused", [](LyingRegistry&, const RawRequest&) {
        return RawAnswer::whole(403, R"({"detail":"no"})");
    });
    row(15, "Accepted", [](LyingRegistry& r, const RawRequest& q) {
        r.silent = true;
        return r.honestly(q);
    });
}

void HeadlessOutcomesTest::ofADelete()
{
    QFETCH(const Write, write);
    QFETCH(const QByteArray, word);
    const HeadlessRig rig;
    LyingRegistry registry;
    fill(registry);
    registry.onWrite
        = [&registry, &write](const RawRequest& request) { return write(registry, request); };
    const auto planned = rig.run({u"plan"_s, u"delete-artifacts"_s, kId, u"--out"_s, u"p"_s,
        u"--registry"_s, registry.url().toString()});
    QVERIFY2(planned.code == 0, planned.problems.constData());
    const auto ended = rig.run({u"apply"_s, u"p"_s});
    QTEST(ended.code, "code");
    QVERIFY2(ended.out.startsWith("Delete acme/lonely\n"), ended.out.constData());
    QVERIFY2(ended.out.contains(QByteArray('\n' + word + ' ')), ended.out.constData());
    QVERIFY2(ended.out.contains(QByteArray('\n' + word + ". ")), ended.out.constData());
    QCOMPARE(registry.writes().size(), 1);
}

void HeadlessOutcomesTest::ofAClearThatDoesNotEnd()
{
    const HeadlessRig rig;
    LyingManager manager;
    manager.add(u"019bd3a4-6a10-7c52-9e3f-2f0d6b1c8a47"_s, u"orders"_s,
        QJsonObject{{u"storage_status"_s, u"InUse"_s}});
    manager.onClear = [&manager](const QString& name) {
        manager.setStorage(name, u"Clearing"_s);
        return LyingManager::accepted();
    };
    const auto planned = rig.run({u"plan"_s, u"clear"_s, u"orders"_s, u"--out"_s, u"p"_s,
        u"--pipelines"_s, manager.url().toString()});
    QVERIFY2(planned.code == 0, planned.problems.constData());
    QProcess steward;
    rig.start(steward, {u"apply"_s, u"p"_s});
    // Looked at several times after the write: it is being waited for.
    QVERIFY(spinUntil([&manager] { return !manager.writes().isEmpty(); }));
    const auto then = manager.server().requests().size();
    QVERIFY(spinUntil([&] { return manager.server().requests().size() > then + 8; }));
    ::kill(static_cast<pid_t>(steward.processId()), SIGTERM);
    const auto ended = HeadlessRig::ended(steward);
    QVERIFY2(ended.code == 14, ended.problems.constData());
    QVERIFY(ended.out.contains("Pending. "));
    QCOMPARE(manager.writes().size(), 1);
}

void HeadlessOutcomesTest::ofAResetThatComesBack()
{
    const HeadlessRig rig;
    LyingRegistry registry;
    fill(registry);
    const auto entries = registry.entries;
    registry.onWrite = [&registry, &entries](const RawRequest& request) {
        const RawAnswer answer = registry.honestly(request);
        QTimer::singleShot(std::chrono::seconds(12), &registry,
            [&registry, &entries] { registry.entries = entries; });
        return answer;
    };
    const auto planned = rig.run(
        {u"plan"_s, u"reset"_s, u"--out"_s, u"p"_s, u"--registry"_s, registry.url().toString()});
    QVERIFY2(planned.code == 0, planned.problems.constData());
    const auto ended = rig.run({u"apply"_s, u"p"_s, u"--confirm"_s, u"127.0.0.1"_s});
    QVERIFY2(ended.code == 10, ended.out.constData());
    QVERIFY2(ended.out.contains("Contradicted"), ended.out.constData());
}

void HeadlessOutcomesTest::ofAResetThatHolds()
{
    const HeadlessRig rig;
    LyingRegistry registry;
    fill(registry);
    const auto planned = rig.run(
        {u"plan"_s, u"reset"_s, u"--out"_s, u"p"_s, u"--registry"_s, registry.url().toString()});
    QVERIFY2(planned.code == 0, planned.problems.constData());
    const auto ended = rig.run({u"apply"_s, u"p"_s, u"--confirm"_s, u"127.0.0.1"_s});
    QVERIFY2(ended.code == 0, ended.problems.constData());
    QCOMPARE(registry.writes().size(), 1);
    QVERIFY(registry.entries.isEmpty());
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::HeadlessOutcomesTest)
#include "tst_headlessoutcomes.moc"
