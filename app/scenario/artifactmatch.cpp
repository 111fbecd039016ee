// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/scenario/artifactmatch.h"

#include <QHash>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLikenesses = 6;

// 0 is the likest.
bool isAlike(int likeness, const ScenarioArtifact& wanted, const FoundArtifact& found)
{
    const bool sameType = found.artifact().type.word == wanted.type.word;
    const bool sameSource = isSameSource(wanted, found);
    switch (likeness) {
    case 0:
        return sameType && sameSource && found.artifact().id == wanted.id;
    case 1:
        return sameType && sameSource;
    case 2:
        return sameSource;
    case 3:
        return sameType && found.artifact().id == wanted.id;
    case 4:
        return sameType;
    default:
        return true;
    }
}

using Rows = QHash<QString, QList<qsizetype>>;

class Matching final {
public:
    Matching(const QList<ScenarioArtifact>& wanted, const QList<FoundArtifact>& found)
        : m_wanted(wanted)
        , m_found(found)
    {
        m_matches.foundFor.fill(-1, wanted.size());
        m_matches.wantedFor.fill(-1, found.size());
        for (qsizetype row = 0; row < found.size(); ++row)
            m_rows[found.at(row).artifact().name].append(row);
    }

    ArtifactMatches matches()
    {
        for (int likeness = 0; likeness < kLikenesses; ++likeness) {
            for (qsizetype i = 0; i < m_wanted.size(); ++i)
                take(i, m_wanted.at(i).name, likeness);
        }
        for (qsizetype i = 0; i < m_wanted.size(); ++i) {
            if (m_matches.foundFor.at(i) >= 0)
                continue;
            const QStringList names = namesMadeOf(m_wanted.at(i).source);
            for (const QString& name : names)
                takeRenamed(i, name);
        }
        return m_matches;
    }

private:
    void take(qsizetype wanted, const QString& name, int likeness)
    {
        if (m_matches.foundFor.at(wanted) >= 0)
            return;
        const QList<qsizetype> rows = m_rows.value(name);
        for (const qsizetype row : rows) {
            if (m_matches.wantedFor.at(row) < 0
                && isAlike(likeness, m_wanted.at(wanted), m_found.at(row)))
                return join(wanted, row);
        }
    }

    void takeRenamed(qsizetype wanted, const QString& name)
    {
        if (m_matches.foundFor.at(wanted) >= 0)
            return;
        const QList<qsizetype> rows = m_rows.value(name);
        for (const qsizetype row : rows) {
            const FoundArtifact& found = m_found.at(row);
            const bool mayBe
                = !found.record || isSourceLost(found) || isSameSource(m_wanted.at(wanted), found);
            if (m_matches.wantedFor.at(row) < 0 && mayBe)
                return join(wanted, row);
        }
    }

    void join(qsizetype wanted, qsizetype row)
    {
        m_matches.foundFor[wanted] = row;
        m_matches.wantedFor[row] = wanted;
    }

    const QList<ScenarioArtifact>& m_wanted;
    const QList<FoundArtifact>& m_found;
    Rows m_rows;
    ArtifactMatches m_matches;
};

} // namespace

ArtifactMatches matchArtifacts(
    const QList<ScenarioArtifact>& wanted, const QList<FoundArtifact>& found)
{
    return Matching(wanted, found).matches();
}

bool isTypeLost(const ScenarioArtifact& wanted, const FoundArtifact& found)
{
    return wanted.type != ArtifactKind::Model && found.artifact().type == ArtifactKind::Model;
}

bool isSourceLost(const FoundArtifact& found)
{
    if (!found.record)
        return false;
    const QString source = found.record->url;
    const QString& name = found.record->artifact.name;
    return source.isEmpty() || source == name || source == "https://huggingface.co/"_L1 + name;
}

bool isSameSource(const ScenarioArtifact& wanted, const FoundArtifact& found)
{
    return found.record && bareSource(found.record->url) == wanted.source;
}

} // namespace steward
