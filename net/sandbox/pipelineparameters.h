// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/sandbox/httpmessage.h"
#include "net/sandbox/pipelinejson.h"
#include "net/sandbox/pipelinerules.h"

#include <variant>

namespace steward::sandbox {

// Query parameters of the pipeline manager. A value that is none of the known ones is answered 400
// in plain text, not by a Feldera error (pipelines 2.1, 3.2).
std::variant<Selector, HttpReply> readSelector(const HttpRequest& request);
std::variant<bool, HttpReply> readFlag(
    const HttpRequest& request, const QByteArray& name, bool otherwise);

// Whether an event is asked for with everything; the default is not (pipelines 4.1).
std::variant<bool, HttpReply> readEventSelector(const HttpRequest& request);

std::variant<StartOptions, HttpReply> readStartOptions(const HttpRequest& request); // pipelines 3.3

} // namespace steward::sandbox
