// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

#include <functional>

class QLineEdit;

namespace steward {

class PlainLabel;

/// Asks for one line of text. Deletes itself when closed; show it with open().
class LineDialog final : public QDialog {
    Q_OBJECT
public:
    /// Keeps the line, without spaces around it; gives why it could not, in words, or "".
    using Keep = std::function<QString(const QString& line)>;
    struct Words {
        QString title; ///< "Rename Talk"
        QString text; ///< what it is for; may be empty
        QString label; ///< above the line: "Name"
        QString accessibleName; ///< of the line, on its own: "Name of the scenario"
        QString example; ///< shown while it is empty
        QString act; ///< of the button: "Rename"
        QString line; ///< proposed
        int most = 64; ///< characters
    };

    /// Why a thing is pinned.
    static Words pinning(const QString& name);

    LineDialog(const Words& words, Keep keep, QWidget* parent);
    Q_DISABLE_COPY_MOVE(LineDialog)

private:
    void layOut(const Words& words);
    void submit();

    Keep m_keep;
    QLineEdit* m_line;
    PlainLabel* m_trouble;
};

} // namespace steward
