// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/rawserver.h"

#include <QSet>

namespace steward {

/// A registry that wants a login, as the contract tells of some (registry 1.2): PUT /authenticate
/// gives `bearer token-1`, `bearer token-2`, ...; everything but /health wants one of those that it
/// still honours, in a header of exactly that name.
class LoginRegistry final : public QObject {
    Q_OBJECT
public:
    LoginRegistry();

    QUrl url() const { return m_server.url(); }
    RawServer& server() { return m_server; }

    QByteArray password = "hunter2";
    int goodFor = -1; ///< calls a token lives; -1: for ever
    bool refusesEverything = false; ///< hands out tokens and honours none
    bool dropsTokensOnReset = false;
    QByteArray content = "{\"status\":\"done\"}"; ///< of whatever was asked with a good token
    RawAnswer refusal = RawAnswer::whole(403, "{\"detail\":\"Authentication failed\"}");

    int logins() const { return countOf("PUT", "/authenticate"); }
    int countOf(const QByteArray& verb, const QByteArray& target) const;
    void dropTokens() { m_left.clear(); }

private:
    RawAnswer answer(const RawRequest& request);
    RawAnswer logIn(const RawRequest& request);

    RawServer m_server;
    QHash<QByteArray, int> m_left; ///< calls left, by token
    int m_given = 0;
};

} // namespace steward
