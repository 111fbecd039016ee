// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/headless/console.h"

#include "app/record/cleantext.h"

#include <unistd.h>

namespace steward {

namespace {

constexpr auto kClearLine = "\r\033[K";

} // namespace

Console::Console(FILE* out, FILE* problems)
    : m_out(out)
    , m_problems(problems)
    , m_isWatched(::isatty(::fileno(problems)) == 1)
{
}

Console::~Console()
{
    if (m_hasProgress)
        std::fputs(kClearLine, m_problems);
}

void Console::say(const QString& line)
{
    write(m_out, writtenOut(line).toUtf8() + '\n');
}

void Console::complain(const QString& line)
{
    write(m_problems, "steward: " + writtenOut(line).toUtf8() + '\n');
}

void Console::progress(const QString& what)
{
    if (!m_isWatched)
        return;
    constexpr qsizetype kRoom = 76;
    std::fputs(kClearLine, m_problems);
    std::fputs(writtenOut(what).left(kRoom).toUtf8().constData(), m_problems);
    std::fflush(m_problems);
    m_hasProgress = true;
}

void Console::print(const QByteArray& json)
{
    write(m_out, json.endsWith('\n') ? json : json + '\n');
}

void Console::write(FILE* stream, const QByteArray& bytes)
{
    if (m_hasProgress)
        std::fputs(kClearLine, m_problems);
    m_hasProgress = false;
    std::fflush(m_problems);
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream); // whoever reads a pipe sees each step as it ends
}

} // namespace steward
