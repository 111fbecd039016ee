// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace steward {

class PlainLabel;
class ProgressLine;
class Stage;

/// Covers a window below its environment bar while the stage counts down to a return: huge, and any
/// key or the button stops it.
class CountdownScreen final : public QWidget {
    Q_OBJECT
public:
    /// Lies over `window`, which owns it.
    CountdownScreen(Stage& stage, QWidget& window);
    Q_DISABLE_COPY_MOVE(CountdownScreen)

Q_SIGNALS:
    void stopWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void layOut();
    void refresh();
    void cover();
    void beat();

    Stage& m_stage;
    QLabel* m_word;
    QLabel* m_to;
    ProgressLine* m_line;
    QPushButton* m_stop;
    PlainLabel* m_armed;
    PlainLabel* m_now;
    QTimer m_beat;
};

} // namespace steward
