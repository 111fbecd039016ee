// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/workspace/connection.h"
#include "ui/theme/banner.h"

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace steward {

class Workspace;

/// What stands between a person and the servers of a workspace, below the environment bar, each
/// with its remedy: a missing or refused login, a certificate that was not accepted, a credential
/// that can be overheard. Takes no room while there is nothing to say.
class ConnectionNotices final : public QWidget {
    Q_OBJECT
public:
    explicit ConnectionNotices(Workspace& workspace, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(ConnectionNotices)

Q_SIGNALS:
    /// A server asks who we are, and the environment has no way to say it.
    void signInWanted();

private:
    struct Notice {
        QString name; ///< of the banner
        Banner::Message message;
        std::function<void()> remedy;
    };

    void refresh();
    void addNotices(Connection& connection, QList<Notice>& notices);
    void show(const QList<Notice>& notices);
    const std::optional<ApiError>& errorOf(ServerKind server) const;
    std::optional<CertificateTrouble> certificateTrouble(ServerKind server) const;
    void askForSecret(Connection& connection);
    void showCertificate(Connection& connection);
    QString where(const Connection& connection) const;

    Workspace& m_workspace;
    QVBoxLayout* m_layout;
    QList<Banner*> m_banners; ///< of the notices, in order
    QList<Notice> m_notices;
};

} // namespace steward
