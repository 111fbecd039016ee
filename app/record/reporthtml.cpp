// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/planwords.h"
#include "app/record/cleantext.h"
#include "app/record/report.h"

#include <QCoreApplication>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr qsizetype kMostShown = 4'000; ///< of one text

const auto kStyle = R"(
:root { color-scheme: light dark; --ink: #1b1d21; --dim: #5d636e; --line: #d9dce2; --paper: #ffffff;
  --soft: #f4f5f7; --good: #1a7f4b; --bad: #b3261e; --care: #8a5a00; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8ec; --dim: #a0a6b1; --line: #3a3f48;
  --paper: #17191d; --soft: #21242a; --good: #5ccf92; --bad: #ff8a80; --care: #f0bd5e; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 32px 24px 48px; max-width: 1040px; background: var(--paper);
  color: var(--ink); font: 15px/1.5 Inter, system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 4px; font-size: 26px; line-height: 1.25; }
h2 { margin: 32px 0 8px; font-size: 17px; }
p { margin: 6px 0; }
.dim { color: var(--dim); }
.mark { display: inline-block; padding: 1px 10px; border: 1px solid currentColor;
  border-radius: 10px; font-weight: 600; font-size: 13px; white-space: nowrap; }
.good { color: var(--good); } .bad { color: var(--bad); } .care { color: var(--care); }
.note { border-left: 3px solid var(--care); padding: 4px 12px; background: var(--soft); }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); text-align: left;
  vertical-align: top; }
th { color: var(--dim); font-weight: 600; font-size: 13px; }
table.facts th { width: 190px; font-weight: 400; font-size: inherit; }
td.number { white-space: nowrap; color: var(--dim); }
code { font: 13px/1.45 "JetBrains Mono", ui-monospace, monospace; }
ul { margin: 4px 0; padding-left: 20px; }
details summary { cursor: pointer; color: var(--dim); margin: 6px 0; }
tr { break-inside: avoid; }
@media print { body { padding: 0; max-width: none; font-size: 11px; } h2 { break-after: avoid; }
  details { display: none; } }
)"_L1;

/// A text of anybody as HTML: cut, made visible, escaped.
QString shown(const QString& text)
{
    const QString clean = withoutSecrets(text);
    QString visible = writtenOut(clean.left(kMostShown));
    if (clean.size() > kMostShown)
        visible += u'…';
    return visible.toHtmlEscaped();
}

QString moment(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s) : u"–"_s;
}

QString row(const QString& name, const QString& html)
{
    return html.isEmpty() ? QString()
                          : QString(u"<tr><th scope=\"row\">" % name.toHtmlEscaped() % u"</th><td>"
                              % html % u"</td></tr>\n");
}

QString heading(const QString& text)
{
    return u"<h2>" % text.toHtmlEscaped() % u"</h2>\n";
}

QString lines(const QString& title, const QStringList& all)
{
    if (all.isEmpty())
        return {};
    QString html = heading(title) % u"<ul>\n";
    for (const QString& line : all)
        html += u"<li>" % shown(line) % u"</li>\n";
    return html % u"</ul>\n";
}

QString mark(Outcome outcome)
{
    const auto tone = isGood(outcome) ? "good"_L1
        : outcome <= Outcome::Unknown ? "bad"_L1
                                      : "care"_L1;
    return u"<span class=\"mark " % tone % u"\">" % wordFor(outcome).toHtmlEscaped() % u"</span>";
}

QString approvedHow(const HistoryEntry& entry)
{
    if (!entry.startedAt.isValid())
        return Words::tr("not approved").toHtmlEscaped();
    QString how = entry.plan.guard.demand == Guard::Demand::TypePhrase
        ? Words::tr("by typing %1")
              .toHtmlEscaped()
              .arg(u"<code>" % shown(entry.plan.guard.phrase) % u"</code>")
        : Words::tr("after a review").toHtmlEscaped();
    if (!entry.typedNumber.isEmpty())
        how += Words::tr(" and the number %1").arg(entry.typedNumber).toHtmlEscaped();
    return how;
}

