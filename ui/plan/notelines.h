// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/glyph.h"
#include "ui/theme/tone.h"

#include <QWidget>

namespace steward {

/// Sentences below each other, each behind the same glyph: obstacles, differences. Hidden while
/// there are none; what would be too many is counted.
class NoteLines final : public QWidget {
    Q_OBJECT
public:
    NoteLines(Glyph glyph, Tone tone, const QString& lineName, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(NoteLines)

    /// `heading` stands above them, "" for none.
    void setLines(const QString& heading, const QStringList& lines);

private:
    Glyph m_glyph;
    Tone m_tone;
    QString m_lineName; ///< object name of each sentence
    QStringList m_shown;
};

} // namespace steward
