// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/plan.h"
#include "net/http/pendingcall.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

class QPushButton;
class QStackedWidget;
class QTabBar;

namespace steward {

class Banner;
class DestroyButton;
class FactsView;
class PhraseField;
class PlainLabel;
class PlanRun;
class PlanWatch;
class ReviewHeader;
class RunView;
class StepsView;
class TextView;
class Workspace;

/// The one dialog of every destructive verb: reads, shows the plan, asks for what its guard
/// demands, then turns into progress and into the result (UX.md). Nothing is sent before the
/// confirming button, which is locked until every fact is in. Focus starts on Cancel; Escape and
/// Enter are safe.
class ReviewDialog final : public QDialog {
    Q_OBJECT
public:
    ReviewDialog(
        Workspace& workspace, PendingCall<Plan>* plan, const QString& title, QWidget* parent);
    ~ReviewDialog() override;
    Q_DISABLE_COPY_MOVE(ReviewDialog)

    enum class Face { Reading, Reviewing, Running, Result, Unreadable };
    Face face() const { return m_face; }
    const std::optional<Plan>& plan() const { return m_plan; }
    PlanRun* run() const { return m_run; }

Q_SIGNALS:
    void faceChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildPages();
    void buildFooter();
    void take(const Result<Plan>& plan);
    void setPlan(const Plan& plan);
    void setFace(Face face);
    void planTouched(const Plan& fresh);
    void planExpired(const QString& why);
    void readAgain();
    void seeAgain();
    void refreshLock();
    void confirm();
    void runChanged();
    void copyResult();
    void keepOffPointer();
    void tick();

    Workspace& m_workspace;
    QString m_title;
    QPointer<PendingCallBase> m_reading;
    std::optional<Plan> m_plan;
    std::optional<Plan> m_fresh; ///< waits to be seen: the world changed under the review
    bool m_expired = false; ///< too old to confirm; to be read again
    QPointer<PlanRun> m_run;
    Face m_face = Face::Reading;
    PlanWatch* m_watch;

    ReviewHeader* m_header;
    QStackedWidget* m_pages;
    PlainLabel* m_readingText = nullptr;
    PlainLabel* m_troubleText = nullptr;
    QTabBar* m_tabs = nullptr;
    FactsView* m_facts = nullptr;
    StepsView* m_steps = nullptr;
    TextView* m_requests = nullptr;
    Banner* m_changed = nullptr;
    PhraseField* m_phrase = nullptr;
    RunView* m_runView = nullptr;
    PlainLabel* m_sent = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_stop = nullptr;
    DestroyButton* m_confirm = nullptr;
    QTimer m_ticks;
};

} // namespace steward
