// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/plaintext.h"

#include "ui/theme/masks.h"

#include <QStringView>

using namespace Qt::StringLiterals;

namespace steward {

namespace {

// `before`: the code point that was read before this one.
bool isHidden(char32_t ucs4, char32_t before)
{
    // The joiner and the emoji variation are part of what is read in other scripts and in emoji;
    // between Latin letters they only make two names look alike.
    if (ucs4 == 0x200d || ucs4 == 0xfe0f)
        return before < 0x300;
    switch (QChar::category(ucs4)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        return true;
    default:
        // Letters and marks that are drawn as nothing: the Hangul fillers, the combining grapheme
        // joiner, the variation selectors.
        return ucs4 == 0x115f || ucs4 == 0x1160 || ucs4 == 0x3164 || ucs4 == 0xffa0
            || ucs4 == 0x034f || (ucs4 >= 0xfe00 && ucs4 <= 0xfe0e)
            || (ucs4 >= 0xe0100 && ucs4 <= 0xe01ef);
    }
}

bool isPlain(QStringView text)
{
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (u < 0x20 || (u >= 0x7f && (u > 0x17f || u < 0xa1 || u == 0xad)))
            return false;
    }
    return true;
}

QString written(char32_t ucs4)
{
    return u"\\u{%1}"_s.arg(static_cast<uint>(ucs4), 4, 16, QLatin1Char('0'))
        .toUpper()
        .replace(u"\\U{"_s, u"\\u{"_s);
}

QString translated(const QString& text, int cap, bool keepLines)
{
    if (text.size() <= cap && isPlain(text))
        return text;
    QString out;
    out.reserve(qMin<qsizetype>(text.size(), cap) + 16);
    int count = 0;
    char32_t before = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (++count > cap)
            return out + u"…"_s;
        const QChar c = text.at(i);
        if (c == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n')
            continue;
        if (c == u'\n' || c == u'\r' || c == u'\u2028' || c == u'\u2029') {
            out += keepLines ? u"\n"_s : u"⏎"_s;
        } else if (c == u'\t' && keepLines) {
            out += c;
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            const char32_t ucs4 = QChar::surrogateToUcs4(c, text.at(++i));
            out += isHidden(ucs4, before) ? written(ucs4) : QString::fromUcs4(&ucs4, 1);
            before = ucs4;
        } else if (c.isSurrogate()) {
            out += QChar(QChar::ReplacementCharacter);
        } else {
            out += isHidden(c.unicode(), before) ? written(c.unicode()) : QString(c);
            before = c.unicode();
        }
    }
    return out;
}

} // namespace

QString visibleText(const QString& text, int cap)
{
    return translated(masked(text), cap, false);
}

QString visibleLines(const QString& text, int cap)
{
    return translated(masked(text), cap, true);
}

QString plainToolTip(const QString& text)
{
    constexpr qsizetype lineLength = 84;
    QString out = visibleLines(text, 2000);
    qsizetype lineStart = 0;
    qsizetype lastSpace = -1;
    for (qsizetype i = 0; i < out.size(); ++i) {
        if (out.at(i) == u'\n') {
            lineStart = i + 1;
            lastSpace = -1;
        } else if (out.at(i) == u' ') {
            lastSpace = i;
        }
        if (i - lineStart >= lineLength && lastSpace > lineStart) {
            out[lastSpace] = u'\n';
            lineStart = lastSpace + 1;
            lastSpace = -1;
        }
    }
    // A tool tip is rich text when Qt::mightBeRichText says so; a word joiner, which is drawn as
    // nothing, after what could open a tag or an entity keeps it plain.
    out.replace(u"<"_s, u"<\u2060"_s);
    out.replace(u"&"_s, u"&\u2060"_s);
    return out;
}

} // namespace steward
