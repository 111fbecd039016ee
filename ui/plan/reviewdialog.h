// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/plan.h"
#include "net/http/pendingcall.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

namespace steward {

class FittingStack;
class PlainLabel;
class PlanRun;
class ReadingPage;
class ReviewFooter;
class ReviewHeader;
class ReviewPane;
class ReviewUpkeep;
class RunRecord;
class RunView;
class Workspace;

/// The one dialog of every verb that changes something: reads, shows the plan, asks for what its
/// guard demands, then turns into progress and into the result (UX.md). Nothing is sent before the
/// confirming button, which is locked until every fact is in. Focus starts on Cancel; Escape and
/// Enter are safe.
class ReviewDialog final : public QDialog {
    Q_OBJECT
public:
    ReviewDialog(
        Workspace& workspace, PendingCall<Plan>* plan, const QString& title, QWidget* parent);
    /// What was approved before: its progress, or its result.
    ReviewDialog(Workspace& workspace, PlanRun* run, QWidget* parent);
    ~ReviewDialog() override;
    Q_DISABLE_COPY_MOVE(ReviewDialog)

    enum class Face { Reading, Reviewing, Running, Result, Unreadable };
    Face face() const { return m_face; }
    const std::optional<Plan>& plan() const { return m_plan; }
    PlanRun* run() const { return m_run; }

    /// For usual times.
    void setRecord(const RunRecord* record) { m_record = record; }
    void reject() override;

Q_SIGNALS:
    void faceChanged();
    /// What this run took away is wanted back; the dialog has closed.
    void registerAgainWanted(steward::PlanRun* run);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    ReviewDialog(Workspace& workspace, const QString& title, QWidget* parent);
    void buildPages();
    void connectFooter();
    void read(PendingCall<Plan>* plan, const QString& title);
    void take(const Result<Plan>& plan);
    void setPlan(const Plan& plan);
    void setFace(Face face);
    void fit();
    QString whyLocked() const;
    void refreshLock();
    void confirm();
    void follow(PlanRun* run);
    void runChanged();
    void holdBack();
    void copyResult();
    void retry();
    void keepOffPointer();
    void tick();

    Workspace& m_workspace;
    QString m_title;
    QPointer<PendingCallBase> m_reading;
    std::optional<Plan> m_plan;
    QPointer<PlanRun> m_run;
    Face m_face = Face::Reading;
    Approval m_approval;
    const RunRecord* m_record = nullptr;
    ReviewHeader* m_header;
    FittingStack* m_pages;
    ReadingPage* m_readingPage = nullptr;
    ReviewPane* m_pane = nullptr;
    ReviewUpkeep* m_upkeep = nullptr;
    RunView* m_runView = nullptr;
    QWidget* m_runPage = nullptr; ///< around it
    PlainLabel* m_troubleText = nullptr;
    ReviewFooter* m_footer = nullptr;
    QTimer m_ticks;
};

} // namespace steward
