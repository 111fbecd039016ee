// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/secrets/commandsecret.h"

#include "net/http/tokenauthorizer.h"

#include <QProcess>
#include <QTimer>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostPrinted = 64LL * 1024;

Result<QString> tokenIn(const QProcess& process, const QByteArray& printed)
{
    if (process.exitStatus() != QProcess::NormalExit)
        return Failure(notSignedIn(u"the command crashed"_s));
    if (process.exitCode() != 0)
        return Failure(notSignedIn(u"the command ended with code %1"_s.arg(process.exitCode())));
    const QString token = QString::fromUtf8(printed).trimmed();
    if (token.isEmpty())
        return Failure(notSignedIn(u"the command printed nothing"_s));
    if (token.contains(u'\n'))
        return Failure(notSignedIn(u"the command printed more than one line"_s));
    return token;
}

} // namespace

CommandSecret::CommandSecret(const QString& command, QObject* parent)
    : SecretSource(parent)
    , m_words(QProcess::splitCommand(command))
{
}

PendingCall<QString>* CommandSecret::fetch()
{
    auto* call = new PendingCall<QString>(this);
    if (m_words.isEmpty()) {
        call->finish(Failure(notSignedIn(u"no command is given"_s)));
        return call;
    }
    auto* process = new QProcess(call);
    process->setProgram(m_words.first());
    process->setArguments(m_words.mid(1));
    process->setStandardInputFile(QProcess::nullDevice());
    process->setStandardErrorFile(QProcess::nullDevice());
    const auto giveUp = [call, process](const QString& why) {
        call->finish(Failure(notSignedIn(why)));
        process->kill();
    };
    connect(process, &QProcess::errorOccurred, call, [giveUp](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            giveUp(u"the command could not be started"_s);
    });
    connect(process, &QProcess::readyReadStandardOutput, call, [process, giveUp] {
        if (process->bytesAvailable() > kMostPrinted)
            giveUp(u"the command printed more than a token"_s);
    });
    connect(process, &QProcess::finished, call,
        [call, process] { call->finish(tokenIn(*process, process->readAllStandardOutput())); });
    QTimer::singleShot(m_patience, call, [giveUp, patience = m_patience] {
        giveUp(u"the command took longer than %1 s"_s.arg(
            std::chrono::duration_cast<std::chrono::seconds>(patience).count()));
    });
    process->start();
    return call;
}

} // namespace steward
