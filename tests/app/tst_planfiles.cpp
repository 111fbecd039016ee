// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/plancodec.h"
#include "tests/support/sampleplans.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace steward {

/// A file that is not a plan, whole and known in every word, is refused in words and harms nobody.
class PlanFilesTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusesANewerForm();
    void refusesWhatIsMissing();
    void refusesWhatIsOfAnotherType();
    void refusesWhatItDoesNotKnow();
    void keepsAConfigurationAsItIs();
    void refusesHostileFiles_data();
    void refusesHostileFiles();
    void refusesEveryCutOffFile();
};

namespace {

/// Inside of a pipeline's configuration, which is handed on as it is.
bool isSomebodyElses(const QString& where)
{
    return where.contains(".runtime_config."_L1) || where.contains(".program_config."_L1);
}

using Visit = std::function<void(const QByteArray& changed, const QString& where)>;
using Change = std::function<void(QJsonObject& object, const QString& key)>;

/// The file with every member of every object in turn changed.
QJsonValue changedBelow(
    const QJsonValue& value, const QString& path, const Change& change, int& countdown, QString& at)
{
    if (value.isArray()) {
        QJsonArray array;
        const QJsonArray elements = value.toArray();
        for (const auto& element : elements)
            array.append(changedBelow(element, path % u"[]", change, countdown, at));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    const QStringList keys = object.keys();
    for (const QString& key : keys) {
        const QString here = path % u'.' % key;
        if (countdown-- == 0) {
            at = here;
            change(object, key);
        } else {
            object[key] = changedBelow(object.value(key), here, change, countdown, at);
        }
    }
    return object;
}

void eachMember(const QByteArray& file, const Change& change, const Visit& visit)
{
    const QJsonValue root = QJsonDocument::fromJson(file).object();
    for (int member = 0;; ++member) {
        int countdown = member;
        QString at;
        const QJsonValue changed = changedBelow(root, {}, change, countdown, at);
        if (at.isEmpty()) {
            QVERIFY(member > 50);
            return;
        }
        visit(QJsonDocument(changed.toObject()).toJson(), at);
    }
}

} // namespace

void PlanFilesTest::refusesANewerForm()
{
    QJsonObject file = QJsonDocument::fromJson(encodePlan(samplePlanDelete())).object();
    file["schema"_L1] = kPlanSchema + 1;
    file["something"_L1] = u"new"_s;
    const auto plan = decodePlan(QJsonDocument(file).toJson());
    QVERIFY(!plan.has_value());
    QCOMPARE(plan.error().kind, PlanTrouble::Kind::Newer);
}

void PlanFilesTest::refusesWhatIsMissing()
{
    static const QStringList optional{u".guard.phrase"_s, u".guard.unread"_s, u".guard.reason"_s,
        u".targets[].checkpoints"_s, u".targets[].checkpoints[].bytes"_s,
        u".targets[].checkpoints[].records"_s, u".targets[].runtime_config"_s,
        u".steps[].what.runtime_config"_s};
    for (const Plan& plan : {samplePlanDeleteInProduction(), samplePlanOf(Verb::StopPipelines)}) {
        eachMember(
            encodePlan(plan), [](QJsonObject& object, const QString& key) { object.remove(key); },
            [](const QByteArray& file, const QString& where) {
                QVERIFY2(decodePlan(file).has_value()
                        == (optional.contains(where) || isSomebodyElses(where)),
                    qPrintable(where));
            });
    }
}

void PlanFilesTest::refusesWhatIsOfAnotherType()
{
    for (const QJsonValue& other : {QJsonValue(1.5), QJsonValue(-7), QJsonValue(QJsonObject()),
             QJsonValue(QJsonArray{QJsonArray()})}) {
        eachMember(
            encodePlan(samplePlanDeleteInProduction()),
            [&other](QJsonObject& object, const QString& key) { object[key] = other; },
            [](const QByteArray& file, const QString& where) {
                QVERIFY2(!decodePlan(file).has_value(), qPrintable(where));
            });
    }
}

void PlanFilesTest::refusesWhatItDoesNotKnow()
{
    eachMember(
        encodePlan(samplePlanOf(Verb::ReplaceArtifact)),
        [](QJsonObject& object, const QString& key) { object[key % u'x'] = object.take(key); },
        [](const QByteArray& file, const QString& where) {
            QVERIFY2(decodePlan(file).has_value() == isSomebodyElses(where), qPrintable(where));
        });
}

// What runs a pipeline is the manager's to know: newer ones have members that nobody here heard of.
void PlanFilesTest::keepsAConfigurationAsItIs()
{
    const QByteArray config = R"({"newer":{"deep":[1,null,"x"]},"workers":"many"})";
    QJsonObject file
        = QJsonDocument::fromJson(encodePlan(samplePlanOf(Verb::ReturnToScenario))).object();
    const auto change = [&config](QJsonObject draft) {
        draft["runtime_config"_L1] = QJsonDocument::fromJson(config).object();
        return draft;
    };
    QJsonArray targets = file["targets"_L1].toArray();
    targets.replace(targets.size() - 1, change(targets.last().toObject()));
    file["targets"_L1] = targets;
    const auto plan = decodePlan(QJsonDocument(file).toJson());
    QVERIFY2(plan.has_value(), qPrintable(plan ? QString() : plan.error().words));
    const auto* created = std::get_if<NewPipelineTarget>(&plan->targets.constLast());
    QVERIFY(created);
    QCOMPARE(created->draft.program.runtimeConfig, config);
    // It is part of what was reviewed all the same.
    QVERIFY(fingerprintOf(*plan) != plan->fingerprint);
    for (const QJsonValue& other : {QJsonValue(1), QJsonValue(u"{}"_s), QJsonValue(QJsonArray())}) {
        QJsonObject draft = targets.last().toObject();
        draft["runtime_config"_L1] = other;
        targets.replace(targets.size() - 1, draft);
        file["targets"_L1] = targets;
        QVERIFY(!decodePlan(QJsonDocument(file).toJson()).has_value());
    }
}

void PlanFilesTest::refusesHostileFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    const QByteArray good = encodePlan(samplePlanDelete());
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("#!/bin/sh\nrm -rf .\n");
    QTest::newRow("bare") << QByteArray("1");
    QTest::newRow("a list") << QByteArray("[" + good + "]");
    QTest::newRow("no schema") << QByteArray("{}");
    QTest::newRow("schema 0") << QByteArray("{\"schema\": 0}");
    QTest::newRow("schema as text")
        << QByteArray(good).replace("\"schema\": 1", "\"schema\": \"1\"");
    QTest::newRow("two values") << QByteArray(good + good);
    QTest::newRow("deep") << QByteArray(
        QByteArray("{\"schema\": 1, \"asked\": ") + QByteArray(100'000, '['));
    QTest::newRow("id 1e300") << QByteArray(good).replace("\"id\": 1,", "\"id\": 1e300,");
    QTest::newRow("after itself") << QByteArray(good).replace("\"after\": [\n", "\"after\": [1\n");
    QTest::newRow("fingerprint") << QByteArray(good).replace(
        samplePlanDelete().fingerprint, samplePlanDelete().fingerprint.toUpper());
    QTest::newRow("NUL bytes") << QByteArray(1'000, '\0');
}

void PlanFilesTest::refusesHostileFiles()
{
    QFETCH(const QByteArray, file);
    const auto plan = decodePlan(file);
    QVERIFY(!plan.has_value());
    QVERIFY(!plan.error().words.isEmpty());
    QCOMPARE(plan.error().kind, PlanTrouble::Kind::Damaged);
}

void PlanFilesTest::refusesEveryCutOffFile()
{
    const QByteArray file = encodePlan(samplePlanDelete(), QJsonDocument::Compact);
    for (qsizetype size = 0; size < file.size(); ++size)
        QVERIFY2(!decodePlan(file.first(size)).has_value(), qPrintable(QString::number(size)));
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::PlanFilesTest)
#include "tst_planfiles.moc"
