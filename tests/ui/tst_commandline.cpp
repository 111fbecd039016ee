// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Protects the command line of UX.md: which servers, how careful, and when a tour may destroy.
#include "ui/commandline.h"

#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;

class TestCommandLine final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingMeansTheSandbox()
    {
        const CommandLine line = readCommandLine({});
        QVERIFY(line.error.isEmpty());
        QVERIFY(line.sandbox);
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
