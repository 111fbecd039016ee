// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/impact.h"

#include <QWidget>

class QGridLayout;

namespace steward {

class PlainLabel;
class TextLink;

/// Who depends on an artifact, nearest first, and always what was read to know it (SAFETY.md 3).
class DependentsCard final : public QWidget {
    Q_OBJECT
public:
    explicit DependentsCard(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(DependentsCard)

    /// Lines are kept while they say the same.
    void setImpact(const Impact& impact);

Q_SIGNALS:
    void artifactWanted(const steward::ArtifactIdentity& artifact);
    /// "and 12 more": all of them.
    void allWanted();

private:
    void addLine(const Dependent& dependent);
    void clearLines();

    Impact m_impact;
    bool m_empty = true;
    QGridLayout* m_lines;
    PlainLabel* m_answer;
    TextLink* m_more;
    PlainLabel* m_coverage;
};

} // namespace steward
