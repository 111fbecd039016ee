// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/guard.h"

#include <QWidget>

class QLineEdit;

namespace steward {

class PlainLabel;

/// Asks for what a guard demands: nothing, a phrase, or a phrase and a number. Paste is refused
/// with a reason; Enter does nothing until everything matches, then it asks to move on (SAFETY.md
/// 4).
class PhraseField final : public QWidget {
    Q_OBJECT
public:
    explicit PhraseField(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(PhraseField)

    /// Keeps what was typed if the phrase is the same as before.
    void setGuard(const Guard& guard);
    bool isSatisfied() const;
    QString typedPhrase() const;
    QString typedNumber() const;
    void clear();

Q_SIGNALS:
    void changed();
    void moveOn();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLineEdit* addField(const QString& name);
    void refusePaste(QLineEdit& field);

    Guard m_guard;
    QWidget* m_phraseRow = nullptr;
    QWidget* m_numberRow = nullptr;
    PlainLabel* m_phraseLabel = nullptr;
    PlainLabel* m_phraseName = nullptr;
    PlainLabel* m_numberLabel = nullptr;
    QLineEdit* m_phrase = nullptr;
    QLineEdit* m_number = nullptr;
};

} // namespace steward
