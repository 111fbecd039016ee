// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/page.h"

class QHBoxLayout;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace steward {

/// A page as most are: a title row, a tool row, a body, and details at the right. Below 1,100
/// logical pixels (in the default font) the details lie over the body, and a button puts them away.
class SplitPage : public Page {
    Q_OBJECT
public:
    SplitPage(const QString& title, Workspace& workspace, Navigator& navigator,
        QWidget* parent = nullptr);

    bool focusNextPane() override;

protected:
    QHBoxLayout* titleRow() const
    {
        return m_titleRow;
    } ///< after the title: filter, count, stretch, export
    QHBoxLayout* toolRow() const { return m_toolRow; } ///< chips, stretch, verb
    void setBody(QWidget* body);
    QWidget* body() const { return m_body; }
    void setDetails(QWidget* details);
    /// In logical pixels in the default font.
    void setDetailsWidth(int pixels);
    /// Where details lie over the body: open or put away. Does nothing where they stand beside it.
    void setDetailsOpen(bool open);

    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void place();

    QHBoxLayout* m_titleRow = nullptr;
    QHBoxLayout* m_toolRow = nullptr;
    QVBoxLayout* m_main = nullptr;
    QWidget* m_left = nullptr;
    QWidget* m_line = nullptr; ///< between body and details
    QPushButton* m_open = nullptr;
    QToolButton* m_close = nullptr; ///< of details that lie over the body
    QWidget* m_body = nullptr;
    QWidget* m_details = nullptr;
    int m_detailsWidth = 312;
    bool m_detailsOpen = false;
};

} // namespace steward
