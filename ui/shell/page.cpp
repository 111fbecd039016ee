// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/page.h"

namespace steward {

Page::Page(Workspace& workspace, Navigator& navigator, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_navigator(navigator)
{
}

} // namespace steward
