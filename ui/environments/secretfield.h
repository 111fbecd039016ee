// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/workspace/connection.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace steward {

class PlainLabel;

/// Where a secret is typed, and how long it is to be kept. It goes in and never comes out again: a
/// kept one is not shown, not copied and not counted in stars.
class SecretField final : public QWidget {
    Q_OBJECT
public:
    explicit SecretField(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(SecretField)

    /// "Password"; also what assistive technology reads.
    void setName(const QString& name);
    /// What stands in the empty field.
    void setHint(const QString& hint);
    /// Why nothing can be kept beyond this run, in words; "" where a keychain keeps it.
    void setWhyNotKept(const QString& why);

    /// What was typed; empty for nothing.
    QString secret() const;
    Keep keep() const;
    void clear();

Q_SIGNALS:
    void changed();
    void entered();

private:
    QLineEdit* m_secret;
    QCheckBox* m_keep;
    PlainLabel* m_note;
};

} // namespace steward
