// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QWidget>

namespace steward {

//! A thin bar: a known part, or something that goes on without telling how far it is.
class ProgressLine final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProgressLine)

public:
    explicit ProgressLine(QWidget* parent = nullptr);

    //! 0 to 1; negative: not known.
    void setPart(double part);
    double part() const { return m_part; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    void run();

    double m_part = -1;
    QBasicTimer m_tick;
    QElapsedTimer m_since;
};

} // namespace steward
