// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/leftovers.h"

#include <QWidget>

class QPushButton;

namespace steward {

class PlainLabel;
class SectionLabel;
class TextView;

/// What a result leaves behind in the store, with the commands that remove it, to be copied and run
/// by a person. Hidden where there is nothing.
class LeftoverBox final : public QWidget {
    Q_OBJECT
public:
    explicit LeftoverBox(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(LeftoverBox)

    void setLeftovers(const QList<Leftover>& leftovers, const QString& title);

private:
    /// Of the line that the keyboard or the pointer is in.
    QString command() const;
    void markLine();

    QList<Leftover> m_leftovers;
    QString m_title;
    SectionLabel* m_head;
    PlainLabel* m_warning;
    TextView* m_commands;
    QPushButton* m_one;
};

} // namespace steward
