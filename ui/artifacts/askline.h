// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/tone.h"

#include <QDateTime>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QPushButton;

namespace steward {

class Clock;
class PendingCallBase;
class PlainLabel;
class Spinner;

/// A question that is put to the server only when a person wants it: its button, and words below
/// it. While it goes on the button cancels it, and beside it stands for how long it has.
class AskLine final : public QWidget {
    Q_OBJECT
public:
    /// `name` begins the object names: ratingButton, ratingWords.
    AskLine(const QString& name, const Clock& clock, QWidget* parent = nullptr);
    /// Whoever asked is gone: the question is cancelled.
    ~AskLine() override;
    Q_DISABLE_COPY_MOVE(AskLine)

    /// What the button says while nothing is asked, for the eye and for the ear.
    void setVerb(const QString& verb, const QString& inFull);
    /// What it says while something is.
    void setCancel(const QString& inFull);
    void setOffered(bool offered); ///< shows the button at all
    /// What stands below the button while nothing is asked; "" for nothing.
    void say(const QString& words, Tone tone = Tone::SecondText);

    void wait(PendingCallBase* call);
    /// True once, for the call that is waited for: its answer counts.
    bool take(const PendingCallBase* call);
    void cancel();
    bool isWaiting() const { return !m_call.isNull(); }

Q_SIGNALS:
    void asked();
    void waitingChanged();

private:
    void refresh();
    void count();

    const Clock& m_clock;
    QPointer<PendingCallBase> m_call;
    QDateTime m_since;
    QTimer m_tick;
    QPushButton* m_button;
    Spinner* m_spinner;
    PlainLabel* m_age;
    PlainLabel* m_words;
    QString m_verb;
    QString m_verbInFull;
    QString m_cancelInFull;
    QString m_said;
    bool m_offered = true;
};

} // namespace steward
