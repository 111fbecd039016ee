// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/jsonslices.h"

namespace steward {

namespace {

class Slicer {
public:
    explicit Slicer(const QByteArray& body)
        : m_at(body.constData())
        , m_end(m_at + body.size())
    {
    }

    std::optional<QList<QByteArrayView>> run()
    {
        QList<QByteArrayView> slices;
        if (!take('['))
            return std::nullopt;
        if (!take(']')) {
            do {
                const char* start = objectStart();
                if (!start || !skipObject())
                    return std::nullopt;
                slices.append(QByteArrayView(start, m_at));
            } while (take(','));
            if (!take(']'))
                return std::nullopt;
        }
        skipSpace();
        return m_at == m_end ? std::optional(slices) : std::nullopt;
    }

private:
    void skipSpace()
    {
        while (m_at < m_end && (*m_at == ' ' || *m_at == '\t' || *m_at == '\r' || *m_at == '\n'))
            ++m_at;
    }

    bool take(char expected)
    {
        skipSpace();
        if (m_at == m_end || *m_at != expected)
            return false;
        ++m_at;
        return true;
    }

    const char* objectStart()
    {
        skipSpace();
        return m_at < m_end && *m_at == '{' ? m_at : nullptr;
    }

    // Brackets of both kinds count alike: a mixture is no JSON, and found when it is parsed.
    bool skipObject()
    {
        int depth = 0;
        while (m_at < m_end) {
            const char c = *m_at++;
            if (c == '"') {
                skipText();
            } else if (c == '{' || c == '[') {
                ++depth;
            } else if ((c == '}' || c == ']') && --depth == 0) {
                return true;
            }
        }
        return false;
    }

    void skipText()
    {
        while (m_at < m_end && *m_at != '"')
            m_at += *m_at == '\\' && m_at + 1 < m_end ? 2 : 1;
        if (m_at < m_end)
            ++m_at;
    }

    const char* m_at;
    const char* m_end;
};

} // namespace

std::optional<QList<QByteArrayView>> sliceJsonArray(const QByteArray& body)
{
    return Slicer(body).run();
}

} // namespace steward
