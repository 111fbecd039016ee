// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/environments/typeablename.h"

#include <QList>
#include <QTextBoundaryFinder>

namespace steward {

namespace {

/// Looks like nothing, or like something else, on the screen.
bool isInvisible(char32_t c)
{
    if (isUnseen(c))
        return true;
    if (QChar::category(c) == QChar::Separator_Space)
        return c != U' '; // the others look the same and cannot be typed
    // Letters and marks that have no shape: fillers, joiners, variation selectors, blank braille.
    return c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5 || c == 0x2800
        || c == 0x3164 || c == 0xFFA0 || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF);
}

} // namespace

bool isUnseen(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

bool isTypeable(const QString& name)
{
    constexpr int most = 64;
    if (name.isEmpty() || !name.isValidUtf16())
        return false;
    bool leftToRight = false;
    bool rightToLeft = false;
    const QList<uint> points = name.toUcs4();
    for (const char32_t c : points) {
        if (isInvisible(c))
            return false;
        const QChar::Direction direction = QChar::direction(c);
        leftToRight = leftToRight || direction == QChar::DirL;
        rightToLeft = rightToLeft || direction == QChar::DirR || direction == QChar::DirAL;
    }
    if (leftToRight && rightToLeft)
        return false;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, name);
    int characters = 0;
    while (characters <= most && finder.toNextBoundary() >= 0)
        ++characters;
    return characters <= most;
}

} // namespace steward
