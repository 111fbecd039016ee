// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme/tone.h"

#include <QWidget>

class QPushButton;

namespace steward {

class IconLabel;
class LeadText;
class PlainLabel;

//! What must be said about the whole of its parent: lies over the parent's bottom edge and moves
//! nothing below it. Announced to assistive technology when it appears or says something else.
//! Hidden at first.
class Banner final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Banner)

public:
    //! With `floating` false it is an ordinary widget for a layout (the coverage line above a
    //! graph).
    explicit Banner(QWidget* parent, bool floating = true);

    struct Message {
        Tone tone = Tone::Accent; //!< Accent (information), Care or Destroys (failed)
        QString strong; //!< said first, semi-bold
        QString text;
        QString action; //!< text of the button; empty: none
        QString other{}; //!< text of a second button before it; empty: none

        bool operator==(const Message&) const = default;
    };

    //! Shows the banner; the same message again changes and announces nothing.
    void say(const Message& message);
    //! The quiet words before the button, changed every second and never announced: "next try in 8
    //! s".
    void setAside(const QString& aside);
    void dismiss();
    Message message() const { return m_message; }

Q_SIGNALS:
    void acted();
    void otherActed();
    //! What assistive technology was just told.
    void announced(const QString& words);
    //! Pixels at the parent's bottom that are covered; 0 when dismissed. DataTable::setBottomRoom
    //! takes it.
    void covered(int pixels);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void announce();
    void cover(int pixels);

    Message m_message;
    bool m_floating;
    int m_covers = 0;
    IconLabel* m_icon;
    LeadText* m_text;
    PlainLabel* m_aside;
    QPushButton* m_action;
    QPushButton* m_other;
};

} // namespace steward