QString factsOf(const HistoryEntry& entry)
{
    const Plan& plan = entry.plan;
    QString html = heading(Words::tr("Facts")) % u"<table class=\"facts\">\n";
    html += row(Words::tr("Environment"),
        shown(plan.environment.name) % u" ("
            % wordFor(plan.environment.environmentClass).toHtmlEscaped() % u')');
    html += row(Words::tr("Server"), u"<code>" % shown(plan.server.display()) % u"</code>");
    if (plan.manager && !(*plan.manager == plan.server))
        html
            += row(Words::tr("Pipelines"), u"<code>" % shown(plan.manager->display()) % u"</code>");
    html += row(Words::tr("Tenant"),
        shown(plan.tenantName.isEmpty() ? plan.server.tenant : plan.tenantName));
    html += row(Words::tr("Who"), shown(entry.user));
    html += row(Words::tr("Program"), shown(entry.program));
    html += row(Words::tr("Planned"), moment(plan.madeAt));
    html += row(Words::tr("Approved"), approvedHow(entry));
    html += row(Words::tr("Began"), moment(entry.startedAt));
    html += row(Words::tr("Ended"),
        entry.wasCutOff() ? Words::tr("cut off: the program went away").toHtmlEscaped()
                          : moment(entry.endedAt));
    html += row(Words::tr("Kept in the trash"),
        entry.captured > 0 ? artifactsWords(entry.captured).toHtmlEscaped() : QString());
    html += row(Words::tr("Fingerprint"),
        u"<code>" % shown(QString::fromLatin1(plan.fingerprint)) % u"</code>");
    return html % u"</table>\n";
}

QString times(const HistoryStep& step)
{
    QStringList all;
    if (step.intendedAt.isValid())
        all += Words::tr("written down %1").arg(moment(step.intendedAt));
    if (step.answeredAt.isValid())
        all += Words::tr("answered %1").arg(moment(step.answeredAt));
    if (step.report.took.count() > 0)
        all += Words::tr("took %1").arg(durationWords(step.report.took));
    return all.join(u", "_s).toHtmlEscaped();
}

QString stepRow(const Step& step, const HistoryStep& told, bool ran)
{
    QString what = u"<strong>" % shown(step.title) % u"</strong><br><code>" % shown(step.request)
        % u"</code>";
    what += u"<br><span class=\"dim\">" % shown(step.expectation) % u"</span>";
    QString seen;
    if (ran) {
        seen = mark(told.report.outcome) % u"<p>" % shown(told.report.detail) % u"</p>";
        if (!told.report.answer.isEmpty())
            seen += u"<p class=\"dim\">"
                % Words::tr("The server said: %1")
                      .toHtmlEscaped()
                      .arg(u"<code>" % shown(told.report.answer) % u"</code>")
                % u"</p>";
        seen += u"<p class=\"dim\">" % times(told) % u"</p>";
        for (const Amendment& amendment : told.amendments)
            seen += u"<p class=\"note\">" % moment(amendment.at) % u": "
                % wordFor(amendment.outcome).toHtmlEscaped() % u". " % shown(amendment.detail)
                % u"</p>";
    }
    return u"<tr><td class=\"number\">" % QString::number(step.id) % u"</td><td>" % what
        % u"</td><td>" % seen % u"</td></tr>\n";
}

QString stepsOf(const HistoryEntry& entry)
{
    const bool ran = entry.startedAt.isValid();
    QString html = heading(Words::tr("Steps and what became of them")) % u"<table>\n<tr><th>#</th>"
        % u"<th>" % Words::tr("Request").toHtmlEscaped() % u"</th><th>"
        % (ran ? Words::tr("Outcome") : QString()).toHtmlEscaped() % u"</th></tr>\n";
    for (qsizetype i = 0; i < entry.plan.steps.size(); ++i)
        html += stepRow(entry.plan.steps.at(i), entry.steps.value(i), ran);
    return html % u"</table>\n";
}

