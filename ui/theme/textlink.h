// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractButton>

class QFocusFrame;

namespace steward {

//! Words that lead somewhere: a button that looks like a link, takes the keyboard, elides in its
//! middle, and never renders markup.
class TextLink final : public QAbstractButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextLink)

public:
    explicit TextLink(const QString& text, QWidget* parent = nullptr);

    //! Hides QAbstractButton::setText: cleans the text and keeps ampersands.
    void setText(const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QString m_shown;
    QFocusFrame* m_ring = nullptr; // outside of the words, which start where labels do
};

} // namespace steward
