// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/sandbox/pipeline.h"
#include "net/sandbox/registrystore.h"

#include <QString>

#include <vector>

namespace steward::sandbox {

struct SampleData {
    RegistryStore::Entries artifacts;
    qint64 artifactCounter = 0;
    std::vector<Pipeline> pipelines;
};

// Reads what the servers hold, from `file` or, if that is empty, from the built-in sample.json.
// False with a sentence in *error if it cannot be read.
//
// The form is the registry's own stored one (contract registry 10) plus the pipelines:
//   {"models": [{"id": "2", "name": "acme/sentiment", "version": "1.0.0", "metadata": {...}}, ...],
//    "id_counter": 8,
//    "pipelines": [{...}, ...]}
// An artifact's metadata may hold type, url, base_model_name_or_path and the metrics of a rating.
//
// A pipeline needs only its name. Further members, each with a default:
//   description, tags, version, program_code, connector_errors
//   age, since           how long ago it was made, and last changed ("92d", "3h", "41m", "6s")
//   program              Success, or another word of program_status; program_error is its text
//   storage              Cleared, InUse, Clearing
//   status               Stopped, Provisioning, Stopping, or a runtime word (Running, Paused, ...)
//   desired              Stopped or a runtime word; by default what fits the status
//   error                {message, error_code, details}: the deployment_error
//   checkpoints          [{age, size, steps, processed_records, fingerprint, identifier}, ...];
//                        fingerprint as text, since it may need all 64 bits
//   storage_bytes, records_per_second      while it runs
//   clear_ms, provision_ms, compile_ms     how long it takes; no compile_ms: it compiles for ever
bool readSampleData(const QString& file, Instant now, SampleData* data, QString* error);

} // namespace steward::sandbox
