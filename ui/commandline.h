// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/environment.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace steward {

/// What the program was started with (UX.md "Command line").
struct CommandLine {
    bool sandbox = false;
    QUrl registry;
    QUrl pipelines;
    std::optional<EnvironmentClass> environmentClass;
    bool readOnly = false;
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

/// Why a tour may not run against these servers, or "" (UX.md: a tour destroys).
QString tourRefusal(const CommandLine& line, const Environment& environment);

} // namespace steward
