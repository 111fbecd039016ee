// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/exchange.h"

#include "net/http/readbody.h"

#include <QLoggingCategory>

namespace steward {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcHttp, "steward.http", QtWarningMsg)

namespace {

constexpr int kMostRedirects = 3;

// Qt gives an error for every 4xx and 5xx; those are whole answers. Anything else beside a status
// means that the answer broke off (anchors S3).
bool isWhole(QNetworkReply::NetworkError error)
{
    if (error == QNetworkReply::NoError || error == QNetworkReply::ProtocolInvalidOperationError)
        return true;
    if (error == QNetworkReply::ContentReSendError)
        return false;
    return (error > 200 && error < 300) || (error > 400 && error < 500);
}

// Only what cannot have left counts as not sent; in doubt it may have (SAFETY.md 6).
bool neverLeft(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProtocolUnknownError:
        return true;
    default:
        return false;
    }
}

QString wordsFor(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return u"connection refused"_s;
    case QNetworkReply::HostNotFoundError:
        return u"no such host"_s;
    case QNetworkReply::SslHandshakeFailedError:
        return u"no secure connection could be made"_s;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        return u"the connection closed before a whole answer came"_s;
    case QNetworkReply::ProtocolUnknownError:
        return u"only http and https addresses can be read"_s;
    default:
        return u"the connection failed"_s;
    }
}

} // namespace

Exchange::Exchange(const Request& request, const QUrl& url, const QByteArray& pin,
    const Dispatch& dispatch, PendingCall<Response>* call)
    : QObject(call)
    , m_request(request)
    , m_asked(QString::fromLatin1(request.verb + ' ' + request.path.encoded()))
    , m_pin(pin)
    , m_dispatch(dispatch)
    , m_call(call)
{
    m_clock.start();
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { stop(Stopped::TimedOut); });
    connect(call, &PendingCallBase::cancelRequested, this, [this] { stop(Stopped::Cancelled); });
    watch(dispatch(url));
    m_deadline.start(request.patience.total);
}

void Exchange::watch(QNetworkReply* reply)
{
    m_reply = reply;
    m_reply->setParent(this);
    m_certificate = std::make_unique<CertificateCheck>(m_pin, reply, nullptr);
    connect(reply, &QNetworkReply::metaDataChanged, this, &Exchange::begin);
    connect(reply, &QNetworkReply::readyRead, this, &Exchange::checkSize);
    connect(reply, &QNetworkReply::finished, this, &Exchange::conclude);
}

void Exchange::stop(Stopped why)
{
    if (m_stopped != Stopped::No || m_call->hasResult())
        return;
    m_stopped = why;
    if (m_request.takeFor)
        m_cut = m_reply->readAll();
    m_reply->abort(); // finishes at once, inside this call
}

void Exchange::begin()
{
    if (m_request.takeFor)
        m_deadline.start(*m_request.takeFor);
    checkSize();
}

void Exchange::checkSize()
{
    const qint64 promised = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (promised > m_request.mostBytes || m_reply->bytesAvailable() > m_request.mostBytes)
        stop(Stopped::TooLarge);
}

// Not left to Qt, whose 6.4 sends the first request a second time now and then. Only what reads by
// GET can be asked for elsewhere; another origin gets neither the request nor its credential.
std::optional<QUrl> Exchange::nextWithinOrigin() const
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool isRedirect
        = status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    if (!isRedirect || m_stopped != Stopped::No || m_certificate->trouble()
        || m_request.effect == Effect::Write || m_request.verb != "GET"
        || m_redirects == kMostRedirects)
        return std::nullopt;
    const QUrl from = m_reply->url();
    QUrl to = from.resolved(QUrl::fromEncoded(m_reply->rawHeader("Location")));
    to = to.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    const int usual = from.scheme() == "https"_L1 ? 443 : 80;
    if (!to.isValid() || to == from || to.scheme() != from.scheme() || to.host() != from.host()
        || to.port(usual) != from.port(usual))
        return std::nullopt;
    return to;
}

void Exchange::conclude()
{
    if (const std::optional<QUrl> next = nextWithinOrigin()) {
        ++m_redirects;
        m_reply->disconnect(this);
        m_reply->deleteLater();
        return watch(m_dispatch(*next));
    }
    m_deadline.stop();
    Result<Response> result = outcome();
    if (result) {
        qCInfo(lcHttp).noquote() << m_asked << result->status << result->body.size() << "B"
                                 << result->took.count() / 1000 << "ms";
    } else {
        qCInfo(lcHttp).noquote() << m_asked << wordFor(result.error().kind)
                                 << result.error().httpStatus << result.error().message;
    }
    m_call->finish(std::move(result));
}

