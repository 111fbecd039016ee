// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/workspace/workspace.h"
#include "tests/support/manualclock.h"
#include "tests/support/writtenrun.h"
#include "ui/plan/reviewdialog.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <memory>

namespace steward {

/// A window over which reviews of plans and runs that a test wrote are opened.
class ReviewHouse final {
public:
    ReviewDialog* review(const Plan& plan)
    {
        open(plan);
        auto* call = new PendingCall<Plan>(m_window.get());
        auto* dialog = new ReviewDialog(*m_workspace, call, plan.title, m_window.get());
        dialog->open();
        call->finish(plan);
        QSignalSpy faces(dialog, &ReviewDialog::faceChanged);
        if (dialog->face() != ReviewDialog::Face::Reviewing)
            faces.wait();
        return dialog;
    }
    ReviewDialog* follow(WrittenRun& run)
    {
        open(run.plan());
        auto* dialog = new ReviewDialog(*m_workspace, &run, m_window.get());
        dialog->open();
        return dialog;
    }
    void close()
    {
        m_window.reset();
        m_workspace.reset();
    }
    void setSize(QSize size) { m_size = size; }

private:
    void open(const Plan& plan)
    {
        close();
        m_workspace = std::make_unique<Workspace>(plan.environment, m_clock);
        m_window = std::make_unique<QWidget>();
        m_window->resize(m_size);
        m_window->show();
    }

    ManualClock m_clock;
    QSize m_size{1280, 800};
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<QWidget> m_window;
};

inline QString cellOf(const QTableView& table, int row, int column)
{
    return table.model()->index(row, column).data().toString();
}

inline QString textOf(const QDialog& dialog, const QString& name)
{
    return dialog.findChild<QLabel*>(name)->text();
}

/// Until it has the keyboard; nothing but Tab is pressed.
inline void tabTo(QDialog& dialog, const QString& name)
{
    const auto focused = [&dialog] {
        return dialog.focusWidget() ? dialog.focusWidget()->objectName() : QString();
    };
    for (int i = 0; i < 30 && focused() != name; ++i)
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
    QCOMPARE(focused(), name);
}

} // namespace steward
