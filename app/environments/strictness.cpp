// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/environments/strictness.h"

#include "app/environments/environmentrules.h"

namespace steward {

namespace {

int rank(EnvironmentClass environmentClass)
{
    switch (environmentClass) {
    case EnvironmentClass::Development:
        return 0;
    case EnvironmentClass::Demo:
    case EnvironmentClass::Sandbox:
        return 1;
    case EnvironmentClass::Production:
        break;
    }
    return 2;
}

// A registry knows no tenants: the manager's does not tell two registries apart.
bool sameRegistry(const Environment& one, const QUrl& url)
{
    const ServerKey key = ServerKey::of(url);
    return !key.isNull() && key == ServerKey::of(one.registryUrl);
}

bool sameManager(const Environment& one, const QUrl& url)
{
    const ServerKey key = ServerKey::of(url);
    return !key.isNull() && key == ServerKey::of(one.pipelinesUrl);
}

void tighten(Environment& environment, const Environment& by)
{
    environment.environmentClass = stricter(environment.environmentClass, by.environmentClass);
    environment.readOnly = environment.readOnly || by.readOnly;
    environment.resetAllowed = environment.resetAllowed && by.resetAllowed;
}

void openReadOnlyInProduction(Environment& environment)
{
    environment.readOnly
        = environment.readOnly || environment.environmentClass == EnvironmentClass::Production;
}

// Emptied, not only flagged: whoever forgets to ask for the flag still cannot use them.
void leaveOutUnconfirmed(Environment& environment)
{
    if (environment.unconfirmed.commands) {
        environment.registrySignIn.command.clear();
        environment.pipelinesSignIn.command.clear();
    }
    if (environment.unconfirmed.pins) {
        environment.registryPin.clear();
        environment.pipelinesPin.clear();
    }
    if (environment.unconfirmed.caFile)
        environment.caFile.clear();
}

} // namespace

EnvironmentClass stricter(EnvironmentClass one, EnvironmentClass other)
{
    return rank(other) > rank(one) ? other : one;
}

Environment tightened(const Environment& environment, const QList<Environment>& saved)
{
    Environment opened = environment;
    for (const Environment& other : saved) {
        const bool tenantsMeet = environment.tenant == other.tenant;
        if (sameRegistry(other, environment.registryUrl)
            || (tenantsMeet && sameManager(other, environment.pipelinesUrl)))
            tighten(opened, other);
    }
    return opened;
}

Environment asOpened(const Environment& environment, const QList<Environment>& saved)
{
    Environment opened = tightened(environment, saved);
    openReadOnlyInProduction(opened);
    leaveOutUnconfirmed(opened);
    return opened;
}

Environment unsavedAsOpened(const QUrl& registryUrl, const QUrl& pipelinesUrl,
    std::optional<EnvironmentClass> said, bool readOnly, const QList<Environment>& saved,
    bool savedAreKnown)
{
    Environment environment
        = unsavedEnvironment(bareBase(registryUrl), bareBase(pipelinesUrl), said, readOnly);
    environment.environmentClass = EnvironmentClass::Development;
    environment.readOnly = readOnly;
    environment.resetAllowed = true;
    bool registryIsSaved = false;
    for (const QUrl& url : {environment.registryUrl, environment.pipelinesUrl}) {
        if (url.isEmpty())
            continue;
        bool known = false;
        for (const Environment& other : saved) {
            const bool registry = url == environment.registryUrl && sameRegistry(other, url);
            if (!registry && !(url == environment.pipelinesUrl && sameManager(other, url)))
                continue;
            known = true;
            registryIsSaved = registryIsSaved || registry;
            tighten(environment, other);
        }
        const EnvironmentClass unknown
            = isLoopback(url) ? EnvironmentClass::Development : EnvironmentClass::Production;
        EnvironmentClass least = said.value_or(unknown);
        if (known)
            least = said.value_or(EnvironmentClass::Development);
        else if (!savedAreKnown)
            least = stricter(unknown, least);
        environment.environmentClass = stricter(environment.environmentClass, least);
    }
    // The switch that allows a reset in Production is a saved environment's.
    if (!registryIsSaved && environment.environmentClass == EnvironmentClass::Production)
        environment.resetAllowed = false;
    openReadOnlyInProduction(environment);
    return environment;
}

} // namespace steward