Result<Response> Exchange::outcome()
{
    if (m_certificate->trouble()) // given up in the handshake: nothing of the request had left
        return Failure(untrusted(*m_certificate->trouble(), Sent::No));
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 0 && m_certificate->isAnsweredByAnother())
        return Failure(untrusted(m_certificate->changed(), Sent::Maybe));
    // For 307 and 308 Qt complains that a write's body cannot be read again: answered all the same.
    if (m_stopped == Stopped::No && status >= 300 && status < 400)
        return Failure(redirected(status));
    const bool isBroken = m_stopped != Stopped::No || !isWhole(m_reply->error()) || isCutShort();
    if (status == 0 || (isBroken && !isTaken(status)))
        return Failure(unanswered());

    Response response;
    response.status = status;
    response.asked = m_asked;
    if (m_reply->url().scheme() == "https"_L1)
        response.certificate = m_certificate->fingerprint();
    response.reason = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString();
    response.took = std::chrono::microseconds(m_clock.nsecsElapsed() / 1000);
    const auto headers = m_reply->rawHeaderPairs();
    for (const auto& [name, value] : headers)
        response.headers.append({name.toLower(), value});
    response.body = m_cut;
    if (m_reply->isOpen()) // most often taken as it is, not copied
        response.body += readBody(*m_reply, m_request.lastBody);
    return response;
}

ApiError Exchange::redirected(int status) const
{
    ApiError error;
    error.kind = ErrorKind::Redirected;
    error.sent = Sent::Answered;
    error.httpStatus = status;
    error.asked = m_asked;
    const QUrl target = m_reply->url().resolved(QUrl::fromEncoded(m_reply->rawHeader("Location")));
    // Only where it leads: paths and queries of a redirect may carry tokens.
    error.location = target
                         .adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery
                             | QUrl::RemoveFragment)
                         .toString();
    error.message = u"redirected to %1"_s.arg(error.location);
    return error;
}

// A connection that closes right behind half a body is no error to Qt 6.4, depending on how the
// bytes fall. Without a Content-Length nobody can tell: such a body is no JSON then, and where
// nothing came at all it is nobody's yes.
bool Exchange::isCutShort() const
{
    if (m_request.verb == "HEAD" || !m_reply->isOpen())
        return false;
    bool isTold = false;
    const qint64 promised = m_reply->rawHeader("Content-Length").trimmed().toLongLong(&isTold);
    if (isTold)
        return m_reply->bytesAvailable() < promised;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return status == 200 && m_reply->bytesAvailable() == 0;
}

// A stream is answered by its beginning, however it ended, unless nobody wants it any more.
bool Exchange::isTaken(int status) const
{
    return m_request.takeFor && status == 200 && m_stopped != Stopped::Cancelled;
}

ApiError Exchange::untrusted(const CertificateTrouble& trouble, Sent sent) const
{
    ApiError error;
    error.kind = ErrorKind::Tls;
    error.sent = sent;
    error.asked = m_asked;
    error.message = wordsFor(trouble);
    error.certificate = trouble;
    return error;
}

ApiError Exchange::unanswered() const
{
    ApiError error;
    error.asked = m_asked;
    error.sent = Sent::Maybe;
    error.httpStatus = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    switch (m_stopped) {
    case Stopped::Cancelled:
        error.kind = ErrorKind::Cancelled;
        error.message = u"cancelled"_s;
        return error;
    case Stopped::TimedOut:
        error.kind = ErrorKind::Timeout;
        error.message = u"no whole answer within %1 s"_s.arg(
            std::chrono::duration_cast<std::chrono::seconds>(m_request.patience.total).count());
        return error;
    case Stopped::TooLarge:
        error.kind = ErrorKind::TooLarge;
        error.sent = Sent::Answered;
        error.message
            = u"the answer is larger than %1 MiB"_s.arg(m_request.mostBytes / 1024 / 1024);
        return error;
    case Stopped::No:
        break;
    }
    if (m_reply->error() == QNetworkReply::OperationCanceledError) { // Qt's idle timeout
        error.kind = ErrorKind::Timeout;
        error.message = u"silent for %1 s"_s.arg(
            std::chrono::duration_cast<std::chrono::seconds>(m_request.patience.idle).count());
        return error;
    }
    error.kind = m_reply->error() == QNetworkReply::SslHandshakeFailedError
        ? ErrorKind::Tls
        : ErrorKind::Unreachable;
    if (neverLeft(m_reply->error()))
        error.sent = Sent::No;
    // With a status it is half an answer, which Qt may call by the status's own error.
    error.message
        = wordsFor(error.httpStatus != 0 ? QNetworkReply::RemoteHostClosedError : m_reply->error());
    return error;
}

} // namespace steward
