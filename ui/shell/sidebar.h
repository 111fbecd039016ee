// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/glyph.h"

#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace steward {

class SidebarButton;

/// The pages, with their counts. Icons only when the window is narrow (UX.md "Look").
class Sidebar final : public QWidget {
    Q_OBJECT
public:
    explicit Sidebar(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(Sidebar)

    /// `key` is stable and becomes part of the object's name: "artifacts".
    void addPage(const QString& key, const QString& title, Glyph glyph, const QString& shortcut);
    void setCurrent(int index);
    /// A count beside the name; `busy` draws it as a filled badge (running tasks).
    void setCount(int index, const QString& count, bool busy = false);
    void setNarrow(bool narrow);

Q_SIGNALS:
    void chosen(int index);

private:
    QVBoxLayout* m_layout;
    QButtonGroup* m_group;
    QList<SidebarButton*> m_buttons;
};

} // namespace steward
