// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/pendingcall.h"

#include <QByteArray>
#include <QList>
#include <QObject>

#include <utility>

namespace steward {

struct Response;

/// What a request carries to say who is asking.
struct Credential {
    QList<std::pair<QByteArray, QByteArray>> headers;
    int revision = 0; ///< counts the tokens that were obtained, so that an old one is known as such
};

/// How a server took a credential.
enum class Taken {
    Accepted, ///< or not even looked at: some paths are open to everybody
    Refused,
    RefusedAgain, ///< though it was new
};

/// Gives the requests of one server their credential. Owned by that server's Transport, which
/// sends to no other origin. Never logs. Main thread.
class Authorizer : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// What to send with; obtained once for all who ask meanwhile. Without one nothing is sent: the
    /// call then fails with Sent::No and the reason.
    virtual PendingCall<Credential>* credential() = 0;
    /// Another one in place of `refused`, at once if it was replaced meanwhile. Fails if there is
    /// none to be had.
    virtual PendingCall<Credential>* replacement(const Credential& refused) = 0;
    /// Whether an answer says that this server wants a login, in its own way of saying so.
    virtual bool isLoginRefusal(const Response& response) const = 0;
    /// How a request for `path` that carried `used` was answered in the end.
    virtual void tell(const Credential& used, Taken taken, const QByteArray& path) = 0;
};

} // namespace steward
