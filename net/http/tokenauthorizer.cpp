// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/tokenauthorizer.h"

#include "net/http/transport.h"

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestToken = 16 * 1024; // what common servers take as one header

QByteArray firstSegment(const QByteArray& path)
{
    const qsizetype end = path.indexOf('/', 1);
    return end < 0 ? path : path.first(end);
}

} // namespace

std::optional<QByteArray> headerValue(const QString& token)
{
    const QByteArray value = token.trimmed().toUtf8();
    const bool isPlain = std::all_of(value.begin(), value.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x20 && byte < 0x7f;
    });
    if (!isPlain || value.size() > kLongestToken)
        return std::nullopt;
    return value;
}

ApiError notSignedIn(const QString& why)
{
    ApiError error;
    error.kind = ErrorKind::NotLoggedIn;
    error.sent = Sent::No;
    error.message = why;
    return error;
}

TokenAuthorizer::TokenAuthorizer(QObject* parent)
    : Authorizer(parent)
{
}

TokenAuthorizer::~TokenAuthorizer() = default;

PendingCall<Credential>* TokenAuthorizer::credential()
{
    auto* call = new PendingCall<Credential>(this);
    if (m_state == State::Held || (m_state == State::Refused && m_revision > 0 && !m_isFinal)) {
        call->finish(held());
    } else if (m_isFinal) { // asking again cannot help until a person changes something
        call->finish(Failure(*m_trouble));
    } else {
        delete call;
        call = waitForToken();
    }
    return call;
}

PendingCall<Credential>* TokenAuthorizer::replacement(const Credential& refused)
{
    if (m_state == State::Obtaining)
        return waitForToken();
    auto* call = new PendingCall<Credential>(this);
    if (refused.revision != m_revision && m_state == State::Held) {
        call->finish(held());
        return call;
    }
    if (!isRenewable() || m_isFinal || !m_resting.hasExpired()) {
        call->finish(Failure(notSignedIn(u"there is no other token"_s)));
        return call;
    }
    delete call;
    return waitForToken();
}

void TokenAuthorizer::tell(const Credential& used, Taken taken, const QByteArray& path)
{
    if (taken == Taken::RefusedAgain)
        m_resting.setRemainingTime(m_rest);
    if (used.revision != m_revision || m_isFinal)
        return;
    // What is open to everybody, /health, says nothing about a token that /artifacts refuses.
    if (taken != Taken::Accepted && m_state == State::Held) {
        m_refusedBelow = firstSegment(path);
        set(State::Refused);
    } else if (taken == Taken::Accepted && m_state == State::Refused
        && m_refusedBelow == firstSegment(path)) {
        set(State::Held);
    }
}

void TokenAuthorizer::startOver()
{
    ++m_run;
    m_token.clear();
    ++m_revision; // what is under way with the old one is not renewed on its account
    m_isFinal = false;
    m_resting.setRemainingTime(0);
    set(State::Idle);
    if (!m_waiting.isEmpty()) {
        set(State::Obtaining);
        obtain()->then(this, [this, run = m_run](const Result<Token>& token) {
            if (run == m_run)
                take(token);
        });
    }
}

PendingCall<Credential>* TokenAuthorizer::waitForToken()
{
    auto* call = new PendingCall<Credential>(this);
    m_waiting.append(call);
    if (m_state == State::Obtaining)
        return call;
    set(State::Obtaining);
    obtain()->then(this, [this, run = ++m_run](const Result<Token>& token) {
        if (run == m_run)
            take(token);
    });
    return call;
}

void TokenAuthorizer::take(const Result<Token>& token)
{
    if (!token) {
        // A no of the server's stays one; a lost answer or a failed command is tried again.
        const bool isNo
            = token.error().kind == ErrorKind::NotLoggedIn && token.error().sent == Sent::Answered;
        m_isFinal = isNo;
        set(isNo ? State::Refused : State::Failed, token.error());
        finishWaiting(Failure(token.error()));
        return;
    }
    if (token->isNull()) {
        m_isFinal = true;
        set(State::NeedsSecret, notSignedIn(u"no secret is kept for this server"_s));
        finishWaiting(Failure(*m_trouble));
        return;
    }
    const std::optional<QByteArray> value = headerValue(*token);
    if (!value) {
        m_isFinal = true;
        set(State::Failed,
            notSignedIn(u"the token holds characters that cannot be sent in a header"_s));
        finishWaiting(Failure(*m_trouble));
        return;
    }
    m_token = *value;
    ++m_revision;
    set(State::Held);
    finishWaiting(held());
}

void TokenAuthorizer::finishWaiting(const Result<Credential>& result)
{
    const QList<PendingCall<Credential>*> waiting = std::exchange(m_waiting, {});
    for (PendingCall<Credential>* call : waiting)
        call->finish(result);
}

void TokenAuthorizer::set(State state, const std::optional<ApiError>& trouble)
{
    const bool isNew = state != m_state || trouble != m_trouble;
    m_state = state;
    m_trouble = trouble;
    if (isNew)
        Q_EMIT stateChanged();
}

Result<Credential> TokenAuthorizer::held() const
{
    return Credential{headersFor(m_token), m_revision};
}

} // namespace steward