QString thingsTable(const QList<ListedThing>& things)
{
    QString html = u"<table>\n"_s;
    for (const ListedThing& thing : things)
        html += u"<tr><td><code>" % shown(thing.id) % u"</code></td><td>" % shown(thing.name)
            % u"</td><td class=\"dim\">" % shown(thing.what) % u"</td></tr>\n";
    return html % u"</table>\n";
}

QString wholeList(const QString& title, const ThingList& list)
{
    if (list.things.isEmpty())
        return {};
    return u"<details><summary>" % title.toHtmlEscaped() % u"</summary>\n"
        % thingsTable(list.things) % u"</details>\n";
}

QString listsOf(const HistoryEntry& entry)
{
    if (!entry.before.at.isValid() && !entry.after.at.isValid())
        return {};
    QString html = heading(Words::tr("Listed before and after"));
    const auto count = [](const ThingList& list) {
        return list.at.isValid()
            ? Words::tr("%1 at %2").arg(numberWords(list.things.size()), moment(list.at))
            : Words::tr("not read");
    };
    html += u"<p>"
        % Words::tr("Before: %1. After: %2.")
              .arg(count(entry.before), count(entry.after))
              .toHtmlEscaped()
        % u"</p>\n";
    if (entry.before.at.isValid() && entry.after.at.isValid()) {
        const ListDifference difference = differenceOf(entry.before, entry.after);
        if (!difference.gone.isEmpty())
            html += u"<p><strong>"
                % Words::tr("No longer listed: %1")
                      .arg(numberWords(difference.gone.size()))
                      .toHtmlEscaped()
                % u"</strong></p>\n" % thingsTable(difference.gone);
        if (!difference.added.isEmpty())
            html += u"<p><strong>"
                % Words::tr("Listed since: %1")
                      .arg(numberWords(difference.added.size()))
                      .toHtmlEscaped()
                % u"</strong></p>\n" % thingsTable(difference.added);
    }
    return html % wholeList(Words::tr("The whole list before"), entry.before)
        % wholeList(Words::tr("The whole list after"), entry.after);
}

QString ineligibleOf(const Plan& plan)
{
    QStringList all;
    for (const Ineligible& left : plan.ineligible)
        all += left.subject % u": " % left.reason;
    return lines(Words::tr("Left out"), all);
}

} // namespace

QByteArray reportHtml(const HistoryEntry& entry, const QDateTime& writtenAt)
{
    const Plan& plan = entry.plan;
    QString html = u"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                   "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                   "style-src 'unsafe-inline'\">\n<title>"
        % shown(plan.title) % u"</title>\n<style>" % kStyle % u"</style>\n</head>\n<body>\n";
    html += u"<h1>" % shown(plan.title) % u"</h1>\n<p class=\"dim\">" % shown(plan.environment.name)
        % u", " % wordFor(plan.environment.environmentClass).toHtmlEscaped() % u", "
        % shown(plan.server.display()) % u"</p>\n<p>";
    if (entry.startedAt.isValid())
        html += mark(entry.outcome()) % u" " % meaningOf(entry.outcome()).toHtmlEscaped();
    else
        html += Words::tr("This plan was only reviewed: nothing of it was sent.").toHtmlEscaped();
    html += u"</p>\n";
    if (!entry.stopReason.isEmpty())
        html += u"<p class=\"note\">" % shown(entry.stopReason) % u"</p>\n";
    html += u"<p>" % shown(plan.summary) % u"</p>\n";
    html += factsOf(entry) % lines(Words::tr("Obstacles"), plan.obstacles)
        % lines(Words::tr("What goes"), plan.goes) % lines(Words::tr("What stays"), plan.stays)
        % lines(Words::tr("Undo"), plan.undo) % ineligibleOf(plan) % stepsOf(entry)
        % listsOf(entry);
    html += u"<p class=\"dim\">"
        % Words::tr("Written %1. Queries, user names and passwords are cut "
                    "from every address.")
              .arg(moment(writtenAt))
              .toHtmlEscaped()
        % u"</p>\n</body>\n</html>\n";
    return html.toUtf8();
}

} // namespace steward
