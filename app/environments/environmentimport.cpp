// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/environments/environmentimport.h"

#include "app/environments/environmentcodec.h"
#include "app/environments/environmentrules.h"
#include "app/environments/strictness.h"

#include <QCoreApplication>

#include <algorithm>

namespace steward {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EnvironmentImport)
};

bool hasCommand(const Environment& environment)
{
    return !environment.registrySignIn.command.isEmpty()
        || !environment.pipelinesSignIn.command.isEmpty();
}

bool hasPin(const Environment& environment)
{
    return !environment.registryPin.isEmpty() || !environment.pipelinesPin.isEmpty();
}

// Whether it was confirmed is nobody's but this machine's.
bool sameBut(const Environment& one, Environment other)
{
    other.unconfirmed = one.unconfirmed;
    return one == other;
}

QString inertWords(const Environment& environment)
{
    QStringList inert;
    if (environment.unconfirmed.commands)
        inert << Words::tr("its command");
    if (environment.unconfirmed.pins)
        inert << Words::tr("its pinned certificates");
    if (environment.unconfirmed.caFile)
        inert << Words::tr("its CA file");
    return inert.join(QStringLiteral(", "));
}

} // namespace

tl::expected<EnvironmentImport, QString> readImport(
    const QByteArray& file, const QList<Environment>& known)
{
    const auto decoded = decodeEnvironments(file);
    if (!decoded)
        return tl::unexpected(Words::tr("Nothing was imported: %1.").arg(decoded.error().words));
    EnvironmentImport result;
    result.notes = decoded->notes;
    QList<Environment> all = known;
    for (const Environment& read : decoded->environments) {
        const auto sameId = std::find_if(all.cbegin(), all.cend(),
            [&read](const Environment& one) { return one.id == read.id; });
        if (sameId != all.cend() && sameBut(*sameId, read)) {
            result.notes << Words::tr("%1 is here already.").arg(read.name);
            continue;
        }
        Environment made = read;
        if (sameId != all.cend())
            made.id = QUuid::createUuid();
        made.name = freeName(read.name, all);
        if (made.name != read.name)
            result.notes << Words::tr("%1 came as %2: there is another of that name.")
                                .arg(read.name, made.name);
        made = tightened(made, known);
        if (made.environmentClass != read.environmentClass)
            result.notes << Words::tr("%1 came as %2, because its server is known as that.")
                                .arg(made.name, wordFor(made.environmentClass));
        made.unconfirmed = {hasCommand(made), hasPin(made), !made.caFile.isEmpty()};
        const QString inert = inertWords(made);
        if (!inert.isEmpty())
            result.notes
                << Words::tr("%1: without effect until confirmed: %2.").arg(made.name, inert);
        all.append(made);
        result.added.append(made);
    }
    return result;
}

} // namespace steward
