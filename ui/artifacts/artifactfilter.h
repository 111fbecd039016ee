// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/registry/artifact.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace steward {

/// What the filter field's text asks for.
struct ArtifactFilter {
    enum class Kind {
        Everything,
        Words, ///< every word occurs in the name, or the text is an id
        Ids, ///< a pasted list: exactly these
        Regex, ///< asked of the server, on Enter only
    };

    Kind kind = Kind::Everything;
    QStringList words;
    QStringList ids; ///< in the order pasted, each once
    QString pattern; ///< without its slashes

    bool operator==(const ArtifactFilter&) const = default;

    /// By words or ids; everything matches a regex until the server has answered.
    bool accepts(const Artifact& artifact) const;
};

/// Two tokens or more, apart by blanks, commas, semicolons or line breaks, make a list of ids if
/// each is listed or looks like an id: digits, or 8 and more hexadecimal characters, dashes
/// allowed, or a ULID.
ArtifactFilter readFilter(const QString& text, const QSet<QString>& listedIds);

/// The ids of the list that nothing listed has.
QStringList missingIds(const ArtifactFilter& filter, const QSet<QString>& listedIds);

} // namespace steward
