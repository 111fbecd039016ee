// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/tone.h"

#include <QStringList>
#include <QWidget>

namespace steward {

class Badge;
class SteadyLabel;
class TextLink;

/// The line below everything: how live it is at the left, what the page says at the right.
class StatusStrip final : public QWidget {
    Q_OBJECT
public:
    explicit StatusStrip(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(StatusStrip)

    /// Never empty. The last changes by the second, and is painted alone then.
    void setLive(const QStringList& parts);
    void setPage(const QString& text);
    /// What of ours runs here, with the badge of the environment it runs in; "" hides it.
    void setTask(const QString& badge, Tone tone, const QString& words);

Q_SIGNALS:
    void taskChosen();

private:
    SteadyLabel* m_live;
    SteadyLabel* m_age;
    Badge* m_badge;
    TextLink* m_task;
    SteadyLabel* m_page;
};

} // namespace steward
