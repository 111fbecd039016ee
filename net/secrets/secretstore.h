// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/pendingcall.h"

#include <QObject>
#include <QString>
#include <QUuid>

namespace steward {

/// Whose secret: one server of one environment.
struct SecretKey {
    QUuid environment;
    QString server; ///< "registry" or "pipelines"

    bool operator==(const SecretKey&) const = default;
    /// "1b4e28ba-2fa1-.../registry"
    QString text() const;
};

/// How long a secret is kept.
enum class Keep {
    ThisRun, ///< in memory, gone when the program ends
    Keychain,
};

/// Where secrets live, and nowhere else (DESIGN.md 5). A secret never reaches a log, a file of ours
/// or a message. Main thread.
class SecretStore : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// The secret, or a null text if there is none or none can be read.
    virtual PendingCall<QString>* read(const SecretKey& key) = 0;
    /// Tells how it was kept in the end: for this run if there is no keychain to keep it.
    virtual PendingCall<Keep>* write(const SecretKey& key, const QString& secret, Keep keep) = 0;
    virtual PendingCall<Nothing>* remove(const SecretKey& key) = 0;
    /// Why nothing can be kept beyond this run; "" while a keychain answers or was not asked yet.
    virtual QString whyNotKept() const = 0;

Q_SIGNALS:
    void whyNotKeptChanged();
    /// A keychain has not answered for a while: it may be asking the person for its password.
    void waiting();
};

} // namespace steward
