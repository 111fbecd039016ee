// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/workspace/connection.h"

#include "net/http/transport.h"
#include "net/pipelines/pipelinesauthorizer.h"
#include "net/registry/registryauthorizer.h"
#include "net/secrets/commandsecret.h"
#include "net/secrets/storedsecret.h"

#include <QFile>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargestCaFile = 4LL * 1024 * 1024;

using State = TokenAuthorizer::State;

/// In place of a command that nobody confirmed.
class NoSecret final : public SecretSource {
    Q_OBJECT
public:
    PendingCall<QString>* fetch() override
    {
        auto* call = new PendingCall<QString>(this);
        call->finish(Failure(notSignedIn(u"the token command was not confirmed"_s)));
        return call;
    }
};

QString asSentence(const QString& text)
{
    if (text.isEmpty() || text.endsWith(u'.'))
        return text;
    return text + u'.';
}

} // namespace

QString nameOf(ServerKind server)
{
    return server == ServerKind::Registry ? Connection::tr("registry")
                                          : Connection::tr("pipeline manager");
}

SecretKey secretKeyFor(const QUuid& environment, ServerKind server)
{
    return {environment, server == ServerKind::Registry ? u"registry"_s : u"pipelines"_s};
}

const SignIn& signInOf(const Environment& environment, ServerKind server)
{
    return server == ServerKind::Registry ? environment.registrySignIn
                                          : environment.pipelinesSignIn;
}

Connection::Connection(ServerKind server, const Environment& environment, SecretStore& secrets,
    Transport& transport, QObject* parent)
    : QObject(parent)
    , m_server(server)
    , m_url(server == ServerKind::Registry ? environment.registryUrl : environment.pipelinesUrl)
    , m_signIn(signInOf(environment, server))
    , m_key(secretKeyFor(environment.id, server))
    , m_pin(server == ServerKind::Registry ? environment.registryPin : environment.pipelinesPin)
    , m_caFile(environment.unconfirmed.caFile ? QString() : environment.caFile)
    , m_isUnconfirmed(environment.unconfirmed.commands && m_signIn.kind == SignInKind::Command)
    , m_secrets(secrets)
    , m_transport(transport)
{
    if (environment.unconfirmed.pins)
        m_pin.clear();
    m_isExposed = m_signIn.kind != SignInKind::None && m_url.scheme() == "http"_L1
        && !isLoopback(m_url) && !m_isUnconfirmed;
    believe();
    authorize(environment);
    connect(&secrets, &SecretStore::whyNotKeptChanged, this, &Connection::keepingChanged);
    connect(&secrets, &SecretStore::waiting, this, [this] {
        m_isKeychainWaiting = true;
        Q_EMIT changed();
    });
}

Connection::~Connection() = default;

void Connection::believe()
{
    Trust trust{{}, m_pin};
    m_caFileTrouble.clear();
    if (!m_caFile.isEmpty()) {
        QFile file(m_caFile);
        if (!file.open(QIODevice::ReadOnly))
            m_caFileTrouble = tr("The CA file %1 cannot be read.").arg(m_caFile);
        else
            trust.caPem = file.read(kLargestCaFile);
        if (m_caFileTrouble.isEmpty() && certificatesIn(trust.caPem) == 0)
            m_caFileTrouble = tr("The CA file %1 holds no certificate.").arg(m_caFile);
    }
    m_transport.setTrust(trust);
}

