// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/environments/environmentrules.h"

#include "app/environments/typeablename.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EnvironmentRules)
};

QString comparable(const QString& name)
{
    return name.trimmed().normalized(QString::NormalizationForm_C).toCaseFolded();
}

bool isWeb(const QUrl& url)
{
    const QString scheme = url.scheme().toLower();
    return scheme == "http"_L1 || scheme == "https"_L1;
}

} // namespace

bool sameName(const QString& one, const QString& other)
{
    return comparable(one) == comparable(other);
}

QString freeName(const QString& wanted, const QList<Environment>& others)
{
    const auto taken = [&others](const QString& name) {
        return std::any_of(others.cbegin(), others.cend(),
            [&name](const Environment& other) { return sameName(other.name, name); });
    };
    QString name = wanted;
    for (int number = 2; taken(name); ++number) {
        const QString tail = u" (%1)"_s.arg(number);
        name = wanted.left(64 - tail.size()) + tail;
    }
    return name;
}

QString nameTrouble(const QString& name, const QUuid& own, const QList<Environment>& others)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return Words::tr("An environment needs a name.");
    if (!isTypeable(trimmed))
        return Words::tr("A name has 1 to 64 visible characters of one writing direction: it is "
                         "typed to confirm.");
    for (const Environment& other : others) {
        if (other.id != own && sameName(other.name, trimmed))
            return Words::tr("There is another environment named %1.").arg(other.name);
    }
    return {};
}

QString intervalTrouble(std::chrono::milliseconds interval)
{
    if (interval < kShortestInterval || interval > kLongestInterval)
        return Words::tr("The poll interval is 0.5 s to 3600 s.");
    return {};
}

QString colourTrouble(const QString& colour)
{
    static const QRegularExpression form(u"^#[0-9a-fA-F]{6}$"_s);
    if (colour.isEmpty() || form.match(colour).hasMatch())
        return {};
    return Words::tr("A colour is written as #rrggbb.");
}

tl::expected<QUrl, QString> readBaseUrl(const QString& text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !isWeb(url))
        return tl::unexpected(Words::tr("Needs an address such as http://host:8000/api."));
    if (!url.userInfo().isEmpty())
        return tl::unexpected(Words::tr("A user or a password does not belong into an address: it "
                                        "would be written down. Use the sign-in instead."));
    return bareBase(url);
}

QUrl bareBase(const QUrl& url)
{
    QUrl bare = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment
        | QUrl::NormalizePathSegments | QUrl::StripTrailingSlash);
    // StripTrailingSlash keeps the slash that is the whole path.
    QString path = bare.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    bare.setPath(path, QUrl::StrictMode);
    return bare;
}

QString troubleOf(const Environment& environment, const QList<Environment>& others)
{
    const QString name = nameTrouble(environment.name, environment.id, others);
    if (!name.isEmpty())
        return name;
    if (environment.id.isNull())
        return Words::tr("An environment needs an id.");
    if (environment.environmentClass == EnvironmentClass::Sandbox)
        return Words::tr("The sandbox is inside the program and is not saved.");
    if (environment.registryUrl.isEmpty() && environment.pipelinesUrl.isEmpty())
        return Words::tr("An environment needs a registry or a pipeline manager.");
    for (const QUrl& url : {environment.registryUrl, environment.pipelinesUrl}) {
        if (url.isEmpty())
            continue;
        const auto read = readBaseUrl(url.toString(QUrl::FullyEncoded));
        if (!read)
            return read.error();
    }
    const QString interval = intervalTrouble(environment.interval);
    return interval.isEmpty() ? colourTrouble(environment.colour) : interval;
}

} // namespace steward
