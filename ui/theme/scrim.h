// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace steward {

//! Darkens a window behind one of its dialogs: a child over the whole window, there as long as the
//! dialog is open. Mouse clicks stop at it; the dialog's modality does the rest.
class Scrim final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Scrim)

public:
    //! `dialog` is watched: the scrim shows with it, and deletes itself when the dialog closes or
    //! dies.
    static void behind(QWidget& dialog, QWidget& window);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    explicit Scrim(QWidget& window);
};

} // namespace steward
