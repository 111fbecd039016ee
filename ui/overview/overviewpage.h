// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/page.h"

#include <QTimer>

class QBoxLayout;
class QScrollArea;

namespace steward {

class Card;
class DestroyButton;
class ServerCard;
class TaskList;

/// Both servers at a glance, what changed lately, what goes on; and the biggest destroyer, alone.
class OverviewPage final : public Page {
    Q_OBJECT
public:
    OverviewPage(Workspace& workspace, Navigator& navigator, QWidget* parent = nullptr);

    QString status() const override;
    bool focusNextPane() override;
    QList<Command> commands() override;
    void tick() override { refresh(); }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void makeRegistryCard();
    void makePipelinesCard();
    QWidget* makeLately();
    QWidget* makeTasks();
    void connectFeeds();
    void refresh();
    void soon();
    QString whyNotReset() const;
    void resetWanted();

    QScrollArea* m_area = nullptr;
    QBoxLayout* m_cards = nullptr;
    ServerCard* m_registry = nullptr;
    ServerCard* m_pipelines = nullptr;
    DestroyButton* m_reset = nullptr;
    Card* m_taskCard = nullptr;
    TaskList* m_tasks = nullptr;
    QTimer m_soon;
};

} // namespace steward
