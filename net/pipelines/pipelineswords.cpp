// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/pipelines/pipelineswords.h"

#include <array>
#include <utility>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

template <class E, size_t N>
Worded<E> lookUp(const std::array<std::pair<QLatin1StringView, E>, N>& words, const QString& word)
{
    for (const auto& [known, value] : words) {
        if (word == known)
            return {value, word};
    }
    return {E::Unknown, word};
}

template <class E> using Word = std::pair<QLatin1StringView, E>;

} // namespace

Worded<StorageState> storageState(const QString& word)
{
    static constexpr std::array<Word<StorageState>, 3> kWords{{
        {"Cleared"_L1, StorageState::Cleared},
        {"InUse"_L1, StorageState::InUse},
        {"Clearing"_L1, StorageState::Clearing},
    }};
    return lookUp(kWords, word);
}

Worded<ResourcesState> resourcesState(const QString& word)
{
    static constexpr std::array<Word<ResourcesState>, 4> kWords{{
        {"Stopped"_L1, ResourcesState::Stopped},
        {"Provisioning"_L1, ResourcesState::Provisioning},
        {"Provisioned"_L1, ResourcesState::Provisioned},
        {"Stopping"_L1, ResourcesState::Stopping},
    }};
    return lookUp(kWords, word);
}

Worded<ResourcesDesired> resourcesDesired(const QString& word)
{
    static constexpr std::array<Word<ResourcesDesired>, 2> kWords{{
        {"Stopped"_L1, ResourcesDesired::Stopped},
        {"Provisioned"_L1, ResourcesDesired::Provisioned},
    }};
    return lookUp(kWords, word);
}

Worded<DeploymentState> deploymentState(const QString& word)
{
    static constexpr std::array<Word<DeploymentState>, 15> kWords{{
        {"Stopped"_L1, DeploymentState::Stopped},
        {"Provisioning"_L1, DeploymentState::Provisioning},
        {"Stopping"_L1, DeploymentState::Stopping},
        {"Unavailable"_L1, DeploymentState::Unavailable},
        {"Coordination"_L1, DeploymentState::Coordination},
        {"Standby"_L1, DeploymentState::Standby},
        {"Initializing"_L1, DeploymentState::Initializing},
        {"AwaitingApproval"_L1, DeploymentState::AwaitingApproval},
        {"Bootstrapping"_L1, DeploymentState::Bootstrapping},
        {"Replaying"_L1, DeploymentState::Replaying},
        {"Paused"_L1, DeploymentState::Paused},
        {"Running"_L1, DeploymentState::Running},
        {"Suspended"_L1, DeploymentState::Suspended},
        {"ConcurrentBootstrapping"_L1, DeploymentState::ConcurrentBootstrapping},
        {"Synchronizing"_L1, DeploymentState::Synchronizing},
    }};
    return lookUp(kWords, word);
}

Worded<ProgramState> programState(const QString& word)
{
    static constexpr std::array<Word<ProgramState>, 8> kWords{{
        {"Pending"_L1, ProgramState::Pending},
        {"CompilingSql"_L1, ProgramState::CompilingSql},
        {"SqlCompiled"_L1, ProgramState::SqlCompiled},
        {"CompilingRust"_L1, ProgramState::CompilingRust},
        {"Success"_L1, ProgramState::Success},
        {"SqlError"_L1, ProgramState::SqlError},
        {"RustError"_L1, ProgramState::RustError},
        {"SystemError"_L1, ProgramState::SystemError},
    }};
    return lookUp(kWords, word);
}

} // namespace steward
