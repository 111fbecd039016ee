// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/nameindex.h"

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

QString tailOf(const QString& folded)
{
    return folded.mid(folded.lastIndexOf(u'/') + 1);
}

} // namespace

QString NameIndex::folded(const QString& name)
{
    QString result = name.trimmed().toCaseFolded();
    for (const auto scheme : {"https://"_L1, "http://"_L1}) {
        if (result.startsWith(scheme)) {
            const QString rest = result.mid(scheme.size());
            if (rest.startsWith("huggingface.co/"_L1))
                result = rest.mid("huggingface.co/"_L1.size());
        }
    }
    while (result.endsWith(u'/'))
        result.chop(1);
    return result;
}

NameIndex::NameIndex(const QList<Artifact>& artifacts)
{
    for (int row = 0; row < artifacts.size(); ++row) {
        const QString& name = artifacts[row].name;
        const QString bare = folded(name);
        m_exact.insert(name, row);
        m_caseless.insert(name.toCaseFolded(), row);
        m_bare.insert(bare, row);
        m_tail.insert(tailOf(bare), row);
    }
}

QList<int> NameIndex::match(const QString& name) const
{
    if (name.isEmpty())
        return {};
    const QString bare = folded(name);
    QList<int> rows = m_exact.values(name);
    if (rows.isEmpty())
        rows = m_caseless.values(name.toCaseFolded());
    if (rows.isEmpty() && !bare.isEmpty())
        rows = m_bare.values(bare);
    if (rows.isEmpty() && !tailOf(bare).isEmpty())
        rows = m_tail.values(tailOf(bare));
    std::sort(rows.begin(), rows.end());
    return rows;
}

} // namespace steward
