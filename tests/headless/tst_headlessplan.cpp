// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/plancodec.h"
#include "tests/headless/headlessrig.h"
#include "tests/support/lyingmanager.h"
#include "tests/support/lyingregistry.h"

#include <QFileInfo>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace steward {

/// `steward plan` shows and writes what would be done, names what it cannot find, and sends nothing
/// that changes a server.
class HeadlessPlanTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void writesAPlanForItsOwner();
    void namesWhatDoesNotExist();
    void takesEveryVerbOfPipelines_data();
    void takesEveryVerbOfPipelines();
    void tellsWhatIsLeftOut();
    void tellsWhatStandsAgainstIt();
    void printsJson();
    void cannotBeMovedByAName();
    void neverLowersAClass();
    void saysWhatItCannotDo_data();
    void saysWhatItCannotDo();

private:
    QStringList on(const QStringList& words) const;

    std::unique_ptr<HeadlessRig> m_rig;
    std::unique_ptr<LyingRegistry> m_registry;
    std::unique_ptr<LyingManager> m_manager;
};

void HeadlessPlanTest::init()
{
    m_rig = std::make_unique<HeadlessRig>();
    m_registry = std::make_unique<LyingRegistry>();
    m_registry->add(u"1"_s, u"bookcorpus"_s, {}, u"dataset"_s);
    m_registry->add(u"2"_s, u"acme/sentiment"_s, u"1"_s);
    m_registry->add(u"3"_s, u"acme/sentiment-de"_s, u"2"_s);
    m_manager = std::make_unique<LyingManager>();
    const QJsonObject used{{u"storage_status"_s, u"InUse"_s}};
    m_manager->add(u"019bd3a4-6a10-7c52-9e3f-2f0d6b1c8a47"_s, u"orders"_s, used);
    m_manager->add(u"019bd3a4-6a10-7c52-9e3f-2f0d6b1c8a48"_s, u"clicks"_s,
        QJsonObject{{u"storage_status"_s, u"Cleared"_s}});
}

void HeadlessPlanTest::cleanup()
{
    QVERIFY(m_registry->writes().isEmpty());
    QVERIFY(m_manager->writes().isEmpty());
}

QStringList HeadlessPlanTest::on(const QStringList& words) const
{
    return QStringList{u"plan"_s} + words
        + QStringList{u"--registry"_s, m_registry->url().toString(), u"--pipelines"_s,
            m_manager->url().toString()};
}

void HeadlessPlanTest::writesAPlanForItsOwner()
{
    const auto ended = m_rig->run(on({u"delete-artifacts"_s, u"2"_s, u"2"_s, u"--out"_s, u"p"_s}));
    QVERIFY2(ended.code == 0, ended.problems.constData());
    QVERIFY(ended.problems.isEmpty());
    QVERIFY(ended.out.contains("DELETE /artifacts/model/2"));
    QVERIFY(ended.out.contains("acme/sentiment-de (id 3) on acme/sentiment"));
    QVERIFY(ended.out.contains("steward apply p --confirm acme/sentiment\n"));
    QCOMPARE(QFileInfo(m_rig->file(u"p"_s)).permissions() & QFile::Permissions(0x7777),
        QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser);
    const auto plan = decodePlan(m_rig->bytes(u"p"_s));
    QVERIFY(plan.has_value());
    QCOMPARE(plan->steps.size(), 1);
    QCOMPARE(plan->guard.phrase, u"acme/sentiment"_s);
    QCOMPARE(plan->fingerprint, fingerprintOf(*plan));
}

void HeadlessPlanTest::namesWhatDoesNotExist()
{
    auto ended
        = m_rig->run(on({u"delete-artifacts"_s, u"2"_s, u"77"_s, u"78"_s, u"--out"_s, u"p"_s}));
    QCOMPARE(ended.code, 3);
    QVERIFY(ended.problems.contains("77") && ended.problems.contains("78"));
    QVERIFY(!ended.problems.contains("id 2."));
    QVERIFY(!QFileInfo::exists(m_rig->file(u"p"_s)));
    ended = m_rig->run(on({u"clear"_s, u"orders"_s, u"nobody"_s, u"--out"_s, u"p"_s}));
    QCOMPARE(ended.code, 3);
    QVERIFY(ended.problems.contains("nobody"));
    QVERIFY(!QFileInfo::exists(m_rig->file(u"p"_s)));
}

void HeadlessPlanTest::takesEveryVerbOfPipelines_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("clear") << u"clear"_s << QByteArray("POST /v0/pipelines/orders/clear");
    QTest::newRow("delete") << u"delete-pipelines"_s << QByteArray("DELETE /v0/pipelines/orders");
    QTest::newRow("start") << u"start"_s << QByteArray("POST /v0/pipelines/orders/start");
}

void HeadlessPlanTest::takesEveryVerbOfPipelines()
{
    QFETCH(const QString, verb);
    QFETCH(const QByteArray, request);
    const auto ended = m_rig->run(on({verb, u"orders"_s, u"--out"_s, u"p"_s}));
    QVERIFY2(ended.code == 0, ended.problems.constData());
    QVERIFY2(ended.out.contains(request), ended.out.constData());
    QVERIFY(decodePlan(m_rig->bytes(u"p"_s)).has_value());
}

