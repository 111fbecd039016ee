// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scenarios/scenariostanding.h"

#include <QWidget>

class QPushButton;

namespace steward {

class Card;
class DestroyButton;
class FactList;
class IconLabel;
class PlainLabel;
class Spinner;

/// How the chosen scenario stands here, in a word, and what can be done about it.
class ScenarioCard final : public QWidget {
    Q_OBJECT
public:
    explicit ScenarioCard(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(ScenarioCard)

    void show(const ScenarioStanding& standing);
    using QWidget::show;

Q_SIGNALS:
    void checkWanted();
    void returnWanted();
    void rehearseWanted();
    void armWanted();
    void disarmWanted();
    /// A verb that cannot run was chosen.
    void refused(const QString& reason);

private:
    DestroyButton* verb(const QString& name, const QString& text, Glyph glyph, bool harmless);
    void makeVerbs();

    Card* m_card;
    IconLabel* m_glyph;
    Spinner* m_spinner;
    PlainLabel* m_sentence;
    FactList* m_facts;
    DestroyButton* m_check = nullptr;
    DestroyButton* m_return = nullptr;
    DestroyButton* m_rehearse = nullptr;
    DestroyButton* m_arm = nullptr;
    QPushButton* m_disarm = nullptr;
    QString m_word;
};

} // namespace steward
