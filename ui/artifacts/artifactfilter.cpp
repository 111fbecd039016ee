// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/artifacts/artifactfilter.h"

#include <QRegularExpression>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

bool looksLikeId(const QString& token)
{
    // Digits, ULIDs, UUIDs and hashes; a word as "decade" or "facade" is none of them.
    static const QRegularExpression form(
        u"^(?:[0-9]+|[0-9A-HJKMNP-TV-Z]{26}|(?=[0-9A-Fa-f-]*[0-9])[0-9A-Fa-f][0-9A-Fa-f-]{7,})$"_s);
    return form.match(token).hasMatch();
}

QStringList tokensOf(const QString& text)
{
    static const QRegularExpression apart(u"[\\s,;\u2028\u2029]+"_s);
    return text.split(apart, Qt::SkipEmptyParts);
}

} // namespace

bool ArtifactFilter::accepts(const Artifact& artifact) const
{
    switch (kind) {
    case Kind::Everything:
    case Kind::Regex:
        return true;
    case Kind::Ids:
        return ids.contains(artifact.id.value);
    case Kind::Words:
        break;
    }
    if (words.size() == 1 && artifact.id.value.compare(words.first(), Qt::CaseInsensitive) == 0)
        return true;
    return std::all_of(words.begin(), words.end(), [&artifact](const QString& word) {
        return artifact.name.contains(word, Qt::CaseInsensitive);
    });
}

ArtifactFilter readFilter(const QString& text, const QSet<QString>& listedIds)
{
    const QString trimmed = text.trimmed();
    ArtifactFilter filter;
    if (trimmed.isEmpty())
        return filter;
    if (trimmed.size() > 2 && trimmed.startsWith(u'/') && trimmed.endsWith(u'/')) {
        filter.kind = ArtifactFilter::Kind::Regex;
        filter.pattern = trimmed.mid(1, trimmed.size() - 2);
        return filter;
    }
    QStringList tokens = tokensOf(trimmed);
    const bool list = tokens.size() > 1
        && std::all_of(tokens.cbegin(), tokens.cend(), [&listedIds](const QString& token) {
               return listedIds.contains(token) || looksLikeId(token);
           });
    if (list) {
        tokens.removeDuplicates();
        filter.kind = ArtifactFilter::Kind::Ids;
        filter.ids = tokens;
        return filter;
    }
    filter.kind = ArtifactFilter::Kind::Words;
    static const QRegularExpression blanks(u"\\s+"_s);
    filter.words = trimmed.split(blanks, Qt::SkipEmptyParts);
    return filter;
}

QStringList missingIds(const ArtifactFilter& filter, const QSet<QString>& listedIds)
{
    QStringList missing;
    for (const QString& id : filter.ids) {
        if (!listedIds.contains(id))
            missing.append(id);
    }
    return missing;
}

} // namespace steward
