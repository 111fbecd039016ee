// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/barewords.h"
#include "app/plan/plancodec.h"
#include "app/plan/plancodes.h"
#include "net/pipelines/pipelineswords.h"
#include "tests/support/sampleplans.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

/// A plan goes into a file and comes back as it was, whatever its verb and whatever texts the
/// servers put into it.
class PlanCodecTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comesBack_data();
    void comesBack();
    void keepsOddTexts();
    void everyCodeComesBack();
    void hasAPhraseOnlyWhereOneIsTyped();
    void holdsNoSecret();
    void bareAddresses_data();
    void bareAddresses();
};

namespace {

/// What JSON keeps of a plan: all but what signs in, what is for a picture, and what is only valid
/// in one process.
Plan asStored(const Plan& plan)
{
    Plan stored = bareAddressesIn(plan);
    Environment kept;
    kept.id = plan.environment.id;
    kept.name = plan.environment.name;
    kept.environmentClass = plan.environment.environmentClass;
    kept.registryUrl = plan.environment.registryUrl;
    kept.pipelinesUrl = plan.environment.pipelinesUrl;
    kept.tenant = plan.environment.tenant;
    kept.readOnly = plan.environment.readOnly;
    kept.resetAllowed = plan.environment.resetAllowed;
    stored.environment = kept;
    stored.generation = 0;
    stored.hanging = {};
    for (Target& target : stored.targets) {
        if (auto* artifact = std::get_if<ArtifactTarget>(&target)) {
            artifact->readAt = {};
            artifact->record.raw.clear();
            artifact->record.downloadUrl.reset();
            artifact->impact.coverage.generation = 0;
            artifact->impact.coverage.crawlBegan.reset();
            artifact->impact.coverage.crawlEnded.reset();
        } else if (auto* registry = std::get_if<RegistryTarget>(&target)) {
            registry->readAt = {};
        } else if (auto* pipeline = std::get_if<PipelineTarget>(&target)) {
            pipeline->readAt = {};
            pipeline->pipeline.desiredSince = {};
            pipeline->pipeline.statusSince = {};
        }
    }
    return stored;
}

Plan decoded(const QByteArray& file)
{
    const auto plan = decodePlan(file);
    if (!plan)
        qWarning("%s", qPrintable(plan.error().words));
    return plan.value_or(Plan());
}

} // namespace

void PlanCodecTest::comesBack_data()
{
    QTest::addColumn<Plan>("plan");
    QTest::newRow("delete") << samplePlanDelete();
    QTest::newRow("delete, dependents") << samplePlanDeleteWithDependents();
    QTest::newRow("delete, production") << samplePlanDeleteInProduction();
    QTest::newRow("reset") << samplePlanReset();
    QTest::newRow("clear") << samplePlanClear();
    QTest::newRow("obstacle") << samplePlanObstacle();
    QTest::newRow("read-only") << samplePlanReadOnly();
    for (int verb = 0; verb <= static_cast<int>(Verb::ReturnToScenario); ++verb)
        QTest::addRow("verb %d", verb) << samplePlanOf(static_cast<Verb>(verb));
}

void PlanCodecTest::comesBack()
{
    QFETCH(const Plan, plan);
    const Plan back = decoded(encodePlan(plan));
    QCOMPARE(back.steps, plan.steps);
    QVERIFY(back == asStored(plan));
    QCOMPARE(fingerprintOf(back), plan.fingerprint);
    QVERIFY(decoded(encodePlan(plan, QJsonDocument::Compact)) == back);
    QCOMPARE(encodePlan(back), encodePlan(plan));
}

void PlanCodecTest::keepsOddTexts()
{
    static const QList<char16_t> odd{0, 1, u'\n', u'"', u'\\', u'/', u'<', u'&', 0x7f, 0x85, 0xa0,
        0x202e, 0x2066, 0xfeff, 0xfffe, 0xffff, 0xd800, 0xdc00, 0xdbff, u'a', u'é', u'雪'};
    QRandomGenerator random(20261121);
    const auto text = [&random] {
        QString made;
        const int size = random.bounded(12);
        for (int i = 0; i < size; ++i)
            made += QChar(odd.at(random.bounded(static_cast<int>(odd.size()))));
        return made;
    };
    for (int round = 0; round < 500; ++round) {
        Plan plan = samplePlanDeleteWithDependents();
        plan.environment.name = text() % u'x';
        plan.tenantName = text();
        for (QString* words : {&plan.title, &plan.act, &plan.summary, &plan.guard.phrase})
            *words = text();
        plan.goes = {text(), text()};
        plan.ineligible = {{text(), text()}};
        plan.askedArtifacts = {{{text() % u'1'}, text()}};
        auto& target = std::get<ArtifactTarget>(plan.targets.first());
        target.record.artifact = {{text() % u'2'}, text(), artifactType(text())};
        target.impact.dependents.first().path = QStringList{text(), text()};
        target.impact.coverage.unread.first().reason = text();
        plan.steps.first().subject = text();
        plan.steps.first().what = PipelineStep{{text() % u'u', text() % u'n'}, PipelineAct::Stop};
        plan.fingerprint = fingerprintOf(plan);
        const Plan back = decoded(encodePlan(plan));
        QVERIFY2(back == asStored(plan), qPrintable(QString::number(round)));
        QCOMPARE(fingerprintOf(back), plan.fingerprint);
    }
}

