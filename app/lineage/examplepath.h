// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

#include <memory>

namespace steward {

struct LineageWalk;

/// An example of how one artifact is built on another: the names from the one asked about to the
/// dependent, both included; the middle of a long one is left out, as "…". The names are put
/// together when somebody reads them: an answer holds thousands of paths, and a person looks at
/// one. An immutable value, readable from any thread.
class ExamplePath final {
public:
    ExamplePath() = default;
    ExamplePath(const QStringList& names);
    ExamplePath(std::shared_ptr<const LineageWalk> walk, int node);

    /// Empty where nobody told one.
    QStringList names() const;
    bool operator==(const ExamplePath& other) const;

private:
    std::shared_ptr<const LineageWalk> m_walk;
    int m_node = -1;
};

} // namespace steward
