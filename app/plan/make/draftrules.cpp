// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/make/draftrules.h"

#include "app/plan/barewords.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestName = 512;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DraftRules)
};

QStringList pathOf(const QString& url)
{
    QStringList parts = QUrl(url, QUrl::StrictMode).path().split(u'/', Qt::SkipEmptyParts);
    if (!parts.isEmpty() && parts.last().endsWith(".git"_L1))
        parts.last().chop(4);
    parts.removeAll(QString());
    return parts;
}

bool hasUnreadable(const QString& text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
            || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
    });
}

QString problemWithUrl(const QString& text)
{
    if (text.isEmpty())
        return Words::tr("The source URL is missing.");
    if (text.size() > kLongestSource)
        return Words::tr("The source URL has %L1 characters; registries take at most %L2.")
            .arg(text.size())
            .arg(kLongestSource);
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || hasUnreadable(text) || text.contains(u' '))
        return Words::tr("The source URL is not a whole URL.");
    if (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)
        return Words::tr("The source URL must begin with https:// or http://.");
    if (url.host().isEmpty())
        return Words::tr("The source URL names no host.");
    if (!url.userInfo().isEmpty())
        return Words::tr("The source URL holds a user name or a password: it would stand in the "
                         "registry for everybody to read.");
    return {};
}

QString comparable(const QString& source)
{
    const QUrl url(source.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return source.trimmed();
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.endsWith(".git"_L1))
        path.chop(4);
    return url.host().toLower() % u':' % QString::number(url.port()) % path % u'?' % url.query();
}

} // namespace

QString problemWith(const ArtifactDraft& draft)
{
    if (!draft.type.isKnown())
        return Words::tr("The type must be model, dataset or code.");
    const QString url = problemWithUrl(draft.url);
    if (!url.isEmpty())
        return url;
    if (draft.name.size() > kLongestName)
        return Words::tr("The name has more than %L1 characters.").arg(kLongestName);
    if (hasUnreadable(draft.name) || draft.name != draft.name.trimmed())
        return Words::tr("The name holds characters that cannot be seen.");
    if (draft.name == "*"_L1)
        return Words::tr("A registry takes * for every name.");
    return {};
}

QString nameOf(const ArtifactDraft& draft)
{
    if (!draft.name.isEmpty())
        return draft.name;
    const QStringList path = pathOf(draft.url);
    if (path.isEmpty())
        return bareAddress(draft.url);
    const bool owned = draft.type == ArtifactKind::Model && path.size() > 1;
    return owned ? path.first(2).join(u'/') : path.last();
}

QStringList likelyNames(const ArtifactDraft& draft)
{
    QStringList names;
    const auto add = [&names](const QString& name) {
        if (!name.isEmpty() && !names.contains(name, Qt::CaseInsensitive))
            names.append(name);
    };
    add(draft.name);
    const QStringList path = pathOf(draft.url);
    if (!path.isEmpty())
        add(path.last());
    if (path.size() > 1) {
        add(path.first(2).join(u'/'));
        add(path.last(2).join(u'/'));
    }
    return names;
}

bool resembles(const ArtifactRecord& record, const ArtifactDraft& draft)
{
    if (!record.url.isEmpty() && sameSource(record.url, draft.url))
        return true;
    return likelyNames(draft).contains(record.artifact.name, Qt::CaseInsensitive);
}

bool sameSource(const QString& a, const QString& b)
{
    return comparable(a) == comparable(b);
}

ArtifactDraft draftOf(const ArtifactRecord& record)
{
    ArtifactDraft draft;
    draft.type = record.artifact.type;
    draft.url = record.url;
    draft.name = record.artifact.name;
    return draft;
}

} // namespace steward
