// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/record/history.h"

#include <QObject>

class QWidget;

namespace steward {

class Clock;
class FileSaver;

/// Saves what became of a plan where a person wants it: for people as HTML, for programs as JSON.
class RunReports final : public QObject {
    Q_OBJECT
public:
    /// Asks over `window`, which owns this.
    RunReports(Clock& clock, QWidget* window);
    Q_DISABLE_COPY_MOVE(RunReports)

    void save(const HistoryEntry& entry, bool forPeople);

Q_SIGNALS:
    /// How it went, in words.
    void told(const QString& words);

private:
    Clock& m_clock;
    FileSaver* m_saver;
};

} // namespace steward
