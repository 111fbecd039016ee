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

QString dependentsWords(const Impact& impact)
{
    if (impact.dependents.isEmpty())
        return impact.answer == Impact::Answer::NoneRecorded ? tr("none named") : tr("not known");
    QStringList names;
    for (const Dependent& dependent : impact.dependents) {
        if (names.size() == kNamed)
            break;
        QString name = visibleText(dependent.artifact.name, 64);
        if (!dependent.certain)
            name = tr("%1 (possible)").arg(name);
        names.append(name);
    }
    const int more = static_cast<int>(impact.dependents.size()) - kNamed;
    if (more > 0)
        return tr("%1 and %n more", more).arg(names.join(u", "_s));
    return names.size() == 1 ? names.first() : tr("%1 and %2").arg(names.first(), names.last());
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

QString buttonText(const QString& act)
{
    constexpr int kRoom = 36;
    return visibleText(act, kRoom).replace(u'&', "&&"_L1);
}

} // namespace steward
