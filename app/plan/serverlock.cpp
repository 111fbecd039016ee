// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/serverlock.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ServerLock)
};

int retried(auto call)
{
    int result = -1;
    do {
        result = call();
    } while (result < 0 && errno == EINTR);
    return result;
}

} // namespace

QString fileNameFor(const ServerKey& key)
{
    const QByteArray hash
        = QCryptographicHash::hash(key.canonical().toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().first(32));
}

ServerLock::ServerLock(const QString& folder, const ServerKey& key)
    : m_path(QDir(folder).filePath(fileNameFor(key) % u".lock"))
{
}

ServerLock::~ServerLock()
{
    release();
}

ServerLock::Result ServerLock::tryTake()
{
    if (isTaken())
        return Result::Taken;
    m_holder.clear();
    m_problem.clear();
    QDir().mkpath(QFileInfo(m_path).path());
    const QByteArray path = QFile::encodeName(m_path);
    // Closed on exec: a process started by this one must not keep the lock when this one dies.
    const int file = retried([&path] {
        return ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    });
    if (file < 0) {
        m_problem = QString::fromLocal8Bit(strerror(errno));
        return Result::Failed;
    }
    if (retried([file] { return ::flock(file, LOCK_EX | LOCK_NB); }) < 0) {
        const int why = errno;
        if (why == EWOULDBLOCK)
            m_holder = readHolder(file);
        else
            m_problem = QString::fromLocal8Bit(strerror(why));
        ::close(file);
        return why == EWOULDBLOCK ? Result::Held : Result::Failed;
    }
    m_file = file;
    sign(file);
    return Result::Taken;
}

void ServerLock::release()
{
    if (!isTaken())
        return;
    ::close(m_file); // the lock goes with the last descriptor
    m_file = -1;
}

QString ServerLock::readHolder(int file) const
{
    std::array<char, 512> text{};
    const ssize_t size = ::pread(file, text.data(), text.size(), 0);
    const QJsonObject card
        = QJsonDocument::fromJson(QByteArray(text.data(), std::max<ssize_t>(size, 0))).object();
    const qint64 pid = card.value("pid"_L1).toInteger();
    if (pid == QCoreApplication::applicationPid())
        return Words::tr("another plan of this program");
    const QString program = card.value("program"_L1).toString();
    if (pid <= 0 || program.isEmpty())
        return Words::tr("another program");
    return Words::tr("%1, process %2").arg(program, QString::number(pid));
}

// For whoever waits. That it cannot be written changes nothing about the lock.
void ServerLock::sign(int file) const
{
    const QByteArray card
        = QJsonDocument(QJsonObject{{u"pid"_s, QCoreApplication::applicationPid()},
                            {u"program"_s, QCoreApplication::applicationName()}})
              .toJson(QJsonDocument::Compact);
    if (::ftruncate(file, 0) == 0) {
        [[maybe_unused]] const ssize_t written
            = ::pwrite(file, card.constData(), static_cast<size_t>(card.size()), 0);
    }
}

} // namespace steward
