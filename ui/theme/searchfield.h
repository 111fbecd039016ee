// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLineEdit>

namespace steward {

//! A field to filter by: magnifier, placeholder, a button that clears. Escape clears it first and
//! is left to others only when it is empty. Give it an accessible name and an object name: a
//! placeholder is neither.
class SearchField final : public QLineEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchField)

public:
    explicit SearchField(const QString& placeholder, QWidget* parent = nullptr);

    QSize sizeHint() const override;

Q_SIGNALS:
    //! Down was pressed: the keyboard wants to go on in what is filtered.
    void leftDownwards();

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace steward
