// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/scenario/lineageorder.h"

#include <QHash>

namespace steward {

namespace {

class Ordering final {
public:
    Ordering(const QList<Artifact>& artifacts, const ParentsOf& parentsOf)
        : m_parents(artifacts.size())
        , m_marks(artifacts.size(), Mark::New)
    {
        QHash<ArtifactIdentity, qsizetype> rows;
        for (qsizetype row = artifacts.size() - 1; row >= 0; --row)
            rows.insert(identityOf(artifacts.at(row)), row);
        for (qsizetype row = 0; row < artifacts.size(); ++row) {
            const auto parents
                = parentsOf ? parentsOf(identityOf(artifacts.at(row))) : std::nullopt;
            m_order.unread += parents ? 0 : 1;
            for (const Parent& parent : parents.value_or(QList<Parent>())) {
                const qsizetype at
                    = parent.artifact ? rows.value(identityOf(*parent.artifact), -1) : -1;
                if (at >= 0 && at != row)
                    m_parents[row].append(at);
            }
        }
    }

    LineageOrder order()
    {
        for (qsizetype row = 0; row < m_parents.size(); ++row)
            visit(row);
        return m_order;
    }

private:
    enum class Mark { New, Open, Done };

    // Iterates: nothing bounds the depth of a lineage (registry 3.5).
    void visit(qsizetype first)
    {
        QList<qsizetype> path{first};
        while (!path.isEmpty()) {
            const qsizetype row = path.constLast();
            Mark& mark = m_marks[row];
            if (mark == Mark::New) {
                mark = Mark::Open;
                const QList<qsizetype>& parents = m_parents.at(row);
                for (qsizetype i = parents.size() - 1; i >= 0; --i) {
                    const Mark ofParent = m_marks.at(parents.at(i));
                    m_order.hasCycle = m_order.hasCycle || ofParent == Mark::Open;
                    if (ofParent == Mark::New)
                        path.append(parents.at(i));
                }
                continue;
            }
            if (mark == Mark::Open) {
                mark = Mark::Done;
                m_order.rows.append(row);
            }
            path.removeLast();
        }
    }

    QList<QList<qsizetype>> m_parents;
    QList<Mark> m_marks;
    LineageOrder m_order;
};

} // namespace

LineageOrder parentsFirst(const QList<Artifact>& artifacts, const ParentsOf& parentsOf)
{
    return Ordering(artifacts, parentsOf).order();
}

} // namespace steward
