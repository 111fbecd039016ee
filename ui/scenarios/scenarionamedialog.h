// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

#include <functional>

class QLineEdit;

namespace steward {

class PlainLabel;

/// Asks how a scenario is called. Deletes itself when closed; show it with open().
class ScenarioNameDialog final : public QDialog {
    Q_OBJECT
public:
    /// Keeps the name; gives why it could not, in words, or "".
    using Keep = std::function<QString(const QString& name)>;
    struct Words {
        QString title; ///< "Rename Talk"
        QString text;
        QString act; ///< of the button: "Rename"
        QString name; ///< proposed
    };

    ScenarioNameDialog(const Words& words, Keep keep, QWidget* parent);
    Q_DISABLE_COPY_MOVE(ScenarioNameDialog)

private:
    void layOut(const Words& words);
    void submit();

    Keep m_keep;
    QLineEdit* m_name;
    PlainLabel* m_trouble;
};

} // namespace steward