void Connection::authorize(const Environment& environment)
{
    const bool isRegistry = m_server == ServerKind::Registry;
    std::unique_ptr<SecretSource> source;
    if (m_isUnconfirmed)
        source = std::make_unique<NoSecret>();
    else if (m_signIn.kind == SignInKind::Command)
        source = std::make_unique<CommandSecret>(m_signIn.command);
    else if (m_signIn.kind != SignInKind::None)
        source = std::make_unique<StoredSecret>(m_secrets, m_key);
    if (!source && (isRegistry || environment.tenant.isEmpty()))
        return;
    std::unique_ptr<TokenAuthorizer> authorizer;
    if (isRegistry) {
        std::optional<RegistryLogin> login;
        if (m_signIn.kind == SignInKind::Password)
            login = RegistryLogin{m_signIn.user, m_signIn.asAdministrator};
        authorizer = std::make_unique<RegistryAuthorizer>(m_transport, std::move(source), login);
    } else {
        authorizer = std::make_unique<PipelinesAuthorizer>(std::move(source), environment.tenant);
    }
    m_authorizer = authorizer.get();
    connect(m_authorizer, &TokenAuthorizer::stateChanged, this, [this] {
        m_isKeychainWaiting = false;
        Q_EMIT changed();
    });
    m_transport.setAuthorizer(std::move(authorizer));
}

QByteArray Connection::shownCertificate() const
{
    return m_transport.shownCertificate();
}

bool Connection::isSigningIn() const
{
    return m_authorizer && m_authorizer->state() == State::Obtaining;
}

SignInTrouble Connection::signInTrouble() const
{
    using Remedy = SignInTrouble::Remedy;
    if (!m_authorizer || m_signIn.kind == SignInKind::None) // a tenant alone is no login
        return {};
    const QString who = nameOf(m_server);
    const bool isCommand = m_signIn.kind == SignInKind::Command;
    const bool isPassword = m_signIn.kind == SignInKind::Password;
    const QString why = m_authorizer->trouble() ? m_authorizer->trouble()->message : QString();
    if (m_isUnconfirmed)
        return {tr("The command that prints the token for the %1 came with an import.").arg(who),
            tr("It is not run until it is confirmed in the environment's settings."), Remedy::None};
    switch (m_authorizer->state()) {
    case State::NeedsSecret:
        return {isPassword ? tr("The password for the %1 is not kept.").arg(who)
                           : tr("The token for the %1 is not kept.").arg(who),
            tr("Nothing is asked of it without one."), Remedy::EnterSecret};
    case State::Refused:
        if (isCommand)
            return {tr("The %1 does not accept the token that the command prints.").arg(who),
                m_server == ServerKind::Pipelines
                    ? tr("That can also be an outage of its database.")
                    : QString(),
                Remedy::TryAgain};
        if (isPassword)
            return {tr("The %1 does not accept the user and the password.").arg(who),
                asSentence(why), Remedy::EnterSecret};
        return {tr("The %1 does not accept the token.").arg(who),
            m_server == ServerKind::Pipelines
                ? tr("That can also be an outage of its database: the token is kept, and sent "
                     "again with every request.")
                : QString(),
            Remedy::EnterSecret};
    case State::Failed:
        return {tr("Signing in to the %1 failed.").arg(who), asSentence(why), Remedy::TryAgain};
    case State::Idle:
    case State::Obtaining:
    case State::Held:
        break;
    }
    return {};
}

QString Connection::whyNotSignedIn() const
{
    return signInTrouble().isNone() ? QString()
                                    : tr("You are not signed in to the %1.").arg(nameOf(m_server));
}

QString Connection::whyNotKept() const
{
    const QString why = m_secrets.whyNotKept();
    return why.isEmpty() ? QString()
                         : tr("No keychain keeps it, so it is kept for this run only: %1").arg(why);
}

PendingCall<Keep>* Connection::enterSecret(const QString& secret, Keep keep)
{
    PendingCall<Keep>* call = m_secrets.write(m_key, secret, keep);
    call->then(this, [this](const Result<Keep>&) { signInAgain(); });
    return call;
}

void Connection::signInAgain()
{
    if (m_authorizer)
        m_authorizer->startOver();
    Q_EMIT renewed();
}

void Connection::pin(const QByteArray& sha256)
{
    m_pin = sha256;
    believe();
    Q_EMIT pinned(sha256);
    Q_EMIT renewed();
    Q_EMIT changed();
}

void Connection::acknowledgeExposure()
{
    m_isExposed = false;
    Q_EMIT changed();
}

} // namespace steward

#include "connection.moc"