void PlanCodecTest::everyCodeComesBack()
{
    for (int i = 0; i <= static_cast<int>(Verb::ReturnToScenario); ++i)
        QCOMPARE(fromCode<Verb>(codeFor(static_cast<Verb>(i))), static_cast<Verb>(i));
    for (int i = 0; i <= static_cast<int>(Outcome::Verified); ++i)
        QCOMPARE(fromCode<Outcome>(codeFor(static_cast<Outcome>(i))), static_cast<Outcome>(i));
    QVERIFY(!fromCode<Verb>({}));
    QVERIFY(!fromCode<Verb>(u"Reset_registry"_s));
}

void PlanCodecTest::hasAPhraseOnlyWhereOneIsTyped()
{
    const auto guard = [](const Plan& plan) {
        return QJsonDocument::fromJson(encodePlan(plan)).object()["guard"_L1].toObject();
    };
    QCOMPARE(guard(samplePlanDelete()), (QJsonObject{{u"demand"_s, u"review"_s}}));
    QCOMPARE(guard(samplePlanReset())["phrase"_L1].toString(), u"Staging"_s);
    const QJsonObject production = guard(samplePlanDeleteInProduction());
    QCOMPARE(production["phrase"_L1].toString(), u"acme/sentiment"_s);
    QCOMPARE(production["unread"_L1].toInt(), 2);
    QVERIFY(!guard(samplePlanReadOnly()).contains("phrase"_L1));
    QVERIFY(!guard(samplePlanReadOnly())["reason"_L1].toString().isEmpty());
}

void PlanCodecTest::holdsNoSecret()
{
    const QString marker = u"Zq7-marker-Xw3"_s;
    Plan plan = samplePlanDelete();
    plan.environment.registryUrl.setUserInfo(marker % u':' % marker);
    plan.environment.registryUrl.setQuery(u"token="_s % marker);
    plan.environment.registrySignIn = {SignInKind::Command, marker, true, marker};
    plan.environment.caFile = marker;
    auto& target = std::get<ArtifactTarget>(plan.targets.first());
    for (const QString& url : {QString(u"https://host/file?sig="_s % marker),
             QString(u"https://"_s % marker % u"@host/file"),
             QString(u"s3://host/file#"_s % marker)}) {
        target.record.url = url;
        target.record.downloadUrl = url % u'2';
        target.record.raw = url.toUtf8();
        plan.askedDrafts = {{artifactType(u"model"_s), url, u"new"_s}};
        plan.undo = {u"to register it again: from %1; a new id"_s.arg(url)};
        plan.obstacles = {url % u'2'};
        const QByteArray file = encodePlan(plan);
        QVERIFY2(!file.contains(marker.toUtf8()), file.constData());
        QVERIFY(file.contains("host/file;"));
    }
}

void PlanCodecTest::bareAddresses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("bare");
    const auto row = [](const char* url, const char* bare) {
        QTest::newRow(url) << QString::fromLatin1(url) << QString::fromLatin1(bare);
    };
    row("", "");
    row("acme/model", "acme/model");
    row("https://host/a/b", "https://host/a/b");
    row("https://host/a?x=1#y", "https://host/a");
    row("https://host/a#y?x", "https://host/a");
    row("https://me:word@host:8/a@b", "https://host:8/a@b");
    row("https://me@host", "https://host");
    row("https://a@b@host/", "https://host/");
    row("https:\\\\me:word@host", "host");
    row("git@host:acme/x", "git@host:acme/x");
    row("me:word@host/x", "host/x");
    row("?", "");
    row("://@", "://");
}

void PlanCodecTest::bareAddresses()
{
    QFETCH(const QString, url);
    QTEST(bareAddress(url), "bare");
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::PlanCodecTest)
#include "tst_plancodec.moc"
