// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/authorizer.h"
#include "net/http/transport.h"

#include <QPointer>

#include <functional>

namespace steward {

/// One request with a credential until its answer: waits for the credential, sends, and for a read
/// whose login was refused gets another one and sends once more. A write is sent at most once, and
/// not at all without a credential. Lives as long as its call.
class Delivery final : public QObject {
    Q_OBJECT
public:
    using Send = std::function<PendingCall<Response>*(const Request&)>;

    Delivery(
        const Request& request, Authorizer& authorizer, Send send, PendingCall<Response>* call);

private:
    void go(const Credential& credential);
    void conclude(const Credential& used, const Result<Response>& answer);
    void cancel();
    QString asked() const;

    Request m_request;
    Authorizer& m_authorizer;
    Send m_send;
    PendingCall<Response>* m_call;
    QPointer<PendingCall<Response>> m_raw;
    bool m_isSecondTry = false;
};

} // namespace steward
