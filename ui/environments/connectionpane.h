// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/errorwords.h"
#include "app/workspace/connectiontest.h"

#include <QWidget>

class QPushButton;
class QScrollArea;

namespace steward {

class IconLabel;
class PlainLabel;
class Spinner;

/// What trying one server showed: who answers and what it lists, or what is wrong and what to try;
/// an address that would answer is a button.
class TrialRow final : public QWidget {
    Q_OBJECT
public:
    explicit TrialRow(AskedServer::Kind server, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(TrialRow)

    void show(const ServerTrial& trial);
    using QWidget::show;

Q_SIGNALS:
    void proposalTaken(const QUrl& url);

private:
    QString title() const;
    QString goodWords(const ServerTrial& trial) const;
    void showTrouble(const ServerTrial& trial);

    AskedServer::Kind m_server;
    QUrl m_proposed;
    Spinner* m_spinner;
    IconLabel* m_mark;
    PlainLabel* m_title;
    PlainLabel* m_text;
    QPushButton* m_use;
};

/// Both servers of an environment, as ConnectionTest found them; hidden until a test began.
class ConnectionPane final : public QWidget {
    Q_OBJECT
public:
    explicit ConnectionPane(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(ConnectionPane)

    ConnectionTest& test() { return m_test; }

Q_SIGNALS:
    void registryProposed(const QUrl& url);
    void pipelinesProposed(const QUrl& url);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void fit();

    ConnectionTest m_test;
    TrialRow* m_registry;
    TrialRow* m_pipelines;
    QScrollArea* m_scroll;
};

} // namespace steward
