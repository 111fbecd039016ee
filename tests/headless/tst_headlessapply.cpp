// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/plancodec.h"
#include "app/plan/serverlock.h"
#include "tests/headless/headlessrig.h"
#include "tests/support/lyingregistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <csignal>
#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

namespace steward {

/// `steward apply` runs a plan once, only as it was planned and only as the guard asks; whatever
/// else is the case, nothing is sent.
class HeadlessApplyTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void deletesWhatWasPlannedOnce();
    void aPlanThatChangedNothingRanToo();
    void refusesAnotherPhrase_data();
    void refusesAnotherPhrase();
    void refusesAnotherWorld_data();
    void refusesAnotherWorld();
    void refusesAnEditedFile_data();
    void refusesAnEditedFile();
    void findsItsEnvironmentAgain();
    void waitsForNobody();
    void stopsAfterThisOne();
    void tellsAMachine();

private:
    void plan(const QStringList& ids, const QStringList& more = {});
    HeadlessRig::Ended apply(const QStringList& more = {}) const;
    void verifyNothingSent(const HeadlessRig::Ended& ended, const QByteArray& why) const;

    std::unique_ptr<HeadlessRig> m_rig;
    std::unique_ptr<LyingRegistry> m_registry;
};

using Change = std::function<void(LyingRegistry&)>;
using Edit = std::function<void(QJsonObject&)>;

void HeadlessApplyTest::init()
{
    m_rig = std::make_unique<HeadlessRig>();
    m_registry = std::make_unique<LyingRegistry>();
    m_registry->add(u"1"_s, u"bookcorpus"_s, {}, u"dataset"_s);
    m_registry->add(u"2"_s, u"acme/sentiment"_s, u"1"_s);
    m_registry->add(u"3"_s, u"acme/sentiment-de"_s, u"2"_s);
    m_registry->add(u"4"_s, u"acme/lonely"_s);
}

void HeadlessApplyTest::plan(const QStringList& ids, const QStringList& more)
{
    const QStringList servers = more.contains(u"--environment"_s)
        ? QStringList()
        : QStringList{u"--registry"_s, m_registry->url().toString()};
    const auto ended = m_rig->run(QStringList{u"plan"_s, u"delete-artifacts"_s} + ids
        + QStringList{u"--out"_s, u"plan.json"_s} + servers + more);
    QVERIFY2(ended.code == 0, ended.problems.constData());
    QVERIFY(m_registry->writes().isEmpty());
}

HeadlessRig::Ended HeadlessApplyTest::apply(const QStringList& more) const
{
    return m_rig->run(QStringList{u"apply"_s, u"plan.json"_s} + more);
}

void HeadlessApplyTest::verifyNothingSent(
    const HeadlessRig::Ended& ended, const QByteArray& why) const
{
    QVERIFY2(ended.problems.contains(why), ended.problems.constData());
    QCOMPARE(ended.code, 16);
    QVERIFY(m_registry->writes().isEmpty());
}

void HeadlessApplyTest::deletesWhatWasPlannedOnce()
{
    plan({u"2"_s});
    auto ended = apply({u"--confirm"_s, u" acme/sentiment "_s}); // trimmed, as in the window
    QVERIFY2(ended.code == 0, ended.problems.constData());
    QVERIFY2(ended.out.contains("Verified      Delete acme/sentiment"), ended.out.constData());
    QCOMPARE(m_registry->writes().size(), 1);
    QCOMPARE(m_registry->entries.size(), 3);
    // Were it back, its fingerprint would be the same: the journal knows that the plan ran.
    m_registry->add(u"2"_s, u"acme/sentiment"_s, u"1"_s);
    ended = apply({u"--confirm"_s, u"acme/sentiment"_s});
    QCOMPARE(ended.code, 16);
    QVERIFY2(ended.problems.contains("This plan ran at ")
            && ended.problems.contains(": Verified. A plan runs once"),
        ended.problems.constData());
    QCOMPARE(m_registry->writes().size(), 1);
}

/// Whatever came of it: who wants it again reviews it again.
void HeadlessApplyTest::aPlanThatChangedNothingRanToo()
{
    plan({u"2"_s});
    m_registry->onWrite
        = [](const RawRequest&) { return RawAnswer::whole(401, R"({"detail":"admins only"})"); };
    QVERIFY(apply({u"--confirm"_s, u"acme/sentiment"_s}).code != 0);
    m_registry->onWrite = {};
    const auto ended = apply({u"--confirm"_s, u"acme/sentiment"_s});
    QCOMPARE(ended.code, 16);
    QVERIFY2(ended.problems.contains(": Refused. A plan runs once"), ended.problems.constData());
    QCOMPARE(m_registry->writes().size(), 1);
}

