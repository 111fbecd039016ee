// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/artifacts/githubproject.h"

#include <QStringList>

namespace steward {

using namespace Qt::StringLiterals;

std::optional<QUrl> githubProject(const QString& typed)
{
    QString text = typed.trimmed();
    if (!text.contains("://"_L1))
        text.prepend("https://"_L1);
    const QUrl url(text, QUrl::StrictMode);
    const QString host = url.host().toLower();
    if (!url.isValid() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        || (host != "github.com"_L1 && host != "www.github.com"_L1))
        return std::nullopt;
    const QStringList parts = url.path().split(u'/', Qt::SkipEmptyParts);
    if (parts.size() < 2)
        return std::nullopt;
    QUrl project;
    project.setScheme(u"https"_s);
    project.setHost(u"github.com"_s);
    project.setPath(u'/' + parts.join(u'/'));
    return project;
}

} // namespace steward
