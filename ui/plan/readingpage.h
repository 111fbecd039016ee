// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/plan/pace.h"

#include <QWidget>

namespace steward {

class PlainLabel;
class ProgressLine;

/// What a review shows while its facts are read: what is being read, how many of how many, how long
/// it will still take.
class ReadingPage final : public QWidget {
    Q_OBJECT
public:
    explicit ReadingPage(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(ReadingPage)

    void setWords(const QString& words);
    void setCounted(int read, int listed, Instant now);

private:
    PlainLabel* m_words;
    PlainLabel* m_counted;
    ProgressLine* m_bar;
    Pace m_pace;
};

} // namespace steward
