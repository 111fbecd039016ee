// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

#include <functional>

class QLineEdit;

namespace steward {

class PlainLabel;

/// Asks why a thing is pinned, and pins it. Deletes itself when closed; show it with open().
class PinDialog final : public QDialog {
    Q_OBJECT
public:
    /// Keeps the reason; gives why it could not, in words, or "".
    using Keep = std::function<QString(const QString& reason)>;

    PinDialog(const QString& name, Keep keep, QWidget* parent);
    Q_DISABLE_COPY_MOVE(PinDialog)

private:
    void layOut(const QString& name);
    void submit();

    Keep m_keep;
    QLineEdit* m_reason;
    PlainLabel* m_trouble;
};

} // namespace steward
