// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/environment.h"
#include "net/http/pendingcall.h"
#include "net/secrets/secretstore.h"

#include <QObject>

namespace steward {

class TokenAuthorizer;
class Transport;

enum class ServerKind { Registry, Pipelines };

/// "the registry", "the pipeline manager"; translated.
QString nameOf(ServerKind server);
/// Under which key a server's secret is kept.
SecretKey secretKeyFor(const QUuid& environment, ServerKind server);
const SignIn& signInOf(const Environment& environment, ServerKind server);

/// What keeps a server from knowing who asks, in words; all "" when nothing does.
struct SignInTrouble {
    enum class Remedy { None, EnterSecret, TryAgain };

    QString what; ///< "The registry's token is not kept."
    QString more; ///< what it means or what to do
    Remedy remedy = Remedy::None;

    bool operator==(const SignInTrouble&) const = default;
    bool isNone() const { return what.isEmpty(); }
};

/// How one server of an environment is reached: who we say we are, whose certificates we believe,
/// and whether what we say can be overheard. Sets its transport up accordingly. What an import
/// brought and nobody confirmed is without effect. Main thread.
class Connection final : public QObject {
    Q_OBJECT
public:
    Connection(ServerKind server, const Environment& environment, SecretStore& secrets,
        Transport& transport, QObject* parent = nullptr);
    ~Connection() override;
    Q_DISABLE_COPY_MOVE(Connection)

    ServerKind server() const { return m_server; }
    const QUrl& url() const { return m_url; }
    const SignIn& signIn() const { return m_signIn; }
    /// Why a secret would last for this run only, in words; "" if a keychain keeps it.
    QString whyNotKept() const;

    bool isSigningIn() const;
    /// The keychain takes its time, perhaps because it asks the person for its own password.
    bool isKeychainWaiting() const { return m_isKeychainWaiting && isSigningIn(); }
    SignInTrouble signInTrouble() const;
    /// Why verbs have to wait for a login, for those that are dimmed; "" if they need not.
    QString whyNotSignedIn() const;
    /// Keeps the secret and signs in with it. Tells how it was kept.
    PendingCall<Keep>* enterSecret(const QString& secret, Keep keep);
    void signInAgain();

    /// SHA-256 of the certificate that was shown last; "" over http and before the first answer.
    QByteArray shownCertificate() const;
    /// Accepts this certificate and no other from now on; `pinned` asks for it to be saved.
    void pin(const QByteArray& sha256);
    /// Why the CA file of the environment has no effect; "" if it has, or there is none.
    const QString& caFileTrouble() const { return m_caFileTrouble; }

    /// A credential would go over plain http to another machine, and nobody said yet that this is
    /// known.
    bool isExposed() const { return m_isExposed; }
    void acknowledgeExposure();

Q_SIGNALS:
    void changed();
    /// Reading again may go better now.
    void renewed();
    void pinned(const QByteArray& sha256);
    /// whyNotKept() is another one now.
    void keepingChanged();

private:
    void believe();
    void authorize(const Environment& environment);

    ServerKind m_server;
    QUrl m_url;
    SignIn m_signIn;
    SecretKey m_key;
    QByteArray m_pin;
    QString m_caFile;
    QString m_caFileTrouble;
    bool m_isExposed = false;
    bool m_isKeychainWaiting = false;
    bool m_isUnconfirmed = false; ///< the command came with an import
    SecretStore& m_secrets;
    Transport& m_transport;
    TokenAuthorizer* m_authorizer = nullptr; ///< the transport's
};

} // namespace steward
