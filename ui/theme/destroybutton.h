// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme/glyph.h"

#include <QPushButton>

namespace steward {

//! A button that destroys, or one that cannot act now and says why. Blocked it stays visible and
//! focusable, dimmed and dashed; choosing it shows the reason beside it and emits blockedClicked
//! instead of doing anything. Listen to `acted`, not to `clicked`: clicked comes while blocked too.
class DestroyButton final : public QPushButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DestroyButton)

public:
    explicit DestroyButton(
        const QString& text, Glyph glyph = Glyph::Trash, QWidget* parent = nullptr);

    void setGlyph(Glyph glyph);
    //! An ordinary look for verbs that destroy nothing but can be blocked likewise (Start, Retry).
    void setHarmless(bool harmless);
    //! Filled: the confirming button of a review once everything is in.
    void setArmed(bool armed);
    //! An empty reason unblocks.
    void setBlocked(const QString& reason);
    bool isBlocked() const { return !m_reason.isEmpty(); }
    QString reason() const { return m_reason; }

Q_SIGNALS:
    void acted();
    void blockedClicked(const QString& reason);

private:
    void chosen();
    void refresh();

    Glyph m_glyph;
    QString m_reason;
    bool m_harmless = false;
    bool m_armed = false;
};

} // namespace steward
