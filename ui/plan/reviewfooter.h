// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QPushButton;

namespace steward {

class DestroyButton;
class PlainLabel;

/// The buttons below a review, on each of its faces. The confirming one is never the default and
/// stands apart from where reviews are asked for.
class ReviewFooter final : public QWidget {
    Q_OBJECT
public:
    explicit ReviewFooter(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(ReviewFooter)

    enum class Face { Reading, Reviewing, Unreadable, Grace, Running, Result };
    void setFace(Face face);

    DestroyButton& confirm() const { return *m_confirm; }
    QPushButton& cancel() const { return *m_cancel; }
    /// While it runs: whether steps are left that can be left out.
    void setCanStop(bool can);
    /// Of the result; "" hides the button.
    void setRetry(const QString& text);
    /// What is gone; 0 hides the button.
    void setRegisterAgain(int count);
    void setSent(const QString& text);

Q_SIGNALS:
    void confirmed();
    /// Cancel, Hide or Close, as the face has it.
    void cancelled();
    /// Nothing is to be sent: before the first request.
    void heldBack();
    void stopWanted();
    void copyWanted();
    void saveWanted(bool forPeople);
    void retryWanted();
    void registerAgainWanted();

private:
    QPushButton* button(const QString& name, const QString& text);

    Face m_face = Face::Reading;
    bool m_canStop = false;
    QPushButton* m_save;
    QPushButton* m_copy;
    QPushButton* m_again;
    PlainLabel* m_sent;
    QPushButton* m_retry;
    QPushButton* m_stop;
    QPushButton* m_hold;
    QPushButton* m_cancel;
    DestroyButton* m_confirm;
};

} // namespace steward
