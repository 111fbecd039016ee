// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/serverlock.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace steward {

// One writer per server, in this program and across programs (SAFETY.md 1).
class ServerLockTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneHolderInOneProgram();
    void serversDoNotHinderEachOther();
    void anotherProgramIsNamedAndItsDeathReleases();
    void aFolderThatCannotBeMade();

private:
    ServerKey m_key = ServerKey::of(QUrl(u"http://registry.demo:8000/api"_s));
    ServerKey m_other = ServerKey::of(QUrl(u"http://registry.demo:8000/prod"_s));
};

void ServerLockTest::oneHolderInOneProgram()
{
    const QTemporaryDir folder;
    const QString locks = folder.filePath(u"state/steward/locks"_s);
    ServerLock first(locks, m_key);
    QCOMPARE(first.tryTake(), ServerLock::Result::Taken);
    QCOMPARE(first.tryTake(), ServerLock::Result::Taken);
    {
        ServerLock second(locks, m_key);
        QCOMPARE(second.tryTake(), ServerLock::Result::Held);
        QCOMPARE(second.holder(), u"another plan of this program"_s);
        first.release();
        QCOMPARE(second.tryTake(), ServerLock::Result::Taken);
        QCOMPARE(first.tryTake(), ServerLock::Result::Held);
    }
    QCOMPARE(first.tryTake(), ServerLock::Result::Taken);
}

void ServerLockTest::serversDoNotHinderEachOther()
{
    const QTemporaryDir folder;
    ServerLock one(folder.path(), m_key);
    ServerLock other(folder.path(), m_other);
    QCOMPARE(one.tryTake(), ServerLock::Result::Taken);
    QCOMPARE(other.tryTake(), ServerLock::Result::Taken);
    QVERIFY(one.path() != other.path());
}

void ServerLockTest::anotherProgramIsNamedAndItsDeathReleases()
{
    const QTemporaryDir folder;
    int taken[2];
    QCOMPARE(::pipe(taken), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ServerLock lock(folder.path(), m_key);
        const char result = lock.tryTake() == ServerLock::Result::Taken ? 'y' : 'n';
        if (::write(taken[1], &result, 1) == 1)
            ::pause();
        ::_exit(0);
    }
    char result = 'n';
    QCOMPARE(::read(taken[0], &result, 1), 1);
    QCOMPARE(result, 'y');

    ServerLock mine(folder.path(), m_key);
    QCOMPARE(mine.tryTake(), ServerLock::Result::Held);
    QVERIFY2(mine.holder().contains(QString::number(child)), qPrintable(mine.holder()));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    QCOMPARE(mine.tryTake(), ServerLock::Result::Taken);
    ::close(taken[0]);
    ::close(taken[1]);
}

void ServerLockTest::aFolderThatCannotBeMade()
{
    ServerLock lock(u"/proc/steward/locks"_s, m_key);
    QCOMPARE(lock.tryTake(), ServerLock::Result::Failed);
    QVERIFY(!lock.problem().isEmpty());
    QVERIFY(!lock.isTaken());
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::ServerLockTest)
#include "tst_serverlock.moc"
