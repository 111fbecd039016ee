// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/registry/artifact.h"

#include <QString>
#include <QUrl>

namespace steward {

/// "http://host:8000/api/artifacts/model/2": where a GET reads it. Without user information or
/// query; id and type are one encoded segment each.
QString addressOf(const QUrl& base, const Artifact& artifact);

/// A command line that reads this address, quoted for a POSIX shell. No secrets, never a write.
QString curlFor(const QString& address);

/// A URL as a server told it, without user information, query and fragment (presigned links are
/// secrets). What is no URL stays as it is.
QString bareAddressWords(const QString& url);

} // namespace steward
