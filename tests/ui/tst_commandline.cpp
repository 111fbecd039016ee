// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Protects the command line of UX.md: which servers, how careful, and when a tour may destroy.
#include "app/environments/environmentstore.h"
#include "ui/commandline.h"

#include <QTemporaryDir>
#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;

using Class = EnvironmentClass;

class TestCommandLine final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsTheLastEnvironmentOrTheWelcome()
    {
        const CommandLine line = readCommandLine({});
        QVERIFY(line.error.isEmpty());
        QVERIFY(!line.sandbox && line.registry.isEmpty() && line.environment.isEmpty());
        QVERIFY(readCommandLine({u"--sandbox"_s}).sandbox);
        QVERIFY(readCommandLine({u"--tour"_s, u"x"_s}).sandbox); // walks what it can destroy
    }

    void serversByAddress()
    {
        const CommandLine line = readCommandLine({u"--registry"_s, u"http://127.0.0.1:8000/api"_s,
            u"--class"_s, u"demo"_s, u"--read-only"_s});
        QVERIFY2(line.error.isEmpty(), qPrintable(line.error));
        QVERIFY(!line.sandbox);
        QCOMPARE(line.registry, QUrl(u"http://127.0.0.1:8000/api"_s));
        QVERIFY(line.pipelines.isEmpty());
        QVERIFY(line.environmentClass == EnvironmentClass::Demo);
        QVERIFY(line.readOnly);
    }

    void refusesWhatItCannotUse_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no scheme") << QStringList{u"--registry"_s, u"localhost:8000"_s};
        QTest::newRow("a file") << QStringList{u"--registry"_s, u"file:///etc/passwd"_s};
        QTest::newRow("a secret in the address")
            << QStringList{u"--registry"_s, u"http://me:secret@127.0.0.1/api"_s};
        QTest::newRow("an unknown class") << QStringList{u"--class"_s, u"staging"_s};
        QTest::newRow("both kinds of servers")
            << QStringList{u"--sandbox"_s, u"--registry"_s, u"http://127.0.0.1/api"_s};
        QTest::newRow("a name and addresses") << QStringList{
            u"--environment"_s, u"Staging"_s, u"--registry"_s, u"http://127.0.0.1/api"_s};
        QTest::newRow("a name and the sandbox")
            << QStringList{u"--environment"_s, u"Staging"_s, u"--sandbox"_s};
        QTest::newRow("an empty name") << QStringList{u"--environment"_s, u" "_s};
        QTest::newRow("an unknown option") << QStringList{u"--force"_s};
        QTest::newRow("a stray word") << QStringList{u"reset"_s};
    }

    void refusesWhatItCannotUse()
    {
        QFETCH(QStringList, arguments);
        const CommandLine line = readCommandLine(arguments);
        QVERIFY(!line.error.isEmpty());
        QVERIFY(!line.error.contains(u"secret"_s));
    }

    void tourNeedsEveryServerRepeated()
    {
        const QString registry = u"http://127.0.0.1:8000/api"_s;
        const QString pipelines = u"http://127.0.0.1:8080"_s;
        const auto refusal = [&](const QStringList& more) {
            const CommandLine line
                = readCommandLine(QStringList{u"--tour"_s, u"x"_s, u"--registry"_s, registry,
                                      u"--pipelines"_s, pipelines}
                    + more);
            return tourRefusal(line,
                unsavedEnvironment(
                    line.registry, line.pipelines, line.environmentClass, line.readOnly));
        };
        QVERIFY(refusal({}).contains(registry));
        QVERIFY(refusal({u"--yes-destroy"_s, registry}).contains(pipelines));
        QVERIFY(!refusal({u"--yes-destroy"_s, registry, u"--yes-destroy"_s, u"http://127.0.0.1"_s})
                     .isEmpty());
        QCOMPARE(refusal({u"--yes-destroy"_s, registry + u'/', u"--yes-destroy"_s, pipelines}),
            QString());
        QVERIFY(!refusal({u"--yes-destroy"_s, registry, u"--yes-destroy"_s, pipelines, u"--class"_s,
                             u"production"_s})
                     .isEmpty());
    }

    void savedEnvironments()
    {
        QTemporaryDir folder;
        EnvironmentStore store(folder.filePath(u"environments.json"_s));
        const auto chosen = [&store](const QStringList& arguments) {
            return environmentOf(readCommandLine(arguments), store);
        };
        QVERIFY(chosen({}) && !*chosen({}));
        QVERIFY(!chosen({u"--environment"_s, u"Staging"_s}));

        Environment staging;
        staging.id = QUuid::createUuid();
        staging.name = u"Staging"_s;
        staging.environmentClass = EnvironmentClass::Demo;
        staging.registryUrl = QUrl(u"http://registry.demo:8000/api"_s);
        QCOMPARE(store.save(staging, std::nullopt), QString());
        const auto open = [&chosen](const QStringList& arguments) { return **chosen(arguments); };
        QVERIFY(open({u"--environment"_s, u"staging"_s}) == staging);
        // Said at the start: raises, never lowers; the same by address.
        for (const QStringList& which : {QStringList{u"--environment"_s, u"Staging"_s},
                 QStringList{u"--registry"_s, u"http://REGISTRY.demo:8000/api/"_s}}) {
            const Class lower
                = open(which + QStringList{u"--class"_s, u"development"_s}).environmentClass;
            QVERIFY(lower == Class::Demo);
            const Environment higher = open(which + QStringList{u"--class"_s, u"production"_s});
            QVERIFY(higher.environmentClass == Class::Production && higher.readOnly);
            QVERIFY(open(which + QStringList{u"--read-only"_s}).readOnly);
            QVERIFY(!open(which).readOnly);
        }
        const auto unknown = chosen({u"--environment"_s, u"Stagin"_s});
        QVERIFY(!unknown && unknown.error().contains(u"Staging"_s));
    }

    void unknownHostsAreProduction()
    {
        const Environment away = unsavedEnvironment(
            QUrl(u"https://registry.example/api"_s), QUrl(u"http://localhost:8080"_s), {}, false);
        QVERIFY(away.environmentClass == EnvironmentClass::Production);
        QVERIFY(away.readOnly);
        QVERIFY(!away.resetAllowed);
        const Environment here
            = unsavedEnvironment(QUrl(u"http://127.0.0.1:8000/api"_s), {}, {}, false);
        QVERIFY(here.environmentClass == EnvironmentClass::Development);
        QVERIFY(!here.readOnly);
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
