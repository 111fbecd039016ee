// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/overview/serverfacts.h"

#include <QWidget>

class QHBoxLayout;

namespace steward {

class Card;
class ElidedLabel;
class FigureRow;
class PlainLabel;

/// One server on the overview: its health, its figures, its facts, and a foot for buttons.
class ServerCard final : public QWidget {
    Q_OBJECT
public:
    explicit ServerCard(const QString& title, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(ServerCard)

    void show(const ServerFacts& facts);
    using QWidget::show;
    /// Buttons at its left, then the note, then whatever stands alone at its right.
    QHBoxLayout* leftFoot() const { return m_left; }
    QHBoxLayout* rightFoot() const { return m_right; }

private:
    QString m_title;
    Card* m_card;
    HealthDot* m_dot;
    FigureRow* m_figures;
    SplitBar* m_split;
    FactList* m_facts;
    PlainLabel* m_absenceTitle;
    PlainLabel* m_absence;
    ElidedLabel* m_note;
    QHBoxLayout* m_left;
    QHBoxLayout* m_right;
};

} // namespace steward
