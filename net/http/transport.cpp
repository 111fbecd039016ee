// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/transport.h"

#include "net/http/authorizer.h"
#include "net/http/delivery.h"
#include "net/http/exchange.h"
#include "net/http/oncebody.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QUuid>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

QUrl normalised(const QUrl& base)
{
    QUrl url = base.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path, QUrl::StrictMode);
    return url;
}

QUrl addressOf(const QUrl& base, const Request& request)
{
    QUrl url = base;
    url.setPath(base.path(QUrl::FullyEncoded) + QString::fromLatin1(request.path.encoded()),
        QUrl::StrictMode);
    QByteArray query;
    for (const auto& [name, value] : request.query) {
        if (!query.isEmpty())
            query += '&';
        // By hand: QUrlQuery leaves '+' and '%20' of a value as they are (anchors P5).
        query += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    if (!query.isEmpty())
        url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    return url;
}

QNetworkRequest headed(const QUrl& url, const Request& request)
{
    QNetworkRequest out(url);
    out.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setTransferTimeout(static_cast<int>(request.patience.idle.count()));
    out.setRawHeader("User-Agent", "Steward/" STEWARD_VERSION);
    out.setRawHeader("Accept", "application/json");
    // Compressed answers can hide any size, and Qt fails them as a success (anchors S4).
    out.setRawHeader("Accept-Encoding", "identity");
    out.setRawHeader("X-Request-ID", QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    if (request.effect == Effect::Read)
        out.setRawHeader("Cache-Control", "no-cache");
    if (!request.contentType.isEmpty())
        out.setRawHeader("Content-Type", request.contentType);
    for (const auto& [name, value] : request.headers)
        out.setRawHeader(name, value);
    return out;
}

} // namespace

QByteArray Response::header(const QByteArray& lowerCaseName) const
{
    for (const auto& [name, value] : headers) {
        if (name == lowerCaseName)
            return value;
    }
    return {};
}

class Transport::Private {
public:
    using Manager = std::shared_ptr<QNetworkAccessManager>;

    QUrl base;
    Manager reads = std::make_shared<QNetworkAccessManager>();
    Manager writes = std::make_shared<QNetworkAccessManager>();
    /// Only where it is wanted: with it comes OpenSSL, 3 MB and some milliseconds.
    std::optional<QSslConfiguration> tls;
    Trust trust;
    QByteArray shown;
    std::optional<ApiError> changed; ///< another certificate than the pinned one answers
    qint64 requestCount = 0;
    std::unique_ptr<Authorizer> authorizer;
    std::optional<Patience> mostPatience;

    Request limited(const Request& request) const
    {
        Request out = request;
        if (mostPatience)
            out.patience = {std::min(out.patience.idle, mostPatience->idle),
                std::min(out.patience.total, mostPatience->total)};
        return out;
    }

    /// Connections of before are not used again. What is on its way on them ends as it began:
    /// Qt's own clearing of them leaves it without an answer until its time is up.
    void beginAnew()
    {
        reads = std::make_shared<QNetworkAccessManager>();
        writes = std::make_shared<QNetworkAccessManager>();
    }

    QNetworkReply* dispatch(const QUrl& url, const Request& request)
    {
        const Manager manager = request.effect == Effect::Read ? reads : writes;
        QNetworkReply* reply = dispatchBy(*manager, url, request);
        QObject::connect(reply, &QObject::destroyed, reply, [manager] {}); // lives as long
        return reply;
    }

    QNetworkReply* dispatchBy(
        QNetworkAccessManager& manager, const QUrl& url, const Request& request)
    {
        ++requestCount;
        QNetworkRequest out = headed(url, request);
        if (tls)
            out.setSslConfiguration(*tls);
        if (request.effect == Effect::Read) {
            if (request.verb == "GET")
                return manager.get(out);
            return manager.sendCustomRequest(out, request.verb, request.body);
        }
        if (request.contentType.isEmpty()) // else Qt invents a form's
            out.setRawHeader("Content-Type", "application/json");
        out.setRawHeader("Content-Length", QByteArray::number(request.body.size()));
        out.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        auto* body = new OnceBody(request.body, &manager);
        QNetworkReply* reply = manager.sendCustomRequest(out, request.verb, body);
        body->setParent(reply);
        return reply;
    }

    // A read that verifies lifts the stop.
    void noteCertificate(const Result<Response>& answer)
    {
        if (answer)
            shown = answer->certificate;
        else if (answer.error().certificate)
            shown = answer.error().certificate->shown.sha256;
        if (trust.pin.isEmpty())
            return;
        if (!answer && answer.error().certificate) {
            changed = answer.error();
            beginAnew();
        } else if (answer) {
            changed.reset();
        }
    }
};

Transport::Transport(const QUrl& base, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->base = normalised(base);
}

Transport::~Transport()
{
    // Calls first: they hold replies that die with the managers.
    qDeleteAll(findChildren<PendingCallBase*>(QString(), Qt::FindDirectChildrenOnly));
}

QUrl Transport::base() const
{
    return d->base;
}

void Transport::setAuthorizer(std::unique_ptr<Authorizer> authorizer)
{
    d->authorizer = std::move(authorizer);
}

void Transport::setTrust(const Trust& trust)
{
    d->trust = trust;
    d->changed.reset();
    d->tls.reset();
    if (!trust.caPem.isEmpty()) {
        d->tls = QSslConfiguration::defaultConfiguration();
        d->tls->addCaCertificates(QSslCertificate::fromData(trust.caPem, QSsl::Pem));
    }
    d->beginAnew();
}

void Transport::limitPatience(const Patience& most)
{
    d->mostPatience = most;
}

QByteArray Transport::shownCertificate() const
{
    return d->shown;
}

qint64 Transport::requestCount() const
{
    return d->requestCount;
}

PendingCall<Response>* Transport::send(const Request& request)
{
    if (request.path.isSendable() && (!d->authorizer || request.isAnonymous))
        return exchange(request);
    auto* call = new PendingCall<Response>(this);
    if (request.path.isSendable()) {
        new Delivery(
            request, *d->authorizer, [this](const Request& ready) { return exchange(ready); },
            call);
        return call;
    }
    ApiError error;
    error.kind = ErrorKind::Unsendable;
    error.asked = QString::fromLatin1(request.verb);
    error.message = request.path.refusal();
    call->finish(Failure(error));
    return call;
}

PendingCall<Response>* Transport::exchange(const Request& request)
{
    auto* call = new PendingCall<Response>(this);
    if (d->changed && request.effect == Effect::Write) {
        ApiError error = *d->changed;
        error.sent = Sent::No;
        error.asked = QString::fromLatin1(request.verb + ' ' + request.path.encoded());
        call->finish(Failure(error));
        return call;
    }
    const Request limited = d->limited(request);
    new Exchange(
        limited, addressOf(d->base, limited), d->trust.pin,
        [this, limited](const QUrl& url) { return d->dispatch(url, limited); }, call);
    if (d->base.scheme() == "https"_L1 || !d->trust.pin.isEmpty())
        call->then(this, [this](const Result<Response>& answer) { d->noteCertificate(answer); });
    return call;
}

} // namespace steward
