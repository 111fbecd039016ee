// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/plan/textview.h"

#include "ui/theme/fontrole.h"
#include "ui/theme/plaintext.h"

namespace steward {

TextView::TextView(const QString& accessibleName, QWidget* parent)
    : QPlainTextEdit(parent)
{
    setAccessibleName(accessibleName);
    setReadOnly(true);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFontRole(*this, FontRole::Mono);
}

void TextView::show(const QString& text)
{
    setPlainText(visibleLines(text, 1024 * 1024));
}

} // namespace steward
