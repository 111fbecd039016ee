// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/jsontext.h"

#include <charconv>
#include <cstring>
#include <system_error>

namespace steward {

namespace {

constexpr int kDeepest = 64;
constexpr qsizetype kDigitsThatFit = 18;

bool isNumberByte(char c)
{
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

class Tamer {
public:
    explicit Tamer(const QByteArray& body)
        : m_body(body)
        , m_at(body.constData())
        , m_end(m_at + body.size())
        , m_copied(m_at)
    {
    }

    QByteArray run()
    {
        while (m_at < m_end)
            step();
        if (m_copied == m_body.constData())
            return m_body;
        m_out.append(m_copied, m_end - m_copied);
        return m_out;
    }

private:
    void step()
    {
        switch (*m_at) {
        case '"':
            skipString();
            return;
        case '{':
        case '[':
            if (++m_depth > kDeepest)
                cutDeep();
            else
                ++m_at;
            return;
        case '}':
        case ']':
            --m_depth;
            ++m_at;
            return;
        case 'N':
            word("NaN");
            return;
        case 'I':
            word("Infinity");
            return;
        default:
            if (isNumberByte(*m_at))
                number();
            else
                ++m_at;
        }
    }

    void skipString()
    {
        for (++m_at; m_at < m_end && *m_at != '"'; ++m_at) {
            if (*m_at == '\\')
                ++m_at;
        }
        m_at = m_at < m_end ? m_at + 1 : m_end;
    }

    void cutDeep()
    {
        const char* start = m_at;
        const int outside = m_depth - 1;
        ++m_at;
        while (m_at < m_end && m_depth > outside) {
            if (*m_at == '"') {
                skipString();
                continue;
            }
            if (*m_at == '{' || *m_at == '[')
                ++m_depth;
            else if (*m_at == '}' || *m_at == ']')
                --m_depth;
            ++m_at;
        }
        replace(start, "null");
    }

    void word(const char* spelling)
    {
        const auto length = static_cast<qsizetype>(std::strlen(spelling));
        const char* start = m_at;
        if (m_end - m_at < length || std::memcmp(m_at, spelling, size_t(length)) != 0) {
            ++m_at;
            return;
        }
        if (start > m_copied && start[-1] == '-')
            --start;
        m_at += length;
        replace(start, "null");
    }

    void number()
    {
        const char* start = m_at;
        bool whole = true;
        for (; m_at < m_end && isNumberByte(*m_at); ++m_at)
            whole = whole && ((*m_at >= '0' && *m_at <= '9') || m_at == start);
        if (whole && m_at - start > kDigitsThatFit && !fits<qint64>(start))
            replace(start, QByteArray("\"").append(start, m_at - start).append('"'));
        else if (!whole && !fits<double>(start))
            replace(start, "null");
    }

    // False only for what is a number, of more than T can hold.
    template <class T> bool fits(const char* start) const
    {
        T value;
        return std::from_chars(start, m_at, value).ec != std::errc::result_out_of_range;
    }

    void replace(const char* start, const QByteArray& by)
    {
        m_out.append(m_copied, start - m_copied);
        m_out.append(by);
        m_copied = m_at;
    }

    const QByteArray& m_body;
    const char* m_at;
    const char* m_end;
    const char* m_copied; // everything before is in m_out
    QByteArray m_out;
    int m_depth = 0;
};

} // namespace

QByteArray tameJson(const QByteArray& body)
{
    return Tamer(body).run();
}

} // namespace steward
