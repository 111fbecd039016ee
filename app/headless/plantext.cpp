// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/headless/plantext.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanText)
};

void section(QStringList& lines, const QString& title, const QStringList& points)
{
    if (points.isEmpty())
        return;
    lines += QString();
    lines += title;
    for (const QString& point : points)
        lines += u"  - "_s % point;
}

QStringList dependentsOf(const Plan& plan)
{
    QStringList points;
    for (const Target& target : plan.targets) {
        const auto* artifact = std::get_if<ArtifactTarget>(&target);
        if (!artifact)
            continue;
        for (const Dependent& dependent : artifact->impact.dependents) {
            const QString point = Words::tr("%1 (id %2) on %3")
                                      .arg(dependent.artifact.name, dependent.artifact.id.value,
                                          artifact->record.artifact.name);
            points += dependent.certain ? point : Words::tr("%1, by name only").arg(point);
        }
    }
    return points;
}

QStringList stepsOf(const Plan& plan)
{
    QStringList points;
    for (const Step& step : plan.steps)
        points += step.title % u": "_s % step.request;
    return points;
}

QStringList ineligibleOf(const Plan& plan)
{
    QStringList points;
    for (const Ineligible& left : plan.ineligible)
        points += left.subject % u": "_s % left.reason;
    return points;
}

QString commandFor(const Plan& plan, const QString& file)
{
    QString command = u"steward apply "_s % shellQuoted(file);
    if (plan.guard.demand == Guard::Demand::TypePhrase)
        command += u" --confirm "_s % shellQuoted(plan.guard.phrase);
    if (plan.guard.alsoNumber)
        command += u" --confirm-unread "_s % QString::number(*plan.guard.alsoNumber);
    return command;
}

} // namespace

QString whereText(const Plan& plan)
{
    QStringList parts{
        Words::tr("%1 (%2)").arg(plan.environment.name, wordFor(plan.environment.environmentClass)),
        plan.server.display()};
    if (!plan.tenantName.isEmpty())
        parts += Words::tr("tenant %1").arg(plan.tenantName);
    return parts.join(u", "_s);
}

QString guardText(const Guard& guard)
{
    switch (guard.demand) {
    case Guard::Demand::Review:
        return Words::tr("Approving it asks for nothing to be typed.");
    case Guard::Demand::Off:
        return guard.reason;
    case Guard::Demand::TypePhrase:
        break;
    }
    return guard.alsoNumber
        ? Words::tr("Approving it asks for \"%1\" to be typed, and %2, the number of lineages that "
                    "could not be read.")
              .arg(guard.phrase, QString::number(*guard.alsoNumber))
        : Words::tr("Approving it asks for \"%1\" to be typed.").arg(guard.phrase);
}

QString shellQuoted(const QString& word)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_./:@%+=,-]+$"_s);
    if (plain.match(word).hasMatch())
        return word;
    QString quoted = word;
    return u'\'' % quoted.replace(u'\'', u"'\\''"_s) % u'\'';
}

QStringList planText(const Plan& plan, const QString& file)
{
    QStringList lines{plan.title, Words::tr("on %1").arg(whereText(plan)), QString(), plan.summary};
    section(lines, Words::tr("Goes:"), plan.goes);
    section(lines, Words::tr("Stays:"), plan.stays);
    section(lines, Words::tr("Undo:"), plan.undo);
    section(lines, Words::tr("Built on what goes:"), dependentsOf(plan));
    section(lines, Words::tr("Left out:"), ineligibleOf(plan));
    section(lines, Words::tr("Will be sent, each once:"), stepsOf(plan));
    section(lines, Words::tr("Cannot be approved as it stands:"), plan.obstacles);
    lines += QString();
    lines += guardText(plan.guard);
    lines += Words::tr("Fingerprint: %1").arg(QString::fromLatin1(plan.fingerprint));
    if (file.isEmpty() || !plan.canBeApproved())
        return lines;
    lines += QString();
    lines += Words::tr("To run it:");
    lines += u"  "_s % commandFor(plan, file);
    return lines;
}

} // namespace steward
