// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace steward {

class PlainLabel;
class ProgressLine;

/// What a review shows while its facts are read: what is being read, how far that is.
class ReadingPage final : public QWidget {
    Q_OBJECT
public:
    explicit ReadingPage(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(ReadingPage)

    void setWords(const QString& words);
    /// For the bar; the words say the same.
    void setCounted(int read, int listed);

private:
    PlainLabel* m_words;
    ProgressLine* m_bar;
};

} // namespace steward
