// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/secrets/commandsecret.h"
#include "tests/support/resultof.h"

#include <QFile>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

/// A program that prints a token: its output is the token or nothing, and is never repeated.
class TestCommandSecret : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void printsAToken();
    void startsNoShell();
    void saysWhatWentWrong_data();
    void saysWhatWentWrong();
    void killsWhatTakesTooLong();
    void isRunAnewEachTime();

private:
    /// A program in the test's own folder.
    QString program(const QByteArray& script);

    QTemporaryDir m_folder;
    int m_programs = 0;
};

QString TestCommandSecret::program(const QByteArray& script)
{
    const QString path = m_folder.filePath(u"a program %1"_s.arg(++m_programs));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no temporary file");
    file.write("#!/bin/sh\n" + script + '\n');
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return u'"' + path + u'"';
}

void TestCommandSecret::printsAToken()
{
    CommandSecret source(program("echo \"  bearer $1-$2  \"; echo noise >&2") + u" a \"b c\""_s);
    QCOMPARE(resultOf(source.fetch()).value(), u"bearer a-b c"_s);
    QVERIFY(source.isRenewable());
}

void TestCommandSecret::startsNoShell()
{
    const QString trap = m_folder.filePath(u"trap"_s);
    CommandSecret source(program("echo \"$*\"") + u" $HOME ; touch "_s + trap);
    QCOMPARE(resultOf(source.fetch()).value(), u"$HOME ; touch "_s + trap);
    QVERIFY(!QFile::exists(trap));
}

void TestCommandSecret::saysWhatWentWrong_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << u"  "_s << u"no command is given"_s;
    QTest::newRow("not there") << u"/nonexistent/program"_s
                               << u"the command could not be started"_s;
    QTest::newRow("code") << program("echo marker; echo marker >&2; exit 3")
                          << u"the command ended with code 3"_s;
    QTest::newRow("crash") << program("echo marker; kill -9 $$") << u"the command crashed"_s;
    QTest::newRow("nothing") << program("echo marker >&2") << u"the command printed nothing"_s;
    QTest::newRow("lines") << program("echo marker; echo marker")
                           << u"the command printed more than one line"_s;
    QTest::newRow("flood") << program("yes marker") << u"the command printed more than a token"_s;
}

void TestCommandSecret::saysWhatWentWrong()
{
    QFETCH(const QString, command);
    QFETCH(const QString, words);
    CommandSecret source(command);
    const Result<QString> token = resultOf(source.fetch());
    QVERIFY(!token);
    QCOMPARE(token.error().message, words);
    QCOMPARE(token.error().kind, ErrorKind::NotLoggedIn);
    QCOMPARE(token.error().sent, Sent::No);
}

void TestCommandSecret::killsWhatTakesTooLong()
{
    CommandSecret source(program("exec sleep 60"));
    source.setPatience(std::chrono::milliseconds(100));
    const Result<QString> token = resultOf(source.fetch());
    QVERIFY(!token);
    QVERIFY(token.error().message.startsWith(u"the command took longer"_s));
}

void TestCommandSecret::isRunAnewEachTime()
{
    const QByteArray count = m_folder.filePath(u"count"_s).toUtf8();
    CommandSecret source(program("echo x >> " + count + "; wc -l < " + count));
    QCOMPARE(resultOf(source.fetch()).value(), u"1"_s);
    QCOMPARE(resultOf(source.fetch()).value(), u"2"_s);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestCommandSecret)
#include "tst_commandsecret.moc"
