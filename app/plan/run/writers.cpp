// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/run/writers.h"

#include "net/pipelines/pipelineswrites.h"
#include "net/registry/registrywrites.h"

namespace steward {

Writers::Writers(Transport& registry, Transport& pipelines)
    : m_registry(std::make_unique<RegistryWrites>(registry))
    , m_pipelines(std::make_unique<PipelinesWrites>(pipelines))
{
}

Writers::~Writers() = default;

} // namespace steward
