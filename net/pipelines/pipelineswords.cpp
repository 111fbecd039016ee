// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/pipelines/pipelineswords.h"

#include <array>
#include <utility>

namespace steward {

namespace {

// A known word is the table's own, which takes no memory in each of a thousand pipelines.
template <class E, size_t N>
Worded<E> lookUp(const std::array<std::pair<QStringView, E>, N>& words, const QString& word)
{
    for (const auto& [known, value] : words) {
        if (word == known)
            return {value, QString::fromRawData(known.data(), known.size())};
    }
    return {E::Unknown, word};
}

template <class E> using Word = std::pair<QStringView, E>;

} // namespace

Worded<StorageState> storageState(const QString& word)
{
    static constexpr std::array<Word<StorageState>, 3> kWords{{
        {u"Cleared", StorageState::Cleared},
        {u"InUse", StorageState::InUse},
        {u"Clearing", StorageState::Clearing},
    }};
    return lookUp(kWords, word);
}

Worded<ResourcesState> resourcesState(const QString& word)
{
    static constexpr std::array<Word<ResourcesState>, 4> kWords{{
        {u"Stopped", ResourcesState::Stopped},
        {u"Provisioning", ResourcesState::Provisioning},
        {u"Provisioned", ResourcesState::Provisioned},
        {u"Stopping", ResourcesState::Stopping},
    }};
    return lookUp(kWords, word);
}

Worded<ResourcesDesired> resourcesDesired(const QString& word)
{
    static constexpr std::array<Word<ResourcesDesired>, 2> kWords{{
        {u"Stopped", ResourcesDesired::Stopped},
        {u"Provisioned", ResourcesDesired::Provisioned},
    }};
    return lookUp(kWords, word);
}

Worded<DeploymentState> deploymentState(const QString& word)
{
    static constexpr std::array<Word<DeploymentState>, 15> kWords{{
        {u"Stopped", DeploymentState::Stopped},
        {u"Provisioning", DeploymentState::Provisioning},
        {u"Stopping", DeploymentState::Stopping},
        {u"Unavailable", DeploymentState::Unavailable},
        {u"Coordination", DeploymentState::Coordination},
        {u"Standby", DeploymentState::Standby},
        {u"Initializing", DeploymentState::Initializing},
        {u"AwaitingApproval", DeploymentState::AwaitingApproval},
        {u"Bootstrapping", DeploymentState::Bootstrapping},
        {u"Replaying", DeploymentState::Replaying},
        {u"Paused", DeploymentState::Paused},
        {u"Running", DeploymentState::Running},
        {u"Suspended", DeploymentState::Suspended},
        {u"ConcurrentBootstrapping", DeploymentState::ConcurrentBootstrapping},
        {u"Synchronizing", DeploymentState::Synchronizing},
    }};
    return lookUp(kWords, word);
}

Worded<ProgramState> programState(const QString& word)
{
    static constexpr std::array<Word<ProgramState>, 8> kWords{{
        {u"Pending", ProgramState::Pending},
        {u"CompilingSql", ProgramState::CompilingSql},
        {u"SqlCompiled", ProgramState::SqlCompiled},
        {u"CompilingRust", ProgramState::CompilingRust},
        {u"Success", ProgramState::Success},
        {u"SqlError", ProgramState::SqlError},
        {u"RustError", ProgramState::RustError},
        {u"SystemError", ProgramState::SystemError},
    }};
    return lookUp(kWords, word);
}

} // namespace steward
