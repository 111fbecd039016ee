// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/registry/artifact.h"

#include <QWidget>

#include <optional>

class QLineEdit;

namespace steward {

class AskLine;
class Clock;
class Lookup;

/// Whether a model's licence goes together with that of a GitHub project that a person types. The
/// registry asks GitHub; this program sends the address to nobody but the registry.
class LicenceView final : public QWidget {
    Q_OBJECT
public:
    LicenceView(Lookup& lookup, const Clock& clock, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(LicenceView)

    /// Leaving an artifact cancels its question; what was typed stays.
    void setArtifact(const Artifact& artifact);

private:
    void check();
    void forget();

    Lookup& m_lookup;
    std::optional<Artifact> m_artifact;
    QLineEdit* m_project;
    AskLine* m_line;
};

} // namespace steward
