// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/certificatecheck.h"
#include "net/http/transport.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QTimer>

#include <functional>

namespace steward {

/// One request on its way and what became of it: watches size and time, and tells a whole answer
/// from anything less. Lives as long as its call.
class Exchange final : public QObject {
    Q_OBJECT
public:
    /// Sends the request to this address.
    using Dispatch = std::function<QNetworkReply*(const QUrl&)>;

    Exchange(const Request& request, const QUrl& url, const QByteArray& pin,
        const Dispatch& dispatch, PendingCall<Response>* call);

private:
    enum class Stopped { No, Cancelled, TimedOut, TooLarge };

    void watch(QNetworkReply* reply);
    void stop(Stopped why);
    void begin();
    void checkSize();
    bool isCutShort() const;
    bool isTaken(int status) const;
    ApiError redirected(int status) const;
    std::optional<QUrl> nextWithinOrigin() const;
    void conclude();
    Result<Response> outcome();
    ApiError unanswered() const;
    ApiError untrusted(const CertificateTrouble& trouble, Sent sent) const;

    Request m_request;
    QString m_asked;
    QByteArray m_pin;
    Dispatch m_dispatch;
    PendingCall<Response>* m_call;
    QNetworkReply* m_reply = nullptr;
    std::unique_ptr<CertificateCheck> m_certificate;
    int m_redirects = 0;
    QTimer m_deadline;
    QElapsedTimer m_clock;
    QByteArray m_cut; ///< what had come of a stream when it was cut
    Stopped m_stopped = Stopped::No;
};

} // namespace steward
