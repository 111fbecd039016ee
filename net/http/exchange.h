// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/certificatecheck.h"
#include "net/http/transport.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QTimer>

namespace steward {

/// One request on its way and what became of it: watches size and time, and tells a whole answer
/// from anything less. Lives as long as its call.
class Exchange final : public QObject {
    Q_OBJECT
public:
    Exchange(const Request& request, const QString& asked, const QByteArray& pin,
        QNetworkReply* reply, PendingCall<Response>* call);

private:
    enum class Stopped { No, Cancelled, TimedOut, TooLarge };

    void stop(Stopped why);
    void begin();
    void checkSize();
    bool isCutShort() const;
    bool isTaken(int status) const;
    ApiError redirected(int status) const;
    void conclude();
    Result<Response> outcome();
    ApiError unanswered() const;
    ApiError untrusted(const CertificateTrouble& trouble, Sent sent) const;

    Request m_request;
    QString m_asked;
    QNetworkReply* m_reply;
    PendingCall<Response>* m_call;
    CertificateCheck m_certificate;
    QTimer m_deadline;
    QElapsedTimer m_clock;
    QByteArray m_cut; ///< what had come of a stream when it was cut
    Stopped m_stopped = Stopped::No;
};

} // namespace steward
