// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/englishplurals.h"

#include <QRegularExpression>

namespace steward {

using namespace Qt::StringLiterals;

QString EnglishPlurals::translate(
    const char* /*context*/, const char* source, const char* /*disambiguation*/, int n) const
{
    if (n < 0 || !source)
        return {};
    static const QRegularExpression choice(u"\\(([^()|]*)\\|([^()|]*)\\)"_s);
    QString text = QString::fromUtf8(source);
    text.replace("(s)"_L1, n == 1 ? QLatin1StringView() : "s"_L1);
    text.replace(choice, n == 1 ? u"\\1"_s : u"\\2"_s);
    return text;
}

} // namespace steward
