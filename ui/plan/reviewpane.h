// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/plan.h"

#include <QWidget>

class QTabBar;

namespace steward {

class Banner;
class FactsView;
class PhraseField;
class StepsView;
class TextView;

/// A plan to be read: facts, steps, requests; what changed meanwhile; what has to be typed.
class ReviewPane final : public QWidget {
    Q_OBJECT
public:
    explicit ReviewPane(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(ReviewPane)

    void setPlan(const Plan& plan, Instant now);
    void setNow(Instant now);
    /// Stay above the facts until the next plan is set.
    void setDifferences(const QStringList& differences);
    /// A banner with one thing to do about it: `seeAgainWanted`.
    void warn(const QString& strong, const QString& text, const QString& action);
    void calm();
    PhraseField& phrase() const { return *m_phrase; }

Q_SIGNALS:
    void seeAgainWanted();
    void phraseChanged();
    void moveOn();

private:
    QTabBar* m_tabs;
    FactsView* m_facts;
    StepsView* m_steps;
    TextView* m_requests;
    Banner* m_changed;
    QWidget* m_phraseLine;
    PhraseField* m_phrase;
};

} // namespace steward
