// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/authorizer.h"

#include <QDeadlineTimer>
#include <QString>

#include <chrono>
#include <optional>

namespace steward {

/// An authorizer with one token: obtains it once, shares it, and replaces it when the server drops
/// it. A replacement that did not help is not repeated for `rest`, so that a server that refuses
/// everything is never asked to log in again and again.
class TokenAuthorizer : public Authorizer {
    Q_OBJECT
public:
    enum class State {
        Idle, ///< nobody asked for the token yet
        Obtaining,
        NeedsSecret, ///< there is none kept: a person has to enter it
        Held, ///< there is a token, or this server wants none
        Refused, ///< the server does not take the token or the password
        Failed, ///< it could not be obtained, see trouble()
    };

    explicit TokenAuthorizer(QObject* parent = nullptr);
    ~TokenAuthorizer() override;
    Q_DISABLE_COPY_MOVE(TokenAuthorizer)

    PendingCall<Credential>* credential() final;
    PendingCall<Credential>* replacement(const Credential& refused) final;
    void tell(const Credential& used, Taken taken, const QByteArray& path) final;

    State state() const { return m_state; }
    /// Why there is no token, in Refused and Failed.
    const std::optional<ApiError>& trouble() const { return m_trouble; }
    /// Drops the token: the secret behind it is another one now.
    void startOver();
    void setRest(std::chrono::milliseconds rest) { m_rest = rest; }

Q_SIGNALS:
    void stateChanged();

protected:
    /// A null text: a secret is missing. An empty one: this server wants no token.
    using Token = QString;
    virtual PendingCall<Token>* obtain() = 0;
    /// False where asking again can only give the same token.
    virtual bool isRenewable() const = 0;
    virtual QList<std::pair<QByteArray, QByteArray>> headersFor(const QByteArray& token) const = 0;

private:
    PendingCall<Credential>* waitForToken();
    void take(const Result<Token>& token);
    void finishWaiting(const Result<Credential>& result);
    void set(State state, const std::optional<ApiError>& trouble = {});
    Result<Credential> held() const;

    State m_state = State::Idle;
    std::optional<ApiError> m_trouble;
    QByteArray m_token;
    int m_revision = 0;
    int m_run = 0; ///< of obtaining; an older one's answer is dropped
    bool m_isFinal = false; ///< a person has to change something first
    QByteArray m_refusedBelow; ///< first segment of the path where it was refused
    std::chrono::milliseconds m_rest{std::chrono::minutes(1)};
    QDeadlineTimer m_resting{0};
    QList<PendingCall<Credential>*> m_waiting;
};

/// A token as it can go into a header: trimmed, and nothing if it holds what a header may not.
std::optional<QByteArray> headerValue(const QString& token);

/// The error of a request that never left for want of a credential.
ApiError notSignedIn(const QString& why);

} // namespace steward
