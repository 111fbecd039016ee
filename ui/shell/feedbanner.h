// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/feedstate.h"

#include <QTimer>
#include <QUrl>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace steward {

/// Below a table: the server does not answer, or lists nothing all at once. Says what was tried,
/// how old what is shown is, when the next try is, and offers to try now. Hidden while all is well.
class FeedBanner final : public QWidget {
    Q_OBJECT
public:
    enum class Server { Registry, Pipelines };

    FeedBanner(Server server, const Clock& clock, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(FeedBanner)

    /// Shows or hides itself. Nothing is shown before the first reading: that is a placeholder's.
    void setState(const FeedState& state);
    /// A base URL that would answer, if one was found.
    void setSuggestion(const std::optional<QUrl>& url);
    /// What waits until the server is read again: "Deleting", "Clearing".
    void setWaits(const QString& what);

Q_SIGNALS:
    void retryRequested();
    /// Of a list that vanished (SAFETY.md 7).
    void saveListRequested();
    void showEmptyRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refresh();
    QString words() const;
    QString countdown() const;

    Server m_server;
    const Clock& m_clock;
    FeedState m_state;
    std::optional<QUrl> m_suggestion;
    QString m_waits;
    QString m_announced;
    QTimer m_tick;
    QLabel* m_icon = nullptr;
    QLabel* m_text = nullptr;
    QLabel* m_countdown = nullptr;
    QPushButton* m_retry = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_empty = nullptr;
};

} // namespace steward
