// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/apipath.h"
#include "net/http/certificate.h"
#include "net/http/pendingcall.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>
#include <utility>

namespace steward {

class Authorizer;

/// What a request may do to the server. A verb does not tell: the registry lists by POST.
enum class Effect { Read, Write };

/// How long a call may take: `idle` without a byte, `total` altogether.
struct Patience {
    std::chrono::milliseconds idle{10'000};
    std::chrono::milliseconds total{30'000};
};

/// For reads that are polled; actions; registry calls that block by design (registry 1.4).
inline constexpr Patience kReadPatience{std::chrono::seconds(10), std::chrono::seconds(30)};
inline constexpr Patience kWritePatience{std::chrono::seconds(35), std::chrono::seconds(60)};
inline constexpr Patience kSlowPatience{std::chrono::seconds(180), std::chrono::seconds(200)};

struct Request {
    QByteArray verb = "GET";
    ApiPath path;
    QList<std::pair<QString, QString>> query; ///< encoded by the transport
    QByteArray body;
    QByteArray contentType; ///< "" for none
    QByteArray lastBody; ///< of the answer before: an equal one comes back as this, shared
    QList<std::pair<QByteArray, QByteArray>> headers;
    Effect effect = Effect::Read;
    Patience patience = kReadPatience;
    qint64 mostBytes = 32LL * 1024 * 1024;
    bool isAnonymous = false; ///< leaves without a credential: the login itself
    /// For a stream that never ends: what came this long after the status line, or until it broke
    /// off or grew too large, is the whole answer.
    std::optional<std::chrono::milliseconds> takeFor;
};

/// A whole answer of whatever status: 4xx and 5xx are answers too.
struct Response {
    int status = 0;
    QString reason;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;
    std::chrono::microseconds took{0};
    QString asked; ///< "GET /health"
    QByteArray certificate; ///< SHA-256 of the one it came with, "" over http

    QByteArray header(const QByteArray& lowerCaseName) const;
};

/// The only place that talks to the network, and the only policy: two access managers (a hanging
/// read must never hold a write back), idle timeout and total deadline, a cap on the answer's size,
/// HTTP/1.1, a request id, a redacted log (category steward.http). A GET follows redirects within
/// its origin, nothing else follows any. A write leaves at most once (registry 4.5) and is never
/// retried or buffered. A read whose login was refused is sent once more with another credential,
/// if there is one. One per server. Lives on the main thread. `base` is kept as entered without
/// trailing slashes.
class Transport final : public QObject {
    Q_OBJECT
public:
    explicit Transport(const QUrl& base, QObject* parent = nullptr);
    ~Transport() override;
    Q_DISABLE_COPY_MOVE(Transport)

    QUrl base() const;
    /// Before the first request; none by default.
    void setAuthorizer(std::unique_ptr<Authorizer> authorizer);
    /// Open connections are given up. While a server shows another certificate than the pinned one
    /// no write leaves at all.
    void setTrust(const Trust& trust);
    /// Never null. Ends with an ApiError only if there is no whole answer.
    PendingCall<Response>* send(const Request& request);
    /// From now on no call waits longer than this, whatever its request says.
    void limitPatience(const Patience& most);
    /// SHA-256 of the certificate that the server showed last; "" over http and before.
    QByteArray shownCertificate() const;
    /// Requests sent since the start; for the status strip.
    qint64 requestCount() const;

private:
    PendingCall<Response>* exchange(const Request& request);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace steward
