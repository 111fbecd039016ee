// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/errorwords.h"

#include <QCoreApplication>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostServerText = 300;

class Words {
    Q_DECLARE_TR_FUNCTIONS(ErrorWords)
};

QString shortened(const QString& serverText, int most)
{
    const QString text = serverText.simplified();
    return text.size() <= most ? text : QString(text.left(most - 1) + u'\u2026');
}

QString nameOf(const AskedServer& server)
{
    return server.kind == AskedServer::Kind::Registry ? Words::tr("registry")
                                                      : Words::tr("pipeline manager");
}

/// User information, query and fragment never reach a screen (SAFETY.md 9).
QString shownUrl(const QUrl& url)
{
    return url.toString(
        QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
}

QString askedOf(const ApiError& error, const QUrl& base)
{
    const qsizetype space = error.asked.indexOf(u' ');
    if (space < 0 || base.isEmpty())
        return error.asked;
    return error.asked.left(space + 1) + shownUrl(base) + error.asked.mid(space + 1);
}

/// The path is not there at all: a registry below another prefix answers 405 to everything
/// (registry 1.1), a web page answers 200 with HTML (pipelines 8.21).
bool looksLikeWrongAddress(const ApiError& error)
{
    switch (error.kind) {
    case ErrorKind::NotOffered:
    case ErrorKind::Redirected:
        return true;
    case ErrorKind::NotJson:
        return error.httpStatus < 500;
    default:
        return false;
    }
}

bool isLost(ErrorKind kind)
{
    return kind == ErrorKind::Unreachable || kind == ErrorKind::Timeout || kind == ErrorKind::Tls;
}

// What came back is no TLS at all, a plain HTTP answer for example: nobody got as far as a
// certificate.
bool speaksNoTls(const ApiError& error)
{
    if (error.kind != ErrorKind::Tls || error.certificate)
        return false;
    for (const auto words : {"wrong version number"_L1, "packet length too long"_L1,
             "unknown protocol"_L1, "no secure connection could be made"_L1}) {
        if (error.message.contains(words, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

// It took the connection and gave no byte for a plain request.
bool hungUp(const ApiError& error, const AskedServer& server)
{
    return error.kind == ErrorKind::Unreachable && error.sent == Sent::Maybe
        && server.base.scheme() == "http"_L1;
}

QString titleOf(const ApiError& error, const AskedServer& server)
{
    const QString who = nameOf(server);
    if (looksLikeWrongAddress(error))
        return Words::tr("This does not look like a %1").arg(who);
    switch (error.kind) {
    case ErrorKind::Unreachable:
        return Words::tr("The %1 cannot be reached").arg(who);
    case ErrorKind::Timeout:
        return Words::tr("The %1 does not answer in time").arg(who);
    case ErrorKind::Tls:
        return Words::tr("The %1 cannot be trusted").arg(who);
    case ErrorKind::NotLoggedIn:
        return Words::tr("The %1 wants you to log in").arg(who);
    case ErrorKind::NotAllowed:
        return Words::tr("The %1 does not allow this").arg(who);
    case ErrorKind::Busy:
        return Words::tr("The %1 is busy").arg(who);
    case ErrorKind::Server:
        return Words::tr("The %1 failed").arg(who);
    case ErrorKind::TooLarge:
        return Words::tr("The %1 sent more than can be read").arg(who);
    case ErrorKind::Unreadable:
        return Words::tr("The %1 answered something unexpected").arg(who);
    case ErrorKind::Rejected:
        return Words::tr("The %1 refused").arg(who);
    case ErrorKind::Cancelled:
        return Words::tr("Cancelled");
    case ErrorKind::Unsendable:
        return Words::tr("Nothing was sent");
    case ErrorKind::NotFound:
        return Words::tr("The %1 does not know this").arg(who);
    case ErrorKind::NotJson:
        return Words::tr("Something answers in place of the %1").arg(who);
    case ErrorKind::NotOffered:
    case ErrorKind::Redirected:
        break;
    }
    return {};
}

QString statusWords(const ApiError& error)
{
    const QString said = shortened(error.message, kMostServerText);
    const QString status = QString::number(error.httpStatus);
    if (error.kind == ErrorKind::Redirected && !error.location.isEmpty())
        return Words::tr("%1, which points to %2.").arg(status, shortened(error.location, 200));
    if (error.kind == ErrorKind::NotJson)
        return Words::tr("%1, but a web page or plain text instead of data.").arg(status);
    return said.isEmpty() ? Words::tr("%1 without a word.").arg(status)
                          : Words::tr("%1: \u201c%2\u201d").arg(status, said);
}

QString cameBackOf(const ApiError& error)
{
    const QString said = shortened(error.message, kMostServerText);
    switch (error.kind) {
    case ErrorKind::Unreachable:
        return said.isEmpty() ? Words::tr("Nothing.") : Words::tr("Nothing: %1").arg(said);
    case ErrorKind::Timeout:
        return Words::tr("Nothing complete before the time was up.");
    case ErrorKind::Tls:
        if (speaksNoTls(error))
            return Words::tr("Something that is not TLS.");
        return said.isEmpty() ? Words::tr("No trustworthy certificate.")
                              : Words::tr("No trustworthy certificate: %1").arg(said);
    case ErrorKind::Cancelled:
    case ErrorKind::Unsendable:
        return said;
    case ErrorKind::NotLoggedIn:
        if (error.sent == Sent::No) // the login failed before anything was asked
            return Words::tr("Nothing was sent: %1").arg(said);
        return error.httpStatus > 0 ? statusWords(error) : said;
    default:
        return error.httpStatus > 0 ? statusWords(error) : said;
    }
}

QString meaningOf(const ApiError& error, const AskedServer& server)
{
    const QString rows = server.rowsShown
        ? Words::tr("What is shown is from the last good reading and may be out of date.")
        : Words::tr("Nothing could be read, so nothing is shown.");
    if (looksLikeWrongAddress(error))
        return Words::tr(
                   "The address is probably not quite right; nothing on the server was changed.")
            + u' ' + rows;
    if (isLost(error.kind))
        return Words::tr("The server may be fine; it was not heard.") + u' ' + rows;
    if (error.kind == ErrorKind::Busy)
        return Words::tr("It answers, but has no time for this now.") + u' ' + rows;
    return Words::tr("Reading changed nothing on the server.") + u' ' + rows;
}

/// Where the thing probably is; never taken unasked.
std::optional<QUrl> proposalFor(const ApiError& error, const AskedServer& server)
{
    if (error.kind == ErrorKind::Redirected && !error.location.isEmpty()) {
        QUrl moved(error.location);
        moved.setPath(server.base.path());
        if (moved.isValid() && !moved.host().isEmpty() && moved != server.base)
            return moved;
    }
    if (!looksLikeWrongAddress(error))
        return std::nullopt;
    if (server.suggested && *server.suggested != server.base)
        return server.suggested;
    QString path = server.base.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    if (server.kind == AskedServer::Kind::Pipelines && path.endsWith("/v0"_L1)) {
        QUrl shorter = server.base;
        shorter.setPath(path.chopped(3));
        return shorter;
    }
    return std::nullopt;
}

/// A captive portal answers everything with its page.
QString loginPageAdvice()
{
    return Words::tr("A network that wants a login of its own first answers so, too.");
}

QString addressAdvice(const AskedServer& server, const std::optional<QUrl>& proposal)
{
    if (proposal && proposal == server.suggested)
        return Words::tr("A registry answers at %1: use that address.").arg(shownUrl(*proposal));
    if (proposal)
        return Words::tr("Try %1 instead.").arg(shownUrl(*proposal));
    if (server.kind == AskedServer::Kind::Registry)
        return Words::tr("Check scheme, host, port and prefix, as in http://host:8000/api: often "
                         "only /api or /prod is missing at the end.");
    return Words::tr("Give the address of the manager itself, as in http://host:8080, without /v0 "
                     "at the end.");
}

QString logInAdvice(const ApiError& error, const AskedServer& server)
{
    const QString common = Words::tr("Sign in, or correct how the environment signs in to it.");
    if (server.kind == AskedServer::Kind::Registry || error.sent != Sent::Answered)
        return common;
    return common + u' '
        + Words::tr("A manager whose database is down answers the same, so it may pass.");
}

QString again(const AskedServer& server)
{
    return server.polled ? Words::tr("It is tried again by itself.")
                         : Words::tr("Try again a little later.");
}

QString laterAdvice(const ApiError& error, const AskedServer& server)
{
    if (!error.retryAfter || !server.polled)
        return again(server);
    return Words::tr("It is tried again by itself; the server asks to wait %1 s.")
        .arg(error.retryAfter->count());
}

QString serverAdvice(const AskedServer& server)
{
    const QString later = again(server) + u' ';
    if (server.kind == AskedServer::Kind::Registry)
        return later
            + Words::tr("If it stays: one damaged entry makes some registries fail for the whole "
                        "list; the server's own log tells which.");
    return later + Words::tr("If it stays: the manager's database may be down; its own log tells.");
}

QString adviceFor(
    const ApiError& error, const AskedServer& server, const std::optional<QUrl>& proposal)
{
    if (looksLikeWrongAddress(error))
        return error.kind == ErrorKind::NotJson && !proposal
            ? addressAdvice(server, proposal) + u' ' + loginPageAdvice()
            : addressAdvice(server, proposal);
    switch (error.kind) {
    case ErrorKind::Unreachable:
        return Words::tr("Check that it runs and that %1 is its address.")
                   .arg(shownUrl(server.base))
            + (hungUp(error, server) ? u' '
                        + Words::tr("A server that speaks TLS hangs up like this: then its "
                                    "address begins with https.")
                                     : QString())
            + (server.polled ? u' ' + again(server) : QString());
    case ErrorKind::Timeout:
        return server.kind == AskedServer::Kind::Registry ? again(server) + u' '
                + Words::tr("A registry that works out ratings can be silent for minutes.")
                                                          : again(server);
    case ErrorKind::Tls:
        if (speaksNoTls(error))
            return Words::tr("It does not speak TLS at this port. If it is the right one, its "
                             "address begins with http, not with https.");
        return Words::tr("Check the address and this machine's date. For a private certificate "
                         "authority the environment takes a CA file. A bad certificate is never "
                         "ignored; a person can accept it for one environment.");
    case ErrorKind::NotLoggedIn:
        return logInAdvice(error, server);
    case ErrorKind::NotAllowed:
        return Words::tr("Whoever runs the server can allow it.");
    case ErrorKind::Busy:
        return laterAdvice(error, server);
    case ErrorKind::Server:
        return serverAdvice(server);
    case ErrorKind::Unreadable:
        return Words::tr("It may be of a version that Steward does not know. What is quoted above "
                         "names the place.");
    case ErrorKind::TooLarge:
        return Words::tr("Answers are read up to 32 MiB.");
    default:
        return laterAdvice(error, server);
    }
}

} // namespace

ErrorWords wordsFor(const ApiError& error, const AskedServer& server)
{
    ErrorWords words;
    words.title = titleOf(error, server);
    words.asked = askedOf(error, server.base);
    words.cameBack = cameBackOf(error);
    words.meaning = meaningOf(error, server);
    words.proposal = proposalFor(error, server);
    words.advice = adviceFor(error, server, words.proposal);
    return words;
}

QString brieflyFor(const ApiError& error)
{
    switch (error.kind) {
    case ErrorKind::Timeout:
        return Words::tr("no answer in time");
    case ErrorKind::Unreachable:
        return error.message.isEmpty() ? Words::tr("no answer") : shortened(error.message, 80);
    case ErrorKind::Tls:
        return Words::tr("no trustworthy certificate");
    case ErrorKind::Cancelled:
        return Words::tr("cancelled");
    case ErrorKind::NotLoggedIn:
        return error.sent == Sent::Answered
            ? Words::tr("%1, it wants a login").arg(error.httpStatus)
            : Words::tr("signing in failed: %1").arg(shortened(error.message, 80));
    case ErrorKind::NotAllowed:
        return Words::tr("%1, it does not allow this").arg(error.httpStatus);
    case ErrorKind::NotJson:
        return Words::tr("%1, a web page where data was due").arg(error.httpStatus);
    case ErrorKind::Redirected:
        return Words::tr("%1, it redirects to %2")
            .arg(QString::number(error.httpStatus), shortened(error.location, 80));
    case ErrorKind::TooLarge:
        return Words::tr("too large to read");
    default:
        break;
    }
    const QString said = shortened(error.message, 80);
    if (error.httpStatus == 0)
        return said;
    return said.isEmpty() ? QString::number(error.httpStatus)
                          : QString(QString::number(error.httpStatus) + u": " + said);
}

QString inFullFor(const ApiError& error)
{
    const QString what = brieflyFor(error);
    return (error.asked.isEmpty() ? what : Words::tr("%1: %2").arg(error.asked, what)) + u'.';
}

} // namespace steward
