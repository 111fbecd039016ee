// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdio>

namespace steward {

/// Where a program without a window speaks: results on standard output, problems and progress on
/// standard error. What servers put into a line cannot move the cursor or colour it: control and
/// bidirectional characters are written out.
class Console final {
public:
    explicit Console(FILE* out = stdout, FILE* problems = stderr);
    ~Console();
    Q_DISABLE_COPY_MOVE(Console)

    void say(const QString& line);
    /// "steward: ...".
    void complain(const QString& line);
    /// How far it is, on one line that is written over; silent where nobody watches.
    void progress(const QString& what);
    /// JSON and nothing else.
    void print(const QByteArray& json);

private:
    void write(FILE* stream, const QByteArray& bytes);

    FILE* m_out;
    FILE* m_problems;
    bool m_isWatched;
    bool m_hasProgress = false;
};

} // namespace steward
