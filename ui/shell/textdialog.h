// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace steward {

/// A text as a server sent it (a log, a raw record), read-only, fixed width, nothing interpreted.
/// Deletes itself when closed; show it with open().
class TextDialog final : public QDialog {
    Q_OBJECT
public:
    explicit TextDialog(const QString& title, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(TextDialog)

    /// Until one of these two it says that it is reading.
    void setText(const QString& text);
    void setTrouble(const QString& trouble);
    /// Begins at the end, as for a log.
    void showEnd();

private:
    QLabel* m_state = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QPushButton* m_copy = nullptr;
};

/// JSON with a line for each member. Only white space is changed: numbers beyond a double keep
/// their digits. What is not JSON comes back as it is.
QString indentedJson(const QByteArray& json);

} // namespace steward
