// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/record/cleantext.h"

#include "app/environments/typeablename.h"
#include "app/plan/barewords.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QRegularExpression>

namespace steward {

using namespace Qt::StringLiterals;

QString withoutSecrets(const QString& text)
{
    if (!text.contains("://"_L1))
        return text;
    static const QRegularExpression url(uR"([A-Za-z][A-Za-z0-9+.-]*://[^\s"'<>]*)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    QString cut;
    qsizetype done = 0;
    auto found = url.globalMatch(text);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        const QString whole = match.captured();
        cut += QStringView(text).sliced(done, match.capturedStart() - done);
        cut += bareAddress(whole);
        if (whole.contains(u'?') || whole.contains(u'#'))
            cut += u"?…"_s;
        done = match.capturedEnd();
    }
    return cut + QStringView(text).sliced(done);
}

QString writtenOut(const QString& text)
{
    QString out;
    out.reserve(text.size());
    const QList<uint> points = text.toUcs4();
    for (const char32_t c : points) {
        if (isUnseen(c))
            out += u"\\u{%1}"_s.arg(QString::number(uint(c), 16).toUpper().rightJustified(4, u'0'));
        else
            out += QString::fromUcs4(&c, 1);
    }
    return out;
}

QJsonValue withoutSecrets(const QJsonValue& value)
{
    if (value.isString())
        return withoutSecrets(value.toString());
    if (value.isArray()) {
        QJsonArray array;
        const QJsonArray all = value.toArray();
        for (const auto& one : all)
            array.append(withoutSecrets(QJsonValue(one)));
        return array;
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        QJsonObject cut;
        for (auto it = object.begin(); it != object.end(); ++it)
            cut.insert(it.key(), withoutSecrets(it.value()));
        return cut;
    }
    return value;
}

} // namespace steward