void HeadlessPlanTest::tellsWhatIsLeftOut()
{
    const auto ended = m_rig->run(on({u"clear"_s, u"orders"_s, u"clicks"_s, u"--out"_s, u"p"_s}));
    QVERIFY2(ended.code == 4, ended.problems.constData());
    QVERIFY2(ended.out.contains("clicks: "), ended.out.constData());
    QCOMPARE(decodePlan(m_rig->bytes(u"p"_s)).value().ineligible.size(), 1);
}

void HeadlessPlanTest::tellsWhatStandsAgainstIt()
{
    const auto ended = m_rig->run(on({u"clear"_s, u"clicks"_s}));
    QCOMPARE(ended.code, 5);
    QVERIFY(ended.out.contains("Cannot be approved as it stands:"));
    QVERIFY(!ended.out.contains("steward apply"));
}

void HeadlessPlanTest::printsJson()
{
    const auto ended = m_rig->run(on({u"reset"_s, u"--json"_s, u"--out"_s, u"p"_s}));
    QVERIFY2(ended.code == 0, ended.problems.constData());
    QCOMPARE(ended.out, m_rig->bytes(u"p"_s));
    const auto plan = decodePlan(ended.out);
    QVERIFY(plan.has_value());
    QCOMPARE(plan->verb, Verb::ResetRegistry);
    QCOMPARE(std::get<RegistryTarget>(plan->targets.first()).artifacts.size(), 3);
}

void HeadlessPlanTest::cannotBeMovedByAName()
{
    m_registry->add(u"9"_s, u"a\x1b[2Jb\u202Ec"_s);
    const auto ended = m_rig->run(on({u"delete-artifacts"_s, u"9"_s, u"--out"_s, u"p"_s}));
    QVERIFY2(ended.code == 0, ended.problems.constData());
    QVERIFY(!ended.out.contains('\x1b'));
    QVERIFY(!ended.out.contains("\u202E"));
    QVERIFY2(ended.out.contains("a\\u{001B}[2Jb\\u{202E}c"), ended.out.constData());
}

void HeadlessPlanTest::neverLowersAClass()
{
    Environment saved;
    saved.id = QUuid::createUuid();
    saved.name = u"Live"_s;
    saved.environmentClass = EnvironmentClass::Production;
    saved.registryUrl = m_registry->url();
    m_rig->save({saved});
    for (const QStringList& servers : {QStringList{u"--environment"_s, u"live"_s},
             QStringList{
                 u"--registry"_s, m_registry->url().toString(), u"--class"_s, u"development"_s}}) {
        const QStringList words = QStringList{u"plan"_s, u"delete-artifacts"_s, u"3"_s} + servers;
        auto ended = m_rig->run(words);
        QCOMPARE(ended.code, 5); // Production opens read-only
        QVERIFY(ended.problems.contains("--unlock"));
        ended = m_rig->run(words + QStringList{u"--unlock"_s, u"--out"_s, u"p"_s});
        QVERIFY2(ended.code == 0, ended.problems.constData());
        QVERIFY(ended.out.contains("(Production)"));
        QVERIFY(ended.out.contains("steward apply p --confirm acme/sentiment-de\n"));
    }
}

void HeadlessPlanTest::saysWhatItCannotDo_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("named");
    const QString dead = u"http://127.0.0.1:1"_s;
    const auto row
        = [](const char* name, const QStringList& words, int code, const QByteArray& named) {
              QTest::newRow(name) << words << code << named;
          };
    row("no verb", {u"plan"_s}, 2, "delete-artifacts");
    row("unknown verb", {u"plan"_s, u"destroy"_s, u"x"_s}, 2, "destroy");
    row("no servers", {u"plan"_s, u"reset"_s}, 2, "--registry");
    row("no ids", {u"plan"_s, u"delete-artifacts"_s, u"--registry"_s, dead}, 2, "ids");
    row("names for a reset", {u"plan"_s, u"reset"_s, u"x"_s, u"--registry"_s, dead}, 2, "reset");
    row("option", {u"plan"_s, u"reset"_s, u"--bogus"_s}, 2, "bogus");
    row("class", {u"plan"_s, u"reset"_s, u"--registry"_s, dead, u"--class"_s, u"lax"_s}, 2, "lax");
    row("address", {u"plan"_s, u"reset"_s, u"--registry"_s, u"ftp://x"_s}, 2, "--registry");
    row("environment", {u"plan"_s, u"reset"_s, u"--environment"_s, u"None"_s}, 2, "None");
    row("the other server", {u"plan"_s, u"reset"_s, u"--pipelines"_s, dead}, 2, "no registry");
    row("nobody answers", {u"plan"_s, u"reset"_s, u"--registry"_s, dead}, 1, "GET");
    row("nobody lists", {u"plan"_s, u"clear"_s, u"x"_s, u"--pipelines"_s, dead}, 1, "GET");
    row("apply nothing", {u"apply"_s}, 2, "file");
    row("apply what is not there", {u"apply"_s, u"none.json"_s}, 2, "none.json");
}

void HeadlessPlanTest::saysWhatItCannotDo()
{
    QFETCH(const QStringList, words);
    QFETCH(const QByteArray, named);
    const auto ended = m_rig->run(words);
    QTEST(ended.code, "code");
    QVERIFY2(ended.problems.contains(named), ended.problems.constData());
    QVERIFY2(ended.out.isEmpty(), ended.out.constData());
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::HeadlessPlanTest)
#include "tst_headlessplan.moc"
