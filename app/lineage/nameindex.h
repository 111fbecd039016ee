// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/registry/artifact.h"

#include <QHash>
#include <QList>
#include <QString>

namespace steward {

/// Finds listed artifacts by the names that lineages use (registry 3.4(b)), the first of four
/// readings that fits: equal; equal but for case; equal without https://huggingface.co/; equal on
/// the part after the last slash. What it finds is possible, never certain.
class NameIndex final {
public:
    NameIndex() = default;
    explicit NameIndex(const QList<Artifact>& artifacts);

    /// Rows of the list, ascending; several where names collide.
    QList<int> match(const QString& name) const;

    /// The name without case, prefix and slash at the end: equal for what is surely meant as one.
    static QString folded(const QString& name);

private:
    QMultiHash<QString, int> m_exact;
    QMultiHash<QString, int> m_caseless;
    QMultiHash<QString, int> m_bare;
    QMultiHash<QString, int> m_tail;
};

} // namespace steward
