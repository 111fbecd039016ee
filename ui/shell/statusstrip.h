// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;

namespace steward {

/// The line below everything: how live it is at the left, what the page says at the right.
class StatusStrip final : public QWidget {
    Q_OBJECT
public:
    explicit StatusStrip(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(StatusStrip)

    void setLive(const QString& text);
    void setPage(const QString& text);

private:
    QLabel* m_live;
    QLabel* m_page;
};

} // namespace steward
