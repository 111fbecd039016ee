// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/environments/environment.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Environment", text);
}

} // namespace

QString wordFor(EnvironmentClass environmentClass)
{
    switch (environmentClass) {
    case EnvironmentClass::Development:
        return tr("Development");
    case EnvironmentClass::Demo:
        return tr("Demo");
    case EnvironmentClass::Production:
        return tr("Production");
    case EnvironmentClass::Sandbox:
        return tr("Sandbox");
    }
    return {};
}

bool isLoopback(const QUrl& url)
{
    // Whole addresses only: 127.example.org is a name like any other.
    static const QRegularExpression block(u"^127(\\.[0-9]{1,3}){3}$"_s);
    const QString host = url.host().toLower();
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1) || host == "::1"_L1
        || block.match(host).hasMatch();
}

Environment unsavedEnvironment(const QUrl& registryUrl, const QUrl& pipelinesUrl,
    std::optional<EnvironmentClass> said, bool readOnly)
{
    Environment environment;
    // The same for the same servers, so that what a keychain keeps for them is found again.
    environment.id = QUuid::createUuidV5(
        QUuid(), ServerKey::of(registryUrl).canonical() + ServerKey::of(pipelinesUrl).canonical());
    environment.registryUrl = registryUrl;
    environment.pipelinesUrl = pipelinesUrl;
    QStringList hosts;
    bool loopback = true;
    for (const QUrl& url : {registryUrl, pipelinesUrl}) {
        if (url.isEmpty())
            continue;
        loopback = loopback && isLoopback(url);
        if (!hosts.contains(url.host()))
            hosts.append(url.host());
    }
    environment.name = hosts.join(u", "_s);
    environment.environmentClass
        = said.value_or(loopback ? EnvironmentClass::Development : EnvironmentClass::Production);
    const bool production = environment.environmentClass == EnvironmentClass::Production;
    environment.readOnly = readOnly || production;
    environment.resetAllowed = !production;
    return environment;
}

} // namespace steward
