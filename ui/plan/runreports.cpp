// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/plan/runreports.h"

#include "app/live/clock.h"
#include "app/record/report.h"
#include "ui/shell/filesaver.h"

#include <QWidget>

namespace steward {

using namespace Qt::StringLiterals;

RunReports::RunReports(Clock& clock, QWidget* window)
    : QObject(window)
    , m_clock(clock)
    , m_saver(new FileSaver(window))
{
    connect(m_saver, &FileSaver::saved, this,
        [this](const QString& path) { Q_EMIT told(tr("Saved as %1").arg(path)); });
    connect(m_saver, &FileSaver::failed, this, &RunReports::told);
}

void RunReports::save(const HistoryEntry& entry, bool forPeople)
{
    m_saver->save(tr("Save the report"), reportName(entry) + (forPeople ? ".html"_L1 : ".json"_L1),
        [entry, forPeople, now = m_clock.utcNow()] {
            return forPeople ? reportHtml(entry, now) : reportJson(entry, now);
        });
}

} // namespace steward
