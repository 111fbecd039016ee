// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace steward {

class ElidedLabel;
class IconLabel;
class PlainLabel;
class ScenarioStore;
class Stage;

/// What a presenter sees of the stage: its state in one word, at most one sentence, and the few
/// things to do. Lies below the pages, or floats as a small window that stays on top where the
/// desktop can do that.
class StagePanel final : public QWidget {
    Q_OBJECT
public:
    StagePanel(Stage& stage, const ScenarioStore& scenarios, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(StagePanel)

    /// Whether this desktop keeps a window on top when asked.
    static bool canFloat();
    void setFloating(bool floating);
    bool isFloating() const { return m_floating; }
    /// Said in place of the sentence for a while: "Press Ctrl+Shift+P again to leave".
    void hint(const QString& words);
    /// Of the desktop's wish to lock the screen; a tool tip.
    void setSleepWords(const QString& words);

Q_SIGNALS:
    void checkWanted();
    void returnWanted();
    void offerWanted();
    void floatWanted(bool floating);

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QPushButton* button(const QString& name, const QString& text, const QString& key);
    void chooseScenario();
    void refresh();
    void refreshButtons();
    void place();
    void fit();
    void giveKeyboardBack();

    Stage& m_stage;
    const ScenarioStore& m_scenarios;
    bool m_floating = false; ///< first: the parts are made while events already come
    QBoxLayout* m_row;
    IconLabel* m_glyph;
    QLabel* m_word;
    ElidedLabel* m_scenario;
    PlainLabel* m_sentence;
    QPushButton* m_choose;
    QPushButton* m_check;
    QPushButton* m_return;
    QPushButton* m_offer;
    QPushButton* m_float;
    QString m_hint;
};

} // namespace steward
