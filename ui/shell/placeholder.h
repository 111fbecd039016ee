// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QUrl>
#include <QWidget>

class QLabel;
class QPushButton;

namespace steward {

struct ErrorWords;

/// What a page shows where rows would be: the honest face of nothing. The text may hold server
/// text; it is shown as plain text.
class Placeholder final : public QWidget {
    Q_OBJECT
public:
    enum class Face { Loading, Empty, NothingMatches, NotConfigured, Trouble };

    explicit Placeholder(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(Placeholder)

    /// `action` is the text of the one button below, "" for none.
    void show(
        Face face, const QString& title, const QString& text = {}, const QString& action = {});
    using QWidget::show;
    /// Nothing was ever read, and this is why. An address that would answer gets a button.
    void showTrouble(const ErrorWords& words, const QString& action);
    Face face() const { return m_face; }

Q_SIGNALS:
    void actionTriggered();
    void proposalTaken(const QUrl& url);

protected:
    void changeEvent(QEvent* event) override;

private:
    void mark();

    Face m_face = Face::Loading;
    QLabel* m_glyph = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_text = nullptr;
    QPushButton* m_proposal = nullptr;
    QPushButton* m_action = nullptr;
    QUrl m_proposed;
};

} // namespace steward
