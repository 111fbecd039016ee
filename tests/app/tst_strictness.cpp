// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Protects SAFETY.md 1: of all that is saved for a server the strictest counts, nothing said at the
// start lowers it, and what was imported unconfirmed has no effect.
#include "app/environments/strictness.h"

#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;

namespace {

using Class = EnvironmentClass;

const QUrl kAway(u"http://registry.demo:8000/api"_s);
const QUrl kOther(u"http://other.demo"_s);
const QUrl kHere(u"http://127.0.0.1:8000"_s);
const QUrl kManager(u"http://pipelines.demo:8080"_s);

Environment saved(Class environmentClass, const QUrl& registry, const QUrl& pipelines = {},
    const QString& tenant = {})
{
    Environment environment;
    environment.id = QUuid::createUuid();
    environment.name = environment.id.toString();
    environment.environmentClass = environmentClass;
    environment.registryUrl = registry;
    environment.pipelinesUrl = pipelines;
    environment.tenant = tenant;
    return environment;
}

} // namespace

class TestStrictness final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theStrictestOfAServerCounts_data()
    {
        QTest::addColumn<Class>("one");
        QTest::addColumn<Class>("other");
        QTest::addColumn<Class>("opened");
        const std::array<std::pair<const char*, Class>, 3> all{{{"development", Class::Development},
            {"demo", Class::Demo}, {"production", Class::Production}}};
        for (size_t i = 0; i < all.size(); ++i) {
            for (size_t j = 0; j < all.size(); ++j)
                QTest::addRow("%s beside %s", all[i].first, all[j].first)
                    << all[i].second << all[j].second << all[std::max(i, j)].second;
        }
    }

    void theStrictestOfAServerCounts()
    {
        QFETCH(Class, one);
        QFETCH(Class, other);
        QFETCH(Class, opened);
        const Environment asked = saved(one, kAway, kManager);
        // By registry, by another spelling of it, by manager.
        for (const Environment& beside : {saved(other, kAway),
                 saved(other, QUrl(u"HTTP://REGISTRY.demo:8000/api/?x=1"_s), kOther),
                 saved(other, kOther, kManager)}) {
            const Environment result = asOpened(asked, {asked, beside});
            QVERIFY(result.environmentClass == opened);
            QCOMPARE(result.readOnly, opened == Class::Production);
            QCOMPARE(result.name, asked.name);
        }
        QVERIFY(asOpened(asked, {asked, saved(Class::Production, kOther, kOther)}).environmentClass
            == one);
    }

    void aTenantIsAnotherManagerButNotAnotherRegistry()
    {
        const Environment asked = saved(Class::Development, kAway, kManager, u"a"_s);
        QVERIFY(asOpened(asked, {saved(Class::Demo, {}, kManager, u"b"_s)}).environmentClass
            == Class::Development);
        QVERIFY(asOpened(asked, {saved(Class::Demo, kAway, {}, u"b"_s)}).environmentClass
            == Class::Demo);
    }

    void readOnlyAndResetSwitch()
    {
        const Environment asked = saved(Class::Demo, kAway);
        Environment beside = saved(Class::Demo, kAway);
        QVERIFY(!asOpened(asked, {asked, beside}).readOnly);
        QVERIFY(asOpened(asked, {asked, beside}).resetAllowed);
        beside.readOnly = true;
        beside.resetAllowed = false;
        QVERIFY(asOpened(asked, {asked, beside}).readOnly);
        QVERIFY(!asOpened(asked, {asked, beside}).resetAllowed);
    }

    void unconfirmedHasNoEffect()
    {
        Environment imported = saved(Class::Demo, kAway, kManager);
        imported.caFile = u"/tmp/theirs.pem"_s;
        imported.registryPin = QByteArray(32, 'x');
        imported.pipelinesSignIn = {SignInKind::Command, {}, true, u"curl evil.example"_s};
        imported.unconfirmed = {true, true, true};
        Environment opened = asOpened(imported, {imported});
        QVERIFY(opened.caFile.isEmpty());
        QVERIFY(opened.registryPin.isEmpty());
        QVERIFY(opened.pipelinesSignIn.command.isEmpty());
        QVERIFY(opened.unconfirmed.commands); // still to be told
        imported.unconfirmed = {};
        opened = asOpened(imported, {imported});
        QCOMPARE(opened.caFile, imported.caFile);
        QVERIFY(opened.pipelinesSignIn == imported.pipelinesSignIn);
    }

    void addressesWithoutAName_data()
    {
        QTest::addColumn<QUrl>("registry");
        QTest::addColumn<QUrl>("pipelines");
        QTest::addColumn<std::optional<Class>>("said");
        QTest::addColumn<QList<Environment>>("saved");
        QTest::addColumn<Class>("opened");
        using Said = std::optional<Class>;
        using Saved = QList<Environment>;
        const auto row = [](const char* name, const QUrl& registry, const QUrl& pipelines,
                             Said said, const Saved& known, Class opened) {
            QTest::newRow(name) << registry << pipelines << said << known << opened;
        };
        const Saved demo{saved(Class::Demo, kAway)};
        row("unknown here", kHere, {}, {}, {}, Class::Development);
        row("unknown away", kAway, {}, {}, {}, Class::Production);
        row("unknown away, said", kAway, {}, Class::Development, {}, Class::Development);
        row("known", kAway, {}, {}, demo, Class::Demo);
        row("known, said lower", kAway, {}, Class::Development, demo, Class::Demo);
        row("known, said higher", kAway, {}, Class::Production, demo, Class::Production);
        row("known twice", kAway, {}, {}, {demo.constFirst(), saved(Class::Production, kAway)},
            Class::Production);
        row("known under a tenant", {}, kManager, Class::Development,
            {saved(Class::Demo, {}, kManager, u"t"_s)}, Class::Demo);
        row("known and unknown away", kAway, kManager, {}, demo, Class::Production);
        row("known and unknown away, said", kAway, kManager, Class::Development, demo, Class::Demo);
        row("known and unknown here", kAway, kHere, {}, demo, Class::Demo);
        row("here but saved as production", kHere, {}, {}, {saved(Class::Production, kHere)},
            Class::Production);
        row("another prefix is another server", QUrl(u"http://registry.demo:8000"_s), {}, {}, demo,
            Class::Production);
        row("a name that begins like loopback", QUrl(u"http://127.evil.example"_s), {}, {}, {},
            Class::Production);
    }

    void addressesWithoutAName()
    {
        QFETCH(QUrl, registry);
        QFETCH(QUrl, pipelines);
        QFETCH(std::optional<Class>, said);
        QFETCH(QList<Environment>, saved);
        QFETCH(Class, opened);
        const Environment result = unsavedAsOpened(registry, pipelines, said, false, saved);
        QVERIFY(result.environmentClass == opened);
        QCOMPARE(result.readOnly, opened == Class::Production);
        QVERIFY(unsavedAsOpened(registry, pipelines, said, true, saved).readOnly);
    }

    void theResetSwitchIsTheSavedOnes()
    {
        Environment production = saved(Class::Production, kAway);
        production.resetAllowed = true;
        QVERIFY(unsavedAsOpened(kAway, {}, {}, false, {production}).resetAllowed);
        production.resetAllowed = false;
        QVERIFY(!unsavedAsOpened(kAway, {}, {}, false, {production}).resetAllowed);
        QVERIFY(!unsavedAsOpened(kAway, {}, {}, false, {}).resetAllowed);
    }

    void whileTheFileCannotBeReadNothingIsLowered()
    {
        QVERIFY(unsavedAsOpened(kAway, {}, Class::Development, false, {}, false).environmentClass
            == Class::Production);
        QVERIFY(unsavedAsOpened(kHere, {}, Class::Demo, false, {}, false).environmentClass
            == Class::Demo);
    }
};

QTEST_GUILESS_MAIN(TestStrictness)
#include "tst_strictness.moc"
