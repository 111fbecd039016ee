// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/pendingcall.h"

#include <QObject>

namespace steward {

/// Where the secret of one server comes from: a keychain, memory, a command. Main thread.
class SecretSource : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// The secret as it is kept; a null text if there is none and a person has to be asked. Errors
    /// are NotLoggedIn and Sent::No, with a message that never holds the secret.
    virtual PendingCall<QString>* fetch() = 0;
    /// Whether asking again may give another one (a command's token runs out, a kept one does not).
    virtual bool isRenewable() const { return false; }
};

} // namespace steward
