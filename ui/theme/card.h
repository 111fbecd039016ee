// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace steward {

class ElidedLabel;

//! A surface with a hairline around it: an optional head (leading widget, title, words at the
//! right), a body, an optional foot for buttons, hairlines between them.
class Card final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Card)

public:
    //! An empty title: no head.
    explicit Card(const QString& title = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setAside(const QString& text);
    //! Before the title, as a HealthDot. The card takes it.
    void setLeading(QWidget* widget);
    //! A line between head and body (default: yes).
    void setHeadLine(bool line);

    QVBoxLayout* body() const { return m_body; }
    //! Made at the first call.
    QHBoxLayout* foot();
    //! Space around the body; drawn are 16 px. Tables take 0.
    void setBodyMargin(int margin);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* m_head;
    QHBoxLayout* m_headLayout;
    ElidedLabel* m_title;
    ElidedLabel* m_aside;
    QVBoxLayout* m_body;
    QWidget* m_foot = nullptr;
    bool m_headLine = true;
};

} // namespace steward
