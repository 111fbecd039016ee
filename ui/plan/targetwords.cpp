// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/plan/targetwords.h"

#include "ui/shell/words.h"
#include "ui/theme/plaintext.h"

#include <QCoreApplication>
#include <QLocale>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNamed = 2;

QString tr(const char* text, int n = -1)
{
    return QCoreApplication::translate("TargetWords", text, nullptr, n);
}

} // namespace

QString dependentsWords(const Impact& impact, const QSet<ArtifactIdentity>& inPlan)
{
    if (impact.dependents.isEmpty())
        return impact.answer == Impact::Answer::NoneRecorded ? tr("none named") : tr("not known");
    QStringList parts;
    int outside = 0;
    for (const Dependent& dependent : impact.dependents) {
        if (inPlan.contains(identityOf(dependent.artifact)))
            continue;
        if (++outside > kNamed)
            continue;
        const QString name = visibleText(dependent.artifact.name, 64);
        parts.append(dependent.certain ? name : tr("%1 (possible)").arg(name));
    }
    if (outside > kNamed)
        parts.append(tr("%n more", outside - kNamed));
    if (const int inside = static_cast<int>(impact.dependents.size()) - outside; inside > 0)
        parts.append(tr("%n in this plan", inside));
    if (parts.size() == 1)
        return parts.first();
    const QString last = parts.takeLast();
    return tr("%1 and %2").arg(parts.join(u", "_s), last);
}

QString lossWords(const Pipeline& pipeline)
{
    if (!pipeline.checkpoints)
        return tr("checkpoints not reported");
    if (pipeline.checkpoints->isEmpty())
        return tr("no checkpoints reported");
    qint64 bytes = 0;
    for (const Checkpoint& checkpoint : *pipeline.checkpoints)
        bytes += checkpoint.size.value_or(0);
    if (pipeline.checkpoints->size() == 1)
        return tr("1 checkpoint, %1").arg(byteSize(bytes));
    return tr("%1 checkpoints, %2")
        .arg(QLocale().toString(pipeline.checkpoints->size()), byteSize(bytes));
}

QString statusAndStorage(const Pipeline& pipeline)
{
    const QString status = visibleText(pipeline.status.word, 40);
    const QString storage = pipeline.storage == StorageState::InUse ? tr("storage in use")
        : pipeline.storage == StorageState::Clearing                ? tr("storage being cleared")
        : pipeline.storage == StorageState::Cleared                 ? tr("storage cleared")
                                                                    : tr("storage: not told");
    return tr("%1, %2").arg(status, storage);
}

QString errorWords(const Pipeline& pipeline)
{
    if (!pipeline.error)
        return {};
    const QString& message = pipeline.error->message;
    return visibleText(message.left(message.indexOf(u'\n')).trimmed(), 160);
}

QString buttonText(const QString& act)
{
    constexpr int kRoom = 36;
    return visibleText(act, kRoom).replace(u'&', "&&"_L1);
}

} // namespace steward
