// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme/glyph.h"
#include "ui/theme/tone.h"

#include <QWidget>

class QPushButton;

namespace steward {

class IconLabel;
class PlainLabel;
class Spinner;

//! What stands where rows would be: empty, loading, nothing matches, could not be read. Lies over
//! its parent (a table) and lets the mouse through except on its button. Hidden at first.
class Placeholder final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Placeholder)

public:
    explicit Placeholder(QWidget* over);

    struct Message {
        Glyph glyph = Glyph::None; //!< Glyph::Working: a spinner
        Tone tone = Tone::SecondText; //!< of the glyph
        QString title;
        QString text;
        QString action; //!< text of the button; empty: none

        bool operator==(const Message&) const = default;
    };

    void say(const Message& message);
    void dismiss();

Q_SIGNALS:
    void acted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    Message m_message;
    IconLabel* m_icon;
    Spinner* m_spinner;
    PlainLabel* m_title;
    PlainLabel* m_text;
    QPushButton* m_action;
};

} // namespace steward