void HeadlessApplyTest::refusesAnotherPhrase_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("none") << QStringList();
    QTest::newRow("empty") << QStringList{u"--confirm"_s, QString()};
    QTest::newRow("the parent's") << QStringList{u"--confirm"_s, u"bookcorpus"_s};
    QTest::newRow("letter case") << QStringList{u"--confirm"_s, u"Acme/sentiment"_s};
    QTest::newRow("number alone") << QStringList{u"--confirm-unread"_s, u"0"_s};
}

void HeadlessApplyTest::refusesAnotherPhrase()
{
    QFETCH(const QStringList, words);
    plan({u"2"_s});
    verifyNothingSent(apply(words), "\"acme/sentiment\" to be typed");
}

void HeadlessApplyTest::refusesAnotherWorld_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("why");
    const auto row = [](const char* name, const QByteArray& why, Change change) {
        QTest::newRow(name) << std::move(change) << why;
    };
    row("a dependent came", "acme/new is built on",
        [](LyingRegistry& r) { r.add(u"9"_s, u"acme/new"_s, u"2"_s); });
    row("renamed", "belongs to other by now",
        [](LyingRegistry& r) { r.entries[1].name = u"other"_s; });
    row("gone", "not listed any more", [](LyingRegistry& r) { r.remove(u"2"_s); });
    row("a twin", "what it would hit changed", [](LyingRegistry& r) { r.add(u"2"_s, u"twin"_s); });
    row("reset", "not listed any more", [](LyingRegistry& r) { r.entries.clear(); });
    row("silent", "cannot be read again", [](LyingRegistry& r) { r.silent = true; });
}

void HeadlessApplyTest::refusesAnotherWorld()
{
    QFETCH(const Change, change);
    QFETCH(const QByteArray, why);
    plan({u"2"_s});
    change(*m_registry);
    verifyNothingSent(apply({u"--confirm"_s, u"acme/sentiment"_s}), why);
}

void HeadlessApplyTest::refusesAnEditedFile_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<bool>("forged"); // with the fingerprint that fits
    const auto row = [](const char* name, bool forged, Edit edit) {
        QTest::newRow(name) << std::move(edit) << forged;
    };
    const auto guard = [](const QString& key, const QJsonValue& value) {
        return [key, value](QJsonObject& file) {
            QJsonObject changed = file["guard"_L1].toObject();
            changed[key] = value;
            file["guard"_L1] = changed;
        };
    };
    row("review is enough", false, [](QJsonObject& file) {
        file["guard"_L1] = QJsonObject{{u"demand"_s, u"review"_s}};
    });
    row("another phrase", false, guard(u"phrase"_s, u"yes"_s));
    row("a class", false, [](QJsonObject& file) {
        QJsonObject environment = file["environment"_L1].toObject();
        environment["class"_L1] = u"demo"_s;
        file["environment"_L1] = environment;
    });
    const auto third = [](QJsonObject& file) {
        for (const QString& list : {u"targets"_s, u"steps"_s}) {
            QByteArray text = QJsonDocument(file[list].toArray()).toJson();
            text.replace("\"2\"", "\"4\"").replace("acme/sentiment\"", "acme/lonely\"");
            text.replace("model/2", "model/4");
            file[list] = QJsonDocument::fromJson(text).array();
        }
    };
    row("another target", false, third);
    row("another target, forged", true, third);
    row("no dependents, forged", true, [](QJsonObject& file) {
        QJsonObject target = file["targets"_L1].toArray().first().toObject();
        QJsonObject impact = target["impact"_L1].toObject();
        impact["dependents"_L1] = QJsonArray();
        impact["answer"_L1] = u"none_recorded"_s;
        target["impact"_L1] = impact;
        file["targets"_L1] = QJsonArray{target};
    });
    row("another verb, forged", true,
        [](QJsonObject& file) { file["verb"_L1] = u"reset_registry"_s; });
    row("no steps, forged", true, [](QJsonObject& file) { file["steps"_L1] = QJsonArray(); });
}

