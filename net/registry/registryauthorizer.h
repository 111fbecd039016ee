// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/tokenauthorizer.h"

namespace steward {

class SecretSource;
class Transport;

/// Who logs in to a registry with a password, and as what.
struct RegistryLogin {
    QString user;
    bool asAdministrator = true;
};

/// A registry's credential: X-Authorization, in exactly this letter case (registry 1.2). The secret
/// of the source is sent as it is, or, with a login, is the password that PUT /authenticate changes
/// into a token. A registry without that endpoint wants no token.
class RegistryAuthorizer final : public TokenAuthorizer {
    Q_OBJECT
public:
    RegistryAuthorizer(Transport& transport, std::unique_ptr<SecretSource> source,
        std::optional<RegistryLogin> login, QObject* parent = nullptr);
    ~RegistryAuthorizer() override;

    bool isLoginRefusal(const Response& response) const override;

protected:
    PendingCall<Token>* obtain() override;
    bool isRenewable() const override;
    QList<std::pair<QByteArray, QByteArray>> headersFor(const QByteArray& token) const override;

private:
    void logIn(const QString& password, PendingCall<Token>* call);

    Transport& m_transport;
    std::unique_ptr<SecretSource> m_source;
    std::optional<RegistryLogin> m_login;
};

/// The token in the answer to a login: a JSON text or a bare one, with or without its quotes, sent
/// back as it came if it begins with "bearer" in any letter case, else behind that word.
Result<QString> readLoginToken(const Response& response);

} // namespace steward
