// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/tokenauthorizer.h"

namespace steward {

class SecretSource;

/// A pipeline manager's credential: an API key or a JWT as Bearer, and the tenant (pipelines 1.2).
/// Without a source only the tenant is sent. A 401 can be an outage of the manager's database: the
/// key is kept and sent again with the next request.
class PipelinesAuthorizer final : public TokenAuthorizer {
    Q_OBJECT
public:
    PipelinesAuthorizer(
        std::unique_ptr<SecretSource> source, const QString& tenant, QObject* parent = nullptr);
    ~PipelinesAuthorizer() override;

    bool isLoginRefusal(const Response& response) const override;

protected:
    PendingCall<Token>* obtain() override;
    bool isRenewable() const override;
    QList<std::pair<QByteArray, QByteArray>> headersFor(const QByteArray& token) const override;

private:
    std::unique_ptr<SecretSource> m_source;
    std::optional<QByteArray> m_tenant; ///< none if it cannot be sent
};

} // namespace steward
