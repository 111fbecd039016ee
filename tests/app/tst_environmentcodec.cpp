// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Protects the form of the file of environments: what is read is what was written, no secret gets
// in or out, and whatever is not as it should be is refused with the place named.
#include "app/environments/environmentcodec.h"
#include "app/environments/environmentrules.h"

#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;

namespace {

Environment staging()
{
    Environment environment;
    environment.id = QUuid::fromString(u"0b5b5d5e-3f0c-4f0e-9d7a-1c2b3a4d5e6f"_s);
    environment.name = u"Staging \u00fc \U0001F980"_s;
    environment.environmentClass = EnvironmentClass::Demo;
    environment.registryUrl = QUrl(u"http://registry.demo:8000/api"_s);
    environment.pipelinesUrl = QUrl(u"https://pipelines.demo"_s);
    environment.colour = u"#2f6b9a"_s;
    environment.tenant = u"acme"_s;
    environment.registrySignIn = {SignInKind::Password, u"ece30861default\"admin"_s, false, {}};
    environment.pipelinesSignIn = {SignInKind::Command, {}, true, u"token-of \"a b\""_s};
    environment.caFile = u"/etc/ssl/acme.pem"_s;
    environment.registryPin = QByteArray(32, '\x5a');
    environment.unconfirmed = {true, true, true};
    environment.readOnly = true;
    environment.resetAllowed = false;
    environment.interval = std::chrono::milliseconds(1'500);
    return environment;
}

QByteArray withOne(const QByteArray& members)
{
    return "{\"schema\": 1, \"environments\": [{\"id\": \"0b5b5d5e-3f0c-4f0e-9d7a-1c2b3a4d5e6f\", "
           "\"name\": \"Staging\""
        + members + "}]}";
}

} // namespace

class TestEnvironmentCodec final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void roundTrip()
    {
        Environment plain;
        plain.id = QUuid::createUuid();
        plain.name = u"Plain"_s;
        plain.pipelinesUrl = QUrl(u"http://[::1]:8080"_s);
        const QList<Environment> written{staging(), plain};
        const auto read = decodeEnvironments(encodeEnvironments(written));
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().words));
        QVERIFY(read->environments == written);
        QVERIFY(read->notes.isEmpty());
        QVERIFY(decodeEnvironments(encodeEnvironments({}))->environments.isEmpty());
    }

    void peopleReadTheNameFirst()
    {
        const QByteArray file = encodeEnvironments({staging()});
        QVERIFY(file.indexOf("\"name\"") < file.indexOf("\"class\""));
        QVERIFY(file.indexOf("\"class\"") < file.indexOf("\"registry\""));
        QVERIFY(file.startsWith("{\n    \"schema\": 1,\n    \"environments\": [\n        {\n"));
        QVERIFY(file.endsWith("        }\n    ]\n}\n"));
    }

    void secretsInAddressesStayOut()
    {
        Environment careless = staging();
        careless.registryUrl = QUrl(u"http://me:marker@registry.demo/api?token=marker#marker"_s);
        QVERIFY(!encodeEnvironments({careless}).contains("marker"));

        const auto read = decodeEnvironments(withOne(
            ", \"registry\": {\"url\": \"http://me:marker@registry.demo/api/?token=marker\"}"));
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().words));
        QCOMPARE(read->environments.constFirst().registryUrl, QUrl(u"http://registry.demo/api"_s));
        QCOMPARE(read->notes.size(), 1);
        QVERIFY(!read->notes.constFirst().contains(u"marker"_s));
    }

    void whatNobodySaidIsTheMostCareful()
    {
        const auto read
            = decodeEnvironments(withOne(", \"registry\": {\"url\": \"http://registry.demo\"}"));
        QVERIFY(read.has_value());
        const Environment& environment = read->environments.constFirst();
        QVERIFY(environment.environmentClass == EnvironmentClass::Production);
        QVERIFY(!environment.resetAllowed);
    }

    void formZeroIsABareList()
    {
        const auto read = decodeEnvironments("[{\"name\": \"Old\", \"class\": \"demo\", "
                                             "\"registry\": {\"url\": \"http://old.demo/api\"}}]");
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().words));
        QCOMPARE(read->schema, 0);
        QVERIFY(!read->environments.constFirst().id.isNull());
        QCOMPARE(read->environments.constFirst().name, u"Old"_s);
    }

    void newerIsNotDamaged()
    {
        for (const QByteArray& schema : {QByteArray("2"), QByteArray("99999999999999")}) {
            const auto read = decodeEnvironments("{\"schema\": " + schema + ", \"what\": []}");
            QVERIFY(!read.has_value());
            QVERIFY(read.error().kind == EnvironmentsTrouble::Kind::Newer);
        }
    }

    void damageIsRefusedAndNamed_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("place");
        const QByteArray good = encodeEnvironments({staging()});
        const QByteArray url = ", \"registry\": {\"url\": \"http://registry.demo\"}";
        const auto row = [](const char* name, const QByteArray& file, const QString& place) {
            QTest::newRow(name) << file << place;
        };
        row("empty", {}, {});
        row("cut", good.first(good.size() / 2), {});
        row("zeros", QByteArray(512, '\0'), {});
        row("html", "<html>sign in</html>", {});
        row("no schema", "{\"environments\": []}", u"schema"_s);
        row("schema no number", "{\"schema\": \"1\", \"environments\": []}", {});
        row("schema below", "{\"schema\": -3, \"environments\": []}", u"schema"_s);
        row("no list", "{\"schema\": 1, \"environments\": {}}", u"list"_s);
        row("no name", "{\"schema\": 1, \"environments\": [{\"class\": \"demo\"}]}", u"name"_s);
        row("unknown class", withOne(", \"class\": \"staging\"" + url), u"class"_s);
        row("sandbox is not saved", withOne(", \"class\": \"sandbox\"" + url), u"class"_s);
        row("class no text", withOne(", \"class\": 2" + url), u"class"_s);
        row("no server", withOne({}), u"environments[0]"_s);
        row("a file", withOne(", \"registry\": {\"url\": \"file:///etc/passwd\"}"), u"url"_s);
        row("no host", withOne(", \"registry\": {\"url\": \"http://\"}"), u"url"_s);
        row("registry no object", withOne(", \"registry\": \"http://registry.demo\""),
            u"registry"_s);
        row("pin too short",
            withOne(", \"registry\": {\"url\": \"http://a.b\", \"pin_sha256\": \"5a5a\"}"),
            u"pin_sha256"_s);
        row("sign-in unknown",
            withOne(
                ", \"registry\": {\"url\": \"http://a.b\", \"sign_in\": {\"kind\": \"magic\"}}"),
            u"kind"_s);
        row("polls too fast", withOne(url + ", \"interval_ms\": 1"), u"environments[0]"_s);
        row("polls never", withOne(url + ", \"interval_ms\": 9e15"), u"environments[0]"_s);
        row("colour no colour", withOne(url + ", \"colour\": \"red; background\""),
            u"environments[0]"_s);
        row("there twice",
            "{\"schema\": 1, \"environments\": [" + QByteArray(withOne(url)).mid(31).chopped(2)
                + ", " + QByteArray(withOne(url)).mid(31).chopped(2).replace("Staging", "Other")
                + "]}",
            u"id"_s);
    }

    void damageIsRefusedAndNamed()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, place);
        const auto read = decodeEnvironments(file);
        QVERIFY(!read.has_value());
        QVERIFY(read.error().kind == EnvironmentsTrouble::Kind::Damaged);
        QVERIFY2(!read.error().words.isEmpty() && read.error().words.contains(place),
            qPrintable(read.error().words));
    }

    void namesAreTypedToConfirm_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << QString();
        QTest::newRow("blank") << u"   "_s;
        QTest::newRow("65") << QString(65, u'a');
        QTest::newRow("a line") << u"a\nb"_s;
        QTest::newRow("invisible") << u"Sta\u200bging"_s;
        QTest::newRow("turned around") << u"Sta\u202eging"_s;
        QTest::newRow("both directions") << u"Staging \u05d0\u05d1"_s;
        QTest::newRow("taken") << u"production"_s;
        QTest::newRow("taken, composed otherwise") << u"PRODUCTION "_s;
    }

    void namesAreTypedToConfirm()
    {
        QFETCH(QString, name);
        Environment taken = staging();
        taken.name = u"Production"_s;
        QVERIFY(!nameTrouble(name, QUuid::createUuid(), {taken}).isEmpty());
    }

    void freeNames()
    {
        Environment taken = staging();
        taken.name = u"Staging"_s;
        Environment second = taken;
        second.name = u"Staging (2)"_s;
        QCOMPARE(freeName(u"Other"_s, {taken}), u"Other"_s);
        QCOMPARE(freeName(u"staging"_s, {taken, second}), u"staging (3)"_s);
        taken.name = QString(64, u'x');
        QCOMPARE(freeName(taken.name, {taken}).size(), 64);
    }

    void addressesAsTyped()
    {
        QCOMPARE(*readBaseUrl(u" http://Host:8000/api/// "_s), QUrl(u"http://host:8000/api"_s));
        QCOMPARE(*readBaseUrl(u"https://host/?x=1#y"_s), QUrl(u"https://host"_s));
        for (const QString& bad : {u"host:8000"_s, u"ftp://host"_s, u""_s, u"http://u:p@host"_s,
                 u"http://u@host"_s, u"javascript:alert(1)"_s, u"http://ho st"_s})
            QVERIFY2(!readBaseUrl(bad), qPrintable(bad));
    }
};

QTEST_GUILESS_MAIN(TestEnvironmentCodec)
#include "tst_environmentcodec.moc"
