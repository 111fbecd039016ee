// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

//! What servers send is data: it is shown as plain text, with nothing in it that hides, reorders or
//! breaks a line; while somebody presents, masked (ui/theme/masks.h).
namespace steward {

//! No cell and no line shows more of one server value than this.
inline constexpr int visibleCap = 512;

//! `text` with control, bidirectional and other invisible characters written out (`\u{202E}`), line
//! breaks as U+23CE, lone surrogates as U+FFFD, cut to `cap` characters with an ellipsis. Costs
//! nothing but the scan when there is nothing to do.
QString visibleText(const QString& text, int cap = visibleCap);

//! As visibleText, for text that may wrap over several lines: line breaks stay line breaks.
QString visibleLines(const QString& text, int cap = 16 * visibleCap);

//! `text` for setToolTip() and QToolTip, which would otherwise render what looks like markup:
//! cleaned, folded to readable lines, and never rich text.
QString plainToolTip(const QString& text);

} // namespace steward
