// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/environments/connectionnotices.h"

#include "app/live/artifactfeed.h"
#include "app/live/pipelinefeed.h"
#include "app/workspace/workspace.h"
#include "ui/environments/certificatedialog.h"
#include "ui/environments/secretdialog.h"
#include "ui/theme/masks.h"
#include "ui/theme/metrics.h"
#include "ui/theme/scrim.h"

#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

ConnectionNotices::ConnectionNotices(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"connectionNotices"_s);
    const Metrics metrics = Metrics::current();
    m_layout->setContentsMargins(metrics.px(8), metrics.px(6), metrics.px(8), metrics.px(6));
    m_layout->setSpacing(metrics.px(4));
    for (Connection* connection :
        {&workspace.registryConnection(), &workspace.pipelinesConnection()})
        connect(connection, &Connection::changed, this, &ConnectionNotices::refresh);
    connect(&workspace.artifacts(), &ArtifactFeed::stateChanged, this, &ConnectionNotices::refresh);
    connect(&workspace.pipelines(), &PipelineFeed::stateChanged, this, &ConnectionNotices::refresh);
    refresh();
}

void ConnectionNotices::refresh()
{
    QList<Notice> notices;
    addNotices(m_workspace.registryConnection(), notices);
    addNotices(m_workspace.pipelinesConnection(), notices);
    if (isPresenting()) { // dialogs that ask for secrets and show hosts have no place there
        for (Notice& notice : notices)
            notice.message.action.clear();
    }
    show(notices);
}

void ConnectionNotices::addNotices(Connection& connection, QList<Notice>& notices)
{
    const QString who = nameOf(connection.server());
    const QString prefix
        = connection.server() == ServerKind::Registry ? u"registry"_s : u"pipelines"_s;
    if (const auto trouble = certificateTrouble(connection.server())) {
        const bool isChanged = !trouble->pinned.isEmpty();
        notices.append({prefix + u"CertificateNotice"_s,
            {Tone::Destroys,
                isChanged ? tr("The certificate of the %1 has changed.").arg(who)
                          : tr("The %1 shows a certificate that cannot be verified.").arg(who),
                tr("Nothing was sent to it."), tr("Look at it...")},
            [this, &connection] { showCertificate(connection); }});
    }
    if (connection.isKeychainWaiting()) {
        notices.append({prefix + u"KeychainNotice"_s,
            {Tone::Accent, tr("Waiting for the keychain."),
                tr("It may be asking for its own password, perhaps behind this window."),
                QString()},
            [] {}});
    }
    const SignInTrouble trouble = connection.signInTrouble();
    if (!trouble.isNone()) {
        const bool asks = trouble.remedy == SignInTrouble::Remedy::EnterSecret;
        const bool tries = trouble.remedy == SignInTrouble::Remedy::TryAgain;
        notices.append({prefix + u"SignInNotice"_s,
            {Tone::Care, trouble.what, trouble.more,
                asks        ? tr("Sign in...")
                    : tries ? tr("Try again")
                            : QString()},
            [this, asks, &connection] {
                if (asks)
                    askForSecret(connection);
                else
                    connection.signInAgain();
            }});
    }
    const auto& error = errorOf(connection.server());
    if (connection.signIn().kind == SignInKind::None && error
        && error->kind == ErrorKind::NotLoggedIn) {
        notices.append({prefix + u"NoSignInNotice"_s,
            {Tone::Care, tr("The %1 wants to know who you are.").arg(who),
                tr("This environment has no sign-in for it."), tr("Set one up...")},
            [this] { Q_EMIT signInWanted(); }});
    }
    if (connection.isExposed()) {
        notices.append({prefix + u"ExposedNotice"_s,
            {Tone::Care,
                tr("What signs you in to the %1 can be read on its way to %2.")
                    .arg(who, connection.url().host()),
                tr("It goes over http, not https."), tr("I know")},
            [&connection] { connection.acknowledgeExposure(); }});
    }
    if (!connection.caFileTrouble().isEmpty()) {
        notices.append({prefix + u"CaFileNotice"_s,
            {Tone::Care, connection.caFileTrouble(),
                tr("Only the certificates that this machine trusts are believed."), QString()},
            [] {}});
    }
}

// Updated in place: a banner that says the same as before changes and announces nothing.
void ConnectionNotices::show(const QList<Notice>& notices)
{
    m_notices = notices;
    while (m_banners.size() < notices.size()) {
        auto* banner = new Banner(this, false);
        const qsizetype index = m_banners.size();
        connect(banner, &Banner::acted, this, [this, index] {
            if (index < m_notices.size())
                Notice(m_notices.at(index)).remedy();
        });
        m_layout->addWidget(banner);
        m_banners.append(banner);
    }
    for (qsizetype i = 0; i < m_banners.size(); ++i) {
        if (i >= notices.size()) {
            m_banners.at(i)->dismiss();
            continue;
        }
        m_banners.at(i)->setObjectName(notices.at(i).name);
        m_banners.at(i)->say(notices.at(i).message);
    }
    setVisible(!notices.isEmpty());
}

const std::optional<ApiError>& ConnectionNotices::errorOf(ServerKind server) const
{
    return server == ServerKind::Registry ? m_workspace.artifacts().state().error
                                          : m_workspace.pipelines().state().error;
}

std::optional<CertificateTrouble> ConnectionNotices::certificateTrouble(ServerKind server) const
{
    const auto& error = errorOf(server);
    return error ? error->certificate : std::nullopt;
}

QString ConnectionNotices::where(const Connection& connection) const
{
    return m_workspace.environment().name + u", "_s + ServerKey::of(connection.url()).display();
}

void ConnectionNotices::askForSecret(Connection& connection)
{
    auto* dialog = new SecretDialog(connection, where(connection), window());
    Scrim::behind(*dialog, *window());
    dialog->open();
}

void ConnectionNotices::showCertificate(Connection& connection)
{
    const auto trouble = certificateTrouble(connection.server());
    if (!trouble)
        return;
    auto* dialog = new CertificateDialog(
        *trouble, connection.server(), connection.url(), m_workspace.environment(), window());
    connect(dialog, &CertificateDialog::certificateAccepted, &connection, &Connection::pin);
    Scrim::behind(*dialog, *window());
    dialog->open();
}

} // namespace steward
