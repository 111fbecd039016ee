// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/registry/artifact.h"

#include <QList>

namespace steward {

/// Where one has been, as in a browser.
class LineageHistory final {
public:
    void visit(const ArtifactIdentity& artifact)
    {
        if (m_at >= 0 && m_visited.at(m_at) == artifact)
            return;
        m_visited.resize(m_at + 1);
        m_visited.append(artifact);
        if (m_visited.size() > most)
            m_visited.removeFirst();
        m_at = m_visited.size() - 1;
    }
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_visited.size(); }
    const ArtifactIdentity& back() { return m_visited.at(--m_at); }
    const ArtifactIdentity& forward() { return m_visited.at(++m_at); }
    void clear()
    {
        m_visited.clear();
        m_at = -1;
    }

private:
    static constexpr qsizetype most = 100;

    QList<ArtifactIdentity> m_visited;
    qsizetype m_at = -1;
};

} // namespace steward
