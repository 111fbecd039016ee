// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/barewords.h"

#include "app/plan/plan.h"

#include <algorithm>
#include <utility>

namespace steward {

namespace {

constexpr qsizetype kLongestUrl = 2048; // what plans say of one

using Cuts = QList<std::pair<QString, QString>>; ///< what stands there and what is to

void note(Cuts& cuts, QString& url)
{
    const QString bare = bareAddress(url);
    if (bare == url)
        return;
    cuts.append({url, bare});
    if (url.size() > kLongestUrl)
        cuts.append({url.left(kLongestUrl), bareAddress(url.left(kLongestUrl))});
    url = bare;
}

void replaceIn(const Cuts& cuts, QString& words)
{
    for (const auto& [whole, bare] : cuts)
        words.replace(whole, bare);
}

void replaceIn(const Cuts& cuts, QStringList& lines)
{
    for (QString& line : lines)
        replaceIn(cuts, line);
}

void noteIn(Cuts& cuts, Target& target)
{
    if (auto* artifact = std::get_if<ArtifactTarget>(&target)) {
        note(cuts, artifact->record.url);
        if (artifact->record.downloadUrl)
            note(cuts, *artifact->record.downloadUrl);
    } else if (auto* made = std::get_if<NewArtifactTarget>(&target)) {
        note(cuts, made->draft.url);
    }
}

} // namespace

QString bareAddress(const QString& url)
{
    static const QList<QChar> ends{u'?', u'#'};
    qsizetype end = url.size();
    for (const QChar mark : ends) {
        const qsizetype at = url.indexOf(mark);
        if (at >= 0)
            end = std::min(end, at);
    }
    QString bare = url.first(end);
    const qsizetype scheme = bare.indexOf(QStringLiteral("://"));
    const qsizetype host = scheme < 0 ? 0 : scheme + 3;
    qsizetype path = host;
    while (path < bare.size() && bare.at(path) != u'/')
        ++path;
    const qsizetype user = bare.first(path).lastIndexOf(u'@');
    const bool hasPassword = bare.first(path).indexOf(u':', host) < user;
    if (user >= host && (scheme >= 0 || hasPassword)) // git@host:path names nobody's secret
        bare.remove(host, user + 1 - host);
    return bare;
}

Plan bareAddressesIn(const Plan& plan)
{
    Plan bare = plan;
    Cuts cuts;
    for (ArtifactDraft& draft : bare.askedDrafts)
        note(cuts, draft.url);
    for (Target& target : bare.targets)
        noteIn(cuts, target);
    for (Step& step : bare.steps) {
        if (auto* made = std::get_if<RegisterArtifactStep>(&step.what))
            note(cuts, made->draft.url);
    }
    if (cuts.isEmpty())
        return bare;
    // The longest first: one may begin another.
    std::sort(cuts.begin(), cuts.end(),
        [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    for (Step& step : bare.steps) {
        for (QString* words : {&step.title, &step.subject, &step.request, &step.expectation})
            replaceIn(cuts, *words);
    }
    for (Ineligible& left : bare.ineligible)
        replaceIn(cuts, left.reason);
    for (QString* words : {&bare.title, &bare.act, &bare.summary, &bare.guard.reason})
        replaceIn(cuts, *words);
    for (QStringList* lines : {&bare.obstacles, &bare.goes, &bare.stays, &bare.undo})
        replaceIn(cuts, *lines);
    return bare;
}

} // namespace steward
