// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/environment.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <tl/expected.hpp>

#include <optional>

namespace steward {

/// What the program was started with (UX.md "Command line").
struct CommandLine {
    bool sandbox = false; ///< said, or a tour without servers
    QString environment; ///< the name of a saved one, "" if not said
    QUrl registry;
    QUrl pipelines;
    std::optional<EnvironmentClass> environmentClass;
    bool readOnly = false;
    bool present = false; ///< begins in the presenter's mode
    QString tourFolder; ///< "" for no tour
    QStringList yesDestroy; ///< base URLs, as typed
    QString traceFile;
    QString look; ///< "light", "dark" or ""
    std::optional<double> sandboxPace; ///< hidden: how fast the sandbox's pipelines change

    QString error; ///< bad usage, in words; nothing else counts then
    QString information; ///< of --help and --version: print and end
};

/// Reads the arguments (without the program's name); touches nothing else.
CommandLine readCommandLine(const QStringList& arguments);

class EnvironmentStore;

/// The environment that the arguments name or make, as opened (SAFETY.md 1); none for the sandbox
/// and where nothing was said. The error is in words.
tl::expected<std::optional<Environment>, QString> environmentOf(
    const CommandLine& line, const EnvironmentStore& store);

/// Why this is not shown to an audience, or "".
QString presentRefusal(const Environment& environment);

/// Why a tour may not run against these servers, or "" (UX.md: a tour destroys).
QString tourRefusal(const CommandLine& line, const Environment& environment);

} // namespace steward
