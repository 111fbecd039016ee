// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/feedstate.h"

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <optional>

class QWidget;

namespace steward {

class Banner;

/// Over the bottom of a table: the server does not answer, or lists nothing all at once. Says what
/// was tried, how old what is shown is and when the next try is, and offers to try now. Gone while
/// all is well, and before the first reading: that is a placeholder's.
class FeedBanner final : public QObject {
    Q_OBJECT
public:
    enum class Server { Registry, Pipelines };

    /// The banner lies over `over`, which owns this.
    FeedBanner(Server server, const Clock& clock, QWidget* over);
    Q_DISABLE_COPY_MOVE(FeedBanner)

    void setState(const FeedState& state);
    /// A base URL that would answer, if one was found.
    void setSuggestion(const std::optional<QUrl>& url);
    /// What waits until the server is read again: "Deleting", "Clearing".
    void setWaits(const QString& what);
    bool isShown() const;

Q_SIGNALS:
    void retryRequested();
    /// Of a list that vanished: keep what was shown last (SAFETY.md 7).
    void saveListRequested();
    /// Of a list that vanished: a person believes it.
    void showEmptyRequested();
    /// Pixels at the bottom: for DataTable::setBottomRoom.
    void covered(int pixels);

private:
    void say();
    QString words() const;
    void count();

    Server m_server;
    const Clock& m_clock;
    Banner* m_banner;
    FeedState m_state;
    std::optional<QUrl> m_suggestion;
    QString m_waits;
    QTimer m_tick;
};

} // namespace steward