void HeadlessApplyTest::refusesAnEditedFile()
{
    QFETCH(const Edit, edit);
    QFETCH(const bool, forged);
    plan({u"2"_s});
    QJsonObject file = m_rig->json(u"plan.json"_s);
    const QJsonObject before = file;
    edit(file);
    QVERIFY(file != before);
    if (forged) {
        const auto read = decodePlan(QJsonDocument(file).toJson());
        QVERIFY(read.has_value());
        file["fingerprint"_L1] = QString::fromLatin1(fingerprintOf(*read));
    }
    m_rig->write(u"plan.json"_s, file);
    for (const QString& phrase :
        {QString(), u"yes"_s, u"acme/lonely"_s, u"acme/sentiment"_s, u"127.0.0.1"_s})
        verifyNothingSent(apply({u"--confirm"_s, phrase}), "steward: ");
}

void HeadlessApplyTest::findsItsEnvironmentAgain()
{
    Environment live;
    live.id = QUuid::createUuid();
    live.name = u"Live"_s;
    live.environmentClass = EnvironmentClass::Demo;
    live.registryUrl = m_registry->url();
    m_rig->save({live});
    plan({u"3"_s, u"4"_s}, {u"--environment"_s, u"Live"_s});
    // Saved again for the same server, as Production and under another name: the strictest counts.
    Environment stricter = live;
    stricter.id = QUuid::createUuid();
    stricter.name = u"Real"_s;
    stricter.environmentClass = EnvironmentClass::Production;
    m_rig->save({live, stricter});
    const QStringList phrase{u"--confirm"_s, u"Live"_s};
    verifyNothingSent(apply(phrase), "of the class Production");
    verifyNothingSent(apply(phrase + QStringList{u"--unlock"_s}), "of the class Production");
    m_rig->save({live});
    const auto ended = apply(phrase);
    QVERIFY2(ended.code == 0, ended.problems.constData());
    QCOMPARE(m_registry->writes().size(), 2);
}

void HeadlessApplyTest::waitsForNobody()
{
    plan({u"4"_s});
    ServerLock lock(m_rig->lockFolder(), ServerKey::of(m_registry->url()));
    QCOMPARE(lock.tryTake(), ServerLock::Result::Taken);
    const QByteArray holder = "process " + QByteArray::number(QCoreApplication::applicationPid());
    verifyNothingSent(apply(), holder);
    lock.release();
    QCOMPARE(apply().code, 0);
    QCOMPARE(m_registry->writes().size(), 1);
}

void HeadlessApplyTest::stopsAfterThisOne()
{
    plan({u"3"_s, u"4"_s});
    QProcess steward;
    m_registry->onWrite = [this, &steward](const RawRequest& request) {
        ::kill(static_cast<pid_t>(steward.processId()), SIGINT);
        return m_registry->honestly(request);
    };
    m_rig->start(steward, {u"apply"_s, u"plan.json"_s});
    const auto ended = HeadlessRig::ended(steward);
    QCOMPARE(ended.code, 16);
    QCOMPARE(m_registry->writes().size(), 1);
    QVERIFY2(ended.out.contains("Verified      Delete acme/sentiment-de"), ended.out.constData());
    QVERIFY2(ended.out.contains("Not sent      Delete acme/lonely"), ended.out.constData());
    QVERIFY(ended.problems.contains("cannot be called back"));
}

void HeadlessApplyTest::tellsAMachine()
{
    const auto told = [this] { return QJsonDocument::fromJson(apply({u"--json"_s}).out).object(); };
    plan({u"3"_s});
    m_registry->remove(u"3"_s);
    QJsonObject report = told();
    QCOMPARE(report["outcome"_L1].toString(), u"not_sent"_s);
    QVERIFY(report["reason"_L1].toString().contains("not listed any more"_L1));
    plan({u"4"_s});
    report = told();
    QCOMPARE(report["outcome"_L1].toString(), u"verified"_s);
    QCOMPARE(report["plan"_L1].toString(), m_rig->json(u"plan.json"_s)["id"_L1].toString());
    const QJsonObject step = report["steps"_L1].toArray().at(0).toObject();
    QCOMPARE(step["outcome"_L1].toString(), u"verified"_s);
    QCOMPARE(step["http_status"_L1].toInt(), 200);
    QVERIFY(told()["reason"_L1].toString().contains("A plan runs once"_L1));
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::HeadlessApplyTest)
#include "tst_headlessapply.moc"
