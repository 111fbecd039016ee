// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

namespace steward {

class PipelinesWrites;
class RegistryWrites;
class Transport;

/// What can change the two servers of a workspace, made here so that no room but this one knows how
/// (DESIGN.md 1): others can hold it and hand it on, and nothing else.
class Writers final {
public:
    Writers(Transport& registry, Transport& pipelines);
    ~Writers();
    Writers(const Writers&) = delete;
    Writers& operator=(const Writers&) = delete;

    RegistryWrites& registry() const { return *m_registry; }
    PipelinesWrites& pipelines() const { return *m_pipelines; }

private:
    std::unique_ptr<RegistryWrites> m_registry;
    std::unique_ptr<PipelinesWrites> m_pipelines;
};

} // namespace steward
