// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/delivery.h"

namespace steward {

using namespace Qt::StringLiterals;

Delivery::Delivery(
    const Request& request, Authorizer& authorizer, Send send, PendingCall<Response>* call)
    : QObject(call)
    , m_request(request)
    , m_authorizer(authorizer)
    , m_send(std::move(send))
    , m_call(call)
{
    connect(call, &PendingCallBase::cancelRequested, this, &Delivery::cancel);
    authorizer.credential()->then(this, [this](const Result<Credential>& credential) {
        if (credential)
            return go(*credential);
        ApiError error = credential.error();
        error.sent = Sent::No; // whatever became of the login, this request did not leave
        if (error.asked.isEmpty())
            error.asked = asked();
        m_call->finish(Failure(error));
    });
}

void Delivery::go(const Credential& credential)
{
    if (m_call->hasResult())
        return; // cancelled meanwhile
    Request request = m_request;
    request.headers += credential.headers;
    m_raw = m_send(request);
    m_raw->then(
        this, [this, credential](const Result<Response>& answer) { conclude(credential, answer); });
}

void Delivery::conclude(const Credential& used, const Result<Response>& answer)
{
    if (!answer || !m_authorizer.isLoginRefusal(*answer)) {
        if (answer)
            m_authorizer.tell(used, Taken::Accepted, m_request.path.encoded());
        m_call->finish(answer);
        return;
    }
    if (m_isSecondTry || m_request.effect == Effect::Write) {
        m_authorizer.tell(
            used, m_isSecondTry ? Taken::RefusedAgain : Taken::Refused, m_request.path.encoded());
        m_call->finish(answer);
        return;
    }
    m_isSecondTry = true;
    m_raw.clear();
    m_authorizer.replacement(used)->then(
        this, [this, used, answer](const Result<Credential>& other) {
            if (other)
                return go(*other);
            m_authorizer.tell(used, Taken::Refused, m_request.path.encoded());
            m_call->finish(answer);
        });
}

void Delivery::cancel()
{
    if (m_raw) {
        m_raw->cancel();
        return;
    }
    ApiError error;
    error.kind = ErrorKind::Cancelled;
    error.asked = asked();
    error.message = u"cancelled"_s;
    m_call->finish(Failure(error));
}

QString Delivery::asked() const
{
    return QString::fromLatin1(m_request.verb + ' ' + m_request.path.encoded());
}

} // namespace steward
